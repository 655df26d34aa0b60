import type { Path } from './need-input.ts'
import {
  ATLAS_TABLE,
  CAPACITY_TABLE,
  CARE_TABLE,
  HOSPITAL_TABLE,
  POPULATION_TABLE,
  SAMPLE_TABLE,
} from './tables.ts'

export const HOSPITAL_SOURCES: readonly string[] = [HOSPITAL_TABLE, ATLAS_TABLE, POPULATION_TABLE]
export const HOSPITAL_NURSE_SOURCES: readonly string[] = [CAPACITY_TABLE, ...HOSPITAL_SOURCES]

export function careSources(path: Path): readonly string[] {
  return path === 'trend'
    ? [CARE_TABLE, SAMPLE_TABLE, POPULATION_TABLE]
    : [CARE_TABLE, POPULATION_TABLE]
}
