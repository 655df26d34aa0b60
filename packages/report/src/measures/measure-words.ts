import { type Caution, cautionTexts, measureTexts } from '@samsyn/measures'
import { MEASURE_YEAR, type PlanMeasure, type PlanNumber } from '@samsyn/plan'
import type { Page } from '../page.ts'

/** Million kroner: what first-order kroner can bear. */
export const MILLION = 1_000_000

/** The number of a measure, or of those together, in the year measures are shown in. */
export function ofMeasures({ index, plan }: Page, id: string): PlanNumber | undefined {
  return index.get(id, plan.community, MEASURE_YEAR)
}

/** Those with numbers: what they take from is counted. */
export function reckoned({ plan }: Page): readonly PlanMeasure[] {
  return plan.measures.filter(({ uncounted }) => uncounted.length === 0)
}

/** Whether any measure could be reckoned, so that the page has kroner and moves to speak of. */
export function hasMeasures(page: Page): boolean {
  return reckoned(page).length > 0
}

export function nameOf({ language }: Page, { id }: PlanMeasure): string {
  return measureTexts[id]?.name[language.code] ?? language.label(id)
}

export function evidenceOf({ language }: Page, { id }: PlanMeasure): string {
  return measureTexts[id]?.evidence[language.code] ?? ''
}

/** The warnings that go with the effects on the page, each once. */
export function cautionsOf(page: Page): string[] {
  const ids = new Set(reckoned(page).flatMap(({ caution }) => caution ?? []))
  return [...ids].map((id) => cautionTexts[id as Caution]?.[page.language.code] ?? id)
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** "integrerte team, hjemmesykehus og …": those reckoned together, by their short names. */
export function togetherNames(page: Page): string {
  const { language, plan } = page
  return language.list(
    plan.measures.filter(({ together }) => together).map(({ id }) => language.label(id)),
  )
}
