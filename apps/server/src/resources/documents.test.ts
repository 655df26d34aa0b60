import { afterAll, beforeAll, expect, test } from 'vitest'
import { heightOf, PAGE, paragraphsOf, unzipped } from '../../../../tools/word-file.fixture.ts'
import { askedServer } from '../asked.fixture.ts'
import { realData } from '../real-data.fixture.ts'
import type { Server } from '../routes.ts'

let server: Server
let stop: () => Promise<void>
beforeAll(async () => {
  process.env.SAMSYN_DATA ??= ''
  ;({ server, stop } = await askedServer(realData === null ? {} : { folder: realData }))
})
afterAll(() => stop())

const file = (name: string) => server.inject(`/api/communities/finnmark/documents/${name}`)

test('the case paper says what it is about, what the numbers say and what to decide, in the language asked for', async () => {
  const nb = paragraphsOf((await file('case-paper.docx')).rawPayload).join('\n')
  expect(nb).toContain('Sak til strategisk samarbeidsutvalg (SSU)')
  expect(nb).toContain('Forslag til vedtak')
  expect(nb).toContain('80 år og over')
  const nn = paragraphsOf((await file('case-paper.docx?lang=nn')).rawPayload).join('\n')
  expect(nn).toContain('Framlegg til vedtak')
  const en = paragraphsOf((await file('case-paper.docx?lang=en')).rawPayload).join('\n')
  expect(en).toContain('Proposed decision')
})

test('the case paper has room on two pages, and the sheet of a municipality on one', async () => {
  const paper = heightOf((await file('case-paper.docx')).rawPayload)
  expect(paper).toBeGreaterThan(PAGE)
  expect(paper).toBeLessThan(1.9 * PAGE)
  expect(heightOf((await file('municipality-5601.docx')).rawPayload)).toBeLessThan(0.95 * PAGE)
})

test('the sheet of a municipality holds its own numbers, with quality and source', async () => {
  const texts = paragraphsOf((await file('municipality-5601.docx')).rawPayload)
  expect(texts[0]).toMatch(/^Alta i Finnmark/)
  expect(texts.filter((text) => text === 'observert').length).toBeGreaterThan(3)
  expect(texts.at(-1)).toMatch(/^Kilder: \d/)
  const stranger = await file('municipality-3905.docx')
  expect(stranger.statusCode).toBe(404)
})

test('the workbook holds every number of the plan as a number', async () => {
  const { numbers } = (await server.inject('/api/communities/finnmark/plan')).json()
  const zip = (await file('plan.xlsx')).rawPayload
  const sheet = unzipped(zip, 'xl/worksheets/sheet1.xml')
  expect([...sheet.matchAll(/<row /g)]).toHaveLength(numbers.length + 1)
  const total = numbers.find(({ value }: { value: number | null }) => value !== null)
  expect(sheet).toContain(`<v>${total.value}</v>`)
})

test('page, data and table are the same plan, each with its type and a name to be kept under', async () => {
  const html = await file('plan.html?lang=en')
  expect(html.headers['content-type']).toBe('text/html; charset=utf-8')
  expect(html.headers['content-security-policy']).toContain("default-src 'none'")
  expect(html.body).toContain('<html lang="en">')
  const csv = await file('plan.csv')
  const named = `attachment; filename="finnmark-planleggingsgrunnlag.csv"`
  expect(csv.headers['content-disposition']).toBe(named)
  expect(csv.body.split('\n')[0]).toContain('id,name,area')
  expect((await file('plan.json')).json().community).toBe('finnmark')
  expect((await file('plan.pdf')).statusCode).toBe(400)
})
