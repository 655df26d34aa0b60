import * as Plot from '@observablehq/plot'
import { colours } from './colours.ts'
import type { Drawing, Picture } from './drawing.ts'
import { plotToSvg } from './plot-to-svg.ts'

export interface ChoicePoint {
  /** The set, in words. */
  readonly name: string
  readonly target: number
  readonly ceiling: number
}

export interface ChoiceFrontInput {
  readonly title: string
  /** What the axes and signs are. */
  readonly words: {
    readonly set: string
    readonly target: string
    readonly ceiling: string
    readonly front: string
    readonly other: string
    readonly best: string
  }
  /** Sets that no other beats on both, least target first. */
  readonly front: readonly ChoicePoint[]
  /** Every other set. */
  readonly others: readonly ChoicePoint[]
  readonly best: ChoicePoint | null
  /** At most this much of the target, and of the ceiling; infinity sets no bound. */
  readonly bounds: { readonly target: number; readonly ceiling: number }
  readonly formatTarget: (value: number) => string
  readonly formatCeiling: (value: number) => string
  readonly note: string
}

/** Every set of measures by what it leaves of the target and takes of the ceiling; the front is joined by steps. */
export function choiceFront(drawing: Drawing, input: ChoiceFrontInput): Picture {
  const { words, front, best, formatTarget, formatCeiling } = input
  return {
    title: input.title,
    alternative: front
      .map(
        ({ name, target, ceiling }) =>
          `${name}: ${formatTarget(target)}, ${formatCeiling(ceiling)}`,
      )
      .join('; '),
    keys: [
      { label: words.front, colour: colours.blue, shape: 'dot' },
      { label: words.other, colour: colours.grey, shape: 'ring' },
      ...(best === null
        ? []
        : [{ label: words.best, colour: colours.orange, shape: 'dot' as const }]),
    ],
    note: input.note,
    columns: [
      { label: words.set, numeric: false },
      { label: words.target, numeric: true },
      { label: words.ceiling, numeric: true },
    ],
    rows: front.map(({ name, target, ceiling }) => [
      name,
      formatTarget(target),
      formatCeiling(ceiling),
    ]),
    draw: (width) => plotToSvg(drawing, options(input, width)),
  }
}

function options(input: ChoiceFrontInput, width: number) {
  const { front, others, best, bounds, words } = input
  const all = [...front, ...others]
  const domain = (values: readonly number[]): [number, number] => {
    const [least, most] = [Math.min(...values), Math.max(...values)]
    const room = Math.max(most - least, Math.abs(most) * 1e-3, 1e-9) * 0.08
    return [least - room, most + room]
  }
  const x = domain(all.map(({ ceiling }) => ceiling))
  const y = domain(all.map(({ target }) => target))
  const inside = (value: number, [low, high]: [number, number]) => value >= low && value <= high
  const limits = {
    x: inside(bounds.ceiling, x) ? [bounds.ceiling] : [],
    y: inside(bounds.target, y) ? [bounds.target] : [],
  }
  const place = { x: 'ceiling', y: 'target' } as const
  return {
    width,
    height: Math.round(width * (width < 500 ? 1 : 0.62)),
    marginLeft: 64,
    marginRight: 28,
    marginTop: 28,
    marginBottom: 44,
    x: {
      domain: x,
      ticks: width < 500 ? 3 : 6,
      tickFormat: input.formatCeiling,
      label: null,
      tickSize: 0,
    },
    y: {
      domain: y,
      ticks: 6,
      tickFormat: input.formatTarget,
      label: null,
      tickSize: 0,
      grid: true,
    },
    marks: [
      Plot.ruleX(limits.x, { stroke: colours.orange, strokeDasharray: '6 3' }),
      Plot.ruleY(limits.y, { stroke: colours.orange, strokeDasharray: '6 3' }),
      Plot.dot(others, { ...place, r: 3, stroke: colours.grey, fill: '#fff' }),
      Plot.line(front, { ...place, curve: 'step-after', stroke: colours.blue, strokeWidth: 1.4 }),
      Plot.dot(front, { ...place, r: 4.6, fill: colours.blue, stroke: '#fff' }),
      ...(best === null
        ? []
        : [Plot.dot([best], { ...place, r: 6.5, fill: colours.orange, stroke: '#fff' })]),
      Plot.text([words.target], {
        frameAnchor: 'top-left',
        dx: -58,
        dy: -22,
        fill: colours.quiet,
      }),
      Plot.text([words.ceiling], { frameAnchor: 'bottom-right', dy: 36, fill: colours.quiet }),
    ],
  }
}
