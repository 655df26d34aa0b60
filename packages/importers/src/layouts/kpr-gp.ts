import { ageRules, homeOn, timeRules } from './common-rules.ts'
import type { Layout } from './layout.ts'
import {
  codes,
  day,
  icd10,
  icpc2,
  identifier,
  municipality,
  type Reading,
  rowNumber,
  time,
  whole,
  year,
} from './readings.ts'

/** Bills for other services than the GP's and the out-of-hours service's are there, and have no place in the warehouse. */
const services = codes(
  {
    1: "'gp'",
    2: "'outofhours'",
    ...Object.fromEntries([3, 4, 5, 6, 7, 8, 9].map((code) => [code, "'other'"])),
  },
  'VARCHAR',
)

/** ICPC-2 or ICD-10, as the column kodeverk says; whichever form it has is kept. */
const anyDiagnosis: Reading = {
  sql: (cell) => `coalesce(${icpc2.sql(cell)}, ${icd10.sql(cell)})`,
  reason: 'not-icpc2',
  longest: 16,
}

/** Bills of GPs and out-of-hours services in the registry of municipal health, and the diagnoses of these bills. */
export const kprGp: Layout = {
  kind: 'kpr-gp',
  says: 'contacts with GPs and out-of-hours services in KPR: bills, and their diagnoses',
  roles: [
    {
      name: 'bills',
      format: 'delimited',
      fields: [
        { column: 'enkeltregning_lnr', as: 'key', read: rowNumber, required: true },
        { column: 'pid_kpr', as: 'id', read: identifier, required: true },
        { column: 'inndato', as: 'start_day', read: day, required: true },
        { column: 'inntid', as: 'start_time', read: time, optional: true },
        { column: 'kontakttype', as: 'contact_type', read: whole(2) },
        { column: 'tjenestetype', as: 'kind', read: services, required: true },
        { column: 'fodselsaar', as: 'birth_year', read: year, required: true },
        {
          column: 'kjonn',
          as: 'sex',
          read: codes({ 1: '1', 2: '0', 0: '-1', 9: '-1' }, 'TINYINT'),
        },
        { column: 'komnr', as: 'home', read: municipality },
      ],
      derived: [
        ['starts', "start_day + coalesce(start_time, TIME '00:00')"],
        ['ends', 'starts'],
        ['service', "nullif(kind, 'other')"],
        ['urgent', "kind = 'outofhours'"],
        ...homeOn('starts'),
      ],
      rules: [
        { column: 'tjenestetype', reason: 'service-not-kept', broken: "kind = 'other'" },
        ...timeRules('inndato', 'inndato'),
        ...ageRules('fodselsaar'),
      ],
      keeps: [
        ...[
          'id',
          'key',
          'service',
          'starts',
          'ends',
          'municipality',
          'vintage',
          'urgent',
          'contact_type',
        ],
        ...['sex', 'birth_year'],
      ],
    },
    {
      name: 'diagnoses',
      format: 'delimited',
      fields: [
        { column: 'enkeltregning_lnr', as: 'key', read: rowNumber, required: true },
        { column: 'kodenr', as: 'place', read: whole(4), required: true },
        { column: 'diag_kpr', as: 'diagnosis', read: anyDiagnosis, required: true },
      ],
      derived: [],
      rules: [],
      keeps: ['key', 'place', 'diagnosis'],
    },
  ],
}
