import { afterAll, beforeAll, expect, test } from 'vitest'
import { askedServer } from '../asked.fixture.ts'
import type { Server } from '../routes.ts'

let server: Server
let stop: () => Promise<void>
beforeAll(async () => {
  process.env.SAMSYN_DATA = ''
  ;({ server, stop } = await askedServer())
})
afterAll(() => stop())

const scenario = { schema: 1, name: 'Two measures' }

async function asked(payload: object) {
  return server.inject({ method: 'POST', url: '/api/runs', payload })
}

function eventsIn(body: string): { state: string }[] {
  return [...body.matchAll(/^data: (.*)$/gm)].map(([, data]) => JSON.parse(data!))
}

test('a run is followed to its end, and its result is what samsyn run prints', async () => {
  const answer = await asked({ communities: ['finnmark'], scenario, draws: 100 })
  expect(answer.statusCode).toBe(202)
  const { id } = answer.json()
  const early = await server.inject(`/api/runs/${id}/result`)
  expect([early.statusCode, early.json().remedy]).toEqual([404, 'wait until it is done'])
  const events = await server.inject(`/api/runs/${id}/events`)
  expect(events.headers['content-type']).toBe('text/event-stream')
  const states = eventsIn(events.body)
  expect(states.at(-1)!.state).toBe('done')
  const { runs } = (await server.inject(`/api/runs/${id}/result`)).json()
  expect(runs).toHaveLength(1)
  expect(runs[0]).toMatchObject({ run: 'samsyn-run-1', community: 'finnmark', draws: 100, seed: 1 })
})

test('a run that is under way is cancelled at once, and the next has its turn', async () => {
  const long = (
    await asked({ communities: ['innlandet', 'bergen'], scenario, draws: 100_000 })
  ).json()
  const next = (await asked({ communities: ['finnmark'], scenario, draws: 100 })).json()
  const cancelled = await server.inject({ method: 'DELETE', url: `/api/runs/${long.id}` })
  expect(cancelled.json().state).toBe('cancelled')
  const states = eventsIn((await server.inject(`/api/runs/${next.id}/events`)).body)
  expect(states.at(-1)!.state).toBe('done')
  expect((await server.inject(`/api/runs/${long.id}`)).json().state).toBe('cancelled')
  const none = await server.inject(`/api/runs/${long.id}/result`)
  expect([none.statusCode, none.json().remedy]).toEqual([404, 'run it again'])
})

test('a scenario that is wrong by itself is refused before a run is made of it', async () => {
  const before = (await server.inject('/api/runs')).json().runs.length
  const odd = { schema: 1, name: 'Odd', measures: [{ measure: 'no-such-measure' }] }
  const answer = await asked({ communities: ['finnmark'], scenario: odd, draws: 100 })
  expect(answer.statusCode).toBeGreaterThanOrEqual(400)
  expect(answer.statusCode).toBeLessThan(500)
  expect(answer.json().found).toContain('no-such-measure')
  expect((await server.inject('/api/runs')).json().runs).toHaveLength(before)
})

const points = [{ year: 2030, percent: 10 }]
const ofOslo = { area: '0301', service: 'long-stay', ages: '80plus', points }
test.each([
  ['of another community', { community: 'bergen' }, {}, 404, 'the community "bergen"'],
  ['with an area of another', { coverage: 'adopted', adopted: [ofOslo] }, {}, 404, '0301'],
  [
    'with an area of another in the last of two',
    { measures: [{ measure: 'hospital-at-home', areas: ['5601'] }] },
    { communities: ['finnmark', 'fonna'] },
    404,
    '5601',
  ],
  [
    'of a service that no table counts',
    {
      waiting: [
        {
          service: 'outreach-team',
          units: { central: 10, low: 5, high: 20 },
          startYear: 2030,
          years: 2,
        },
      ],
    },
    {},
    422,
    'outreach-team',
  ],
  ['told of in a year of the past', {}, { year: 2025 }, 400, 'accounts of 2025'],
])(
  'a scenario %s is refused before a run is made of it, by the check of the run',
  async (_, odd, more, status, found) => {
    const before = (await server.inject('/api/runs')).json().runs.length
    const body = { communities: ['finnmark'], scenario: { ...scenario, ...odd }, draws: 100 }
    const answer = await asked({ ...body, ...more })
    expect([answer.statusCode, answer.json().found]).toEqual([
      status,
      expect.stringContaining(found),
    ])
    expect((await server.inject('/api/runs')).json().runs).toHaveLength(before)
  },
)

test('a community that is none is refused at once, with what was meant', async () => {
  const answer = await asked({ communities: ['finnmark', 'vestfodl'], scenario })
  expect(answer.statusCode).toBe(404)
  expect(answer.json().remedy).toContain('Vestfold')
})

test.each([
  [
    'a number as text',
    { communities: ['finnmark'], scenario, draws: '100' },
    '"100" at /draws in the body',
  ],
  ['an unknown field', { communities: ['finnmark'], scenario, drawes: 100 }, 'the field "drawes"'],
  [
    'an unknown field deep down',
    { communities: ['finnmark'], scenario: { ...scenario, helth: {} } },
    'the field "helth" at /scenario in the body',
  ],
  ['a null', { communities: ['finnmark'], scenario, seed: null }, 'null at /seed in the body'],
  [
    'a community twice',
    { communities: ['finnmark', 'fonna', 'finnmark'], scenario },
    '"finnmark" twice in the body at /communities',
  ],
  [
    'a list without end',
    { communities: Array.from({ length: 80_000 }, () => ''), scenario },
    'at /communities/0 in the body',
  ],
  ['no scenario', { communities: ['finnmark'] }, 'at / in the body'],
])(
  '%s in a body is refused with its place, not read as something else',
  async (_, payload, found) => {
    const answer = await asked(payload)
    expect(answer.statusCode).toBe(400)
    expect(answer.json().found).toContain(found)
  },
)

test.each([
  [
    'a field',
    '{"communities":["oslo"],"communities":["finnmark"],"scenario":{"schema":1,"name":"A"}}',
    'communities a second time',
  ],
  [
    'a field deep down, spelt in two ways',
    '{"communities":["finnmark"],"scenario":{"schema":1,"name":"A","n\\u0061me":"B"}}',
    'scenario.name a second time',
  ],
])('%s that a body names twice is refused, not read as the last', async (_, payload, found) => {
  const headers = { 'content-type': 'application/json' }
  const answer = await server.inject({ method: 'POST', url: '/api/runs', payload, headers })
  expect([answer.statusCode, answer.json().found]).toEqual([400, `${found} in the body`])
})

test('a body of other letters than UTF-8, or as deep as it is long, is refused and breaks nothing', async () => {
  const headers = { 'content-type': 'application/json' }
  const sent = (payload: string | Buffer) =>
    server.inject({ method: 'POST', url: '/api/runs', payload, headers })
  const latin = Buffer.from('{"communities":["bodø"],"scenario":{"schema":1,"name":"A"}}', 'latin1')
  expect((await sent(latin)).json()).toMatchObject({
    status: 400,
    found: 'a body that is not UTF-8',
  })
  const deep = 100_000
  expect((await sent('['.repeat(deep) + ']'.repeat(deep))).statusCode).toBe(400)
})

test('a body that is no JSON, of another kind or too large is refused as such', async () => {
  const sent = (payload: string, type: string) =>
    server.inject({ method: 'POST', url: '/api/runs', payload, headers: { 'content-type': type } })
  expect((await sent('{', 'application/json')).statusCode).toBe(400)
  expect((await sent('a=1', 'application/x-www-form-urlencoded')).statusCode).toBe(415)
  expect((await sent('{}', 'text/plain')).statusCode).toBe(415)
  expect((await sent(`"${'x'.repeat(300_000)}"`, 'application/json')).statusCode).toBe(413)
})
