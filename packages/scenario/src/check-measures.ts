import { type Measure, type ServiceId, serviceIds } from '@samsyn/measures'
import { knownRefusal, Refusal, suggest } from '@samsyn/refusal'
import { refuseNoAges, refuseSaidTwice, refuseUneven } from './check-activity.ts'
import type { DocumentInput } from './check-input.ts'
import { checkNumbersOfMeasure } from './check-numbers.ts'
import { measuresOf } from './measures-of.ts'
import { type Feeding, moveOrder } from './move-order.ts'
import type { Scenario } from './scenario-schema.ts'

/** The chosen measures and those of the scenario's own. */
export function checkMeasures(input: DocumentInput): void {
  const { scenario } = input
  for (const [i, own] of (scenario.ownMeasures ?? []).entries()) {
    refuseTaken(input, own.id, `ownMeasures[${i}].id`)
    checkMoves(own as Measure, `ownMeasures[${i}]`)
  }
  const chosen = (scenario.measures ?? []).map((choice, i) => {
    refuseTwice(scenario, i)
    return measureNamed(input, choice.measure, `measures[${i}].measure`)
  })
  for (const [i, measure] of chosen.entries()) {
    if (!input.library.includes(measure)) continue
    checkNumbersOfMeasure(measure, `measures[${i}] (${measure.id})`)
    checkMoves(measure, `measures[${i}] (${measure.id})`)
  }
  refuseMany(chosen)
  moveOrder(chosen.flatMap(feedings), serviceIds)
}

/** Moves that meet are shared between all of them: a thousand would keep a machine busy for an hour. */
function refuseMany(chosen: readonly Measure[]): void {
  const moves = chosen.reduce((sum, measure) => sum + measure.moves.length, 0)
  if (moves <= MOST_MOVES) return
  throw new Refusal('too-large', {
    found: `${moves} moves of the chosen measures at measures`,
    because: `a run takes up to ${MOST_MOVES}`,
    remedy: 'choose fewer, or put together those that move the same',
  })
}
const MOST_MOVES = 200

/** What feeds what, with services numbered as in the catalogue: for the refusal of a circle. */
function feedings({ moves }: Measure, measure: number): Feeding[] {
  const numbered = ({ service }: { readonly service: ServiceId }) => ({
    service: serviceIds.indexOf(service),
  })
  return moves.map(({ from, to, requires }) => ({
    measure,
    from: serviceIds.indexOf(from),
    to: to.map(numbered),
    requires: requires.map(numbered),
  }))
}

function checkMoves(measure: Measure, where: string): void {
  refuseSaidTwice(
    measure.moves.map(({ id }) => `the move "${id}"`),
    `${where}.moves`,
  )
  for (const [k, move] of measure.moves.entries()) {
    const at = `${where}.moves[${k}]`
    const sum = move.ends + move.to.reduce((all, { share }) => all + share, 0)
    refuseUneven(sum, `${at}.ends and .to`)
    refuseNoAges(move.ages, `${at}.ages`)
    if (move.as !== undefined) refuseOtherThan(measure, move.as, `${at}.as`)
    for (const name of ['to', 'requires'] as const) {
      refuseSaidTwice(
        move[name].map(({ service }) => service),
        `${at}.${name}`,
      )
    }
  }
}

function refuseOtherThan({ moves }: Measure, id: string, where: string): void {
  if (moves.some((move) => move.id === id && move.as === undefined)) return
  throw new Refusal('wrong-call', {
    found: `the move "${id}" at ${where}`,
    because: 'the measure has no such move of its own to share reach and effect with',
    remedy: `use one of ${moves.map((move) => move.id).join(', ')}`,
  })
}

/** @throws Refusal for a measure nobody knows */
export function measureNamed(input: DocumentInput, id: string, where: string): Measure {
  const all = measuresOf(input)
  const found = all.find((measure) => measure.id === id)
  if (found !== undefined) return found
  const near = suggest(
    id,
    all.map((measure) => measure.id),
    1,
  )
  throw knownRefusal('measure-unknown', { measure: id, where, near })
}

function refuseTaken({ library, scenario }: DocumentInput, id: string, where: string): void {
  const own = (scenario.ownMeasures ?? []).filter((measure) => measure.id === id)
  if (own.length === 1 && !library.some((measure) => measure.id === id)) return
  throw knownRefusal('measure-id-taken', { id, where })
}

/** The same measure twice in one place would be counted twice. */
function refuseTwice({ measures = [] }: Scenario, i: number): void {
  const { measure, areas } = measures[i]!
  const again = measures
    .slice(0, i)
    .some(
      (other) =>
        other.measure === measure &&
        (areas === undefined || (other.areas ?? areas).some((area) => areas.includes(area))),
    )
  if (!again) return
  throw knownRefusal('measure-twice', { measure, where: `measures[${i}].measure` })
}
