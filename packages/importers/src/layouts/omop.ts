import { stayRule, timeRules } from './common-rules.ts'
import type { Layout } from './layout.ts'
import { codes, icd10, identifier, instant, type Reading, rowNumber, year } from './readings.ts'

/** Visit concepts that have a service of ours. */
const visits: Reading = codes(
  {
    9201: "'inpatient'",
    262: "'inpatient'",
    9203: "'emergency'",
    9202: "'outpatient'",
    5083: "'outpatient'",
    42898160: "'longstay'",
    581476: "'homecare'",
  },
  'VARCHAR',
)

/** The person, visit and condition tables of OMOP CDM 5. */
export const omop: Layout = {
  kind: 'omop',
  says: 'OMOP CDM 5 tables: person, visit_occurrence, condition_occurrence',
  roles: [
    {
      name: 'visit_occurrence',
      format: 'delimited',
      fields: [
        { column: 'visit_occurrence_id', as: 'key', read: rowNumber, required: true },
        { column: 'person_id', as: 'id', read: identifier, required: true },
        { column: 'visit_concept_id', as: 'kind', read: visits, required: true },
        { column: 'visit_start_date', as: 'start_day', read: instant, required: true },
        { column: 'visit_start_datetime', as: 'start_at', read: instant, optional: true },
        { column: 'visit_end_date', as: 'end_day', read: instant },
        { column: 'visit_end_datetime', as: 'end_at', read: instant, optional: true },
      ],
      derived: [
        ['starts', 'coalesce(start_at, start_day)'],
        ['ends', 'coalesce(end_at, end_day)'],
        ['urgent', "kind = 'emergency'"],
        [
          'service',
          "CASE WHEN kind <> 'inpatient' THEN kind WHEN coalesce(CAST(ends AS DATE) > CAST(starts AS DATE), true) THEN 'admission' ELSE 'daycare' END",
        ],
      ],
      rules: [...timeRules('visit_start_date', 'visit_end_date'), stayRule('visit_end_date')],
      keeps: ['id', 'key', 'service', 'starts', 'ends', 'urgent'],
    },
    {
      name: 'person',
      format: 'delimited',
      fields: [
        { column: 'person_id', as: 'id', read: identifier, required: true },
        {
          column: 'gender_concept_id',
          as: 'sex',
          read: codes({ 8507: '1', 8532: '0', 0: '-1' }, 'TINYINT'),
          required: true,
        },
        { column: 'year_of_birth', as: 'birth_year', read: year, required: true },
      ],
      derived: [],
      rules: [
        { column: 'year_of_birth', reason: 'in-the-future', broken: 'birth_year > year(tomorrow)' },
        { column: 'year_of_birth', reason: 'too-old', broken: 'birth_year < 1870' },
      ],
      keeps: ['id', 'sex', 'birth_year'],
    },
    {
      name: 'condition_occurrence',
      format: 'delimited',
      fields: [
        { column: 'visit_occurrence_id', as: 'key', read: rowNumber, required: true },
        { column: 'condition_occurrence_id', as: 'place', read: rowNumber, required: true },
        { column: 'condition_source_value', as: 'diagnosis', read: icd10, required: true },
      ],
      derived: [],
      rules: [],
      keeps: ['key', 'place', 'diagnosis'],
    },
  ],
}
