import { readFile } from 'node:fs/promises'
import type { GatedRunJson, Stage, Staged } from '@samsyn/desk'
import { ENGINE } from '@samsyn/desk'
import { Refusal } from '@samsyn/refusal'
import Type from 'typebox'
import Value from 'typebox/value'

/** What an earlier `samsyn run --json` said, as far as a newer run is set beside it; a path that the gate held back is null. */
const earlierRun = Type.Object({
  run: Type.Literal('samsyn-run-1'),
  engine: Type.String(),
  community: Type.String(),
  baseline: Type.String(),
  scenario: Type.Object({ hash: Type.String() }),
  outcomes: Type.Array(
    Type.Object({
      id: Type.String(),
      path: Type.Union([
        Type.Null(),
        Type.Array(Type.Object({ year: Type.Number(), p50: Type.Number() })),
      ]),
    }),
  ),
})
export type EarlierRun = Type.Static<typeof earlierRun>

/** @throws Refusal for a file that is not the JSON of a run */
export async function readEarlierRun(file: string): Promise<EarlierRun> {
  try {
    const earlier: unknown = JSON.parse(await readFile(file, 'utf8'))
    if (Value.Check(earlierRun, earlier)) return earlier
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
  { baseline, baselineHash }: Stage,
  { run, scenarioHash }: Staged,
  { outcomes }: GatedRunJson,
  year: number,
): string {
  refuseOther(earlier, baseline.community.id)
  const same = (one: string, other: string) => (one === other ? 'the same' : 'another')
  const moved = earlier.outcomes.flatMap(({ id, path }) => {
    const before = path?.find((each) => each.year === year)?.p50
    // From the gated run: a path the gate keeps has no median to set beside anything.
    const now = outcomes.find((one) => one.id === id)?.path?.find((each) => each.year === year)?.p50
    if (before === undefined || now === undefined) return []
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

/** Beds of one community beside those of another would read as if they had moved. */
function refuseOther({ community }: EarlierRun, id: string): void {
  if (community === id) return
  throw new Refusal('wrong-call', {
    found: `an earlier run of ${community} beside one of ${id}`,
    because: 'what has moved is seen in one community',
    remedy: `give an earlier run of ${id}`,
  })
}
