import type { DrawingDocument } from '@samsyn/figures'
import type { Language } from '@samsyn/language'
import type { SourceTable } from '@samsyn/plan'
import type { IndicatorDefinition, ProcessChart, QualityText } from '@samsyn/quality'
import { sayQuality } from '@samsyn/quality'
import type { AtlasPageInput } from '../atlas/atlas-page.ts'

/** One indicator with all that the tables hold of it. */
export interface ShownIndicator {
  readonly definition: IndicatorDefinition
  readonly chart: ProcessChart | null
  /** By area, as an atlas of it; null where no table has it so. */
  readonly atlas: AtlasPageInput['atlas'] | null
  /** Gaps and flags, ready to read. */
  readonly notes: readonly string[]
}

export interface QualityPage {
  readonly language: Language
  readonly data: 'real' | 'synthetic'
  readonly engine: string
  /** The tables that the numbers are from. */
  readonly tables: readonly SourceTable[]
  /** `new JSDOM().window.document` on a server, `document` in a browser. */
  readonly document: DrawingDocument
}

/** A sentence of quality in the language of the page, its numbers as the language writes them. */
export function said({ language }: QualityPage, key: QualityText['key'], values = {}): string {
  return sayQuality({ key, values: written(language, values) }, language.code)
}

export function saidText(page: QualityPage, { key, values }: QualityText): string {
  return said(page, key, values)
}

function written(language: Language, values: QualityText['values']): QualityText['values'] {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (typeof value !== 'number' || !Number.isFinite(value)) return [name, value]
      return [name, numberText(language, value)]
    }),
  )
}

/** As many decimals as tell the values apart; years and other whole numbers below 10 000 stay as they are. */
export function numberText(language: Language, value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 10_000) return String(value).replace('-', '−')
  const size = Math.abs(value)
  return language.number(value, size >= 100 ? 0 : size >= 10 ? 1 : 2)
}
