import { type BarRow, barRows } from './bar-rows.ts'
import { colours } from './colours.ts'
import type { Drawing, Key, Picture } from './drawing.ts'

export interface CoverageArea {
  readonly name: string
  readonly value: number | null
  /** The number as it is said, or the reason why it is missing. */
  readonly text: string
}

export interface CoverageInput {
  /** Name of the figure. */
  readonly figure: string
  readonly year: number | string
  readonly municipalities: readonly CoverageArea[]
  readonly community: CoverageArea
  readonly peers: readonly CoverageArea[]
  readonly norway: CoverageArea | null
}

/** One figure for every municipality, the community, its peers and the country. */
export function coverageBars(drawing: Drawing, input: CoverageInput): Picture {
  const { language } = drawing
  const parts = [...input.municipalities].sort(byValue)
  const rows: BarRow[] = [
    ...input.peers.map((area): BarRow => ({ ...bar(area), kind: 'peer' })),
    ...parts.map((area): BarRow => ({ ...bar(area), kind: 'part' })),
  ]
  rows.unshift({ ...bar(input.community), kind: 'own' })
  const known = parts.filter(({ value }) => value !== null)
  const said = (area: CoverageArea | null | undefined) =>
    area ? `${area.name} ${area.text}` : language.t('words.noFigure')
  const norway = input.norway
  const reference =
    norway === null || norway.value === null
      ? null
      : { label: `${norway.name} ${norway.text}`, value: norway.value }
  return {
    title: language.t('chart.coverage', { figure: input.figure, year: input.year }),
    alternative: language.t('chart.coverageText', {
      n: parts.length,
      community: input.community.name,
      value: input.community.text,
      norway: norway?.text ?? language.t('words.noFigure'),
      highest: said(known[0]),
      lowest: said(known.at(-1)),
    }),
    keys: keysOf(drawing, input),
    note: '',
    columns: [
      { label: language.t('words.area'), numeric: false },
      { label: input.figure, numeric: true },
    ],
    rows: [input.community, ...(norway ? [norway] : []), ...input.peers, ...parts].map((area) => [
      area.name,
      area.text,
    ]),
    draw: (width) => barRows(drawing, rows, { width, reference }),
  }
}

function keysOf({ language }: Drawing, input: CoverageInput): Key[] {
  const keys: Key[] = [{ label: input.community.name, colour: colours.blue, shape: 'fill' }]
  if (input.peers.length > 0) {
    keys.push({ label: language.t('chart.peersRow'), colour: colours.grey, shape: 'fill' })
  }
  keys.push({ label: language.t('words.municipality'), colour: colours.pale, shape: 'fill' })
  return keys
}

function bar({ name, value, text }: CoverageArea): Omit<BarRow, 'kind'> {
  return { label: name, value, text }
}

/** Highest first; what is not published comes last, not as zero. */
function byValue(a: CoverageArea, b: CoverageArea): number {
  if (a.value === null || b.value === null)
    return (a.value === null ? 1 : 0) - (b.value === null ? 1 : 0)
  return b.value - a.value
}
