import type { PlanNumber } from '@samsyn/plan'
import type { Page } from '../page.ts'

/** The tables that some numbers are from, by their numbers in the list of sources: each once, ascending. */
export function sourceNumbers(
  { sourceNumber }: Pick<Page, 'sourceNumber'>,
  numbers: readonly PlanNumber[],
): number[] {
  return [...new Set(numbers.flatMap(({ source }) => source))]
    .flatMap((id) => sourceNumber.get(id) ?? [])
    .sort((a, b) => a - b)
}
