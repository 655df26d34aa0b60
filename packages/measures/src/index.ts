export { checkMeasure, checkMeasures } from './check-measure.ts'
export { composeShares } from './compose-shares.ts'
export { library } from './library.ts'
export {
  type Caution,
  cautionTexts,
  type MeasureText,
  measureTexts,
  type Wording,
} from './library-texts.ts'
export { serviceOf, services } from './services.ts'
export * from './types.ts'
