import type { GatedRunJson, Staged } from '@samsyn/desk'
import { amount, type Language } from '@samsyn/language'
import { type Caution, cautionTexts } from '@samsyn/measures'
import { bandAround } from '@samsyn/scenario'
import { underHeadings } from './outcome-parts.ts'
import { between, signed, unitsPer } from './say-amount.ts'
import { type ScenarioNames, scenarioNames } from './scenario-names.ts'
import { proseLines, tableLines } from './table-lines.ts'

/** What a run's page is made from. */
export interface RunPage {
  /** As the reader knows it; a made-up country is said in it. */
  readonly community: string
  readonly scenario: string
  readonly staged: Staged
  readonly year: number
  /** As it may leave the house: what is null there is not said here. */
  readonly json: GatedRunJson
}

/** Every outcome on the central path today and in a year, with the interval of the draws; then what the measures mean for each party. */
export function runText(language: Language, page: RunPage, width?: number): string {
  const { t } = language
  const { community, scenario, staged, year } = page
  const names = scenarioNames(language, staged.scenario)
  const wide = { width: width ?? Number.POSITIVE_INFINITY }
  const prose = (text: string) => proseLines(text, wide.width)
  return [
    ...prose(t('cli.run.title', { community, year, scenario })),
    ...prose(t('cli.run.draws', { n: staged.run.draws, seed: staged.run.seed })),
    '',
    ...tableLines(outcomeRows(language, names, page), wide),
    '',
    ...prose(t('cli.run.scope')),
    ...cautionsOf(staged, language).flatMap(prose),
    ...partyLines(language, names, page.json, wide.width),
    '',
  ].join('\n')
}

function outcomeRows(
  language: Language,
  names: ScenarioNames,
  { year, json }: RunPage,
): (readonly string[])[] {
  const { t } = language
  const outcomes = json.outcomes.map(({ id, unit, path }) => {
    const name = `  ${names.counted(id, unit)}`
    if (path === null) return { outcome: id, row: [name, ':', ':', ':'] }
    const say = (value: number) => amount(language, value / unitsPer(unit))
    const { central, p10, p90 } = path.find((at) => at.year === year)!
    const { value, low, high } = bandAround(central, { low: p10, high: p90 })
    const row = [name, say(path[0]!.central), say(value), between(say, low, high)]
    return { outcome: id, row }
  })
  return [
    ['', t('cli.today'), String(year), t('cli.interval')],
    ...underHeadings(outcomes, (part) => t(`cli.part.${part}`)),
    ...(json.outcomes.every(({ path }) => path !== null) ? [] : [[`: ${t('cli.run.kept')}`]]),
  ]
}

/** The warnings that go with the effects of the measures, each once. */
function cautionsOf({ model }: Staged, { code }: Language): string[] {
  const cautions = new Set(model.measures.flatMap(({ caution }) => caution ?? []))
  return [...cautions].map((caution) => cautionTexts[caution as Caution]?.[code] ?? caution)
}

/** What the measures free, require and move, per party, on the central path; nothing without measures. */
function partyLines(
  language: Language,
  names: ScenarioNames,
  { parties }: GatedRunJson,
  width: number,
): string[] {
  if (parties.length === 0) return []
  const { t } = language
  type Number = (typeof parties)[number]['freesFte']
  const fte = (of: Number) => (of === null ? ':' : amount(language, of.central))
  const million = (of: Number) => (of === null ? ':' : amount(language, of.central / 1e6))
  const rows = parties.map((one) => [
    `  ${names.party(one.party)}`,
    fte(one.freesFte),
    fte(one.requiresFte),
    million(one.freesKroner),
    million(one.requiresKroner),
    one.movesKroner === null ? ':' : signed(language, one.movesKroner.central / 1e6),
  ])
  const keys = ['freesFte', 'requiresFte', 'freesKroner', 'requiresKroner', 'movesKroner'] as const
  const head = keys.map((key) => t(`cli.run.${key}`))
  const table = [['', ...head], ...rows]
  return [
    '',
    ...proseLines(t('cli.run.parties'), width),
    ...tableLines(stackedHead(table), { width }),
  ]
}

/** Heads of two words or more on two lines, so that columns are no wider than their numbers need. */
function stackedHead([head = [], ...rows]: readonly (readonly string[])[]): string[][] {
  const parted = head.map((cell) => /^(\S*) ?(.*)$/.exec(cell)!.slice(1) as [string, string])
  return [
    parted.map(([first]) => first),
    parted.map(([, rest]) => rest),
    ...rows.map((row) => [...row]),
  ]
}
