import type { Measure } from '@samsyn/measures'
import type { DocumentInput } from './check-input.ts'

/** The measures that a scenario may choose by id: those of the library, then its own. */
export function measuresOf({
  library,
  scenario,
}: Pick<DocumentInput, 'library' | 'scenario'>): Measure[] {
  return [...library, ...((scenario.ownMeasures ?? []) as Measure[])]
}
