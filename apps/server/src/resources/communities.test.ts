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

test('the 19 communities are listed, and every municipality with its own', async () => {
  const { communities, municipalities } = (await server.inject('/api/communities')).json()
  expect(communities).toHaveLength(19)
  expect(municipalities).toHaveLength(357)
  const tonsberg = municipalities.find(({ code }: { code: string }) => code === '3905')
  expect(tonsberg).toMatchObject({ name: 'Tønsberg', community: 'vestfold' })
})

test('a community has its key figures with quality, source and year, and says that it is synthetic', async () => {
  const vestfold = (await server.inject('/api/communities/vestfold')).json()
  expect(vestfold.data).toBe('synthetic')
  expect(vestfold.keyFigures).toHaveLength(8)
  for (const { numbers } of vestfold.keyFigures) {
    expect(numbers.length).toBeGreaterThan(0)
    for (const number of numbers) {
      expect(number).toMatchObject({ area: 'vestfold', data: 'synthetic' })
      expect(number.value === null).toBe(number.missing !== null)
    }
  }
})

test('people are observed to the base year and have an interval after', async () => {
  const answer = (await server.inject('/api/communities/vestfold/population')).json()
  const series = answer.series.find(
    ({ area, ages }: { area: string; ages: string }) => area === 'vestfold' && ages === '80plus',
  )
  const at = (year: number) => answer.years.indexOf(year)
  expect(series.low[at(answer.baseYear)]).toBeNull()
  expect(answer.quality[at(answer.baseYear)]).toBe('observed')
  expect(answer.quality[at(2040)]).toBe('estimated')
  expect(series.low[at(2040)]).toBeLessThan(series.value[at(2040)])
  expect(series.high[at(2040)]).toBeGreaterThan(series.value[at(2040)])
})

test('a name is refused with the id to ask for, and a slip with what was meant', async () => {
  const named = await server.inject('/api/communities/ahus/plan?group=frail')
  expect(named.statusCode).toBe(400)
  expect(named.headers['content-type']).toContain('application/problem+json')
  expect(named.json()).toMatchObject({ type: 'urn:samsyn:problem:wrong-call', status: 400 })
  const slip = await server.inject('/api/communities/vestfodl')
  expect(slip.statusCode).toBe(404)
  expect(slip.json().remedy).toContain('Vestfold')
})

test('what the asker has already is not sent again, and what is sent is compressed', async () => {
  const url = '/api/communities/vestfold/services'
  const first = await server.inject({ url, headers: { 'accept-encoding': 'gzip, br' } })
  expect(first.headers['content-encoding']).toBe('br')
  const etag = String(first.headers.etag)
  const again = await server.inject({ url, headers: { 'if-none-match': etag } })
  expect(again.statusCode).toBe(304)
  expect(again.body).toBe('')
})

test('an unknown field in an address is refused rather than left out', async () => {
  const answer = await server.inject('/api/communities/vestfold/population?alternativ=LLML')
  expect(answer.statusCode).toBe(400)
  expect(answer.json().remedy).toBe('write alternative')
})

test.each([
  ['/api/communities/Vestfold', 404, 'ask for vestfold'],
  ['/api/communities/VESTFOLD/plan', 404, 'ask for vestfold'],
  ['/api/communities/T%C3%B8nsberg/population', 404, 'vestfold'],
  ['/api/communities/vestfold/documents/plan.csv%00', 400, 'openapi.json'],
  ['/api/communities/vestfold?group=frail-eldery', 400, 'write frail-elderly'],
  ['/api/communities/vestfold?group=mental-health&group=frail-elderly', 400, 'leave one'],
  ['/api/communities/vestfold?Group=mental-health', 400, 'write group'],
  ['/api/communities/vestfold/peers?most=6&most=6', 400, 'leave one'],
])('%s is refused with what to write', async (url, status, remedy) => {
  const answer = await server.inject(url)
  expect(answer.statusCode).toBe(status)
  expect(answer.headers['content-type']).toContain('application/problem+json')
  expect(answer.json().remedy).toContain(remedy)
})
