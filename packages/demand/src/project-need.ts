import type { Figure } from '@samsyn/quantity'
import { municipalBudgetFigures, trustBudgetFigures } from './budget-figures.ts'
import { careContext } from './care-context.ts'
import { careFigures, opensFigures } from './care-figures.ts'
import { familyFigures } from './family-figures.ts'
import { hospitalFigures } from './hospital-figures.ts'
import { hospitalContext } from './hospital-need.ts'
import { type NeedInput, needAssumptions, type Path } from './need-input.ts'
import { needPeople } from './need-people.ts'
import { hospitalNurseFigures, nurseFigures } from './nurse-figures.ts'
import { shareFigures } from './share-figures.ts'

/** Municipalities do not decide for the hospital, and its trend needs no sample. */
const hospitalPaths = ['constant', 'trend'] as const

/**
 * What the people who will live here take of both levels, on two or three paths: constant coverage,
 * continued trend, and adopted coverage where it is given; the coverage of the 80+ on each; and what that is more or less than today
 * (`budget.*`), in the years asked for. See docs/methods/demand.md.
 *
 * Every municipality and the community, whose sums and intervals are taken draw by draw. Today is the
 * last 31 December with users for the municipal figures and the projection's first year for the hospital
 * ones; requested years before that are left out here, because the past is observed. Without a sample of
 * ten years no trend is known at the municipalities, and their trend path is left out.
 */
export function projectNeed(input: NeedInput): Figure[] {
  const assumptions = { ...needAssumptions, ...input.assumptions }
  const people = needPeople(input.projection, input.draws)
  const care = careContext(input, people, assumptions)
  const hospital = hospitalContext(input, people, assumptions)
  const figures: Figure[] = []
  for (const path of carePathsOf(input)) {
    figures.push(...careFigures(input, care, path))
    figures.push(...shareFigures(input, care, path))
    figures.push(...opensFigures(input, care, path))
    figures.push(...nurseFigures(input, care, hospital, path))
    figures.push(...municipalBudgetFigures(input, care, path))
  }
  for (const path of hospitalPaths) {
    figures.push(...hospitalFigures(input, hospital, path, assumptions))
    figures.push(...hospitalNurseFigures(input, hospital, path, care.today))
    figures.push(...trustBudgetFigures(input, hospital, path, care.today))
  }
  return [...figures, ...familyFigures(input, people, assumptions, care.today)]
}

function carePathsOf({ adopted = [], careSample }: NeedInput): Path[] {
  const known: Path[] = careSample.length > 0 ? ['constant', 'trend'] : ['constant']
  return adopted.length > 0 ? [...known, 'adopted'] : known
}
