import { BED_DAYS } from './atlas-rate.ts'
import type { NeedInput, Path } from './need-input.ts'
import {
  ATLAS_TABLE,
  CAPACITY_TABLE,
  CARE_TABLE,
  HOSPITAL_TABLE,
  POPULATION_TABLE,
  SAMPLE_TABLE,
} from './tables.ts'

/** The atlas is a source where it has bed-days: of the level here, or of how levels differ. */
export function hospitalSources({ atlas }: NeedInput): readonly string[] {
  const isUsed = atlas.some((row) => row.atlas === 'eldre' && row.indicator === BED_DAYS)
  return [HOSPITAL_TABLE, ...(isUsed ? [ATLAS_TABLE] : []), POPULATION_TABLE]
}

export function hospitalNurseSources(input: NeedInput): readonly string[] {
  return [CAPACITY_TABLE, ...hospitalSources(input)]
}

export function careSources(path: Path): readonly string[] {
  return path === 'trend'
    ? [CARE_TABLE, SAMPLE_TABLE, POPULATION_TABLE]
    : [CARE_TABLE, POPULATION_TABLE]
}
