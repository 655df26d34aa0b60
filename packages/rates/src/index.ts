export { byarInterval } from './byar.ts'
export { type Bounds, type Confidence, scoreOf } from './confidence.ts'
export {
  type DirectlyStandardised,
  directlyStandardised,
  dobsonInterval,
  fayFeuerInterval,
  normalInterval,
  repeatEventVariance,
} from './directly-standardised.ts'
export { chiSquaredAbove, gammaAbove, gammaBelow, gammaQuantile } from './gamma-distribution.ts'
export { digamma, logGamma, poissonMass } from './log-gamma.ts'
export { nullBand } from './null-band.ts'
export { type CountMethod, countInterval, exactInterval } from './poisson-interval.ts'
export {
  type Prior,
  type ShrunkenRatio,
  type ShrunkenRatioInput,
  shrunkenRatio,
} from './shrunken-ratio.ts'
export { directRate, expectedEvents, indirectRatio } from './standardise.ts'
export { type StandardisedRatio, standardisedRatio } from './standardised-ratio.ts'
export { varianceBetween } from './variance-between.ts'
export { wilsonInterval } from './wilson.ts'
