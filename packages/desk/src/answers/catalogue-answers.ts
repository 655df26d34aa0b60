import { cautionTexts, library, measureTexts, parties, services } from '@samsyn/measures'
import { ENGINE } from '../engine.ts'

/** The library of measures, with names and evidence in three languages. */
export function measuresAnswer() {
  return {
    measures: library.map((measure) => ({ ...measure, texts: measureTexts[measure.id] ?? null })),
    cautions: cautionTexts,
  }
}

/** The catalogue of services of both levels: unit, staff per unit and capacity. */
export function catalogueAnswer() {
  return { services }
}

/** Who can decide, pay and gain; and which engine reckons. */
export function partiesAnswer() {
  return { parties, engine: ENGINE }
}
