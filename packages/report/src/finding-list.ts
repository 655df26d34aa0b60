import type { Finding } from '@samsyn/plan'
import { type Html, html } from './html.ts'
import type { Page } from './page.ts'

/**
 * What was found in the tables, in few lines: one for each of the community's own cities, then one for each
 * kind of finding, with its years and the span of its numbers.
 */
export function findingList(page: Page): Html {
  const { findings, municipalities } = page.plan
  const own = (finding: Finding) => municipalities.includes(String(finding.values.code ?? ''))
  const ownByCity = Map.groupBy(findings.filter(own), ({ id, values }) => `${id} ${values.code}`)
  const others = Map.groupBy(
    findings.filter((finding) => !own(finding)),
    ({ id }) => id,
  )
  const lines = [...ownByCity.values(), ...others.values()]
  return html`<ul>${lines.map((group) => html`<li>${page.language.finding(joined(page, group))}</li>`)}</ul>`
}

/** One finding that stands for several: years in order, names in a list, numbers from lowest to highest. */
function joined({ language }: Page, group: readonly Finding[]): Finding {
  const [first] = group as [Finding]
  if (group.length === 1) return first
  const values = Object.keys(first.values).map((name): [string, string | number] => {
    const all = [...new Set(group.flatMap(({ values }) => values[name] ?? []))]
    if (all.length === 1) return [name, all[0]!]
    const numbers = all.filter((value) => typeof value === 'number').sort((a, b) => a - b)
    if (numbers.length < all.length) return [name, language.list(all.map(String))]
    if (name === 'year') return [name, language.list(spans(numbers))]
    const [low, high] = [numbers[0]!, numbers.at(-1)!]
    return [name, language.span(said(language, low), said(language, high))]
  })
  return { ...first, values: Object.fromEntries(values) }
}

function said(language: Page['language'], value: number): string {
  return language.number(value, Number.isInteger(value) ? 0 : 1)
}

/** 2007, 2008, 2009, 2013 → "2007–2009", "2013". */
function spans(years: readonly number[]): string[] {
  const runs: number[][] = []
  for (const year of years) {
    const run = runs.at(-1)
    if (run?.at(-1) === year - 1) run.push(year)
    else runs.push([year])
  }
  return runs.flatMap((run) => {
    if (run.length === 1) return [String(run[0])]
    return run.length === 2 ? run.map(String) : [`${run[0]}–${run.at(-1)}`]
  })
}
