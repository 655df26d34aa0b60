import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { common, deliveryFolder, held, importText } from '../test/small-delivery.ts'
import { importExtracts } from './index.ts'

/** Imports files by name in one delivery. */
async function importFiles(kind: string, contents: Readonly<Record<string, string>>) {
  const { root, key, warehouse } = deliveryFolder()
  const files = Object.entries(contents).map(([name, text]) => {
    writeFileSync(join(root, name), text)
    return join(root, name)
  })
  const imported = await importExtracts({ ...common, kind, files, warehouse, key })
  return { imported, ...(await held(warehouse)) }
}

describe('bills of general practice', () => {
  const header =
    'enkeltregning_lnr,pid_kpr,inndato,inntid,kontakttype,tjenestetype,fodselsaar,kjonn,komnr'
  const bills = [
    header,
    '11,a1,2025-05-01,09:30,3,1,1950,1,3905',
    '12,a1,2025-05-02,22:10,2,2,1950,1,3905',
    '13,a1,2025-05-03,10:00,3,3,1950,1,3905',
  ].join('\n')
  const diagnoses = [
    'enkeltregning_lnr,kodenr,diag_kpr,kodeverk',
    '11,2,K86,1',
    '11,1,A04,1',
    '12,1,??,1',
  ].join('\n')

  test('have the first of their diagnoses, from another file', async () => {
    const { contacts, imported } = await importFiles('kpr-gp', { bills, diagnoses })
    expect(contacts).toMatchObject([
      { service: 'gp', urgent: false, diagnosis: 'A04', contact_type: 3 },
      { service: 'outofhours', urgent: true, diagnosis: null, starts: '2025-05-02 22:10:00' },
    ])
    expect(imported.files.map(({ reasons }) => reasons)).toEqual([
      [{ column: 'tjenestetype', reason: 'service-not-kept', rows: 1 }],
      [{ column: 'diag_kpr', reason: 'not-icpc2', rows: 1 }],
    ])
  })

  test('come in without them too, and diagnoses alone are refused', async () => {
    const { contacts } = await importFiles('kpr-gp', { bills })
    expect(contacts).toHaveLength(2)
    await expect(importFiles('kpr-gp', { diagnoses })).rejects.toThrow('no file of bills')
  })
})

describe('municipal services in IPLOS', () => {
  const file = (services: string) => `<?xml version="1.0"?>
<IPLOS xmlns="http://www.npr.no/xmlstds/iplos/2018" versjon="3.5">
 <INNHINFO><iiKomnr>4601</iiKomnr><iiTilDato>20251231</iiTilDato></INNHINFO>
 <PERSON pePeID="1"><peAlder>86</peAlder><peKjonn>K</peKjonn><peKomnr>4601</peKomnr>
${services}
 </PERSON>
</IPLOS>`
  const service = (id: number, kind: number, from: string, to = '', hours = '') =>
    `<TJENESTE tjPeID="1" tjTjID="${id}"><tjTjenType>${kind}</tjTjenType>${hours && `<tjTimerUke>${hours}</tjTimerUke>`}` +
    `<tjFraDato>${from}</tjFraDato>${to && `<tjTilDato>${to}</tjTilDato>`}</TJENESTE>`

  test('are home care with its minutes, short and long stays', async () => {
    const { contacts, persons, rejects } = await importText(
      'iplos',
      file(
        [
          service(1, 15, '20250402', '', '3.50'),
          service(2, 18, '20250312', '20250402'),
          service(3, 21, '20250601'),
          service(4, 6, '20250101'),
          service(5, 15, '20250431'),
          service(6, 15, '20250402', '', '400'),
        ].join('\n'),
      ),
    )
    expect(contacts).toMatchObject([
      { service: 'homecare', weekly_minutes: 210, ends: null },
      { service: 'shortstay', starts: '2025-03-12 00:00:00', ends: '2025-04-02 00:00:00' },
      { service: 'longstay' },
    ])
    expect(persons).toMatchObject([{ birth_year: 1939, sex: 0, municipality: '4601' }])
    expect(rejects).toEqual([
      '8,tjtjentype,service-not-kept',
      '9,tjfradato,not-a-date',
      '10,tjtimeruke,out-of-bounds',
    ])
  })

  test('are judged one by one, also where one is not closed, and not where they are commented out', async () => {
    const open = '<TJENESTE tjPeID="1" tjTjID="3"><tjTjenType>15</tjTjenType>'
    const services = [
      service(1, 15, '20250402').replaceAll('"', "'"),
      '<TJENESTE tjPeID="1" tjTjID="2"/>',
      open,
      `<!-- ${service(4, 15, '20250402')} -->`,
      service(5, 21, '20250402'),
    ]
    const { contacts, rejects } = await importText('iplos', file(services.join('\n')))
    expect(contacts.map((row) => row.service)).toEqual(['homecare', 'longstay'])
    expect(rejects).toEqual(['6,tjtjentype,missing', '7,tjfradato,missing'])
  })

  test.each([
    ['a comment in front of it', '<!-- x -->15'],
    ['a comment in the middle of it', '1<!-- <tjTjenType>21 -->5'],
    ['CDATA', '<![CDATA[15]]>'],
    ['a part in CDATA', '1<![CDATA[5]]>'],
  ])('have a code that is written with %s', async (_, written) => {
    const text = file(service(1, 15, '20250402').replace('>15<', `>${written}<`))
    const { contacts, rejects } = await importText('iplos', text)
    expect(contacts.map((row) => row.service)).toEqual(['homecare'])
    expect(rejects).toEqual([])
  })

  test('of a file cut off are refused whole', async () => {
    const cut = file(service(1, 15, '20250402')).replace('</IPLOS>', '')
    await expect(importText('iplos', cut)).rejects.toThrow('the file is cut off')
  })
})

describe('bulk data of FHIR', () => {
  const encounter = (more: object) => ({
    resourceType: 'Encounter',
    status: 'finished',
    class: { code: 'IMP' },
    subject: { reference: 'Patient/p1' },
    period: { start: '2025-03-03T11:20:00+01:00', end: '2025-03-12T13:00:00+01:00' },
    ...more,
  })
  const lines = (...resources: readonly (object | string)[]) =>
    resources.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join('\n')

  test('is encounters, their patients and their diagnoses', async () => {
    const { contacts, persons, imported } = await importFiles('fhir', {
      'Encounter.ndjson': lines(
        encounter({ id: 'e1' }),
        encounter({ id: 'e2', status: 'cancelled' }),
        encounter({
          id: 'e3',
          class: { code: 'EMER' },
          period: { start: '2025-01-01', end: '2025-01-01' },
        }),
        '{"resourceType":"Encounter","id":',
        { resourceType: 'Patient', id: 'p9' },
      ),
      'Patient.ndjson': lines({
        resourceType: 'Patient',
        id: 'p1',
        gender: 'female',
        birthDate: '1938-02',
      }),
      'Condition.ndjson': lines({
        resourceType: 'Condition',
        encounter: { reference: 'Encounter/e1' },
        code: { coding: [{ code: 'S72.0' }] },
      }),
    })
    expect(contacts).toMatchObject([
      { service: 'admission', diagnosis: 'S720', starts: '2025-03-03 11:20:00' },
      { service: 'emergency', urgent: true, diagnosis: null },
    ])
    expect(persons).toMatchObject([{ birth_year: 1938, sex: 0 }])
    expect(imported.files[0]!.reasons.map(({ reason }) => reason).sort()).toEqual([
      'not-carried-out',
      'not-json',
      'other-resource',
    ])
  })

  test('finds a patient by an id, however the reference is written, and no one else', async () => {
    const references = [
      ...[
        'Patient/p1',
        'https://ehr.example/fhir/Patient/p1',
        'Patient/p1/_history/4',
        'urn:uuid:p1',
      ],
      ...['Patient/p2/_history/4', '#p1', 'Group/p1', 'Patient/', 'p1', 'Patient?identifier=p1'],
    ]
    const encounters = references.map((reference, i) =>
      encounter({ id: `e${i}`, subject: { reference } }),
    )
    const { contacts, rejects } = await importText('fhir', lines(...encounters))
    expect(contacts).toHaveLength(5)
    expect(new Set(contacts.map(({ person }) => String(person))).size).toBe(2)
    expect(rejects).toEqual(
      [6, 7, 8, 9, 10].map((line) => `${line},$.subject.reference,not-a-reference`),
    )
  })

  test('takes a diagnosis by its code system, and none that was refuted', async () => {
    const icd = 'urn:oid:2.16.578.1.12.4.1.1.7110'
    const [icpc, snomed] = ['http://hl7.org/fhir/sid/icpc-2', 'http://snomed.info/sct']
    const condition = (id: string, coding: object[], more: object = {}) => ({
      ...{ resourceType: 'Condition', encounter: { reference: `Encounter/${id}` } },
      ...{ code: { coding }, ...more },
    })
    const { contacts } = await importFiles('fhir', {
      'Encounter.ndjson': lines(...['77.1', '77.2', '077'].map((id) => encounter({ id }))),
      'Condition.ndjson': lines(
        condition('77.1', [
          { system: snomed, code: '73211009' },
          { system: icd, code: 'E11.9' },
        ]),
        // Diabetes in ICPC-2; a late effect of injuries in ICD-10.
        condition('77.2', [{ system: icpc, code: 'T90' }]),
        condition('077', [{ system: icd, code: 'I21' }], {
          verificationStatus: { coding: [{ code: 'refuted' }] },
        }),
      ),
    })
    expect(contacts.map(({ diagnosis }) => diagnosis).sort()).toEqual(['E119', null, null])
  })

  test('may have a coding of any shape, and only its own row is rejected', async () => {
    const codings = ['I10', 'not [json', 7, { code: 'I10' }, [], [null, 'x', { code: 7 }]]
    const conditions = [...codings, [{ code: 'I10', userSelected: true }]].map((coding) => ({
      ...{ resourceType: 'Condition', encounter: { reference: 'Encounter/e1' }, code: { coding } },
    }))
    const { contacts, imported } = await importFiles('fhir', {
      'Encounter.ndjson': lines(encounter({ id: 'e1' })),
      'Condition.ndjson': lines(...conditions),
    })
    expect(contacts).toMatchObject([{ diagnosis: 'I10' }])
    expect(imported.files[1]).toMatchObject({ rows: 7, rejected: 6 })
  })

  test('is known by its own type, also where one that it contains stands before it', async () => {
    const contained = [{ resourceType: 'Patient', id: 'p1' }]
    const { contacts } = await importText(
      'fhir',
      lines('', { contained, ...encounter({ id: 'e1' }) }),
    )
    expect(contacts).toHaveLength(1)
  })
})

test('tables of OMOP are visits, persons and conditions', async () => {
  const { contacts, persons } = await importFiles('omop', {
    visits: [
      'visit_occurrence_id\tperson_id\tvisit_concept_id\tvisit_start_date\tvisit_start_datetime\tvisit_end_date',
      '1\t7\t9201\t2025-03-03\t2025-03-03 11:20:00\t2025-03-12',
      '2\t7\t9202\t2025-04-01\t\t2025-04-01',
    ].join('\n'),
    persons: 'person_id\tgender_concept_id\tyear_of_birth\n7\t8532\t1938',
    conditions:
      'condition_occurrence_id\tperson_id\tvisit_occurrence_id\tcondition_source_value\n5\t7\t1\tS72.0',
  })
  expect(contacts).toMatchObject([
    { service: 'admission', diagnosis: 'S720', starts: '2025-03-03 11:20:00' },
    { service: 'outpatient', diagnosis: null },
  ])
  expect(persons).toMatchObject([{ birth_year: 1938, sex: 0 }])
})
