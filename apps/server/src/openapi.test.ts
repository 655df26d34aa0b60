import type { TSchema } from 'typebox'
import Value from 'typebox/value'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askedServer } from './asked.fixture.ts'
import { realData } from './real-data.fixture.ts'
import type { Server } from './routes.ts'

interface Operation {
  readonly summary?: string
  readonly tags?: readonly string[]
  readonly parameters?: readonly { name: string; in: string; required?: boolean; schema: TSchema }[]
  readonly responses: Record<
    string,
    { description: string; content?: Record<string, { schema: TSchema }> }
  >
}
interface Document {
  readonly openapi: string
  readonly info: { title: string; version: string }
  readonly tags: readonly { name: string }[]
  readonly paths: Record<string, Record<string, Operation>>
}

let server: Server
let stop: () => Promise<void>
let document: Document
const routes: string[] = []

beforeAll(async () => {
  process.env.SAMSYN_DATA ??= ''
  ;({ server, stop } = await askedServer({
    ...(realData === null ? {} : { folder: realData }),
    onRoute: (method, url, hidden) => {
      if (!hidden && method !== 'HEAD') routes.push(`${method.toLowerCase()} ${url}`)
    },
  }))
  document = (await server.inject('/openapi.json')).json()
})
afterAll(() => stop())

const operations = () =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )

describe('the document', () => {
  test('is OpenAPI 3.1, and every route that is no page is in it', () => {
    expect(document.openapi).toMatch(/^3\.1\.\d+$/)
    expect(document.info.title).toBe('Samsyn')
    const described = operations().map(
      ({ path, method }) => `${method} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
    )
    expect(routes.length).toBeGreaterThan(20)
    expect(new Set(routes)).toEqual(new Set(described))
  })

  test('says of each what it is for, under a heading it has, with every parameter and a schema for every answer', () => {
    const headings = new Set(document.tags.map(({ name }) => name))
    for (const { path, operation } of operations()) {
      expect(operation.summary, path).toBeTruthy()
      for (const tag of operation.tags ?? ['none']) expect(headings, path).toContain(tag)
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      const inPath = (operation.parameters ?? []).filter((one) => one.in === 'path')
      expect(inPath.map(({ name }) => name)).toEqual(named)
      expect(inPath.every(({ required }) => required)).toBe(true)
      expect(operation.responses.default?.content).toHaveProperty(['application/problem+json'])
      for (const [status, { description, content }] of Object.entries(operation.responses)) {
        expect(description, path).toBeTruthy()
        if (status === '304') continue
        for (const { schema } of Object.values(content!)) expect(typeof schema).toBe('object')
      }
    }
  })

  test('uses only words of JSON Schema 2020-12 that a schema of OpenAPI 3.1 may use', () => {
    const odd = new Set<string>()
    const look = (value: unknown, key: string) => {
      if (value === null || typeof value !== 'object') return
      if (!Array.isArray(value) && 'nullable' in value) odd.add(`nullable under ${key}`)
      if (!Array.isArray(value) && '~kind' in value) odd.add(`~kind under ${key}`)
      for (const [name, inner] of Object.entries(value)) look(inner, name)
    }
    look(document, 'document')
    expect([...odd]).toEqual([])
  })
})

const answered = [
  '/api/me',
  '/api/communities',
  '/api/communities/{id}',
  '/api/communities/{id}?group=mental-health',
  '/api/communities/{id}/population',
  '/api/communities/{id}/services',
  '/api/communities/{id}/services?group=pregnancy-birth',
  '/api/communities/{id}/plan?group=chronic-conditions',
  '/api/communities/{id}/peers?most=3',
  '/api/municipalities/{code}/peers',
  '/api/measures',
  '/api/services',
  '/api/parties',
  '/api/runs',
  '/api/atlas',
  '/api/atlas/{service}?reference=lowest-fifth',
  '/api/boundaries',
  '/api/indicators',
  '/api/sources',
  '/health/live',
  '/health/ready',
]

test.each(answered)('what %s answers is what the document says', async (template) => {
  const [path] = template.split('?') as [string]
  const url = template
    .replace('{id}', 'finnmark')
    .replace('{code}', '5601')
    .replace('{service}', 'long-stay')
  const answer = await server.inject(url)
  expect(answer.statusCode, answer.body.slice(0, 300)).toBe(200)
  holds(document.paths[path]!.get!, answer.json())
})

test('every indicator answers as the document says', async () => {
  const { indicators } = (await server.inject('/api/indicators')).json()
  const held = indicators.filter(({ table }: { table: unknown }) => table !== null)
  for (const { id } of [...held, indicators[0]]) {
    const answer = await server.inject(`/api/indicators/${id}`)
    holds(document.paths['/api/indicators/{id}']!.get!, answer.json())
  }
})

test('every problem is what the document says', async () => {
  const refused = [
    '/api/communities/nowhere',
    '/api/nothing',
    '/api/atlas/x',
    '/api/runs/1',
    '/api/indicators/x',
  ]
  for (const url of refused) {
    const answer = await server.inject(url)
    expect(answer.statusCode).toBeGreaterThanOrEqual(400)
    expect(answer.headers['content-type']).toContain('application/problem+json')
    const { schema } =
      document.paths['/api/communities']!.get!.responses.default!.content![
        'application/problem+json'
      ]!
    expect([...Value.Errors(schema, answer.json())]).toEqual([])
  }
})

function holds(operation: Operation, body: unknown): void {
  const { schema } = operation.responses['200']!.content!['application/json']!
  expect([...Value.Errors(schema, body)].slice(0, 3)).toEqual([])
}
