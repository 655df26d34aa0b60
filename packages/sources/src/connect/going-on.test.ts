import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderWith } from '../../test/folders.ts'
import { always, changed, publisherHere, status } from '../../test/pulling.ts'
import { occupancy } from '../../test/small-world.ts'

const { server, pull, bodiesAsked } = publisherHere()

/** The service answers so many questions for data, then is in trouble. */
function answersOnly(times: number): void {
  server.faults = [
    { on: /^POST/, times, how: changed((body) => body) },
    { on: /^POST/, times: always, how: status(500) },
  ]
}

test('what was answered is not asked for again when the pull goes on', async () => {
  const folder = folderWith({})
  server.world.maxDataCells = 9
  answersOnly(3)
  expect((await pull(folder)).refused).toHaveLength(1)
  const answered = bodiesAsked().slice(0, 3)
  server.faults = []
  server.asked.length = 0
  expect((await pull(folder)).pulled).toMatchObject([{ rows: 36, how: 'fetched' }])
  // The fourth was asked for in vain, and the metadata are kept too.
  expect(bodiesAsked().filter((body) => answered.includes(body))).toEqual([])
  expect(server.asked.filter(({ question }) => question.startsWith('GET'))).toEqual([])
})

test.each([401, 403, 404, 407, 410])(
  'a service that says %i in the middle takes nothing of what it answered before',
  async (code) => {
    const folder = folderWith({})
    server.world.maxDataCells = 9
    server.faults = [
      { on: /^POST/, times: 3, how: changed((body) => body) },
      { on: /^POST/, times: always, how: status(code) },
    ]
    expect((await pull(folder)).refused).toHaveLength(1)
    const answered = bodiesAsked().slice(0, 3)
    server.faults = []
    server.asked.length = 0
    expect((await pull(folder)).pulled).toMatchObject([{ rows: 36, how: 'fetched' }])
    expect(bodiesAsked().filter((body) => answered.includes(body))).toEqual([])
  },
)

test('the answers of the day before yesterday are not gone on with', async () => {
  const folder = folderWith({})
  server.world.maxDataCells = 9
  answersOnly(3)
  const on = (day: string) => ({ now: () => new Date(`2026-11-${day}T08:00:00Z`) })
  await pull(folder, ['ssb-07459'], on('20'))
  server.faults = []
  server.asked.length = 0
  const { pulled } = await pull(folder, ['ssb-07459'], on('22'))
  expect(pulled).toMatchObject([{ rows: 36 }])
  expect(new Set(bodiesAsked()).size).toBe(6)
})

test('answers of two editions are thrown away, and the next pull starts anew', async () => {
  const folder = folderWith({})
  server.world.maxDataCells = 20
  server.faults = [
    { on: /^POST/, times: 1, how: changed((body) => body) },
    { on: /^POST/, times: 1, how: changed((body) => body.replace('2026-02-24', '2026-11-22')) },
  ]
  const { refused } = await pull(folder)
  expect(refused).toMatchObject([
    {
      refusal: {
        kind: 'not-available',
        message: expect.stringContaining('answers of two editions'),
      },
    },
  ])
  expect(readdirSync(join(folder, 'responses', 'ssb-07459'))).toEqual([])
  server.asked.length = 0
  expect((await pull(folder)).pulled).toMatchObject([{ rows: 36 }])
  expect(bodiesAsked()).toHaveLength(2)
})

test('answers that no table can be built from are asked for anew, for they may have been mended', async () => {
  const folder = folderWith({})
  server.world.tables['12293'] = { ...occupancy, cell: () => '?' as never }
  expect((await pull(folder, ['ssb-12293'])).refused).toHaveLength(1)
  server.world.tables['12293'] = occupancy
  expect((await pull(folder, ['ssb-12293'])).pulled).toMatchObject([{ how: 'fetched' }])
})

test('a kept answer that was damaged is refused offline, and asked for again when the pull goes on', async () => {
  const folder = folderWith({})
  server.world.maxDataCells = 20
  answersOnly(1)
  await pull(folder)
  const bodies = join(folder, 'responses', 'bodies')
  for (const name of readdirSync(bodies)) writeFileSync(join(bodies, name), 'damaged')
  server.faults = []
  expect((await pull(folder)).pulled).toMatchObject([{ rows: 36 }])
  for (const name of readdirSync(bodies)) writeFileSync(join(bodies, name), 'damaged')
  const { refused } = await pull(folder, ['ssb-07459'], { offline: true })
  expect(refused).toMatchObject([
    { refusal: { kind: 'broken-table', message: expect.stringContaining('gone or changed') } },
  ])
})

/** Answers of the right type that say nothing of what was asked, each to the question it is given to. */
const empty: readonly (readonly [string, string, RegExp, string])[] = [
  ['limits that are a page', 'ssb-07459', /config/, '<html>'],
  ['a code list without codes', 'ssb-07459', /codelists/, '{}'],
  ['a code list of noughts', 'ssb-07459', /codelists/, '{"values":[null]}'],
  ['metadata without dimensions', 'ssb-07459', /metadata/, '{}'],
  [
    'values that are gone',
    'ssb-07459',
    /^POST/,
    '{"class":"dataset","id":[],"size":[],"dimension":{}}',
  ],
  ['a table without variables', 'ssb-07902', /GET.*table/, '{}'],
  ['a variable without values', 'ssb-07902', /GET.*table/, '{"variables":[{"code":"Kjonn"}]}'],
  ['a tree without branches', 'fhi-nokkel-699', /dimension/, '{"dimensions":[{"code":"GEO"}]}'],
  ['signs that are none', 'fhi-nokkel-699', /flag/, '[null]'],
  ['a correspondence of texts', 'klass-2688', /correspond/, '{"correspondenceMaps":["x"]}'],
  ['a correspondence of nothing', 'klass-2688', /correspond/, '{"correspondenceMaps":[{}]}'],
]

test.each(empty)(
  '%s are refused, not kept, and asked for again by the next pull',
  async (_, source, on, body) => {
    const folder = folderWith({})
    server.faults = [{ on, times: 1, how: changed(() => body) }]
    expect((await pull(folder, [source])).refused).toHaveLength(1)
    expect((await pull(folder, [source])).pulled).toMatchObject([{ id: source }])
  },
)

test('limits that are no numbers are not said, and a table of blanks alone is one', async () => {
  const folder = folderWith({})
  const words = '{"maxDataCells":"many","maxCallsPerTimeWindow":-1,"timeWindow":null}'
  const blank = changed((body) => JSON.stringify({ ...JSON.parse(body), value: {} }))
  server.faults = [
    { on: /config/, times: 1, how: changed(() => words) },
    { on: /^POST/, times: 1, how: blank },
  ]
  expect((await pull(folder)).pulled).toMatchObject([{ rows: 36 }])
})

test('a year that went while the pull lay still is asked for no more by the pull after the next', async () => {
  const folder = folderWith({})
  answersOnly(0)
  await pull(folder)
  server.faults = []
  const { '07459': table } = server.world.tables
  const dimensions = table!.dimensions.map((one) =>
    one.id === 'Tid' ? { ...one, codes: { 2026: '2026', 2027: '2027' } } : one,
  )
  server.world.tables['07459'] = { ...table!, dimensions }
  expect((await pull(folder)).refused).toMatchObject([{ refusal: { kind: 'wrong-call' } }])
  expect((await pull(folder)).pulled).toMatchObject([{ rows: 36 }])
})

test('a second pull into the folder is refused while the first is at work', async () => {
  const folder = folderWith({})
  const both = await Promise.allSettled([pull(folder), pull(folder)])
  const [first, second] = both.sort((a, b) => (a.status < b.status ? -1 : 1))
  expect(first).toMatchObject({ value: { refused: [] } })
  expect(second).toMatchObject({ reason: { kind: 'not-available' } })
  expect((await pull(folder)).pulled).toHaveLength(1)
})

test('of a pull that was never gone on with, nothing is left after the next', async () => {
  const folder = folderWith({})
  answersOnly(0)
  await pull(folder, ['ssb-07459'], { now: () => new Date('2026-11-20T12:00:00Z') })
  server.faults = []
  await pull(folder)
  expect(readdirSync(join(folder, 'responses', 'ssb-07459'))).toHaveLength(1)
})

test('a folder that cannot be written ends the pull in one refusal', async () => {
  const file = join(folderWith({ 'a-file': '' }), 'a-file')
  for (const folder of [file, '/proc/nothing/here']) {
    await expect(pull(folder)).rejects.toMatchObject({ kind: 'cannot-write' })
  }
})
