import { open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Calibration } from './calibration.ts'

export const CALIBRATION = 'calibration.json'

/** Writes target beside result for every figure; whole or not at all. */
export async function writeCalibration(
  folder: string,
  made: { readonly persons: number; readonly years: number; readonly seed: number },
  figures: readonly Calibration[],
): Promise<void> {
  const staged = join(folder, '.staging', CALIBRATION)
  await rm(staged, { force: true })
  const file = await open(staged, 'w')
  try {
    await file.writeFile(`${JSON.stringify({ kind: 'synthetic', ...made, figures }, null, 1)}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(staged, join(folder, CALIBRATION))
}
