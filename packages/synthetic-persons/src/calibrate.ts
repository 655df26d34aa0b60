import type { Warehouse } from '@samsyn/warehouse'
import type { Calibration } from './calibration.ts'
import { chapterFigures, hospitalFigures } from './hospital-figures.ts'
import { careFigures, primaryFigures } from './municipal-figures.ts'
import type { Parameters } from './parameters.ts'
import { complexityFigures, pathwayFigures } from './pathway-figures.ts'

/** Every calibrated figure, computed from the files with the definitions that analysts use. */
export async function calibrate(
  warehouse: Warehouse,
  parameters: Parameters,
  progress?: (done: number, of: number, what: string) => void,
): Promise<Calibration[]> {
  const parts = [
    hospitalFigures,
    chapterFigures,
    pathwayFigures,
    complexityFigures,
    careFigures,
    primaryFigures,
  ]
  const figures: Calibration[] = []
  for (const [index, part] of parts.entries()) {
    const what = `Comparing with published figures, part ${index + 1} of ${parts.length}`
    progress?.(index, parts.length, what)
    figures.push(...(await part(warehouse, parameters)))
  }
  return figures
}
