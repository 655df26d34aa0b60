import { resolve } from 'node:path'
import type { Planner } from '@samsyn/desk'
import { createLanguage, type LanguageCode, languages } from '@samsyn/language'
import type { Plan } from '@samsyn/plan'
import {
  type ChosenScenario,
  renderReport,
  toCsv,
  toJson,
  withScenarioNames,
  withScenarios,
} from '@samsyn/report'
import { writeFiles } from './write-files.ts'

/**
 * Writes the report in each language, plan.json and plan.csv into `folder`, and gives the full path of the
 * report in the first language, which is called index.html.
 */
export async function writePlan(
  planner: Planner,
  plan: Plan,
  folder: string,
  langs: readonly LanguageCode[],
  scenarios: readonly ChosenScenario[] = [],
): Promise<string> {
  // A third of a second to load, and only a report needs it.
  const { JSDOM } = await import('jsdom')
  const { document } = new JSDOM().window
  const { geography, boundaries } = planner.data
  const names = langs.map((language, index) => ({
    language,
    href: index === 0 ? 'index.html' : `index.${language}.html`,
  }))
  const files = new Map<string, string>()
  for (const [index, lang] of langs.entries()) {
    const language = createLanguage(lang)
    const translations = names.filter((other) => other.language !== lang)
    const html = renderReport(plan, {
      ...{ language, geography, boundaries, translations, document, scenarios },
    })
    files.set(names[index]!.href, html)
  }
  const data = withScenarios(plan, scenarios)
  files.set('plan.json', `${toJson(data, 2)}\n`)
  files.set('plan.csv', toCsv(data, withScenarioNames(createLanguage(langs[0]!), scenarios)))
  const others = ['index.html', ...languages.map((one) => `index.${one}.html`)]
  await writeFiles(
    folder,
    files,
    others.filter((name) => !files.has(name)),
  )
  return resolve(folder, 'index.html')
}
