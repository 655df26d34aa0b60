import { barRows } from './bar-rows.ts'
import type { Drawing, Picture } from './drawing.ts'

export interface RankedItem {
  readonly name: string
  readonly value: number
  readonly text: string
  /** The reader's own, drawn stronger than the others. */
  readonly own?: boolean
}

/** The largest parts of something, largest first. */
export function rankedBars(
  drawing: Drawing,
  input: {
    readonly title: string
    readonly itemLabel: string
    readonly items: readonly RankedItem[]
    /** What the parts are held against, as a line with its words. */
    readonly reference?: { readonly value: number; readonly label: string } | null
  },
): Picture {
  const items = [...input.items].sort((a, b) => b.value - a.value)
  const largest = items.slice(0, 3).map(({ name, text }) => `${name} ${text}`)
  return {
    title: input.title,
    alternative: drawing.language.t('chart.diagnosisText', { list: largest.join('; ') }),
    keys: [],
    note: '',
    columns: [
      { label: input.itemLabel, numeric: false },
      { label: drawing.language.t('words.figure'), numeric: true },
    ],
    rows: items.map(({ name, text }) => [name, text]),
    draw: (width) =>
      barRows(
        drawing,
        items.map(({ name, value, text, own }) => ({
          ...{ label: name, value, text },
          kind: own === true ? 'own' : 'part',
        })),
        { width, reference: input.reference ?? null },
      ),
  }
}
