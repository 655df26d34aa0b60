import { Refusal } from '@samsyn/refusal'
import type { Scenario } from './scenario-schema.ts'

/**
 * Some work on each of the scenarios that are asked for together, in their order. Where there are several, what is refused
 * of one says which, from 1, in every language that has words for the rest of it.
 *
 * @throws Refusal of the first that the work refuses
 */
export function eachScenario<T>(
  scenarios: readonly Scenario[],
  work: (scenario: Scenario) => T,
): T[] {
  return scenarios.map((scenario, i) => {
    try {
      return work(scenario)
    } catch (error) {
      throw error instanceof Refusal && scenarios.length > 1 ? inScenario(error, i + 1) : error
    }
  })
}

function inScenario({ kind, text, said }: Refusal, n: number): Refusal {
  return new Refusal(
    kind,
    { ...text, found: `${text.found} in scenario ${n}` },
    said && { ...said, values: { ...said.values, scenario: n } },
  )
}
