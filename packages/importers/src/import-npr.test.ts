import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { episodes } from '../test/episodes.ts'
import { importText } from '../test/small-delivery.ts'

const line = (place: number, column: string, reason: string) => `${place},${column},${reason}`

describe('an episode that can be believed', () => {
  test('comes in with its time, home, diagnosis, group and the day it was ready', async () => {
    const { contacts, persons, rejects } = await importText('npr', episodes([{}]))
    expect(rejects).toEqual([])
    expect(contacts).toMatchObject([
      {
        ...{ contact: 2, service: 'admission', urgent: true, municipality: '4601', vintage: 2024 },
        ...{ starts: '2025-03-03 11:20:00', ends: '2025-03-12 13:00:00', ready: '2025-03-08' },
        ...{ diagnosis: 'S720', drg: '210', drg_points: 2410, specialty: 50, unit: 983974724 },
      },
    ])
    expect(persons).toMatchObject([{ birth_year: 1938, sex: 0, municipality: '4601', died: null }])
  })

  test.each([
    ['admission', {}],
    ['emergency', { utdato: '2025-03-03', uttid: '20:00', utskrklardato: '' }],
    ['daycare', { omsorgsniva: '2', innmateHast: '4', utdato: '2025-03-03', utskrklardato: '' }],
    ['outpatient', { omsorgsniva: '3', innmateHast: '4', utdato: '2025-03-03', utskrklardato: '' }],
    ['emergency', { omsorgsniva: '3', innmateHast: '2', utdato: '2025-03-03', utskrklardato: '' }],
    ['mentalstay', { sektor: '2' }],
    ['mental', { sektor: 'PHV', omsorgsniva: '3', utdato: '2025-03-03', utskrklardato: '' }],
  ])('is a %s when it is %j', async (service, change) => {
    const { contacts } = await importText('npr', episodes([change]))
    expect(contacts).toMatchObject([{ service }])
  })

  test('keeps a municipality in the boundaries of its day, and says when only others know it', async () => {
    const days = { inndato: '2019-03-03', utdato: '2019-03-12', utskrklardato: '' }
    const { contacts } = await importText(
      'npr',
      episodes([
        { ...days, komnrhjem2: '0704' },
        { ...days, komnrhjem2: '3905' },
        { komnrhjem2: '0704' },
        { komnrhjem2: '9999' },
      ]),
    )
    const homes = contacts.map(({ municipality, vintage }) => [municipality, vintage])
    expect(homes).toEqual([
      ['0704', 2018],
      ['3905', 2024],
      ['0704', 2018],
      [null, null],
    ])
  })

  test('may be written with dots in dates and codes, and small letters', async () => {
    const { contacts, rejects } = await importText(
      'npr',
      episodes([
        { inndato: '03.03.2025', utdato: '20250312', tilstand_1_1: 's72.0', drg: '905b ' },
      ]),
    )
    expect(rejects).toEqual([])
    expect(contacts).toMatchObject([{ diagnosis: 'S720', drg: '905B', ready: '2025-03-08' }])
  })
})

describe('an episode that cannot be believed', () => {
  test.each([
    ['inndato', 'not-a-date', { inndato: '2025-02-30' }],
    ['inndato', 'not-a-date', { inndato: '294248-1-1' }],
    ['inndato', 'not-a-date', { inndato: 'infinity' }],
    ['inndato', 'missing', { inndato: '' }],
    ['lopenr', 'missing', { lopenr: ' ' }],
    ['lopenr', 'too-long', { lopenr: '9'.repeat(65) }],
    ['inntid', 'not-a-time', { inntid: '25:10' }],
    ['inndato', 'too-old', { inndato: '1979-12-31' }],
    ['inndato', 'in-the-future', { inndato: '2026-02-01', utdato: '2026-02-02' }],
    ['utdato', 'in-the-future', { utdato: '2026-02-01' }],
    ['utdato', 'ends-before-start', { utdato: '2025-03-02' }],
    ['utskrklardato', 'ready-outside-stay', { utskrklardato: '2025-03-13' }],
    ['tilstand_1_1', 'not-icd10', { tilstand_1_1: '720S' }],
    ['drg', 'not-a-drg', { drg: 'none' }],
    ['npkopphold_isfpoeng', 'not-a-number', { npkopphold_isfpoeng: '2,4,1' }],
    ['komnrhjem2', 'unknown-municipality', { komnrhjem2: '4699' }],
    ['kjonn', 'not-a-code', { kjonn: 'K' }],
    ['sektor', 'not-a-code', { sektor: '6' }],
    ['fodselsar', 'born-after-contact', { fodselsar: '2026' }],
    ['fodselsar', 'age-over-110', { fodselsar: '1914' }],
    ['fodselsar', 'not-a-number', { fodselsar: '38' }],
    ['doddato', 'dead-before-contact', { doddato: '2025-03-02' }],
    ['npkopphold_isfpoeng', 'out-of-bounds', { npkopphold_isfpoeng: '12345' }],
    ['npkopphold_isfpoeng', 'out-of-bounds', { npkopphold_isfpoeng: '-0,5' }],
    ['episodefag', 'not-a-number', { episodefag: '-50' }],
    ['utdato', 'stay-too-long', { inndato: '2021-01-01', utskrklardato: '' }],
    ['doddato', 'in-the-future', { doddato: '2026-02-01' }],
    ['episode_lnr', 'duplicate', { episode_lnr: '1' }],
  ] as const)('%s: %s', async (column, reason, change) => {
    const { contacts, rejects, imported } = await importText('npr', episodes([{}, change, {}]))
    expect(rejects).toEqual([line(3, column, reason)])
    expect(contacts).toHaveLength(2)
    expect(imported.files).toMatchObject([{ rows: 3, rejected: 1 }])
  })

  test.each([
    ['too-few-columns', (good: string) => good.replace(';', '')],
    ['too-many-columns', (good: string) => `${good};`],
    ['broken-quotes', (good: string) => good.replace('1001', '"1001')],
    ['broken-quotes', (good: string) => good.replace('1001', '10"01')],
    ['line-too-long', (good: string) => good + '9'.repeat(70_000)],
  ])('%s spoils its own line only', async (reason, spoil) => {
    const [header, ...lines] = episodes([{}, {}, {}]).trim().split('\n')
    const content = [header, lines[0], spoil(lines[1]!), lines[2]].join('\n')
    const { contacts, rejects } = await importText('npr', content)
    expect(rejects).toEqual([line(3, '', reason)])
    expect(contacts).toHaveLength(2)
  })

  test('a line break inside quotes is two broken lines, and the next is whole', async () => {
    const [header, first, second] = episodes([{}, {}]).trim().split('\n')
    const content = [header, first!.replace('S720', '"S7\n20"'), second].join('\n')
    const { contacts, rejects } = await importText('npr', content)
    expect(rejects.map((one) => one.split(',')[0])).toEqual(['2', '3'])
    expect(contacts.map(({ contact }) => contact)).toEqual([4])
  })
})

describe('however a file is written, it says the same', () => {
  // A number that is missing and nothing else; persons apart by a space that is no blank, with a blank elsewhere.
  const rows = [
    {},
    { fodselsar: '1950', lopenr: '1002' },
    { inndato: 'x' },
    { episode_lnr: '' },
    { lopenr: '1002\u00a0', drg: ' 371' },
    { lopenr: '1002\u00a0' },
  ]
  const plain = episodes(rows)
  const quoted = (text: string) =>
    text.replaceAll('2,41', '2.41').replace(/[^;\n]+/g, (cell) => `"${cell}"`)
  const point = (text: string) => text.replaceAll('2,41', '2.41')
  const variants: [string, string | Uint8Array][] = [
    ['CRLF', plain.replaceAll('\n', '\r\n')],
    ['mixed line ends', plain.replace('\n', '\r\n')],
    ['a byte order mark', `\ufeff${plain}`],
    ['commas', point(plain).replaceAll(';', ',')],
    ['tabs', plain.replaceAll(';', '\t')],
    ['every cell quoted', quoted(plain)],
    ['doubled quotes and a delimiter in another column', withNote(plain, '"a ""b""; c"')],
    ['latin-1 in another column', Buffer.from(withNote(plain, 'blåbær'), 'latin1')],
    ['UTF-8 in another column', withNote(plain, 'blåbær')],
    ['spaces around cells', plain.replaceAll(';', ' ; ')],
    ['no line end behind the last', plain.trimEnd()],
    ['columns in another order', reordered(plain)],
    ['names in capitals', plain.replace(/^.*/, (header) => header.toUpperCase())],
  ]
  test.each(variants)('%s', async (_, content) => {
    const told = ({ contacts, persons, rejects }: Awaited<ReturnType<typeof importText>>) => {
      // A contact's number tells contacts of one file apart, and no more.
      const rows = contacts.map(({ source: _, contact: __, ...row }) => row)
      return { rows, persons, rejects }
    }
    expect(told(await importText('npr', content))).toEqual(told(await importText('npr', plain)))
  })

  test('empty lines are no rows, and count as lines', async () => {
    const { rejects, imported } = await importText('npr', plain.replaceAll('\n', '\n\n'))
    expect(rejects).toEqual([line(7, 'inndato', 'not-a-date'), line(9, 'episode_lnr', 'missing')])
    expect(imported.files).toMatchObject([{ rows: 6 }])
  })
})

function withNote(text: string, note: string): string {
  return text
    .replace(/^.*/, (header) => `${header};note`)
    .replace(/\n(.+)/g, (_, row) => `\n${row};${note}`)
}

function reordered(text: string): string {
  return text.replace(/.+/g, (row) => row.split(';').reverse().join(';'))
}

test('a person has one pseudonym, their latest home and the day they died', async () => {
  const { persons, contacts } = await importText(
    'npr',
    episodes([
      { komnrhjem2: '4601' },
      {
        inndato: '2025-06-01',
        utdato: '2025-06-02',
        utskrklardato: '',
        komnrhjem2: '3905',
        doddato: '2025-12-01',
      },
    ]),
  )
  expect(new Set(contacts.map(({ person }) => person)).size).toBe(1)
  expect(persons).toMatchObject([{ municipality: '3905', died: '2025-12-01' }])
})

test('the published example of wide rows comes in whole', async ({ skip }) => {
  const fixtures =
    process.env.SAMSYN_FIXTURES ?? join(import.meta.dirname, '../../../../shared/fixtures')
  const read = () =>
    readFileSync(join(fixtures, 'interop/constructed/npr/npr-utlevering-eksempel.csv'))
  let bytes: Buffer
  try {
    bytes = read()
  } catch {
    return skip('no fixtures')
  }
  const { contacts, rejects } = await importText('npr', bytes)
  expect(rejects).toEqual([])
  expect(contacts.map(({ service, ready }) => [service, ready])).toEqual([
    ['admission', '2025-03-08'],
    ['admission', null],
    ['outpatient', null],
    ['admission', '2025-06-16'],
  ])
})
