import type { ServiceTables } from '@samsyn/demand'
import type { PopulationTables } from '@samsyn/population'
import { norwayBetween } from './norway-between.ts'
import { type PrintedScenario, printedScenarios, startFte } from './printed-table.ts'
import { printedRules, publicFte, type Table131Rules, type TwoYears } from './public-fte.ts'
import {
  type ProfileSource,
  publishedProfiles,
  tableProfiles,
  type UseProfiles,
} from './use-profiles.ts'

export interface Table131Row {
  readonly scenario: PrintedScenario['scenario']
  readonly fte2035: number
  /** Per cent more than in 2017. */
  readonly change: number
  readonly printed: number
  readonly printedChange: number
  /** Per cent our figure is above the printed one. */
  readonly off: number
}

export interface Table131Tables {
  readonly population: PopulationTables
  readonly services: ServiceTables
}

export interface Table131Options {
  readonly rules?: Partial<Table131Rules>
  readonly profiles?: ProfileSource
}

/** FTE in 2017: the sum of the kinds of service. */
export const startTotal = Object.values(startFte).reduce((sum, fte) => sum + fte, 0)

/** Table 13.1 rebuilt: three scenarios from one set of inputs, beside what was printed. */
export function rebuildTable131(
  tables: Table131Tables,
  { rules, profiles = 'published' }: Table131Options = {},
): Table131Row[] {
  return table131Rows(norwayBetween(tables.population), profilesOf(tables, profiles), {
    ...printedRules,
    ...rules,
  })
}

export function table131Rows(
  between: TwoYears,
  profiles: UseProfiles,
  rules: Table131Rules = printedRules,
): Table131Row[] {
  return printedScenarios.map((printed) => {
    const fte = publicFte(between, profiles, printed, rules)
    return {
      scenario: printed.scenario,
      fte2035: fte,
      change: 100 * (fte / startTotal - 1),
      printed: printed.printed,
      printedChange: printed.printedChange,
      off: 100 * (fte / printed.printed - 1),
    }
  })
}

export function profilesOf(
  { population, services }: Table131Tables,
  source: ProfileSource,
): UseProfiles {
  return source === 'published'
    ? publishedProfiles(services, population.national)
    : tableProfiles(services, population.national)
}
