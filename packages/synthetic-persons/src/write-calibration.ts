import { replaceText } from '@samsyn/warehouse'
import type { Calibration } from './calibration.ts'

export const CALIBRATION = 'calibration.json'

/** Writes target beside result for every figure; whole or not at all. */
export async function writeCalibration(
  folder: string,
  made: { readonly persons: number; readonly years: number; readonly seed: number },
  figures: readonly Calibration[],
): Promise<void> {
  const text = JSON.stringify({ kind: 'synthetic', ...made, figures }, null, 1)
  await replaceText(folder, CALIBRATION, `${text}\n`)
}
