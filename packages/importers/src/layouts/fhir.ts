import { homeOn, stayRule, timeRules } from './common-rules.ts'
import type { Layout } from './layout.ts'
import {
  codes,
  hashedName,
  icd10,
  identifier,
  instant,
  municipality,
  type Reading,
  valueSql,
  yearOfDate,
} from './readings.ts'

/**
 * The id in 'Patient/123', in a full address ending so, also of a version (…/_history/4), or in urn:uuid:123. What is contained ('#p1'),
 * searched for, or of another type is no one that the delivery knows.
 */
const referenceTo = (type: string, reading: Reading): Reading => {
  const form = `(?:urn:uuid:|(?:https?://[^#?]*/)?${type}/)([^/#?|\\s]{1,64})(?:/_history/[^/#?]+)?`
  const id = (cell: string) => `nullif(regexp_extract(${cell}, '^${form}$', 1), '')`
  return {
    sql: (cell) => valueSql(reading, id(cell), false),
    reason: 'not-a-reference',
    longest: 2000,
    anyText: true,
  }
}

/** ICD-10: Norway's edition, that of HL7, or not said. T90 is another illness in ICPC-2. */
const icd10Systems = ['urn:oid:2.16.578.1.12.4.1.1.7110', 'http://hl7.org/fhir/sid/icd-10']

/** The first code of ICD-10 in a list of codings: the same diagnosis may stand in several code systems. */
const icd10Coding: Reading = {
  sql: (cell) => {
    // Of what is no list it makes nothing, and at what is no JSON, as a text instead of the list, it stops.
    const list = `from_json(${cell}, '[{"system":"VARCHAR","code":"VARCHAR"}]')`
    const codings = `CASE WHEN json_valid(${cell}) THEN ${list} END`
    const systems = icd10Systems.map((system) => `'${system}'`).join(', ')
    const own = `lambda one: one.code IS NOT NULL AND coalesce(one.system IN (${systems}), true)`
    return icd10.sql(`list_filter(${codings}, ${own})[1].code`)
  },
  reason: icd10.reason,
  longest: 20_000,
}

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
        { column: '$.id', as: 'key', read: hashedName, required: true },
        {
          column: '$.subject.reference',
          as: 'id',
          read: referenceTo('Patient', identifier),
          required: true,
        },
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
        {
          ...{ column: '$.encounter.reference', as: 'key', required: true },
          read: referenceTo('Encounter', hashedName),
        },
        { column: '$.code.coding', as: 'diagnosis', read: icd10Coding, required: true },
        { column: '$.verificationStatus.coding[0].code', as: 'verified', read: text },
      ],
      derived: [['place', '0']],
      rules: [
        {
          ...{ column: '$.verificationStatus', reason: 'not-carried-out' },
          broken: "verified IN ('refuted', 'entered-in-error')",
        },
      ],
      keeps: ['key', 'place', 'diagnosis'],
    },
  ],
}
