import type { Figure, MissingReason } from '@samsyn/quantity'
import type { CareContext } from './care-context.ts'
import { careNeed } from './care-need.ts'
import { type Drawn, figureOf, sumOf } from './drawn.ts'
import type { HospitalContext } from './hospital-need.ts'
import { hospitalNurseNeed } from './hospital-nurses.ts'
import type { NeedInput, Path } from './need-input.ts'
import { hasWhole, yearsFrom } from './need-places.ts'
import { careSources, hospitalNurseSources } from './need-sources.ts'
import { absentNurseNeed } from './nurse-need.ts'

/** Nurse FTE at the community's trusts for its 67+, on a path of the hospital. */
export function hospitalNurseFigures(
  input: NeedInput,
  hospital: HospitalContext,
  path: Path,
  today: number,
): Figure[] {
  return yearsFrom(input, today).map((year) =>
    figureOf(
      `need.nurse.fte.hospital.${path}`,
      input.communityId,
      year,
      'fte',
      hospitalNurseSources(input),
      hospitalNurseNeed(input, hospital, path, year),
      absentNurses(input),
    ),
  )
}

/**
 * Both levels together. An adopted path has constant rates at the hospital: the municipalities have not
 * decided for it.
 */
export function nurseFigures(
  input: NeedInput,
  care: CareContext,
  hospital: HospitalContext,
  path: Path,
): Figure[] {
  if (!hasWhole(input, path)) return []
  const sources = [...new Set([...careSources(path), ...hospitalNurseSources(input)])]
  return yearsFrom(input, care.today).map((year) => {
    const hospitalPath = path === 'adopted' ? 'constant' : path
    const atHospital = hospitalNurseNeed(input, hospital, hospitalPath, year)
    const atHome = municipalNurseNeed(input, care, path, year)
    const both = atHospital && atHome && sumOf([atHospital, atHome])
    const absent =
      atHospital === null ? absentNurses(input) : absentNurseNeed(care, input.municipalities)
    return figureOf(`need.nurse.fte.${path}`, input.communityId, year, 'fte', sources, both, absent)
  })
}

/** Nurse FTE of all municipalities of the community together. */
function municipalNurseNeed(
  { municipalities }: NeedInput,
  care: CareContext,
  path: Path,
  year: number,
): Drawn | null {
  return sumOf(municipalities.map((code) => careNeed(care, code, path, year).nurses))
}

/** Why the nurses of the trusts are not there: no table at hand, or none of the hospitals in it. */
export function absentNurses({ capacity }: NeedInput): MissingReason {
  return capacity.length === 0 ? 'not-collected' : 'outside-boundary'
}
