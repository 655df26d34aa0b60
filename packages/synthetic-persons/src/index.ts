export type { Calibration } from './calibrate.ts'
export { type Synthesis, type SynthesisOptions, synthesise } from './synthesise.ts'
