import { Refusal } from '@samsyn/refusal'
import { type Drawn, sumOf } from './drawn.ts'
import { expectedUse } from './expected-hospital-use.ts'
import { type HospitalContext, hospitalNeed } from './hospital-need.ts'
import type { NeedInput, Path, TrustShare } from './need-input.ts'
import { OLDEST, type Persons } from './persons.ts'
import type { TrustCapacityRow } from './types.ts'

const NURSES = ['fte_nurses', 'fte_specialist_nurses']

/**
 * Nurse FTE that the community's 67+ take at its trusts today: nurses and specialist nurses where they
 * work, × the community's share of the trust, × the share of bed-days that are of the 67+. By place of
 * treatment: an order of size, for a trust also serves region and country, and day patients.
 *
 * @param elderlyShare share of the community's expected bed-days that are of the 67+, 0–1
 * @returns FTE, and how many of the trusts are not in the table
 */
function hospitalNursesToday(
  capacity: readonly TrustCapacityRow[],
  trusts: readonly TrustShare[],
  elderlyShare: number,
): { fte: number | null; blanks: number } {
  const year = capacity.reduce((latest, row) => Math.max(latest, row.year), 0)
  let fte = 0
  let blanks = 0
  for (const { hfId, share } of trusts) {
    refuseShare(hfId, share)
    const rows = capacity.filter(
      (row) => row.hfId === hfId && row.year === year && NURSES.includes(row.metric),
    )
    if (rows.length < NURSES.length) blanks++
    else fte += rows.reduce((sum, row) => sum + row.value, 0) * share * elderlyShare
  }
  return { fte: blanks === trusts.length ? null : fte, blanks }
}

/**
 * FTE of a year: those of today grown by the community's bed-days, draw by draw. Before the projection's
 * first year bed-days have not grown yet. Assumed throughout: that bed-days share a trust's nurses between
 * ages, and between bed and clinic, is our choice of key and no table's. Null where no trust is in the table, and
 * where the community has no bed-days to grow.
 */
export function hospitalNurseNeed(
  input: NeedInput,
  hospital: HospitalContext,
  path: Path,
  year: number,
): Drawn | null {
  const { fte, blanks } = hospitalNursesToday(input.capacity, input.trusts, hospital.elderlyShare)
  if (fte === null) return null
  const { firstYear } = hospital.people
  const bedDays = (at: number) =>
    sumOf(input.municipalities.map((code) => hospitalNeed(hospital, code, path, at)))!
  const now = bedDays(firstYear)
  if (now.central === 0) return null
  const then = year <= firstYear ? now : bedDays(year)
  return {
    central: (fte * then.central) / now.central,
    drawn: then.drawn.map((each, d) => (fte * each) / now.drawn[d]!),
    quality: 'assumed',
    blanks,
  }
}

/**
 * How much of a trust belongs to a community, by expected bed-days of the people in its catchment: two
 * communities that share a trust then share its staff, and count nobody twice.
 *
 * @param own areas (municipalities or city districts) of the catchment that lie in the community
 * @param catchment all areas of the trust's catchment
 * @param bedDays national bed-days per person by single year of age
 */
export function catchmentShare(
  own: readonly string[],
  catchment: readonly string[],
  persons: Persons,
  year: number,
  bedDays: Float64Array,
): number {
  const of = (areas: readonly string[]) =>
    areas.reduce((sum, area) => sum + expectedUse(area, year, bedDays, persons, 0, OLDEST), 0)
  const all = of(catchment)
  return all > 0 ? of(own) / all : 0
}

function refuseShare(hfId: string | null, share: number): void {
  if (share >= 0 && share <= 1) return
  throw new Refusal('impossible-value', {
    found: `a share of ${share} of trust ${hfId}`,
    because: 'a community can take no more than the whole of a trust',
    remedy: 'give shares between 0 and 1, from catchmentShare',
  })
}
