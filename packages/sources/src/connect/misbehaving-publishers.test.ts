import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { folderWith } from '../../test/folders.ts'
import type { Fault, WorldTable } from '../../test/publisher-server.ts'
import {
  always,
  changed,
  cutBefore,
  cutHalfWay,
  patience,
  publisherHere,
  rowsOf,
  sentOn,
  status,
} from '../../test/pulling.ts'
import { people } from '../../test/small-world.ts'
import type { PullOptions } from './index.ts'

const { server, pull } = publisherHere()

/** A pull of the world with this trouble; its only refusal, or null. */
async function troubled(folder: string, fault: Partial<Fault>, source = 'ssb-07459', more = {}) {
  server.faults = [{ on: /^POST/, times: always, how: () => {}, ...fault }]
  const { refused } = await pull(folder, [source], more)
  return refused[0]?.refusal ?? null
}

const held = (folder: string) =>
  rowsOf(folder, 'SELECT source, count(*) AS rows, sum(value) AS sum FROM observations GROUP BY 1')

// 12 cells of each municipality: its number, 100 000 or 200 000 by sex, 0, 80 or 105 by age, the year.
const whole = [
  {
    source: 'ssb-07459',
    rows: 36,
    sum: 12 * (301 + 3905 + 5601) + 18 * 300_000 + 12 * (80 + 105) + 18 * (2025 + 2026),
  },
]

describe('trouble that passes ends in a success', () => {
  test('and is told while it lasts: which source, what happened, which try comes', async () => {
    const told: string[] = []
    const progress: PullOptions['progress'] = (_done, _of, what, { name, part, parts, why }) => {
      if (what === 'again') told.push(`${name} ${why} ${part}/${parts}`)
    }
    const passing = { times: 2, how: status(503) }
    expect(await troubled(folderWith({}), passing, 'ssb-07459', { progress })).toBeNull()
    expect(told).toEqual(['ssb-07459 503 2/4', 'ssb-07459 503 3/4'])
  })

  test('429 is waited out for as long as Retry-After says', async () => {
    let open = 0
    const busy: Fault['how'] = (response, answer) => {
      open ||= performance.now() + 950
      if (performance.now() < open) status(429, { 'retry-after': '1' })(response, answer)
      else changed((body) => body)(response, answer)
    }
    // Without a look at Retry-After, four tries would be over in some milliseconds.
    expect(await troubled(folderWith({}), { how: busy })).toBeNull()
  })

  const passing: [string, Partial<Fault>][] = [
    ['500 twice', { times: 2, how: status(500) }],
    ['503 once', { times: 1, how: status(503) }],
    ['522 of what stands between', { times: 1, how: status(522) }],
    ['a connection cut before the answer', { times: 1, how: cutBefore }],
    ['a connection cut half-way through the body', { times: 2, how: cutHalfWay }],
    ['the metadata cut half-way', { on: /metadata/, times: 1, how: cutHalfWay }],
    ['metadata that moved', { on: /GET.*metadata/, times: 1, how: sentOn(301, '?moved') }],
    ['data that moved, question and all', { times: 1, how: sentOn(308, '?moved') }],
  ]
  test.each(passing)('%s', async (_, fault) => {
    const folder = folderWith({})
    expect(await troubled(folder, fault)).toBeNull()
    expect(await held(folder)).toEqual(whole)
  })

  test('a redirect in a ring, to a file, or away from the question is refused at once', async () => {
    const rings: [RegExp, Fault['how'], RegExp, number][] = [
      [/^POST/, sentOn(308, ''), /more than 5 redirects from/, 6],
      [/^POST/, status(307, { location: 'file:///etc/passwd' }), /to what is no web address/, 1],
      [/^POST/, sentOn(302, '?moved'), /does not take the question along/, 1],
    ]
    for (const [on, how, message, times] of rings) {
      server.asked.length = 0
      const refusal = await troubled(folderWith({}), { on, how })
      expect(refusal).toMatchObject({ kind: 'not-available' })
      expect(refusal!.message).toMatch(message)
      expect(server.asked.filter(({ question }) => on.test(question))).toHaveLength(times)
    }
  })

  test('to wait for our own turn is no fault of the service', async () => {
    server.world.maxDataCells = 9
    const config = '{"maxDataCells":9,"maxCallsPerTimeWindow":1,"timeWindow":1}'
    server.faults = [{ on: /config/, times: 1, how: changed(() => config) }]
    // Every turn comes after a second, and each try has less.
    const impatient = { patience: { ...patience, timeoutMs: 800 } }
    expect((await pull(folderWith({}), ['ssb-12293'], impatient)).refused).toEqual([])
  })

  test('an answer that does not come is asked for again', async () => {
    const impatient = { patience: { ...patience, timeoutMs: 1500 } }
    expect(await troubled(folderWith({}), { times: 1 }, 'ssb-07459', impatient)).toBeNull()
  })
})

const table = (change: Partial<WorldTable>) => {
  server.world.tables['07459'] = { ...people, ...change }
}

describe('trouble that stays ends in one refusal, and the table is as it was', () => {
  const lasting: [string, Partial<Fault> | (() => void), string, RegExp][] = [
    ['500 forever', { how: status(500) }, 'not-available', /answer 500.*every time it was asked/],
    ['429 forever', { how: status(429) }, 'not-available', /it takes no more calls for now/],
    [
      'a connection always cut',
      { how: cutHalfWay },
      'not-available',
      /no whole answer from .* in 4 tries/,
    ],
    [
      'a page instead of JSON',
      { how: status(200) },
      'broken-table',
      /an answer of text\/html from .*page for people means maintenance/,
    ],
    [
      'half of the JSON sent as a whole',
      {
        how: (response, { type, body }) =>
          response.writeHead(200, { 'content-type': type }).end(body.slice(0, body.length / 2)),
      },
      'broken-table',
      /an answer that is not whole JSON \(\d+ bytes\)/,
    ],
    [
      'null instead of limits',
      { on: /config/, how: changed(() => 'null') },
      'broken-table',
      /an answer from config that is neither an object nor a list/,
    ],
    [
      'a body that goes on and on',
      { how: changed((body) => body + ' '.repeat(2 ** 20)) },
      'broken-table',
      /an answer of more than 1 MB/,
    ],
    [
      'a small body that unpacks to a large one',
      {
        how: (response, { type, body }) =>
          response
            .writeHead(200, { 'content-type': type, 'content-encoding': 'gzip' })
            .end(gzipSync(body + ' '.repeat(2 ** 20))),
      },
      'broken-table',
      /an answer of more than 1 MB/,
    ],
    [
      'a table of other sizes than it says',
      {
        how: changed((body) => body.replace('"value":[', '"value":[1,')),
      },
      'broken-table',
      /37 values for 36 cells/,
    ],
    [
      'codes that were not asked for',
      {
        how: changed((body) => body.replaceAll('K-5601', 'K-5403')),
      },
      'tables-disagree',
      /Region lacks K-5601/,
    ],
    [
      'a table that is gone (404)',
      () => delete server.world.tables['07459'],
      'missing-table',
      /Non-existent table/,
    ],
    [
      'a code list that is gone',
      { on: /codelists/, how: status(404) },
      'tables-disagree',
      /no code list agg_KommSummer/,
    ],
    [
      'a table that is gone (410)',
      { on: /metadata/, how: status(410) },
      'missing-table',
      /no table at .*410/,
    ],
    [
      'a content that is gone',
      () =>
        table({
          dimensions: people.dimensions.map((one) =>
            one.id === 'ContentsCode' ? { ...one, codes: { Personer2: 'Personer' } } : one,
          ),
        }),
      'tables-disagree',
      /Personer1 among the codes of ContentsCode no longer/,
    ],
    [
      'a dimension that is gone',
      () => table({ dimensions: people.dimensions.slice(1) }),
      'tables-disagree',
      /no dimension Region in the metadata of ssb-07459/,
    ],
    [
      'a sign that nobody explains',
      () => table({ cell: () => '?' as never }),
      'broken-table',
      /"\?" instead of a number in ssb-07459/,
    ],
    [
      'not one cell at a time',
      () => {
        server.world.maxDataCells = 0
      },
      'not-available',
      /will not give even one cell/,
    ],
  ]

  let folder: string
  beforeAll(async () => {
    folder = folderWith({})
    await pull(folder)
  })

  let day = 0
  test.each(lasting)('%s', async (_, trouble, kind, message) => {
    // Days apart, so that none goes on with the answers of another.
    day += 2
    const now = () => new Date(Date.UTC(2027, 0, day))
    if (typeof trouble === 'function') trouble()
    const fault = typeof trouble === 'function' ? { times: 0 } : trouble
    const refusal = await troubled(folder, fault, 'ssb-07459', { now })
    expect(refusal).toMatchObject({ kind, message: expect.stringMatching(message) })
    expect(await held(folder)).toEqual(whole)
  })

  test('the older interface says 400 of a table that is gone', async () => {
    delete server.world.tables['07902']
    const refusal = await troubled(folderWith({}), { times: 0 }, 'ssb-07902')
    expect(refusal).toMatchObject({
      kind: 'missing-table',
      message: expect.stringContaining('no table 07902'),
    })
  })

  test('no service at the address that is given', async () => {
    const elsewhere = { bases: { ssb: `${server.url}/elsewhere` } }
    const refusal = await troubled(folderWith({}), { times: 0 }, 'ssb-07459', elsewhere)
    expect(refusal).toMatchObject({
      kind: 'not-available',
      message: expect.stringContaining('check --base-url'),
    })
  })

  test('no network at all', async () => {
    const nowhere = { bases: { ssb: 'http://127.0.0.1:1/api' } }
    const refusal = await troubled(folderWith({}), { times: 0 }, 'ssb-07459', nowhere)
    expect(refusal).toMatchObject({
      kind: 'not-available',
      message: expect.stringMatching(/ECONNREFUSED|bad port/),
    })
  })

  test('one source refused does not keep the others from being pulled', async () => {
    server.faults = [{ on: /tables\/07459\/data/, times: always, how: status(500) }]
    const { pulled, refused } = await pull(folderWith({}), ['ssb-07459', 'ssb-12293'])
    expect(pulled.map(({ id }) => id)).toEqual(['ssb-12293'])
    expect(refused.map(({ id }) => id)).toEqual(['ssb-07459'])
  })
})
