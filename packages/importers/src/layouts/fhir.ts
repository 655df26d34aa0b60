import { homeOn, stayRule, timeRules } from './common-rules.ts'
import type { Layout } from './layout.ts'
import {
  codes,
  icd10,
  identifier,
  instant,
  municipality,
  type Reading,
  rowNumber,
  valueSql,
  yearOfDate,
} from './readings.ts'

/** 'Patient/123' or a full address ending so: what stands last. */
const referred = (reading: Reading): Reading => ({
  sql: (cell) => valueSql(reading, `regexp_extract(${cell}, '[^/]+$')`, false),
  reason: reading.reason,
  longest: 200,
  anyText: true,
})

const text: Reading = { sql: (cell) => cell, reason: 'not-a-code', longest: 200, anyText: true }

/** HL7 v3 ActCode. What was seen in an emergency room is unplanned, also when it is called a short stay. */
const classes = codes(
  {
    IMP: "'inpatient'",
    ACUTE: "'inpatient'",
    NONAC: "'inpatient'",
    EMER: "'emergency'",
    OBSENC: "'emergency'",
    SS: "'daycare'",
    AMB: "'outpatient'",
    VR: "'outpatient'",
    HH: "'other'",
    FLD: "'other'",
    PRENC: "'other'",
  },
  'VARCHAR',
)

const statuses = codes(
  {
    finished: 'true',
    'in-progress': 'true',
    onleave: 'true',
    arrived: 'true',
    triaged: 'true',
    planned: 'false',
    cancelled: 'false',
    'entered-in-error': 'false',
    unknown: 'false',
  },
  'BOOLEAN',
)

/** Bulk data of FHIR R4, a resource per line: hospital encounters, their patients, and the diagnoses of them. */
export const fhir: Layout = {
  kind: 'fhir',
  says: 'FHIR R4 bulk data (NDJSON): Patient, Encounter, Condition',
  roles: [
    {
      name: 'Encounter',
      format: 'json-lines',
      fields: [
        { column: '$.id', as: 'key', read: rowNumber, required: true },
        { column: '$.subject.reference', as: 'id', read: referred(identifier), required: true },
        { column: '$.status', as: 'done', read: statuses, required: true },
        { column: '$.class.code', as: 'kind', read: classes, required: true },
        { column: '$.period.start', as: 'starts', read: instant, required: true },
        { column: '$.period.end', as: 'ends', read: instant },
        { column: '$.priority.coding[0].code', as: 'priority', read: text },
      ],
      derived: [
        ['urgent', "coalesce(priority IN ('EM', 'UR', 'A', 'R'), kind = 'emergency')"],
        [
          'service',
          `CASE WHEN kind = 'inpatient' AND coalesce(CAST(ends AS DATE) > CAST(starts AS DATE), true) THEN 'admission'
            WHEN kind = 'emergency' OR kind = 'inpatient' AND urgent THEN 'emergency'
            WHEN kind IN ('inpatient', 'daycare') THEN 'daycare' WHEN kind = 'outpatient' THEN 'outpatient' END`,
        ],
      ],
      rules: [
        { column: '$.status', reason: 'not-carried-out', broken: 'NOT done' },
        { column: '$.class.code', reason: 'service-not-kept', broken: "kind = 'other'" },
        ...timeRules('$.period.start', '$.period.end'),
        stayRule('$.period.end'),
      ],
      keeps: ['id', 'key', 'service', 'starts', 'ends', 'urgent'],
    },
    {
      name: 'Patient',
      format: 'json-lines',
      fields: [
        { column: '$.id', as: 'id', read: identifier, required: true },
        {
          column: '$.gender',
          as: 'sex',
          read: codes({ female: '0', male: '1', other: '-1', unknown: '-1' }, 'TINYINT'),
          required: true,
        },
        { column: '$.birthDate', as: 'birth_year', read: yearOfDate, required: true },
        { column: '$.deceasedDateTime', as: 'died_at', read: instant },
        {
          column: '$.address[0]._district.extension[0].valueCoding.code',
          as: 'home',
          read: municipality,
        },
      ],
      derived: [
        ['died', 'CAST(died_at AS DATE)'],
        // A patient's address is today's: the newest boundaries that know the code.
        ...homeOn("TIMESTAMP '2024-01-01'"),
      ],
      rules: [
        { column: '$.birthDate', reason: 'in-the-future', broken: 'birth_year > year(tomorrow)' },
        { column: '$.birthDate', reason: 'too-old', broken: 'birth_year < 1870' },
        { column: '$.deceasedDateTime', reason: 'in-the-future', broken: 'died >= tomorrow' },
      ],
      keeps: ['id', 'sex', 'birth_year', 'died', 'municipality', 'vintage'],
    },
    {
      name: 'Condition',
      format: 'json-lines',
      fields: [
        { column: '$.encounter.reference', as: 'key', read: referred(rowNumber), required: true },
        { column: '$.code.coding[0].code', as: 'diagnosis', read: icd10, required: true },
      ],
      derived: [['place', '0']],
      rules: [],
      keeps: ['key', 'place', 'diagnosis'],
    },
  ],
}
