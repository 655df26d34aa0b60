import fc from 'fast-check'
import type { TSchema } from 'typebox'
import Value from 'typebox/value'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { askedServer } from './asked.fixture.ts'
import { problemSchema } from './problem.ts'
import { realData } from './real-data.fixture.ts'
import type { Server } from './routes.ts'

interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query'
  readonly required?: boolean
  readonly schema: {
    type?: string
    enum?: string[]
    minimum?: number
    maximum?: number
    pattern?: string
  }
}
interface Operation {
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: { content: Record<string, { schema: TSchema }> }
}
type Paths = Record<string, Record<string, Operation>>

let server: Server
let stop: () => Promise<void>
let paths: Paths

beforeAll(async () => {
  process.env.SAMSYN_DATA ??= ''
  ;({ server, stop } = await askedServer(realData === null ? {} : { folder: realData }))
  paths = (await server.inject('/openapi.json')).json().paths
})
afterAll(() => stop())

/** What a path may hold that is really there. Few, so that the tables are asked for little that is new. */
const real: Readonly<Record<string, readonly string[]>> = {
  id: ['finnmark', 'effect-01', 'hip-fracture'],
  code: ['5601', '0301'],
  service: ['home-care', 'long-stay', 'nurse-fte'],
  alternative: ['MMMM'],
  name: ['plan.csv', 'plan.json', 'municipality-5601.docx'],
  lang: ['nb'],
  reference: ['country', 'lowest-fifth', '5601', 'Finnmark'],
}

const strange = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '',
    ' ',
    '-1',
    '0',
    '1e3',
    '99999999999999999999',
    'null',
    'undefined',
    '[object Object]',
  ),
  fc.constantFrom(
    '../../etc/passwd',
    '%00',
    '__proto__',
    'constructor',
    "' or 1=1 --",
    '<script>',
    '🦌',
  ),
  fc.constantFrom('Tønsberg', 'VESTFOLD', '3905', 'helsefellesskap', '5601 ', 'MMM', 'ABCD'),
)

function valuesFor({ name, schema }: Parameter): fc.Arbitrary<string> {
  const fitting =
    schema.enum !== undefined
      ? fc.constantFrom(...schema.enum)
      : schema.type === 'integer'
        ? fc.integer({ min: schema.minimum ?? 0, max: schema.maximum ?? 100 }).map(String)
        : fc.constantFrom(...(real[name] ?? ['x']))
  return fc.oneof({ weight: 3, arbitrary: fitting }, { weight: 2, arbitrary: strange })
}

interface Asked {
  readonly method: string
  readonly url: string
}

/** A request for an operation, with parameters that fit, do not fit, are left out, come twice, or are unknown. */
function requestFor(
  path: string,
  method: string,
  { parameters = [] }: Operation,
): fc.Arbitrary<Asked> {
  const inPath = parameters.filter((one) => one.in === 'path')
  const inQuery = parameters.filter((one) => one.in === 'query')
  const names = fc.subarray([...inQuery.map(({ name }) => name), 'unknown'])
  return fc
    .tuple(
      fc.tuple(...inPath.map(valuesFor)),
      names.chain((chosen) =>
        fc.tuple(
          ...chosen.map((name) => {
            const parameter = inQuery.find((one) => one.name === name)
            const one = parameter === undefined ? strange : valuesFor(parameter)
            return fc
              .array(one, { minLength: 1, maxLength: 2 })
              .map((values) => values.map((value) => [name, value]))
          }),
        ),
      ),
    )
    .map(([values, query]) => {
      const filled = inPath.reduce(
        (url, { name }, i) => url.replace(`{${name}}`, encodeURIComponent(values[i]!)),
        path,
      )
      const search = query
        .flat()
        .map(([name, value]) => `${encodeURIComponent(name!)}=${encodeURIComponent(value!)}`)
        .join('&')
      return { method: method.toUpperCase(), url: search === '' ? filled : `${filled}?${search}` }
    })
}

async function holds(request: Asked & { payload?: unknown }): Promise<number> {
  const answer = await server.inject(request as never)
  const said = `${request.method} ${request.url}: ${answer.statusCode} ${answer.body.slice(0, 300)}`
  expect(answer.statusCode, said).toBeLessThan(500)
  if (answer.statusCode >= 400) {
    expect(answer.headers['content-type'], said).toContain('application/problem+json')
    expect(Value.Check(problemSchema, answer.json()), said).toBe(true)
    expect(answer.json().status).toBe(answer.statusCode)
  }
  return answer.statusCode
}

test('whatever an address holds, it is answered or refused with a problem, and never breaks the server', async () => {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([method]) => method !== 'post' && !path.endsWith('/events'))
      .map(([method, operation]) => requestFor(path, method, operation)),
  )
  const seen = new Map<number, number>()
  await fc.assert(
    fc.asyncProperty(fc.oneof(...operations), async (request) => {
      const status = await holds(request)
      seen.set(status, (seen.get(status) ?? 0) + 1)
    }),
    { numRuns: 400, seed: 20261122 },
  )
  // Not all refused, and not all answered: else it would say little.
  expect(seen.get(200)).toBeGreaterThan(40)
  expect(seen.get(400)).toBeGreaterThan(40)
  expect(seen.get(404)).toBeGreaterThan(10)
})

test('an unknown parameter is refused everywhere', async () => {
  for (const [path, { get }] of Object.entries(paths)) {
    if (get === undefined || path.includes('{run}')) continue
    const parameters = get.parameters ?? []
    const url = parameters
      .filter((one) => one.in === 'path')
      .reduce((filled, { name }) => filled.replace(`{${name}}`, real[name]![0]!), path)
    const { statusCode } = await server.inject(`${url}?unknown=1`)
    expect(`${path} ${statusCode}`).toBe(`${path} 400`)
  }
})

const body = fc.record(
  {
    communities: fc.oneof(
      fc.constant(['nowhere']),
      fc.constant([]),
      fc.constant('finnmark'),
      fc.constant(null),
    ),
    scenario: fc.oneof(
      fc.record({
        schema: fc.oneof(fc.constant(1), fc.constant('1')),
        name: fc.oneof(fc.string(), fc.constant(null)),
      }),
      fc.object({ maxDepth: 2 }),
      fc.jsonValue(),
    ),
    draws: fc.oneof(fc.integer(), fc.double(), fc.string(), fc.constant(null)),
    seed: fc.oneof(fc.integer(), fc.boolean()),
    year: fc.oneof(fc.integer(), fc.constant('2035')),
    unknown: fc.jsonValue(),
  },
  { requiredKeys: [] },
)

test('whatever a body holds, it is taken as it is or refused, never read as something else', async () => {
  const { schema } = paths['/api/runs']!.post!.requestBody!.content['application/json']!
  await fc.assert(
    fc.asyncProperty(fc.oneof(body, fc.jsonValue()), async (payload) => {
      const text = JSON.stringify(payload)
      const request = {
        method: 'POST',
        url: '/api/runs',
        payload: text,
        headers: { 'content-type': 'application/json' },
      }
      const status = await holds(request)
      const fits = Value.Check(schema, JSON.parse(text))
      if (!fits) expect(status, text).toBe(400)
      else expect([202, 404, 429], text).toContain(status)
    }),
    { numRuns: 300, seed: 20261122 },
  )
})

test('raw bytes where JSON should be are refused', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), async (bytes) => {
      const headers = { 'content-type': 'application/json' }
      await holds({
        method: 'POST',
        url: '/api/runs',
        payload: Buffer.from(bytes),
        headers,
      } as never)
    }),
    { numRuns: 100, seed: 20261122 },
  )
})
