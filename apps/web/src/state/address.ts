import type { Group } from '@samsyn/plan'

/** The pages of a community, in the order of the menu. */
export const pages = [
  'overview',
  'population',
  'services',
  'projection',
  'variation',
  'quality',
  'plan',
  'data',
  'assess',
] as const
export type Page = (typeof pages)[number]

/** What of a page is in its address beside language, community and page. All are text, as they stand there. */
const searchNames = [
  'group',
  'area',
  'year',
  'outcome',
  'service',
  'measure',
  'path',
  'number',
  'on',
  'step',
  'answers',
  'sheets',
  'tour',
  'present',
] as const
export type Search = { readonly [Name in (typeof searchNames)[number]]?: string }

export const defaultGroup: Group = 'frail-elderly'

/** "?group=…&year=…" as an object; what is unknown is left out. */
export function readSearch(text: string): Search {
  const given = new URLSearchParams(text)
  return Object.fromEntries(
    searchNames.flatMap((name) => {
      const value = given.get(name)
      return value === null || value === '' ? [] : [[name, value]]
    }),
  )
}

/** An object as "?group=…&year=…", always in the same order, so that one state has one address. */
export function writeSearch(search: Readonly<Record<string, unknown>>): string {
  const out = new URLSearchParams()
  for (const name of searchNames) {
    const value = search[name]
    if (typeof value === 'string' && value !== '') out.set(name, value)
  }
  const text = out.toString()
  return text === '' ? '' : `?${text}`
}

/** The scenarios of a fragment "s=…&s=…", as they are written there. */
export function scenariosIn(fragment: string): string[] {
  return new URLSearchParams(fragment.replace(/^#/, '')).getAll('s')
}

export function fragmentOf(scenarios: readonly string[]): string {
  return scenarios.map((scenario) => `s=${scenario}`).join('&')
}
