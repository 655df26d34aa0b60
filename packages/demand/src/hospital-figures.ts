import type { Figure } from '@samsyn/quantity'
import { bedsFor } from './beds-for.ts'
import { type Drawn, figureOf, scaled, sumOf } from './drawn.ts'
import { type HospitalContext, hospitalNeed } from './hospital-need.ts'
import type { NeedAssumptions, NeedInput, Path } from './need-input.ts'
import { yearsFrom } from './need-places.ts'
import { hospitalSources } from './need-sources.ts'

/** Bed-days of the 67+, the beds they fill and the winter's beds: each municipality and the community. */
export function hospitalFigures(
  input: NeedInput,
  hospital: HospitalContext,
  path: Path,
  { occupancy, winter }: NeedAssumptions,
): Figure[] {
  const figures: Figure[] = []
  const sources = hospitalSources(input)
  for (const year of yearsFrom(input, hospital.people.firstYear)) {
    const parts = input.municipalities.map((code) => hospitalNeed(hospital, code, path, year))
    const add = (area: string, bedDays: Drawn) => {
      const beds = scaled(bedDays, bedsFor(1, occupancy))
      const figure = (id: string, unit: 'bed-days' | 'beds', number: Drawn) =>
        figures.push(figureOf(`${id}.${path}`, area, year, unit, sources, number))
      figure('need.hospital.beddays67plus', 'bed-days', bedDays)
      figure('need.hospital.beds67plus', 'beds', beds)
      figure('need.hospital.beds67plus.winter', 'beds', scaled(beds, winter, 'assumed'))
    }
    for (const [i, code] of input.municipalities.entries()) add(code, parts[i]!)
    add(input.communityId, sumOf(parts)!)
  }
  return figures
}
