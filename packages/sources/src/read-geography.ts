import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type BoundaryPiece,
  buildGeography,
  type Geography,
  parseBoundaryChanges,
  parseGeography,
} from '@samsyn/geography'

/** The facts that the repository itself carries. */
export const factsFolder = join(import.meta.dirname, '..', '..', '..', 'data')

const textOf = (file: string): Promise<string> => readFile(join(factsFolder, file), 'utf8')

/** The municipalities, city districts, trusts, communities and regions of 2024, from data/ in the repository. */
export async function readGeography(): Promise<Geography> {
  return buildGeography(
    parseGeography({
      places: await textOf('places.csv'),
      districts: await textOf('districts.csv'),
      trusts: await textOf('trusts.csv'),
      communities: await textOf('communities.csv'),
      regions: await textOf('regions.csv'),
      otherNames: await textOf('other-names.csv'),
      formerNames: await textOf('former-names.csv'),
    }),
  )
}

/** How municipality codes of 2018, 2020 and 2024 lie in each other, from data/ in the repository. */
export async function readBoundaryChanges(): Promise<BoundaryPiece[]> {
  return parseBoundaryChanges(await textOf('boundaries.csv'))
}
