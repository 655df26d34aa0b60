import { createLanguage, type LanguageCode } from '@samsyn/language'
import type { Group, Plan } from '@samsyn/plan'
import { knownRefusal } from '@samsyn/refusal'
import {
  type ChosenScenario,
  type PlanOutline,
  planOutline,
  renderReport,
  toCsv,
  toJson,
  withScenarioNames,
  withScenarios,
} from '@samsyn/report'
import { gateBaseline } from '../gate-baseline.ts'
import { keepLatest } from '../keep-latest.ts'
import type { Room } from '../room.ts'
import { type ChosenQuestion, ScenarioTeller } from './chosen-scenarios.ts'

/** Which file, of whom, in which language. */
export interface DocumentQuestion {
  readonly id: string
  /** plan.html, plan.docx, plan.xlsx, plan.csv, plan.json, case-paper.docx or municipality-<code>.docx */
  readonly name: string
  readonly lang: LanguageCode
  readonly group: Group
  readonly alternative: string
  /** Scenarios to make it with; none unless told. */
  readonly chosen?: ChosenQuestion
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
 * @throws Refusal not-found for a name that is none, unknown-area for a municipality of another community, and as
 *   `ScenarioTeller.tell` for scenarios
 */
export async function documentOf(
  room: Room,
  question: DocumentQuestion,
): Promise<{ type: DocumentType; bytes: Uint8Array }> {
  const { id, name, lang, group, alternative } = question
  const plan = room.plan(id, group, alternative)
  const language = createLanguage(lang)
  const code = municipalityIn(name, plan)
  const chosen = chosenIn(room, question, code)
  const text = (type: DocumentType, content: string) => ({
    type,
    bytes: new TextEncoder().encode(content),
  })
  const data = withScenarios(plan, chosen)
  const named = withScenarioNames(language, chosen)
  if (name === 'plan.json') return text(types.json, `${toJson(data, 2)}\n`)
  if (name === 'plan.csv') return text(types.csv, toCsv(data, named))
  if (name === 'plan.html') return text(types.html, await pageOf(room, plan, lang, chosen))
  if (name === 'plan.xlsx') {
    const { planWorkbook } = await import('./plan-workbook.ts')
    return { type: types.xlsx, bytes: await planWorkbook(data, named) }
  }
  const outline = await outlineOf(room, plan, lang, chosen)
  const { casePaper, municipalitySheet, planPaper } = await import('./plan-papers.ts')
  if (name === 'plan.docx') return { type: types.docx, bytes: await planPaper(outline, language) }
  if (name === 'case-paper.docx') {
    return { type: types.docx, bytes: await casePaper(outline, plan, language) }
  }
  const sheet = outline.municipalities.find((one) => one.code === code)!
  return { type: types.docx, bytes: await municipalitySheet(outline, sheet, plan, language) }
}

/** The municipality that a sheet is of; undefined for the documents of the community. */
function municipalityIn(name: string, { municipalities }: Plan): string | undefined {
  if (communityDocuments.has(name)) return undefined
  const [, code] = /^municipality-(\d{4})\.docx$/.exec(name) ?? []
  if (code !== undefined && municipalities.includes(code)) return code
  throw knownRefusal('document-unknown', {
    ...{ name, choices: [...communityDocuments, `municipality-${municipalities[0]!}.docx`] },
  })
}

const communityDocuments = new Set([
  'plan.html',
  'plan.docx',
  'plan.xlsx',
  'plan.csv',
  'plan.json',
  'case-paper.docx',
])

/** What came of the scenarios, in the community or in the municipality whose sheet it is. */
function chosenIn(
  room: Room,
  { id, alternative, chosen }: DocumentQuestion,
  code: string | undefined,
): ChosenScenario[] {
  return chosen === undefined ? [] : tellerIn(room)(`${id} ${alternative}`).tell(chosen, code)
}

const tellers = new WeakMap<Room, (key: string) => ScenarioTeller>()

/** A reader takes several documents of the same scenarios: what they share is kept for the community that was asked for last. */
function tellerIn(room: Room): (key: string) => ScenarioTeller {
  const known = tellers.get(room)
  if (known !== undefined) return known
  const made = keepLatest(1, (key) => {
    const [id, alternative] = key.split(' ') as [string, string]
    return new ScenarioTeller(gateBaseline(room.stage(id, alternative), room.records))
  })
  tellers.set(room, made)
  return made
}

async function pageOf(
  room: Room,
  plan: Plan,
  lang: LanguageCode,
  scenarios: readonly ChosenScenario[],
): Promise<string> {
  const { geography, boundaries } = room.data
  const document = await drawingDocument()
  return renderReport(plan, {
    language: createLanguage(lang),
    ...{ geography, boundaries, document, scenarios },
  })
}

async function outlineOf(
  room: Room,
  plan: Plan,
  lang: LanguageCode,
  scenarios: readonly ChosenScenario[],
): Promise<PlanOutline> {
  const { geography } = room.data
  const document = await drawingDocument()
  return planOutline(plan, { language: createLanguage(lang), geography, document, scenarios })
}

async function drawingDocument() {
  const { JSDOM } = await import('jsdom')
  return new JSDOM().window.document
}
