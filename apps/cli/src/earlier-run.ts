import { readFile } from 'node:fs/promises'
import type { GatedRunJson, Stage, Staged } from '@samsyn/desk'
import { ENGINE } from '@samsyn/desk'
import type { Language } from '@samsyn/language'
import { knownRefusal } from '@samsyn/refusal'
import Type from 'typebox'
import Value from 'typebox/value'
import { signed, unitsPer } from './say-amount.ts'
import { type ScenarioNames, scenarioNames } from './scenario-names.ts'
import { tableLines } from './table-lines.ts'

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
        Type.Array(
          Type.Object({
            year: Type.Number(),
            // What a run was told by before it was told by its central path.
            p50: Type.Number(),
            central: Type.Optional(Type.Number()),
          }),
        ),
      ]),
    }),
  ),
})
export type EarlierRun = Type.Static<typeof earlierRun>

/** @throws Refusal for a file that is not the JSON of a run, or of one of another community */
export async function readEarlierRun(file: string, community: string): Promise<EarlierRun> {
  const earlier = await parsed(file)
  refuseOther(earlier.community, community)
  return earlier
}

async function parsed(file: string): Promise<EarlierRun> {
  try {
    const earlier: unknown = JSON.parse(await readFile(file, 'utf8'))
    if (Value.Check(earlierRun, earlier)) return earlier
  } catch {
    // Said below: no file, no JSON and another JSON are the same to the reader.
  }
  throw knownRefusal('earlier-run-unreadable', { file })
}

/** What a run is set beside an earlier one by. */
interface Newer {
  readonly stage: Stage
  readonly staged: Staged
  /** As it may leave the house: a path the gate keeps has no number to set beside anything. */
  readonly json: GatedRunJson
  readonly year: number
}

/** What was made from what, then and now, and which numbers have moved by more than a tenth of a per cent. */
export function besideText(language: Language, earlier: EarlierRun, newer: Newer): string {
  const { stage, staged, year } = newer
  const { t, list } = language
  const names = scenarioNames(language, staged.scenario)
  const moved = movedRows(language, names, earlier, newer)
  const ids = earlier.outcomes.map(({ id }) => id)
  const gone = ids.filter((id) => !staged.run.outcomes.includes(id)).map(names.outcome)
  const fresh = staged.run.outcomes.filter((id) => !ids.includes(id)).map(names.outcome)
  const sameBaseline = earlier.baseline === stage.baselineHash
  const sameScenario = earlier.scenario.hash === staged.scenarioHash
  return [
    t('cli.run.beside', {
      earlier: earlier.engine,
      engine: ENGINE,
      baseline: t(sameBaseline ? 'cli.run.sameBaseline' : 'cli.run.otherBaseline'),
      scenario: t(sameScenario ? 'cli.run.sameScenario' : 'cli.run.otherScenario'),
    }),
    ...(saysCentral(earlier) ? [] : [`  ${t('cli.run.byMedian')}`]),
    ...(moved.length === 0 ? [`  ${t('cli.run.noneMoved', { year })}`] : tableLines(moved)),
    ...(gone.length === 0 ? [] : [`  ${t('cli.run.gone', { list: list(gone) })}`]),
    ...(fresh.length === 0 ? [] : [`  ${t('cli.run.fresh', { list: list(fresh) })}`]),
    '',
  ].join('\n')
}

function saysCentral({ outcomes }: EarlierRun): boolean {
  return outcomes.every(({ path }) => path?.every(({ central }) => central !== undefined) ?? true)
}

/**
 * Outcome, central path then and now, and the difference in per cent; of a run that did not say its central path, the median
 * then and now.
 */
function movedRows(
  language: Language,
  names: ScenarioNames,
  earlier: EarlierRun,
  { staged, json, year }: Newer,
): string[][] {
  const units = new Map(staged.model.outcomes.map(({ id, unit }) => [id, unit]))
  return earlier.outcomes.flatMap(({ id, path }) => {
    const then = path?.find((each) => each.year === year)
    const own = json.outcomes.find((one) => one.id === id)
    const newer = own?.path?.find((each) => each.year === year)
    if (then === undefined || newer === undefined) return []
    const before = then.central ?? then.p50
    const now = then.central === undefined ? newer.p50 : newer.central
    if (Math.abs(now - before) <= 1e-3 * Math.abs(before)) return []
    const say = (value: number) => language.number(value / unitsPer(units.get(id) ?? ''), 1)
    const percent = before === 0 ? '' : `${signed(language, (100 * (now - before)) / before, 1)} %`
    return [[`  ${names.outcome(id)}`, say(before), '→', say(now), percent]]
  })
}

/** Beds of one community beside those of another would read as if they had moved. */
function refuseOther(community: string, id: string): void {
  if (community === id) return
  throw knownRefusal('earlier-run-elsewhere', { other: community, community: id })
}
