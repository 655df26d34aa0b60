import type { Measure, ServiceId } from '@samsyn/measures'
import { measuresOf } from './measures-of.ts'
import type { Model, ModelMove } from './model.ts'
import { overlapOf, rampOf } from './model-steps.ts'
import { moveOrder } from './move-order.ts'
import type { Draft } from './prepare-run.ts'
import type { ScenarioMeasure } from './scenario-schema.ts'

/** The chosen measures, their moves with numbered assumptions, and the order services are left in. */
export function modelMoves(draft: Draft): Pick<Model, 'measures' | 'moves' | 'order'> {
  const { scenario, baseline } = draft.input
  const all = measuresOf(draft.input)
  const chosen = (scenario.measures ?? []).map((choice) => ({
    choice,
    measure: all.find(({ id }) => id === choice.measure)!,
  }))
  const moves = chosen.flatMap(({ choice, measure }, number) =>
    movesOf(draft, choice, measure, number),
  )
  return {
    measures: chosen.map(({ choice, measure }) => ({
      id: measure.id,
      name: measure.name,
      caution: measure.caution,
      areas: new Set((choice.areas ?? baseline.areas).map((code) => baseline.areas.indexOf(code))),
    })),
    moves,
    order: moveOrder(moves, draft.ids),
  }
}

function movesOf(
  draft: Draft,
  choice: ScenarioMeasure,
  measure: Measure,
  number: number,
): ModelMove[] {
  const { parameters, numberOf } = draft
  const standing = (choice.standing ?? measure.standing) as Measure['standing']
  const service = (id: ServiceId) => numberOf.get(id)!
  return measure.moves.map((move) => {
    const add = (
      name: string,
      skewed: { central: number; low: number; high: number },
      shape: 'share' | 'positive',
      of = move.id,
    ) =>
      parameters.add({
        id: `measure.${measure.id}.${of}.${name}`,
        ...skewed,
        shape,
        standing,
        driver: measure.driver,
        rationale: measure.evidence[0]?.reference ?? 'no source',
      })
    return {
      measure: number,
      id: move.id,
      from: service(move.from),
      overlap: overlapOf(move.ages),
      reach: add('reach', move.reach, 'share', move.as),
      effect: add('effect', move.effect, 'share', move.as),
      ramp: rampOf(
        draft,
        choice.startYear ?? measure.startYear,
        choice.rampYears ?? measure.rampYears,
      ),
      ends: move.ends,
      to: move.to.map((arrival) => ({
        service: service(arrival.service),
        share: arrival.share,
        conversion: add(`to.${arrival.service}`, arrival.conversion, 'positive'),
      })),
      requires: move.requires.map((need) => ({
        service: service(need.service),
        perReached: add(`requires.${need.service}`, need.perReached, 'positive'),
      })),
    }
  })
}
