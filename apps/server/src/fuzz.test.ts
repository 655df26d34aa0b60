import { library } from '@samsyn/measures'
import fc from 'fast-check'
import type { TSchema } from 'typebox'
import { Compile } from 'typebox/compile'
import Value from 'typebox/value'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { askedServer } from './asked.fixture.ts'
import { changed, fromSchema, withoutRefs } from './from-schema.fixture.ts'
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
  readonly responses: Record<string, { content?: Record<string, { schema: TSchema }> }>
}
type Paths = Record<string, Record<string, Operation>>

let server: Server
let stop: () => Promise<void>
let paths: Paths

beforeAll(async () => {
  process.env.SAMSYN_DATA ??= ''
  ;({ server, stop } = await askedServer(realData === null ? {} : { folder: realData }))
  const document = (await server.inject('/openapi.json')).json()
  paths = withoutRefs(document, document.paths) as Paths
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

function fittingFor({ name, schema }: Parameter): fc.Arbitrary<string> {
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum)
  if (schema.type !== 'integer') return fc.constantFrom(...(real[name] ?? ['x']))
  return fc.integer({ min: schema.minimum ?? 0, max: schema.maximum ?? 100 }).map(String)
}

function anythingFor(parameter: Parameter): fc.Arbitrary<string> {
  return fc.oneof(fittingFor(parameter), strange)
}

interface Asked {
  readonly method: string
  readonly url: string
}
type Query = readonly (readonly [name: string, value: string])[]

/** A request for an operation: with parameters that fit, or that do not, are left out, come twice, or are unknown. */
function requestFor(path: string, method: string, operation: Operation): fc.Arbitrary<Asked> {
  const { parameters = [] } = operation
  const inPath = parameters.filter((one) => one.in === 'path')
  const inQuery = parameters.filter((one) => one.in === 'query')
  const fitting = fc
    .subarray(inQuery)
    .chain((some) =>
      fc.tuple(...some.map((one) => fittingFor(one).map((value) => [one.name, value] as const))),
    )
  const anything = fc
    .subarray([...inQuery.map(({ name }) => name), 'unknown'])
    .chain((names) => fc.tuple(...names.map((name) => anythingOnceOrTwice(name, inQuery))))
    .map((query) => query.flat())
  return fc
    .oneof(
      fc.tuple(fc.tuple(...inPath.map(fittingFor)), fitting),
      fc.tuple(fc.tuple(...inPath.map(anythingFor)), anything),
    )
    .map(([values, query]) => ({ method: method.toUpperCase(), url: urlOf(path, values, query) }))

  function urlOf(template: string, values: readonly string[], query: Query): string {
    const filled = inPath.reduce(
      (url, { name }, i) => url.replace(`{${name}}`, encodeURIComponent(values[i]!)),
      template,
    )
    const search = query.map((pair) => pair.map(encodeURIComponent).join('=')).join('&')
    return search === '' ? filled : `${filled}?${search}`
  }
}

function anythingOnceOrTwice(name: string, known: readonly Parameter[]): fc.Arbitrary<Query> {
  const parameter = known.find((one) => one.name === name)
  const value = parameter === undefined ? strange : anythingFor(parameter)
  return fc
    .array(value, { minLength: 1, maxLength: 2 })
    .map((values) => values.map((one) => [name, one] as const))
}

/** Requests in all; `SAMSYN_FUZZ=10` makes ten times as many. */
const MANY = Number(process.env.SAMSYN_FUZZ ?? 1)

/** How often each operation of the document gave each status. */
const seen = new Map<string, Map<number, number>>()
const checkOf = new Map<string, ReturnType<typeof Compile>>()

interface Held extends Asked {
  /** As the document names it: `get /api/communities/{id}`. */
  readonly operation: string
  readonly payload?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** Asks, and holds the answer to the document: no fault, a problem in its words, or what the schema says. */
async function holds({ operation, ...request }: Held): Promise<number> {
  const answer = await server.inject(request as never)
  const { statusCode: status, headers } = answer
  const said = `${request.method} ${request.url}: ${status} ${answer.body.slice(0, 300)}`
  expect(status, said).toBeLessThan(500)
  const of = seen.get(operation) ?? new Map<number, number>()
  seen.set(operation, of.set(status, (of.get(status) ?? 0) + 1))
  if (status >= 400) {
    expect(headers['content-type'], said).toContain('application/problem+json')
    expect(Value.Check(problemSchema, answer.json()), said).toBe(true)
    expect(answer.json().status).toBe(status)
    return status
  }
  const [method, path] = operation.split(' ') as [string, string]
  const content = paths[path]![method]!.responses[status]?.content
  expect(content, `${said} is not in the document`).toBeDefined()
  const type = String(headers['content-type']).split(';')[0]!
  expect(Object.keys(content!), said).toContain(type)
  if (type !== 'application/json') return status
  const check = checkOf.get(`${operation} ${status}`) ?? Compile(content![type]!.schema)
  checkOf.set(`${operation} ${status}`, check)
  if (!check.Check(answer.json())) {
    expect([...check.Errors(answer.json())].slice(0, 3), said).toEqual([])
  }
  return status
}

test('whatever an address holds, it is answered as the document says or refused with a problem', async () => {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([method]) => method !== 'post')
      .map(([method, operation]) =>
        requestFor(path, method, operation).map((request) => ({
          ...request,
          operation: `${method} ${path}`,
        })),
      ),
  )
  await fc.assert(
    fc.asyncProperty(fc.oneof(...operations), async (request) => {
      await holds(request)
    }),
    { numRuns: 500 * MANY, seed: 20261122 },
  )
  // Every operation was both answered and refused: else it would say little. A run is nowhere yet.
  for (const [path, methods] of Object.entries(paths)) {
    for (const method of Object.keys(methods).filter((one) => one !== 'post')) {
      const statuses = [...(seen.get(`${method} ${path}`)?.keys() ?? [])]
      const told = `${method} ${path}: ${statuses.join()}`
      expect(
        statuses.some((status) => status >= 400),
        told,
      ).toBe(true)
      if (!path.includes('{run}')) expect(statuses, told).toContain(200)
    }
  }
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

test('every address says which methods it has, and refuses any other with them', async () => {
  for (const [path, methods] of Object.entries(paths)) {
    const url = path.replaceAll(/\{\w+\}/g, 'finnmark')
    const has = [...Object.keys(methods), ...('get' in methods ? ['head'] : []), 'options']
    const allow = has.map((method) => method.toUpperCase()).sort()
    const options = await server.inject({ method: 'OPTIONS', url })
    expect([path, options.statusCode, options.headers.allow]).toEqual([path, 204, allow.join(', ')])
    for (const method of ['get', 'head', 'post', 'put', 'patch', 'delete', 'trace']) {
      if (has.includes(method)) continue
      // A body of any kind is not even read.
      const payload = ['post', 'put', 'patch'].includes(method) ? { payload: '{"a":' } : {}
      const answer = await server.inject({ method: method.toUpperCase() as 'PUT', url, ...payload })
      expect([method, path, answer.statusCode, answer.headers.allow]).toEqual([
        ...[method, path, 405, allow.join(', ')],
      ])
      if (method === 'head') continue
      expect(Value.Check(problemSchema, answer.json())).toBe(true)
      expect(answer.headers['content-type']).toContain('application/problem+json')
    }
  }
})

test('HEAD answers with what GET would, and no body', async () => {
  for (const url of ['/api/communities', '/api/runs', '/health/live', '/openapi.json']) {
    const [get, head] = await Promise.all([
      server.inject(url),
      server.inject({ method: 'HEAD', url }),
    ])
    expect([url, head.statusCode, head.body]).toEqual([url, get.statusCode, ''])
    for (const name of ['content-type', 'etag', 'cache-control']) {
      expect([url, name, head.headers[name]]).toEqual([url, name, get.headers[name]])
    }
  }
})

const bodySchema = () => paths['/api/runs']!.post!.requestBody!.content['application/json']!.schema

const sent = (payload: string | Buffer) =>
  holds({
    operation: 'post /api/runs',
    method: 'POST',
    url: '/api/runs',
    payload,
    headers: { 'content-type': 'application/json' },
  })

test('a body made from the document, whole or with one thing changed, is taken as it is or refused', async () => {
  const schema = bodySchema()
  const small = { communities: ['finnmark'], draws: 100 }
  const whole = fc.oneof(
    fromSchema(schema).map((value) => ({ ...(value as object), ...small })),
    fc
      .subarray(
        library.map(({ id }) => id),
        { maxLength: 3 },
      )
      .map((ids) => ({
        ...{
          ...small,
          scenario: { schema: 1, name: 'Some', measures: ids.map((measure) => ({ measure })) },
        },
      })),
  )
  const taken: string[] = []
  const statuses = new Map<number, number>()
  await fc.assert(
    fc.asyncProperty(fc.oneof(whole, whole.chain(changed)), async (payload) => {
      const text = JSON.stringify(payload)
      const status = await sent(text)
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
      const fits = Value.Check(schema, JSON.parse(text))
      if (!fits) expect(status, text).toBe(400)
      if (status === 202) taken.push(text)
    }),
    { numRuns: 300 * MANY, seed: 20261122 },
  )
  expect(statuses.get(202)).toBeGreaterThan(0)
  expect(statuses.get(400)).toBeGreaterThan(50)
  // Each that was taken is there, and its fields are answered as the document says.
  const { runs } = (await server.inject('/api/runs')).json()
  expect(runs).toHaveLength(taken.length)
  const id = runs[0].id as string
  for (const [method, path] of [
    ['get', '/api/runs'],
    ['get', '/api/runs/{run}'],
    ['delete', '/api/runs/{run}'],
    ['get', '/api/runs/{run}/events'],
  ] as const) {
    const url = path.replace('{run}', id)
    const request = { operation: `${method} ${path}`, method: method.toUpperCase(), url }
    expect(await holds(request), path).toBe(200)
  }
})

test('whatever a body holds, it is taken as it is or refused, never read as something else', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), async (payload) => {
      expect(await sent(JSON.stringify(payload))).toBe(400)
    }),
    { numRuns: 100 * MANY, seed: 20261122 },
  )
})

test('raw bytes where JSON should be are refused', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), async (bytes) => {
      expect(await sent(Buffer.from(bytes))).toBeGreaterThanOrEqual(400)
    }),
    { numRuns: 100 * MANY, seed: 20261122 },
  )
})
