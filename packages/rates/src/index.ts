export { byarInterval } from './byar.ts'
export type { Bounds, Confidence } from './confidence.ts'
export { nullBand } from './null-band.ts'
export {
  type Prior,
  type ShrunkenRatio,
  type ShrunkenRatioInput,
  shrunkenRatio,
} from './shrunken-ratio.ts'
export { directRate, expectedEvents, indirectRatio } from './standardise.ts'
export { varianceBetween } from './variance-between.ts'
export { wilsonInterval } from './wilson.ts'
