import type { PlanningData } from '@samsyn/plan'
import { type Hindcast, type HindcastScore, type HindcastYear, hindcast } from '@samsyn/population'
import { activityText, hindcastActivity } from '../activity-hindcast/hindcast-activity.ts'
import { readTrustSeries } from '../activity-hindcast/read-trust-series.ts'
import type { Command } from '../command.ts'
import { loadData } from '../load-data.ts'
import { parseOptions, wholeNumber } from '../parse-options.ts'
import { progressOn } from '../progress.ts'

const usage = 'samsyn hindcast [--from 2016] [--to 2026] [--activity] [--data DIR] [--json]'

const SYNTHETIC = 'SYNTHETIC country: these figures say nothing about Norway.\n\n'
/** Draws of the activity hindcast: quantiles of an interval good to a twentieth of its width. */
const DRAWS = 2000

export const hindcastCommand: Command = {
  name: 'hindcast',
  purpose: 'what the projection would have said years ago, beside what happened',
  usage,
  help: [
    'Projects all municipalities from --from with nothing later in sight, and scores the people of --to: error and',
    'bias per age group beside Hamilton–Perry and "no change", and how often the 80 % interval held the truth.',
    '',
    '  --activity  care and hospital use instead of people: the municipal sample and one trust’s bed-days, projected from',
    '              each earlier year in the tables as the engine does, and scored beside "no change"',
  ].join('\n'),
  async run(args) {
    const { values } = parseOptions(
      args,
      {
        from: { type: 'string' },
        to: { type: 'string' },
        data: { type: 'string' },
        seed: { type: 'string' },
        activity: { type: 'boolean' },
        json: { type: 'boolean' },
      },
      usage,
    )
    const from = wholeNumber(values.from, 'from', { min: 2009, max: 2025, otherwise: 2016 })
    const to = wholeNumber(values.to, 'to', { min: 2010, max: 2026, otherwise: 2026 })
    const seed = wholeNumber(values.seed, 'seed', { min: 0, max: 4_294_967_295, otherwise: 1 })
    const progress = progressOn(process.stderr)
    const data = await loadData(values.data, progress)
    if (values.activity) {
      process.stdout.write(await activity(data, { folder: values.data, seed, json: values.json }))
      progress.end()
      return
    }
    progress.at(0, 1, `Projecting from ${from}`)
    const communityOf = new Map(
      data.geography.municipalities.map(({ code, community }) => [code, community]),
    )
    const result = hindcast(data.population, { from, to, seed, communityOf })
    progress.end()
    process.stdout.write(
      values.json
        ? `${JSON.stringify({ data: data.kind, ...result })}\n`
        : printed(result, data.kind),
    )
  },
}

async function activity(
  data: PlanningData,
  options: { folder: string | undefined; seed: number; json: boolean | undefined },
): Promise<string> {
  const folder = options.folder ?? process.env.SAMSYN_DATA
  const series =
    data.kind === 'synthetic' || folder === undefined ? null : await readTrustSeries(folder)
  const result = hindcastActivity(data, series, { draws: DRAWS, seed: options.seed })
  if (options.json) return `${JSON.stringify({ data: data.kind, ...result })}\n`
  return `${data.kind === 'synthetic' ? SYNTHETIC : ''}${activityText(result)}`
}

/** Two tables, municipalities and communities, for the year asked for and the year halfway. */
function printed(result: Hindcast, kind: string): string {
  const years: HindcastYear[] = result.halfway === null ? [result] : [result.halfway, result]
  const parts = years.flatMap((scored) => [
    table(`${scored.year}, projected from ${result.from}: municipalities`, scored.groups),
    ...(scored.communities.length > 0
      ? [table(`${scored.year}, projected from ${result.from}: communities`, scored.communities)]
      : []),
  ])
  const note = kind === 'synthetic' ? SYNTHETIC : ''
  return `${note}${parts.join('\n')}\nError: mean of |projected / actual - 1| over areas, per cent. Held: share of areas inside the 80 % interval; areas\nshare one national error, so one span of years is close to one observation of it.\n`
}

function table(title: string, scores: readonly HindcastScore[]): string {
  const row = (cells: readonly string[]) =>
    cells
      .map((cell, i) => (i === 0 ? cell.padEnd(7) : cell.padStart(i > 3 ? 8 : i === 2 ? 16 : 12)))
      .join('')
  const lines = scores.map(({ ages, mape, bias, coverage80 }) =>
    row([
      ages,
      mape.samsyn.toFixed(1),
      mape.hamiltonPerry.toFixed(1),
      mape.noChange.toFixed(1),
      (bias > 0 ? '+' : '') + bias.toFixed(1),
      coverage80.toFixed(0),
    ]),
  )
  const head = row(['ages', 'Samsyn', 'Hamilton–Perry', 'no change', 'bias', 'held %'])
  return `${title} (${scores[0]!.areas})\n${head}\n${lines.join('\n')}\n`
}
