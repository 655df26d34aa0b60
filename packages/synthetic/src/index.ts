export { buildSyntheticCountry, type SyntheticOptions } from './build-synthetic-country.ts'
export { type Calibration, calibrationOf } from './calibration.ts'
