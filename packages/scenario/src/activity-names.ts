import type { Kept } from './kept.ts'
import type { KeptBefore } from './kept-before.ts'
import { drawnAs } from './luck.ts'
import type { Model, ModelMove } from './model.ts'
import type { PlacePart } from './place-shown.ts'

/**
 * Short names of activity after the moves, each for all that it depends on in one baseline and one luck: two scenarios
 * that agree on that have the same activity under the same name, whatever else they differ in.
 */
export class ActivityNames {
  private readonly model: Model
  private readonly parts: readonly PlacePart[]
  private readonly before: KeptBefore
  private readonly kept: Kept
  /** By service and the ramps of the moves that lead to it: most years have those of the year before. */
  private readonly made = new Map<string, number>()
  private readonly leading = new Map<number, readonly Part[]>()

  constructor(model: Model, parts: readonly PlacePart[], before: KeptBefore, kept: Kept) {
    this.model = model
    this.parts = parts
    this.before = before
    this.kept = kept
  }

  /** In one year there is one activity of a name; in another year it is another. */
  of(service: number, year: number): number {
    const parts = this.leadingTo(service)
    const ramps = parts.map(({ moves }) => moves.map(({ ramp }) => ramp[year]!))
    const key = `${service} ${ramps.join(';')}`
    const known = this.made.get(key)
    if (known !== undefined) return known
    const name = this.kept.nameOf(
      parts
        .map((part, i) =>
          ramps[i]!.every((ramp) => ramp === 0) ? part.before : `${part.text} by ${ramps[i]}`,
        )
        .join('; '),
    )
    this.made.set(key, name)
    return name
  }

  private leadingTo(service: number): readonly Part[] {
    const known = this.leading.get(service)
    if (known !== undefined) return known
    const parts = this.parts.map(({ areas, moves: all }) => {
      const { services, moves } = all.leadingTo(service)
      const before = (s: number) => this.before.nameOf(areas, s)
      const texts = moves.map((move) => this.textOf(move, services))
      return {
        moves,
        before: `${before(service)}`,
        text: JSON.stringify([before(service), [...services].map(before), texts]),
      }
    })
    this.leading.set(service, parts)
    return parts
  }

  /** What a move takes and brings, as far as it matters to some services. */
  private textOf(
    { from, overlap, reach, effect, to, requires }: ModelMove,
    where: ReadonlySet<number>,
  ) {
    const { services, parameters } = this.model
    const drawn = (parameter: number) => drawnAs(parameters[parameter]!)
    const id = (service: number) => services[service]!.id
    return [
      ...[id(from), [...overlap], drawn(reach), drawn(effect)],
      to.flatMap(({ service, share, conversion }) =>
        where.has(service) ? [[id(service), share, drawn(conversion)]] : [],
      ),
      requires.flatMap(({ service, perReached }) =>
        where.has(service) ? [[id(service), drawn(perReached)]] : [],
      ),
    ]
  }
}

interface Part {
  readonly moves: readonly ModelMove[]
  /** Where none of the moves is under way, and where some are. */
  readonly before: string
  readonly text: string
}
