import type { Block } from './block.ts'
import type { Kept } from './kept.ts'
import { drawnAs } from './luck.ts'
import { perUnit } from './per-unit.ts'

/** What an outcome is a sum of. */
export interface Counted {
  readonly services: readonly number[]
  /** By service, what a unit counts in every draw at today's labour: of terms that follow labour, and of those that do not. */
  readonly labour: readonly (Float64Array | null)[]
  readonly plain: readonly (Float64Array | null)[]
  /** Whether labour per unit grows from year to year. */
  readonly grows: boolean
  /** Name of all that this depends on in one luck. */
  readonly name: number
}

export function countedBy(block: Block, kept: Kept, outcome: number): Counted {
  const { model } = block
  const { standard, productivity, parameters } = model
  const { terms } = model.outcomes[outcome]!
  const services = [...model.services.keys()].filter((s) =>
    terms.some(({ service }) => service === s),
  )
  const weights = (labour: boolean) =>
    services.map((s) => weightOf(block, kept, outcome, s, labour))
  const [labour, plain] = [weights(true), weights(false)]
  const growths = [standard, productivity].map((p) => p !== null && drawnAs(parameters[p]!))
  const said = [labour, plain].map((all) => all.map((one) => one?.text))
  const vectors = (all: typeof labour) => all.map((one) => one?.vector ?? null)
  return {
    services,
    labour: vectors(labour),
    plain: vectors(plain),
    grows: growths.some((growth) => growth !== false) && labour.some((one) => one !== null),
    name: kept.nameOf(JSON.stringify(['counted', said, growths])),
  }
}

/** What a unit of a service is of an outcome; null where it is none. */
function weightOf(block: Block, kept: Kept, outcome: number, service: number, labour: boolean) {
  const { model, width } = block
  const own = model.outcomes[outcome]!
  const terms = own.terms.filter((term) => term.service === service && term.labour === labour)
  if (terms.length === 0) return null
  const drawn = (parameter: number) => drawnAs(model.parameters[parameter]!)
  const text = terms
    .map(({ factor, times, over }) => [factor, ...times.map(drawn), '÷', ...over.map(drawn)].join())
    .join('+')
  const vector = kept.lasting.take(`${width} per unit ${text}`, () => {
    const out = block.vector(1)
    perUnit(own, service, labour, (p) => block.values[p]!, width, out)
    return out
  })
  return { text, vector }
}
