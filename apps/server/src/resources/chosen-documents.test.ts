import type { PlanNumber } from '@samsyn/plan'
import { planSchema } from '@samsyn/plan'
import type { Scenario } from '@samsyn/scenario'
import { scenarioSchema } from '@samsyn/scenario'
import fc from 'fast-check'
import Value from 'typebox/value'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  heightOf,
  PAGE,
  paragraphsOf,
  rowsOf,
  unzipped,
} from '../../../../tools/word-file.fixture.ts'
import { askedServer } from '../asked.fixture.ts'
import { changed, fromSchema } from '../from-schema.fixture.ts'
import { realData } from '../real-data.fixture.ts'
import type { Server } from '../routes.ts'

let server: Server
let stop: () => Promise<void>
beforeAll(async () => {
  process.env.SAMSYN_DATA ??= ''
  ;({ server, stop } = await askedServer(realData === null ? {} : { folder: realData }))
})
afterAll(() => stop())

const atHome: Scenario = {
  schema: 1,
  name: '=HYPERLINK("x")<script>alert(1)</script>',
  health: 'equal-mortality',
  measures: [{ measure: 'hospital-at-home', startYear: 2027, rampYears: 5 }],
  assumptions: [
    {
      ...{ id: 'measure.hospital-at-home.bed-days.reach', central: 0.1, low: 0.05, high: 0.2 },
      ...{ rationale: 'Our own count', owner: 'The committee', standing: 'agreed' },
    },
  ],
}

const asked = (name: string, body: unknown = { scenarios: [atHome] }) =>
  server.inject({
    method: 'POST',
    url: `/api/communities/finnmark/documents/${name}`,
    payload: body as object,
  })

const numbersOf = async (body?: unknown) =>
  (await asked('plan.json', body)).json().numbers as PlanNumber[]

test('a document tells what is done, what comes of it beside no measures, and who gains and pays', async () => {
  const answer = await asked('plan.docx?lang=en')
  expect(answer.statusCode).toBe(200)
  const texts = paragraphsOf(answer.rawPayload).join('\n')
  expect(texts).toContain('The chosen scenario')
  expect(texts).toContain('Our own count (The committee)')
  const rows = rowsOf(answer.rawPayload)
  const done = rows.find(([, , reach]) => reach === '10% (5–20%)')!
  expect(done).toEqual([
    ...['Hospital at home', 'Hospital bed-days, somatic, without birth, all ages'],
    ...['10% (5–20%)', '60% (40–80%)', '2027, in full from 2032', 'All municipalities'],
    ...['set in the scenario', 'proposed'],
  ])
  const heads = rows.map(([, second]) => second)
  expect(heads).toContain('Frees FTE')
  expect(rows.some(([first]) => first === 'The health trust')).toBe(true)
})

test('the scenario comes in the body and is not kept: no store, no name to be asked for again by', async () => {
  const { headers } = await asked('case-paper.docx')
  expect(headers['cache-control']).toBe('no-store')
  expect(headers.etag).toBeUndefined()
  expect(headers['content-disposition']).toBe(
    'attachment; filename="finnmark-sak-til-samarbeidsutvalg.docx"',
  )
})

test('its numbers add up: without and by the measures to with, and the ledger from today to the year', async () => {
  const answer = (await asked('plan.json', { scenarios: [atHome], year: 2040 })).json()
  expect([...Value.Errors(planSchema, answer)].slice(0, 2)).toEqual([])
  expect(answer.scenarios).toEqual([atHome])
  const numbers = answer.numbers as PlanNumber[]
  const at = (id: string, year: number) =>
    numbers.find((one) => one.id === `scenario.1.${id}` && one.year === year)!
  const beds = at('outcome.beds', 2040)
  expect(at('without.beds', 2040).value! + at('change.beds', 2040).value!).toBeCloseTo(beds.value!)
  expect(at('change.beds', 2040).value).toBeLessThan(0)
  const today = numbers.find(({ id }) => id === 'scenario.1.outcome.beds')!
  const lines = numbers.filter(({ id }) => id.startsWith('scenario.1.why.beds.'))
  const sum = lines.reduce((all, { value }) => all + value!, today.value!)
  expect(sum).toBeCloseTo(beds.value!, 4)
  const moves = numbers.filter(({ id }) => /^scenario\.1\.who\.\w+\.nok\.moves$/.test(id))
  expect(moves.length).toBeGreaterThan(2)
  expect(moves.reduce((all, { value }) => all + value!, 0)).toBeCloseTo(0, 0)
  for (const { source } of numbers.filter(({ id }) => id.startsWith('scenario.'))) {
    for (const table of source) {
      expect(answer.tables.some(({ id }: { id: string }) => id === table)).toBe(true)
    }
  }
})

test('a municipality’s sheet holds what the scenario means there, on a page, and the case paper has two', async () => {
  const sheet = (await asked('municipality-5601.docx')).rawPayload
  expect(paragraphsOf(sheet).join('\n')).toContain('Hva som gjøres: ')
  const bedsIn = (rows: string[][]) =>
    rows.filter(([first]) => first === 'Senger i sykehus').map(([, today]) => Number(today))
  const whole = (await asked('plan.docx')).rawPayload
  expect(bedsIn(rowsOf(sheet))[0]).toBeLessThan(bedsIn(rowsOf(whole))[0]!)
  expect(heightOf(sheet)).toBeLessThan(0.95 * PAGE)
  expect(heightOf((await asked('case-paper.docx')).rawPayload)).toBeLessThan(1.95 * PAGE)
})

test('several scenarios stand beside the reference, whose numbers they share where they set nothing', async () => {
  const body = { scenarios: [atHome, { schema: 1, name: 'As today' }] }
  const numbers = await numbersOf(body)
  const of = (n: number) =>
    numbers.find(({ id, year }) => id === `scenario.${n}.outcome.beds` && year === 2035)
  expect(of(2)).toEqual({ ...of(0), id: 'scenario.2.outcome.beds' })
  expect(of(1)!.value).not.toBe(of(0)!.value)
  const rows = rowsOf((await asked('case-paper.docx?lang=en', body)).rawPayload)
  expect(rows.map((row) => row.slice(1))).toContainEqual([
    'The reference: today’s rates',
    'Scenario 1 “=HYPERLINK(&quot;x&quot;)&lt;script&gt;alert(1)&lt;/script&gt;”',
    'Scenario 2 “As today”',
  ])
})

test('a name is only a name: it begins no cell of a table, and runs nothing on a page', async () => {
  const cells = (await asked('plan.csv')).body.split(/\n|,/)
  expect(cells.some((cell) => cell.includes('HYPERLINK'))).toBe(true)
  expect(cells.filter((cell) => /^"?=/.test(cell))).toEqual([])
  const strings = unzipped((await asked('plan.xlsx')).rawPayload, 'xl/sharedStrings.xml')
  expect(strings).not.toMatch(/<t[^>]*>=/)
  const page = (await asked('plan.html')).body
  expect(page).toContain('&lt;script&gt;alert')
  expect(page).not.toContain('<script')
})

test.each([
  ['a field that nobody knows', { scenarios: [atHome], draws: 10 }],
  ['no scenario', { scenarios: [] }],
  ['more scenarios than fit beside each other', { scenarios: Array(11).fill(atHome) }],
  ['a year before the tables', { scenarios: [atHome], year: 2020 }],
  ['a measure that nobody knows', { scenarios: [{ ...atHome, measures: [{ measure: 'x' }] }] }],
  ['a body of another kind', [atHome]],
])('%s is refused', async (_, body) => {
  const answer = await asked('plan.csv', body)
  expect(answer.statusCode).toBe(400)
  expect(answer.headers['content-type']).toContain('application/problem+json')
})

test.each([
  ['a year that is not ahead', { year: 2010 }, atHome],
  ['a measure that nobody knows', {}, { ...atHome, measures: [{ measure: 'x' }] }],
])('%s is refused in the words of a run', async (_, more, scenario) => {
  const document = await asked('plan.csv', { scenarios: [scenario], ...more })
  const payload = { scenario, communities: ['finnmark'], ...more }
  const run = await server.inject({ method: 'POST', url: '/api/runs', payload })
  expect(wordsOf(document.json())).toEqual(wordsOf(run.json()))
  expect(document.json().status).toBeLessThan(500)
})

test('what a thread with the tables refuses keeps its code, by which the page says it in the reader’s language', async () => {
  const { code, values } = (await asked('plan.csv', { scenarios: [atHome], year: 2010 })).json()
  expect(code).toBe('year-of-accounts')
  expect(values).toMatchObject({ year: 2010 })
})

test('of several scenarios it says which one is wrong, by itself or on the tables, in every language', async () => {
  const wrong = async (scenario: object) =>
    (
      await asked('plan.csv', { scenarios: [atHome, { schema: 1, name: 'Wrong', ...scenario }] })
    ).json()
  const problem = await wrong({ measures: [{ measure: 'x' }] })
  expect(problem.found).toBe('the measure "x" at measures[0].measure in scenario 2')
  expect(problem).toMatchObject({ code: 'measure-unknown', values: { scenario: 2 } })
  const onTables = await wrong({ measures: [{ measure: 'hospital-at-home', areas: ['0301'] }] })
  expect(onTables).toMatchObject({ code: 'area-elsewhere', values: { scenario: 2 } })
})

/** A problem without the address that it is about. */
function wordsOf({ instance, ...words }: Record<string, unknown>): object {
  return words
}

test('a document that is none, and a municipality of others, are refused before anything is reckoned', async () => {
  expect((await asked('plan.pdf')).statusCode).toBe(400)
  expect((await asked('municipality-3905.docx')).statusCode).toBe(404)
})

test('whatever a body holds, made from the schema or with one thing changed, is a document or a problem', async () => {
  const any = fromSchema(scenarioSchema).map((scenario) => ({ scenarios: [scenario] }))
  const statuses = new Set<number>()
  await fc.assert(
    fc.asyncProperty(fc.oneof(any, any.chain(changed)), async (payload) => {
      const { statusCode, headers, body } = await asked(
        'plan.csv',
        JSON.parse(JSON.stringify(payload)),
      )
      statuses.add(statusCode)
      expect(statusCode, body.slice(0, 300)).toBeLessThan(500)
      const type = statusCode === 200 ? 'text/csv' : 'application/problem+json'
      expect(headers['content-type'], body.slice(0, 300)).toContain(type)
    }),
    { numRuns: 60 * Number(process.env.SAMSYN_FUZZ ?? 1), seed: 20261122 },
  )
  expect(statuses).toContain(400)
})
