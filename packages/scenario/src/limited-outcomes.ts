import type { LimitPart, Outcome } from './model.ts'
import type { Draft } from './prepare-run.ts'

/** What becomes of FTE that cannot be staffed, in the order of a scenario's shares. */
export const unmetParts = ['waiting', 'family', 'lower-coverage'] as const

/**
 * For every level with a limit: FTE that are staffed, and what the rest becomes. They start as what is needed and
 * as nothing; the limit is taken when all else is known.
 */
export function limitedOutcomes({ input }: Draft, linear: readonly Outcome[]): Outcome[] {
  return (input.scenario.workforce ?? []).flatMap(({ level }, limit): Outcome[] => {
    const needed = linear.find(({ id }) => id === `fte.${level}`)!
    const of = (part: LimitPart): Outcome => ({
      id: `${part}.${level}`,
      unit: 'fte',
      terms: part === 'staffed' ? needed.terms : [],
      limited: { limit, part },
    })
    return [of('staffed'), ...unmetParts.map(of)]
  })
}
