import { norwayBetween } from './norway-between.ts'
import { printedScenarios } from './printed-table.ts'
import { printedRules, publicFte, type Table131Rules } from './public-fte.ts'
import { profilesOf, type Table131Row, type Table131Tables, table131Rows } from './rebuild-table.ts'
import { type PublishedOptions, publishedProfiles } from './use-profiles.ts'

/** One way to read what the printed table does not tell. */
export interface Table131Variant {
  readonly id: string
  readonly rows: readonly Table131Row[]
}

/** Every choice changed alone, so that a reader sees what each one carries. The first is the default. */
export function compareVariants(tables: Table131Tables): Table131Variant[] {
  const norway = norwayBetween(tables.population)
  const published = profilesOf(tables, 'published')
  const withRules = (rules: Partial<Table131Rules>) =>
    table131Rows(norway, published, { ...printedRules, ...rules })
  const reading = (options: PublishedOptions) =>
    table131Rows(norway, publishedProfiles(tables.services, tables.population.national, options))
  const from = (options: Parameters<typeof norwayBetween>[1]) =>
    table131Rows(norwayBetween(tables.population, options), published)
  return [
    { id: 'default', rows: withRules({}) },
    { id: 'health: care-by-death-ratio', rows: withRules({ health: 'care-by-death-ratio' }) },
    { id: 'profiles: tables', rows: table131Rows(norway, profilesOf(tables, 'tables')) },
    { id: 'profiles: sexes alike', rows: reading({ sexes: 'alike' }) },
    { id: 'profiles: level from 85', rows: reading({ oldest: 'level' }) },
    { id: 'family care: proportional', rows: withRules({ family: 'proportional' }) },
    { id: 'labour: public-labour', rows: withRules({ labour: 'public-labour' }) },
    { id: 'mortality: 10 years of trend', rows: from({ mortalityYears: 10 }) },
    { id: 'population: projected from 2017', rows: from({ projectedFrom: 2017 }) },
  ]
}

/** The reference path of 2060, which Statistics Norway gave as 618 000: further out than the table, and missed. */
export function reference2060(tables: Table131Tables): { fte: number; printed: number } {
  const norway = norwayBetween(tables.population, { end: 2060 })
  const reference = printedScenarios[0]!
  return { fte: publicFte(norway, profilesOf(tables, 'published'), reference), printed: 618_000 }
}
