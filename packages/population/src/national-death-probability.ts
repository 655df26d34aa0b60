import { parseAlternative } from './alternative.ts'
import type { RateModel } from './model.ts'
import { nationalLogDeathRates } from './national-rates.ts'

/**
 * The probability, in Norway, that someone who reaches an age dies before the next birthday:
 * q = 1 − exp(−m), `[sex][age]`, 212 long, smoothed over ages. Years before the model's base year come from
 * the fitted line of the past, later ones from the projection's path.
 */
export function nationalDeathProbability(
  model: RateModel,
  year: number,
  alternative = 'MMMM',
): Float64Array {
  const { lifeExpectancy } = parseAlternative(alternative)
  return nationalLogDeathRates(model, year, lifeExpectancy).map(
    (log) => 1 - Math.exp(-Math.exp(log)),
  )
}
