import type { Drawing, DrawingDocument } from '@samsyn/figures'
import type { Geography } from '@samsyn/geography'
import type { Language, LanguageCode } from '@samsyn/language'
import type { Boundary, Plan } from '@samsyn/plan'
import { NumberIndex } from './number-index.ts'
import type { ChosenScenario } from './scenario/chosen-scenario.ts'
import { tablesWith } from './scenario/scenario-numbers.ts'

export interface ReportOptions {
  readonly language: Language
  readonly geography: Geography
  /** Boundaries to draw the map on; without them it shows points. */
  readonly boundaries?: readonly Boundary[]
  /** Scenarios that the reader has chosen, the reference first; none unless told. */
  readonly scenarios?: readonly ChosenScenario[]
  /** The same report in other languages, as links beside this one. */
  readonly translations?: readonly { readonly language: LanguageCode; readonly href: string }[]
  /** `new JSDOM().window.document` on a server, `document` in a browser. */
  readonly document: DrawingDocument
}

/** What every part of the report is made from. */
export interface Page {
  readonly plan: Plan
  readonly language: Language
  readonly geography: Geography
  readonly boundaries: readonly Boundary[]
  readonly drawing: Drawing
  readonly index: NumberIndex
  /** Number of a source table in the list at the end, from 1. */
  readonly sourceNumber: ReadonlyMap<string, number>
  readonly synthetic: boolean
  /** The reference first; empty where the reader has chosen none. */
  readonly scenarios: readonly ChosenScenario[]
  /** The community's municipalities, or its city districts when it is one city. */
  readonly parts: readonly string[]
  areaName(id: string): string
}

export function pageOf(plan: Plan, options: ReportOptions): Page {
  const { language, geography, scenarios = [] } = options
  const names = namesOf(geography)
  const tables = tablesWith(plan, scenarios)
  return {
    plan: { ...plan, tables: tables.map((table) => language.source(table)) },
    language,
    geography,
    boundaries: options.boundaries ?? [],
    drawing: { document: options.document, language },
    index: new NumberIndex(plan.numbers),
    sourceNumber: new Map(tables.map(({ id }, index) => [id, index + 1])),
    synthetic: plan.data === 'synthetic',
    scenarios,
    parts:
      plan.municipalities.length > 1 || plan.districts.length === 0
        ? plan.municipalities
        : plan.districts,
    areaName: (id) => language.areaName({ id, name: plan.areas[id]?.name ?? names.get(id) ?? id }),
  }
}

function namesOf(geography: Geography): Map<string, string> {
  const { regions, communities, trusts } = geography
  return new Map([
    ...[...regions, ...communities, ...trusts].map(({ id, name }): [string, string] => [id, name]),
    ...[...geography.municipalities, ...geography.districts].map(
      ({ code, name }): [string, string] => [code, name],
    ),
  ])
}

/** More municipalities or city districts than a chapter can show one by one: they stand in the appendix. */
export function hasManyParts({ parts }: Page): boolean {
  return parts.length > MANY_PARTS
}

const MANY_PARTS = 12

/** Up to three of the years shown, from the last budget year on: what a card has room for. */
export function yearsAheadOf({ plan }: Page): number[] {
  const last = Math.max(...plan.budgetYears)
  const ahead = plan.years.filter((year) => year >= last)
  if (ahead.length <= 3) return ahead
  return [ahead[0]!, ahead[Math.floor(ahead.length / 2)]!, ahead.at(-1)!]
}
