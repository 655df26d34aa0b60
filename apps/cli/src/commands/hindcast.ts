import type { Language } from '@samsyn/language'
import type { PlanningData } from '@samsyn/plan'
import { type Hindcast, type HindcastScore, type HindcastYear, hindcast } from '@samsyn/population'
import { populationYears } from '@samsyn/sources'
import { activityText } from '../activity-hindcast/activity-text.ts'
import { hindcastActivity } from '../activity-hindcast/hindcast-activity.ts'
import { readTrustSeries } from '../activity-hindcast/read-trust-series.ts'
import type { Command } from '../command.ts'
import { loadData } from '../load-data.ts'
import { parseOptions, wholeNumber } from '../parse-options.ts'
import { progressOn } from '../progress.ts'
import { langOption, languageNamed } from '../say-language.ts'
import { lineWidth, proseLines, tableLines } from '../table-lines.ts'

const usage =
  'samsyn hindcast [--from 2016] [--to 2026] [--activity] [--data DIR] [--lang nb|nn|en] [--json]'

/** Draws of the activity hindcast: quantiles of an interval good to a twentieth of its width. */
const DRAWS = 2000
/** Years of past that a projection needs to draw its luck from. */
const LEAST_PAST = 3

const options = {
  from: { type: 'string' },
  to: { type: 'string' },
  data: { type: 'string' },
  seed: { type: 'string' },
  activity: { type: 'boolean' },
  ...langOption,
  json: { type: 'boolean' },
} as const

export const hindcastCommand: Command = {
  name: 'hindcast',
  usage,
  options,
  async run(args) {
    const { values } = parseOptions(args, options, usage, 0)
    const language = languageNamed(values.lang)
    const { first, last } = populationYears
    const from = wholeNumber(values.from, 'from', {
      ...{ min: first + LEAST_PAST, max: last - 1, otherwise: Math.min(2016, last - 1) },
    })
    const to = wholeNumber(values.to, 'to', {
      ...{ min: first + LEAST_PAST + 1, max: last, otherwise: last },
    })
    const seed = wholeNumber(values.seed, 'seed', { min: 0, max: 4_294_967_295, otherwise: 1 })
    const progress = progressOn(process.stderr, language)
    const data = await loadData(values.data, progress, language)
    if (values.activity) {
      process.stdout.write(
        await activity(language, data, { folder: values.data, seed, json: values.json }),
      )
      progress.end()
      return
    }
    progress.at(0, 1, 'projectingFrom', { from })
    const communityOf = new Map(
      data.geography.municipalities.map(({ code, community }) => [code, community]),
    )
    const result = hindcast(data.population, { from, to, seed, communityOf })
    progress.end()
    process.stdout.write(
      values.json
        ? `${JSON.stringify({ data: data.kind, ...result })}\n`
        : printed(language, result, data.kind),
    )
  },
}

async function activity(
  language: Language,
  data: PlanningData,
  options: { folder: string | undefined; seed: number; json: boolean | undefined },
): Promise<string> {
  const folder = options.folder ?? process.env.SAMSYN_DATA
  const series =
    data.kind === 'synthetic' || folder === undefined ? null : await readTrustSeries(folder)
  const result = hindcastActivity(data, series, { draws: DRAWS, seed: options.seed })
  if (options.json) return `${JSON.stringify({ data: data.kind, ...result })}\n`
  const note = data.kind === 'synthetic' ? `${language.t('cli.table131.synthetic')}\n\n` : ''
  return note + activityText(language, result, lineWidth())
}

/** Two tables, municipalities and communities, for the year asked for and the year halfway. */
function printed(language: Language, result: Hindcast, kind: string): string {
  const { t } = language
  const years: HindcastYear[] = result.halfway === null ? [result] : [result.halfway, result]
  const parts = years.flatMap(({ year, groups, communities }) =>
    [
      { of: 'municipalities' as const, scores: groups },
      { of: 'communities' as const, scores: communities },
    ].flatMap(({ of, scores }) => {
      const n = scores[0]?.areas ?? 0
      if (n === 0) return []
      const title = t(`cli.hindcast.${of}`, { year, from: result.from, n })
      return [title, ...tableOf(language, scores), '']
    }),
  )
  const note = kind === 'synthetic' ? [t('cli.table131.synthetic'), ''] : []
  return [...note, ...parts, ...proseLines(t('cli.hindcast.how'), lineWidth()), ''].join('\n')
}

function tableOf({ t, number }: Language, scores: readonly HindcastScore[]): string[] {
  const { ages, noChange, bias, held } = {
    ages: t('cli.hindcast.ages'),
    noChange: t('cli.hindcast.noChange'),
    bias: t('cli.hindcast.bias'),
    held: t('cli.hindcast.held'),
  }
  return tableLines([
    [ages, 'Samsyn', 'Hamilton–Perry', noChange, bias, held],
    ...scores.map(({ ages, mape, bias, coverage80 }) => [
      ages,
      number(mape.samsyn, 1),
      number(mape.hamiltonPerry, 1),
      number(mape.noChange, 1),
      (bias > 0 ? '+' : '') + number(bias, 1),
      number(coverage80, 0),
    ]),
  ])
}
