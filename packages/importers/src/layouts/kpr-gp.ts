import { commonColumns, commonlyKept, registrySex, servicesBy } from './common-columns.ts'
import { ageOn, ageRules, homeOn, startRules } from './common-rules.ts'
import type { Layout } from './layout.ts'
import { day, icd10, icpc2, type Reading, rowNumber, time, whole, year } from './readings.ts'

/** Bills for other services than the GP's and the out-of-hours service's are there, and have no place in the warehouse. */
const services = servicesBy('tjenestetype', { gp: [1], outofhours: [2] }, [3, 4, 5, 6, 7, 8, 9])

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
        ...commonColumns({
          ...{ person: 'pid_kpr', number: 'enkeltregning_lnr', home: 'komnr' },
          sex: ['kjonn', registrySex],
        }),
        { column: 'inndato', as: 'start_day', read: day, required: true },
        { column: 'inntid', as: 'start_time', read: time, optional: true },
        { column: 'kontakttype', as: 'contact_type', read: whole(2) },
        { column: 'fodselsaar', as: 'birth_year', read: year, required: true },
        services.field,
      ],
      derived: [
        ['starts', "start_day + coalesce(start_time, TIME '00:00')"],
        services.derived,
        ...homeOn('starts'),
        ageOn('starts'),
      ],
      rules: [services.rule, ...startRules('inndato'), ...ageRules('fodselsaar')],
      keeps: [...commonlyKept, 'urgent', 'contact_type'],
      follows: { ends: 'starts', urgent: "service = 'outofhours'" },
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
