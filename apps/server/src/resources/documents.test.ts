import { inflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
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

/** A file of a zip by its name, read from the local headers. */
function unzipped(zip: Buffer, name: string): string {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06'))
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const size = zip.readUInt32LE(at + 20)
    const lengths = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset))
    if (zip.toString('utf8', at + 46, at + 46 + lengths[0]!) === name) {
      const local = zip.readUInt32LE(at + 42)
      const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
      const packed = zip.subarray(start, start + size)
      return String(zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed))
    }
    at += 46 + lengths[0]! + lengths[1]! + lengths[2]!
  }
  throw new Error(`no ${name} in the file`)
}

/** The texts of a document's paragraphs. */
function paragraphsOf(zip: Buffer): string[] {
  return [...unzipped(zip, 'word/document.xml').matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([xml]) =>
    [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''),
  )
}

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

const lettersIn = (xml: string) =>
  [...xml.matchAll(/<w:t[^>]*>([^<]*)/g)].reduce((sum, [, text]) => sum + text!.length, 0)

/**
 * About how high a document is in points: ten points for text and eight in tables, letters half as wide as they are high.
 * Word breaks lines a little otherwise; a margin is left for it.
 */
function heightOf(zip: Buffer): number {
  const xml = unzipped(zip, 'word/document.xml')
  const rows = [...xml.matchAll(/<w:tr[ >].*?<\/w:tr>/gs)].map(([row]) => {
    const lines = [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => {
      const points = Number(/<w:tcW[^>]*w:w="(\d+)/.exec(cell)![1]) / 20 - 6
      return Math.ceil((lettersIn(cell) * 4) / points)
    })
    return Math.max(1, ...lines) * 10 + 1
  })
  const texts = xml.replaceAll(/<w:tbl>.*?<\/w:tbl>/gs, '')
  const paragraphs = [...texts.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) => {
    const size = paragraph.includes('<w:sz w:val="16"') ? 8 : 10
    const lines = Math.max(1, Math.ceil((lettersIn(paragraph) * size) / 2 / 495))
    return paragraph.includes('w:val="Heading') ? 28 : lines * size * 1.25 + 4
  })
  return [...rows, ...paragraphs].reduce((sum, each) => sum + each, 0)
}

const PAGE = 742

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
  expect(csv.headers['content-disposition']).toBe('attachment; filename="finnmark-plan.csv"')
  expect(csv.body.split('\n')[0]).toContain('id,name,area')
  expect((await file('plan.json')).json().community).toBe('finnmark')
  expect((await file('plan.pdf')).statusCode).toBe(400)
})
