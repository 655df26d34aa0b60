import { createLanguage, type LanguageCode } from '@samsyn/language'
import type { Group, Plan } from '@samsyn/plan'
import { Refusal } from '@samsyn/refusal'
import { type PlanOutline, planOutline, renderReport, toCsv, toJson } from '@samsyn/report'
import type { Room } from '../room.ts'

/** Which file, of whom, in which language. */
export interface DocumentQuestion {
  readonly id: string
  /** plan.html, plan.docx, plan.xlsx, plan.csv, plan.json, case-paper.docx or municipality-<code>.docx */
  readonly name: string
  readonly lang: LanguageCode
  readonly group: Group
  readonly alternative: string
}

const types = {
  html: 'text/html; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const
/** The media types that a file to take away has. */
export type DocumentType = (typeof types)[keyof typeof types]

/**
 * A planning basis as a file to take away. Word and spreadsheet writers are loaded when the first such file is asked for.
 *
 * @throws Refusal not-found for a name that is none, unknown-area for a municipality of another community
 */
export async function documentOf(
  room: Room,
  { id, name, lang, group, alternative }: DocumentQuestion,
): Promise<{ type: DocumentType; bytes: Uint8Array }> {
  const plan = room.plan(id, group, alternative)
  const language = createLanguage(lang)
  const text = (type: DocumentType, content: string) => ({
    type,
    bytes: new TextEncoder().encode(content),
  })
  if (name === 'plan.json') return text(types.json, `${toJson(plan, 2)}\n`)
  if (name === 'plan.csv') return text(types.csv, toCsv(plan, language))
  if (name === 'plan.html') return text(types.html, await pageOf(room, plan, lang))
  if (name === 'plan.xlsx') {
    const { planWorkbook } = await import('./plan-workbook.ts')
    return { type: types.xlsx, bytes: await planWorkbook(plan, language) }
  }
  const outline = await outlineOf(room, plan, lang)
  const { casePaper, municipalitySheet, planPaper } = await import('./plan-papers.ts')
  if (name === 'plan.docx') return { type: types.docx, bytes: await planPaper(outline, language) }
  if (name === 'case-paper.docx') {
    return { type: types.docx, bytes: await casePaper(outline, plan, language) }
  }
  const sheet = sheetOf(outline, name)
  return { type: types.docx, bytes: await municipalitySheet(outline, sheet, plan, language) }
}

function sheetOf(outline: PlanOutline, name: string): PlanOutline['municipalities'][number] {
  const [, code] = /^municipality-(\d{4})\.docx$/.exec(name) ?? []
  const sheet = outline.municipalities.find((one) => one.code === code)
  if (sheet !== undefined) return sheet
  throw new Refusal(code === undefined ? 'not-found' : 'unknown-area', {
    found: `no document "${name}"`,
    because:
      code === undefined ? 'none has that name' : `the community has no municipality ${code}`,
    remedy: `ask for plan.html, plan.docx, plan.xlsx, plan.csv, plan.json, case-paper.docx or municipality-${outline.municipalities[0]!.code}.docx`,
  })
}

async function pageOf(room: Room, plan: Plan, lang: LanguageCode): Promise<string> {
  const { geography, boundaries } = room.data
  const document = await drawingDocument()
  return renderReport(plan, { language: createLanguage(lang), geography, boundaries, document })
}

async function outlineOf(room: Room, plan: Plan, lang: LanguageCode): Promise<PlanOutline> {
  const { geography } = room.data
  const document = await drawingDocument()
  return planOutline(plan, { language: createLanguage(lang), geography, document })
}

async function drawingDocument() {
  const { JSDOM } = await import('jsdom')
  return new JSDOM().window.document
}
