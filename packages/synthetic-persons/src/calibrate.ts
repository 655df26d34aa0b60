import type { Warehouse } from '@samsyn/warehouse'
import type { Calibration } from './calibration.ts'
import { chapterFigures, hospitalFigures } from './hospital-figures.ts'
import { careFigures, primaryFigures } from './municipal-figures.ts'
import type { Parameters } from './parameters.ts'
import { complexityFigures, pathwayFigures } from './pathway-figures.ts'
import type { Progress } from './progress.ts'

/** Every calibrated figure, computed from the files with the definitions that analysts use. */
export async function calibrate(
  warehouse: Warehouse,
  parameters: Parameters,
  progress?: Progress,
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
    progress?.(index, parts.length, 'comparing', { part: index + 1, parts: parts.length })
    figures.push(...(await part(warehouse, parameters)))
  }
  return figures
}
