import type { Language } from '@samsyn/language'
import type { Plan } from '@samsyn/plan'
import type { PlanOutline, ScenarioTable } from '@samsyn/report'
import { bullets, heading, paper, paragraph, tableOf } from './word-parts.ts'

/** Everything of the planning basis that a word processor can hold: no pictures, all numbers of the community. */
export function planPaper(outline: PlanOutline, language: Language): Promise<Uint8Array> {
  const { t } = language
  return paper(outline, language, [
    heading(outline.title, 'title'),
    paragraph(outline.lead),
    heading(t('report.headline')),
    ...bullets([...outline.says, outline.decide]),
    heading(t('report.keyFigures')),
    tableOf(outline.keyFigures),
    ...scenarioChapter(outline),
    ...outline.chapters.flatMap(({ title, table }, i) => [
      heading(`${i + 1}. ${title}`),
      table.rows.length > 0 ? tableOf(table) : paragraph(t('report.noFigures')),
    ]),
    heading(t('report.perMunicipality')),
    ...outline.municipalities.flatMap(({ name, table }) => [
      heading(name, 'small'),
      tableOf(table),
    ]),
    heading(t('report.unknown')),
    tableOf(outline.gaps),
    ...closing(outline, language),
  ])
}

/** What a committee gets: two pages that say what the numbers say, how sure they are, what is missing and what to decide. */
export function casePaper(
  outline: PlanOutline,
  plan: Plan,
  language: Language,
): Promise<Uint8Array> {
  const { t } = language
  const names = namesIn(plan, language)
  const n = plan.municipalities.length
  const missing = outline.gaps.rows.slice(0, 4).map(([figure, holder]) => `${figure} (${holder})`)
  return paper(outline, language, [
    paragraph(t('document.case'), 'quiet'),
    heading(t('report.titleShort', names), 'title'),
    paragraph(t('document.draft', { engine: plan.engine }), 'quiet'),
    heading(t('document.concerns')),
    paragraph(t('document.concernsText', { ...names, n, count: n, group: names.lower })),
    heading(t('document.says')),
    ...bullets(outline.says),
    tableOf(outline.keyFigures),
    ...scenarioBrief(outline, language),
    heading(t('document.unsure')),
    paragraph(t('report.uncertaintySum')),
    paragraph(t('report.uncertaintyBlank')),
    heading(t('report.unknown')),
    ...bullets(missing),
    heading(t('document.assessment')),
    ...bullets([
      t('document.assessmentMunicipalities'),
      t('document.assessmentTrust'),
      t('document.assessmentOthers'),
    ]),
    heading(t('document.proposal')),
    paragraph(outline.decide, 'quiet'),
    ...bullets([
      t('document.proposalBasis', { group: names.lower }),
      ...(plan.group === 'frail-elderly' ? [t('document.proposalPath')] : []),
      t('document.proposalGaps'),
    ]),
    ...shortSources(outline, language, [outline.keyFigures]),
    ...scenarioSources(outline, language),
  ])
}

/** One page for one municipality. */
export function municipalitySheet(
  outline: PlanOutline,
  sheet: PlanOutline['municipalities'][number],
  plan: Plan,
  language: Language,
): Promise<Uint8Array> {
  const { t } = language
  const names = { ...namesIn(plan, language), municipality: sheet.name }
  // Where scenarios take room, what is only known of today gives way.
  const table = outline.scenarios === null ? sheet.table : sheet.ahead
  return paper(outline, language, [
    heading(t('document.sheet', names), 'title'),
    paragraph(t('document.sheetLead', { ...names, group: names.lower })),
    tableOf(table),
    // Kroner are the community's: what measures cost in themselves is not divided between municipalities.
    ...scenarioBrief(outline, language, 2),
    paragraph(t('report.uncertaintyBlank'), 'quiet'),
    ...shortSources(outline, language, [table]),
    ...scenarioSources(outline, language),
  ])
}

/** The scenarios with all their tables; nothing where the reader has chosen none. */
function scenarioChapter({ scenarios }: PlanOutline) {
  if (scenarios === null) return []
  const titled = ({ title, note, table }: ScenarioTable) => [
    heading(title, 'small'),
    ...(note === '' ? [] : [paragraph(note, 'quiet')]),
    tableOf(table),
  ]
  return [
    heading(scenarios.title),
    paragraph(scenarios.lead),
    ...(scenarios.compare === null ? [] : titled(scenarios.compare)),
    ...scenarios.parts.flatMap(({ title, says, tables }) => [
      heading(title),
      ...bullets(says),
      ...tables.flatMap(titled),
    ]),
  ]
}

/** What a page has room for: each scenario in sentences, and its beds, places and FTE. */
function scenarioBrief({ scenarios }: PlanOutline, { t }: Language, most?: number) {
  if (scenarios === null) return []
  const { compare, parts } = scenarios
  const told = parts.flatMap(({ title, done, says, tables }) => [
    heading(title),
    ...bullets([
      ...(done.length === 0 ? [] : [`${t('scenario.done')}: ${done.join('; ')}.`]),
      ...says.slice(0, most).filter((text) => text !== ''),
    ]),
    // Several have a table together.
    ...(compare === null ? tables.filter(isOutcomes).map(withoutSources) : []),
  ])
  return compare === null ? told : [...told, tableOf(compare.table)]
}

function isOutcomes({ id }: ScenarioTable): boolean {
  return id === 'outcomes'
}

/** A table whose sources stand once under it, so that its rows are lines. */
function withoutSources({ table: { head, rows } }: ScenarioTable) {
  return tableOf({ head: head.slice(0, -1), rows: rows.map((row) => row.slice(0, -1)) })
}

/** What the numbers of the scenarios rest on, by the numbers of the whole document. */
function scenarioSources({ scenarios }: PlanOutline, { t }: Language) {
  if (scenarios === null) return []
  const tables = scenarios.parts.flatMap(({ tables }) => tables.filter(isOutcomes))
  const numbers = new Set(tables.flatMap(({ table: { sources = [] } }) => sources))
  const list = [...numbers].sort((a, b) => a - b).join(', ')
  return [paragraph(t('scenario.sources', { list }), 'quiet')]
}

function closing(outline: PlanOutline, language: Language) {
  const { t } = language
  return [
    heading(t('report.uncertainty')),
    paragraph(t('report.uncertaintyText')),
    paragraph(t('report.uncertaintySum')),
    paragraph(t('report.uncertaintyBlank')),
    heading(t('report.sources')),
    tableOf(outline.sources),
  ]
}

/** The tables that the numbers shown are from, in one paragraph. */
function shortSources(
  outline: PlanOutline,
  { t }: Language,
  tables: readonly PlanOutline['keyFigures'][],
) {
  const used = new Set(tables.flatMap(({ sources = [] }) => sources))
  const list = outline.sources.rows
    .filter(([number]) => used.has(Number(number)))
    .map(([number, title, publisher, period]) => `${number} ${title}, ${publisher}, ${period}`)
  return [paragraph(`${t('words.sources')}: ${list.join('; ')}.`, 'quiet')]
}

function namesIn(plan: Plan, language: Language) {
  const nameOf = (id: string) => language.areaName({ id, name: plan.areas[id]?.name ?? id })
  const group = language.t(`group.${plan.group}`)
  return {
    group,
    lower: group.charAt(0).toLowerCase() + group.slice(1),
    community: nameOf(plan.community),
    trusts: language.list(plan.trusts.map(nameOf)),
  }
}
