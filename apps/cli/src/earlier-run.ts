import { readFile } from 'node:fs/promises'
import type { Stage, Staged } from '@samsyn/desk'
import { ENGINE } from '@samsyn/desk'
import { Refusal } from '@samsyn/refusal'
import { drawsOf, runQuantiles } from '@samsyn/scenario'

/** What an earlier `samsyn run --json` said, as far as a newer run is set beside it. */
export interface EarlierRun {
  readonly run: string
  readonly engine: string
  readonly community: string
  readonly baseline: string
  readonly scenario: { readonly hash: string }
  readonly outcomes: readonly {
    readonly id: string
    readonly path: readonly { readonly year: number; readonly p50: number }[]
  }[]
}

/** @throws Refusal for a file that is not the JSON of a run */
export async function readEarlierRun(file: string): Promise<EarlierRun> {
  try {
    const earlier = JSON.parse(await readFile(file, 'utf8'))
    if (earlier.run === 'samsyn-run-1') return earlier
  } catch {
    // Said below: no file, no JSON and another JSON are the same to the reader.
  }
  throw new Refusal('broken-table', {
    found: `no earlier run in ${file}`,
    because: 'only what samsyn run --json printed can be set beside a new run',
    remedy: 'give a file made with samsyn run … --json > file',
  })
}

/** What was made from what, then and now, and which medians have moved by more than a tenth of a per cent. */
export function besideText(
  earlier: EarlierRun,
  { baselineHash }: Stage,
  { run, scenarioHash }: Staged,
  year: number,
): string {
  const same = (one: string, other: string) => (one === other ? 'the same' : 'another')
  const moved = earlier.outcomes.flatMap(({ id, path }) => {
    const before = path.find((each) => each.year === year)?.p50
    if (before === undefined || !run.outcomes.includes(id)) return []
    const now = runQuantiles(drawsOf(run, id, year), [0.5])[0]!.value
    if (Math.abs(now - before) <= 1e-3 * Math.abs(before)) return []
    const percent = before === 0 ? '' : ` (${((100 * (now - before)) / before).toFixed(1)} %)`
    return [`  ${id}: ${before.toFixed(1)} → ${now.toFixed(1)}${percent}`]
  })
  const ids = earlier.outcomes.map(({ id }) => id)
  const gone = ids.filter((id) => !run.outcomes.includes(id))
  const fresh = run.outcomes.filter((id) => !ids.includes(id))
  const only = [
    ...(gone.length === 0 ? [] : [`  no longer there: ${gone.join(', ')}`]),
    ...(fresh.length === 0 ? [] : [`  not there before: ${fresh.join(', ')}`]),
  ]
  return [
    `Beside the run of engine ${earlier.engine} (this is ${ENGINE}): ${same(earlier.baseline, baselineHash)} baseline, ${same(earlier.scenario.hash, scenarioHash)} scenario`,
    ...(moved.length === 0 ? [`  no median of ${year} has moved`] : moved),
    ...only,
    '',
  ].join('\n')
}
