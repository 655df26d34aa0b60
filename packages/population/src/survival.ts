import { AGES, CELLS_PER_AREA } from './types.ts'

/**
 * log of the share of those aged a on 1 January who live on the next: −(m_a + m_(a+1)) / 2, because they
 * spend about half the year at each age. The open group keeps its own rate.
 */
export function logSurvival(logRates: Float64Array): Float64Array {
  const survival = new Float64Array(CELLS_PER_AREA)
  for (let cell = 0; cell < CELLS_PER_AREA; cell++) {
    const next = cell % AGES === AGES - 1 ? cell : cell + 1
    survival[cell] = -(Math.exp(logRates[cell]!) + Math.exp(logRates[next]!)) / 2
  }
  return survival
}

/** The share of its first year's risk that a child born in a year meets before the year ends. */
const RISK_IN_YEAR_OF_BIRTH = 0.85

/** Share of children born in a year who live at its end, by sex: nearly all infant deaths come in the first days. */
export function birthSurvival(logRates: Float64Array): Float64Array {
  return Float64Array.of(
    Math.exp(-RISK_IN_YEAR_OF_BIRTH * Math.exp(logRates[0]!)),
    Math.exp(-RISK_IN_YEAR_OF_BIRTH * Math.exp(logRates[AGES]!)),
  )
}
