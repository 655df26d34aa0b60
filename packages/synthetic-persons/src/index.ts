export type { Calibration } from './calibration.ts'
export { type Synthesis, type SynthesisOptions, synthesise } from './synthesise.ts'
