import { GROUPS } from './baseline.ts'
import { BeforeMoves } from './before-moves.ts'
import type { Block } from './block.ts'
import type { Kept } from './kept.ts'
import { drawnAs } from './luck.ts'
import type { Model } from './model.ts'

/**
 * Activity before any measure, made when it is asked for and kept on a shelf that scenarios share: a turned dial
 * costs only what it touches, and an effect of a measure touches nothing here.
 */
export class KeptBefore {
  private readonly block: Block
  private readonly kept: Kept
  private readonly groups: readonly (readonly number[])[]
  private readonly names = new Map<readonly number[], Map<readonly number[], number>>()
  private made: { readonly before: BeforeMoves; readonly sum: Float64Array } | null = null

  /** @param kept of one baseline and one luck */
  constructor(block: Block, kept: Kept) {
    this.block = block
    this.kept = kept
    this.groups = groupsOf(block.model)
  }

  /** A service in the sum of some areas in a year: `[group × width + draw]`. */
  rows(areas: readonly number[], service: number, year: number): Float64Array {
    const { width, drawn } = this.block
    const { lasting } = this.kept
    const group = this.groups[service]!
    const what = `${year} ${this.nameOfGroup(areas, group)}`
    const all = lasting.take(`${width} before ${what}`, () => {
      const rows = lasting.get(`${drawn.draws} before ${what}`)
      if (rows === undefined) return this.make(areas, group, year)
      return firstOf(rows, drawn.draws, width)
    })
    const size = GROUPS * width
    const at = group.indexOf(service) * size
    return all.subarray(at, at + size)
  }

  /** A name of all that the activity of a service in some areas depends on. */
  nameOf(areas: readonly number[], service: number): string {
    const group = this.groups[service]!
    return `${this.nameOfGroup(areas, group)}.${group.indexOf(service)}`
  }

  private nameOfGroup(areas: readonly number[], group: readonly number[]): number {
    const names = this.names.get(areas) ?? new Map<readonly number[], number>()
    this.names.set(areas, names)
    const name =
      names.get(group) ?? this.kept.nameOf(`${areas} ${beforeKey(this.block.model, group)}`)
    names.set(group, name)
    return name
  }

  private make(areas: readonly number[], group: readonly number[], year: number): Float64Array {
    const { block } = this
    const count = block.model.services.length * GROUPS
    this.made ??= { before: new BeforeMoves(block), sum: block.vector(count) }
    const { before, sum } = this.made
    const cells = before.cells.filter((cell) => group.includes(Math.floor(cell / GROUPS)))
    sum.fill(0)
    before.startYear(year, cells)
    before.addAreas(areas, year, sum, null, cells)
    const size = GROUPS * block.width
    const out = new Float64Array(group.length * size)
    for (const [i, s] of group.entries()) out.set(sum.subarray(s * size, (s + 1) * size), i * size)
    return out
  }
}

/** The first draws of every row. */
function firstOf(rows: Float64Array, draws: number, first: number): Float64Array {
  const out = new Float64Array((rows.length / draws) * first)
  for (let row = 0; row * draws < rows.length; row++) {
    out.set(rows.subarray(row * draws, row * draws + first), row * first)
  }
  return out
}

/** By service: those it is made together with. Need, waiting lists and family care are steps over several. */
function groupsOf({ services, needs, waiting, family }: Model): number[][] {
  const together = new Set([
    ...needs.map(({ service }) => service),
    ...waiting.map(({ service }) => service),
    ...(family === null ? [] : [family.family, family.homeCare]),
  ])
  const late = [...together]
  return services.map((_, s) => (together.has(s) ? late : [s]))
}

/**
 * Everything that the activity of some services before any measure depends on in one baseline and one luck, as text:
 * where two scenarios have the same text, they have the same activity.
 */
function beforeKey(model: Model, group: readonly number[]): string {
  const { scenario, parameters, needs, waiting, family } = model
  const drawn = (parameter: number) => drawnAs(parameters[parameter]!)
  const of = <T extends { readonly service: string }>(steps: readonly T[] = [], id: string) =>
    steps.filter(({ service }) => service === id)
  const services = group.map((s) => {
    const { id, trend, drift, health, convergence, flows } = model.services[s]!
    return [
      id,
      trend && drawn(trend.parameter),
      drift && [drift.stream, drawn(drift.parameter)],
      health && [health, drawn(model.healthShare!)],
      of(scenario.bases, id),
      scenario.coverage === 'adopted' && of(scenario.adopted, id),
      [of(scenario.convergence, id), convergence.map(({ parameter }) => drawn(parameter))],
      [of(scenario.flow, id), flows.map(({ parameter }) => drawn(parameter))],
      [of(scenario.need, id), of(scenario.waiting, id)],
    ]
  })
  const late = [
    ...needs.flatMap(({ prevalence, coverage, perPerson }) => [prevalence, coverage, perPerson]),
    ...waiting.map(({ units }) => units),
    ...(family === null ? [] : [family.conversion]),
  ]
  const isLate = group.length > 1 || needs.length + waiting.length > 0
  return JSON.stringify([services, isLate ? [scenario.familyCare, late.map(drawn)] : null])
}
