import type { Measure } from '@samsyn/measures'
import { Refusal, suggest } from '@samsyn/refusal'
import { refuseDisorder } from './assumption.ts'
import { refuseEmpty, refuseNegative, refuseNoShare, refuseUneven } from './check-activity.ts'
import type { CheckInput } from './check-input.ts'
import { refuseArea, refuseYear } from './check-places.ts'
import type { Scenario } from './scenario-schema.ts'

/** The chosen measures and those of the scenario's own. */
export function checkMeasures(input: CheckInput): void {
  const { baseline, scenario } = input
  for (const [i, { id }] of (scenario.ownMeasures ?? []).entries()) {
    refuseTaken(input, id, `ownMeasures[${i}].id`)
  }
  for (const [i, choice] of (scenario.measures ?? []).entries()) {
    const at = `measures[${i}]`
    refuseTwice(scenario, i)
    const measure = measureNamed(input, choice.measure, `${at}.measure`)
    for (const [k, area] of (choice.areas ?? []).entries()) {
      refuseArea(baseline, area, `${at}.areas[${k}]`)
    }
    refuseYear(baseline, choice.startYear ?? measure.startYear, `${at}.startYear`)
    const own = (scenario.ownMeasures ?? []).findIndex(({ id }) => id === measure.id)
    refuseMoves(input, measure, own < 0 ? `${at} (${measure.id})` : `ownMeasures[${own}]`)
  }
}

function refuseMoves(input: CheckInput, measure: Measure, where: string): void {
  for (const [k, move] of measure.moves.entries()) {
    const at = `${where}.moves[${k}]`
    refuseDisorder(move.reach, `${at}.reach`)
    refuseDisorder(move.effect, `${at}.effect`)
    refuseNoShare(move.reach, `${at}.reach`)
    refuseNoShare(move.effect, `${at}.effect`)
    refuseUneven(
      move.ends + move.to.reduce((sum, { share }) => sum + share, 0),
      `${at}.ends and .to`,
    )
    refuseEmpty(input, move.from, `${at}.from`)
    if (move.as !== undefined) refuseOtherThan(measure, move.as, `${at}.as`)
    for (const [n, { conversion }] of move.to.entries()) {
      refuseDisorder(conversion, `${at}.to[${n}].conversion`)
      refuseNegative(conversion, `${at}.to[${n}].conversion`)
    }
    for (const [n, { perReached }] of move.requires.entries()) {
      refuseDisorder(perReached, `${at}.requires[${n}].perReached`)
      refuseNegative(perReached, `${at}.requires[${n}].perReached`)
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

function measureNamed({ scenario, library }: CheckInput, id: string, where: string): Measure {
  const all = [...library, ...((scenario.ownMeasures ?? []) as Measure[])]
  const found = all.find((measure) => measure.id === id)
  if (found !== undefined) return found
  const near = suggest(
    id,
    all.map((measure) => measure.id),
    1,
  )
  throw new Refusal('wrong-call', {
    found: `the measure "${id}" at ${where}`,
    because: 'neither the library nor `ownMeasures` holds it',
    remedy:
      near.length > 0
        ? `write "${near[0]}"`
        : 'choose one of the library, or describe it in ownMeasures',
  })
}

function refuseTaken({ library, scenario }: CheckInput, id: string, where: string): void {
  const own = (scenario.ownMeasures ?? []).filter((measure) => measure.id === id)
  if (own.length === 1 && !library.some((measure) => measure.id === id)) return
  throw new Refusal('duplicate-key', {
    found: `the id "${id}" at ${where}`,
    because: 'another measure is called that, in the library or in this scenario',
    remedy: 'give the measure an id of its own',
  })
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
  throw new Refusal('duplicate-key', {
    found: `the measure "${measure}" a second time at measures[${i}].measure`,
    because: 'one place can take it up once',
    remedy: 'name it once, or for areas of their own',
  })
}
