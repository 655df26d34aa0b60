import * as Plot from '@observablehq/plot'
import { colours } from './colours.ts'
import type { Drawing } from './drawing.ts'

/** Observable Plot's options, without the page they are drawn on. */
export type ChartOptions = Plot.PlotOptions

/**
 * Draws a chart and gives its SVG as text, the same bytes every time.
 *
 * Plot labels the groups inside a chart for screen readers in a way that accessibility rules forbid
 * (aria-label on a plain group), so those go: the figure around it carries the text alternative. Path
 * numbers are rounded to tenths of a pixel, which nobody can see and which halves a map.
 */
export function plotToSvg({ document }: Drawing, options: ChartOptions): string {
  const chart = Plot.plot({
    className: 'chart',
    style: { fontFamily: 'inherit', fontSize: '12.5px', color: colours.ink, background: 'none' },
    ...options,
    document,
  } as ChartOptions) as unknown as { outerHTML: string }
  return chart.outerHTML
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/ aria-(?:label|description|labelledby|describedby|hidden)="[^"]*"/g, '')
    .replace(/ (?:d|x|y|x1|x2|y1|y2|cx|cy|r|width|height|points|transform)="[^"]*"/g, rounded)
    .replace(/^<svg/, '<svg aria-hidden="true" focusable="false"')
    .replace(/^(<svg(?![^>]*xmlns=)[^>]*?)>/, '$1 xmlns="http://www.w3.org/2000/svg">')
}

function rounded(attribute: string): string {
  return attribute.replace(/-?\d*\.\d+(?:e-?\d+)?/g, (number) =>
    String(Math.round(Number(number) * 10) / 10),
  )
}
