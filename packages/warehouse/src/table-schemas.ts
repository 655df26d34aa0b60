import type { MissingReason, Quality, Unit } from '@samsyn/quantity'
import type { Column } from './manifest.ts'

export interface SchemaColumn extends Column {
  /** May not be left out of a row or be NULL. */
  readonly required: boolean
  /** What it holds, for whoever reads the table. */
  readonly holds: string
}

const must = (name: string, type: string, holds: string): SchemaColumn => ({
  name,
  type,
  holds,
  required: true,
})
const may = (name: string, type: string, holds: string): SchemaColumn => ({
  name,
  type,
  holds,
  required: false,
})

/** Services that contacts are of: short words, one for every source. */
export const contactServices = {
  gp: 'consultation or other contact with a GP',
  outofhours: 'contact with the municipal out-of-hours service',
  homecare: 'home care, from start to end',
  shortstay: 'limited stay in a municipal institution',
  longstay: 'long stay in a municipal institution',
  acutebed: 'stay in a municipal emergency bed',
  admission: 'somatic hospital stay with a night',
  emergency: 'unplanned hospital contact without a night',
  daycare: 'planned day treatment in hospital',
  outpatient: 'planned outpatient contact in somatic hospital',
  mentalstay: 'stay in mental health or addiction care',
  mental: 'outpatient contact in mental health or addiction care',
} as const

/**
 * The tables that everyone writes alike. A source may add columns of its own behind these; columns it leaves out are
 * NULL for whoever reads the table, and not in its files. Types are those that DuckDB and Postgres share.
 */
export const tableSchemas = {
  observations: [
    must(
      'indicator',
      'VARCHAR',
      'what is counted, e.g. population.persons or SSB 12292 KOSlangtid0000',
    ),
    must(
      'area',
      'VARCHAR',
      'code of the area in its vintage: municipality 3905, district 030110, norway',
    ),
    must('vintage', 'SMALLINT', 'boundaries that the code belongs to: 2018, 2020 or 2024'),
    must('period_start', 'DATE', 'first day'),
    must('period_end', 'DATE', 'last day; the first day again for a count on a day'),
    may('sex', 'SMALLINT', '0 women, 1 men, NULL both'),
    may('age_from', 'SMALLINT', 'youngest age, NULL all'),
    may('age_to', 'SMALLINT', 'oldest age, inclusive, NULL all'),
    may(
      'detail',
      'VARCHAR',
      'further dimensions, name=code joined by ";" in the order of the names',
    ),
    may('value', 'DOUBLE', 'NULL only with a reason in missing'),
    must('unit', 'VARCHAR', 'a unit of @samsyn/quantity'),
    must('quality', 'VARCHAR', 'observed, derived, estimated or assumed'),
    may('missing', 'VARCHAR', 'suppressed, not-collected, outside-boundary or not-yet-published'),
    must('source', 'VARCHAR', 'id of the source table'),
  ],
  contacts: [
    must('person', 'BIGINT', 'pseudonym, keyed on the way in'),
    must('contact', 'INTEGER', 'number of the contact, unique within person and source'),
    must('service', 'VARCHAR', 'a word of contactServices'),
    must('starts', 'TIMESTAMP', 'when it began; midnight where the source gives the day only'),
    may('ends', 'TIMESTAMP', 'when it ended; NULL while it lasts'),
    may('municipality', 'VARCHAR', 'home municipality at the time'),
    may('vintage', 'SMALLINT', 'boundaries of that code'),
    may('urgent', 'BOOLEAN', 'unplanned (NPR innmateHast 1–3)'),
    may('unit', 'INTEGER', 'hospital unit, institution or practice'),
    may('specialty', 'SMALLINT', 'field of care (fagområde), code of the source'),
    may('doctor', 'INTEGER', 'pseudonym of the doctor who wrote the discharge letter'),
    may(
      'diagnosis',
      'VARCHAR',
      'main diagnosis without a dot, ICD-10 in hospital and ICPC-2 outside',
    ),
    may('drg', 'VARCHAR', 'diagnosis-related group'),
    may('drg_points', 'INTEGER', 'cost weight in thousandths of a DRG point'),
    may('ready', 'DATE', 'day judged discharge-ready'),
    may('weekly_minutes', 'INTEGER', 'granted minutes of home care a week'),
    must('source', 'VARCHAR', 'id of the source'),
  ],
  persons: [
    must('person', 'BIGINT', 'pseudonym'),
    must('birth_year', 'SMALLINT', 'year of birth'),
    must('sex', 'SMALLINT', '0 women, 1 men'),
    may('municipality', 'VARCHAR', 'home municipality when the period begins'),
    may('vintage', 'SMALLINT', 'boundaries of that code'),
    may('died', 'DATE', 'day of death'),
    must('source', 'VARCHAR', 'id of the source'),
  ],
  indicators: [
    must('indicator', 'VARCHAR', 'name of the definition'),
    must('definition', 'VARCHAR', 'hash of the SQL that computed it'),
    must('area', 'VARCHAR', 'code of the area in its vintage'),
    must('vintage', 'SMALLINT', 'boundaries of that code'),
    must('period_start', 'DATE', 'first day'),
    must('period_end', 'DATE', 'last day'),
    may('group_name', 'VARCHAR', 'the part of the people it is about, NULL all'),
    may('numerator', 'BIGINT', 'count above the line'),
    may('denominator', 'BIGINT', 'count below the line'),
    may('value', 'DOUBLE', 'NULL only with a reason in missing'),
    must('unit', 'VARCHAR', 'a unit of @samsyn/quantity'),
    must('quality', 'VARCHAR', 'observed, derived, estimated or assumed'),
    may('missing', 'VARCHAR', 'reason, NULL where there is a value'),
    must('source', 'VARCHAR', 'id of the source'),
  ],
} as const satisfies Record<string, readonly SchemaColumn[]>

export type KnownTable = keyof typeof tableSchemas

/** A row of observations, for whoever has them in JavaScript. Dates as '2025-12-31'. */
export interface Observation {
  readonly indicator: string
  readonly area: string
  readonly vintage: 2018 | 2020 | 2024
  readonly period_start: string
  readonly period_end: string
  readonly sex?: 0 | 1 | null
  readonly age_from?: number | null
  readonly age_to?: number | null
  readonly detail?: string | null
  readonly value: number | null
  readonly unit: Unit
  readonly quality: Quality
  readonly missing: MissingReason | null
  readonly source: string
}

/** The columns that make the rows of a known table come in one order. */
export const tableOrder: Readonly<Record<KnownTable, readonly string[]>> = {
  observations: [
    'indicator',
    'vintage',
    'area',
    'period_start',
    'period_end',
    'sex',
    'age_from',
    'age_to',
    'detail',
    'unit',
    'source',
    'value',
    'quality',
    'missing',
  ],
  contacts: ['person', 'contact'],
  persons: ['person'],
  indicators: [
    'indicator',
    'vintage',
    'area',
    'period_start',
    'period_end',
    'group_name',
    'source',
  ],
}
