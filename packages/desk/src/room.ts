import {
  buildPlan,
  defaultYears,
  type Group,
  type Plan,
  type PlanningData,
  type Point,
  type PreparedPlans,
  preparePlans,
} from '@samsyn/plan'
import { packBaseline } from '@samsyn/scenario'
import { ENGINE } from './engine.ts'
import { gateBaseline } from './gate-baseline.ts'
import { gatePlan } from './gate-plan.ts'
import { keepLatest } from './keep-latest.ts'
import type { ReleaseRecords } from './release-records.ts'
import { type Stage, stageOf } from './scenario-runner.ts'

/** The draws and the luck behind every plan that is shown; a file of one's own can be made with others (`samsyn plan`). */
const DRAWS = 1000
const SEED = 1

/**
 * One set of tables with what has been made of it lately, for someone who asks many things in turn. Memory stays
 * flat: a projection of everyone is about 20 MB, a plan some 3 and up to 10, and only the latest are kept.
 */
export interface Room {
  readonly data: PlanningData
  readonly hospitals: readonly Point[]
  /** Where what goes out is remembered. */
  readonly records: ReleaseRecords
  prepared(alternative: string): PreparedPlans
  /** As it may leave the house. @throws Refusal unknown-area */
  plan(community: string, group: Group, alternative: string): Plan
  stage(community: string, alternative: string): Stage
  /** The baseline of a stage, packed, as it may leave the house. */
  packed(community: string, alternative: string): Uint8Array
}

/** A room for one set of tables; nothing is made before it is asked for. */
export function roomOf(
  data: PlanningData,
  hospitals: readonly Point[],
  records: ReleaseRecords,
): Room {
  const kept: KeptBook = { latest: null }
  const prepared = keepLatest(3, (alternative) =>
    withKeptBook(preparePlans(data, { alternative }), kept),
  )
  const plans = keepLatest(20, (key) => {
    const [community, group, alternative] = key.split(' ') as [string, Group, string]
    const plan = buildPlan(prepared(alternative), {
      community,
      group,
      years: defaultYears,
      seed: SEED,
      draws: DRAWS,
      engine: ENGINE,
    })
    return gatePlan(plan, data, records).plan
  })
  const stages = keepLatest(4, (key): Stage => {
    const [id, alternative] = key.split(' ') as [string, string]
    const community = data.geography.communities.find((one) => one.id === id)!
    return stageOf(prepared(alternative), community)
  })
  const stage: Room['stage'] = (community, alternative) => stages(`${community} ${alternative}`)
  return {
    data,
    hospitals,
    records,
    prepared,
    plan: (community, group, alternative) => plans(`${community} ${group} ${alternative}`),
    stage,
    packed: (community, alternative) =>
      packBaseline(gateBaseline(stage(community, alternative), records)),
  }
}

interface KeptBook {
  latest: { readonly key: string; readonly book: ReturnType<PreparedPlans['bookOf']> } | null
}

/**
 * The five plans of a community and its people are of one book, whose draws are a quarter of the work and up to 200 MB:
 * the latest is kept, and let go before another is made.
 */
function withKeptBook(prepared: PreparedPlans, kept: KeptBook): PreparedPlans {
  return {
    ...prepared,
    bookOf(areas, draw) {
      const key = JSON.stringify([prepared.alternative, areas, draw.draws, draw.seed])
      if (kept.latest?.key === key) return kept.latest.book
      kept.latest = null
      const book = prepared.bookOf(areas, draw)
      kept.latest = { key, book }
      return book
    },
  }
}
