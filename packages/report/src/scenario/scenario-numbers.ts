import { type Language, type ScenarioNames, scenarioNames } from '@samsyn/language'
import { type Plan, type PlanNumber, publications } from '@samsyn/plan'
import type { ChosenScenario } from './chosen-scenario.ts'

/** A plan with the numbers of scenarios, the scenarios themselves and the tables that they rest on, as data. */
export function withScenarios(plan: Plan, chosen: readonly ChosenScenario[]): Plan {
  if (chosen.length === 0) return plan
  return {
    ...plan,
    numbers: [...plan.numbers, ...scenarioNumbers(chosen)],
    scenarios: chosen.filter(({ isReference }) => !isReference).map(({ scenario }) => scenario),
    tables: tablesWith(plan, chosen),
  }
}

/** The tables of a plan, and the publications that the numbers of its scenarios rest on beside them. */
export function tablesWith(
  { tables }: Pick<Plan, 'tables'>,
  chosen: readonly ChosenScenario[],
): Plan['tables'] {
  const named = new Set(chosen.flatMap(({ numbers }) => numbers.flatMap(({ source }) => source)))
  const known = new Set(tables.map(({ id }) => id))
  return [...tables, ...publications.filter(({ id }) => named.has(id) && !known.has(id))]
}

/** `scenario.<n>.<id>`, n from 0 for the reference. */
function scenarioNumbers(chosen: readonly ChosenScenario[]): PlanNumber[] {
  return chosen.flatMap(({ numbers }, n) =>
    numbers.map((number) => ({ ...number, id: `scenario.${n}.${number.id}` })),
  )
}

/** The language with names for the numbers of some scenarios, so that a table of numbers can say them as any other. */
export function withScenarioNames(language: Language, chosen: readonly ChosenScenario[]): Language {
  const names = chosen.map(({ scenario }) => scenarioNames(language, scenario))
  return {
    ...language,
    figure: (id) => {
      const [, n, rest] = /^scenario\.(\d+)\.(.+)$/.exec(id) ?? []
      if (n === undefined) return language.figure(id)
      const name = `${calledScenario(language, chosen, Number(n))}: ${nameOf(language, names[Number(n)]!, rest!)}`
      return { ...language.figure(id), name, full: name }
    },
  }
}

/** "Scenario 1 «Hjemme»"; the reference by the name the workplace gives it. A name is never first, so that no cell begins with a formula. */
export function calledScenario(
  { t }: Pick<Language, 't'>,
  chosen: readonly ChosenScenario[],
  n: number,
): string {
  const { isReference, scenario } = chosen[n]!
  if (isReference) return t('web.projection.reference')
  return t('scenario.called', { n, name: scenario.name })
}

function nameOf({ t }: Pick<Language, 't'>, names: ScenarioNames, id: string): string {
  const [kind, ...parts] = id.split('.') as [string, ...string[]]
  const rest = parts.join('.')
  if (kind === 'outcome') return names.outcome(rest)
  if (kind === 'without') return t('scenario.numberWithout', { name: names.outcome(rest) })
  if (kind === 'change') return t('scenario.numberChange', { name: names.outcome(rest) })
  if (kind === 'leaves') return t('scenario.numberLeaves', { name: names.measure(parts[0]!) })
  if (kind === 'why') return whyName(names, rest)
  return t(`scenario.number.${parts.slice(1).join('-')}` as Parameters<Language['t']>[0], {
    party: names.party(parts[0]!),
  })
}

/** `<outcome>.<player>`, both with dots of their own: a player is the last word or two. */
function whyName(names: ScenarioNames, id: string): string {
  const [, outcome, player] = /^(.+?)\.((?:measure|workforce)\..+|[^.]+)$/.exec(id)!
  return `${names.outcome(outcome!)} – ${names.player(player!)}`
}
