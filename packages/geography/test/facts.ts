import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildGeography, parseBoundaryChanges, parseGeography } from '../src/index.ts'

const textOf = (file: string): string =>
  readFileSync(join(import.meta.dirname, '..', '..', '..', 'data', file), 'utf8')

/** The texts of data/ as they stand. */
export const texts = {
  places: textOf('places.csv'),
  districts: textOf('districts.csv'),
  trusts: textOf('trusts.csv'),
  communities: textOf('communities.csv'),
  regions: textOf('regions.csv'),
  otherNames: textOf('other-names.csv'),
  formerNames: textOf('former-names.csv'),
}

export const norway = buildGeography(parseGeography(texts))
export const boundaries = parseBoundaryChanges(textOf('boundaries.csv'))
