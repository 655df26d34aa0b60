import type { GatedTable } from '@samsyn/privacy'
import { type CareStem, careCellId, careRules, careStems, careTable } from './care-table.ts'
import type { ReleaseRecords } from './release-records.ts'
import type { runJson } from './run-report.ts'
import type { Stage } from './scenario-runner.ts'

type RunJson = ReturnType<typeof runJson>
type Kept<T> = T extends readonly (infer Each)[] ? readonly (Each & Suppressed)[] : never
/** Beside a path that is null: why. */
interface Suppressed {
  readonly missing?: 'suppressed'
}

/** A run as it may leave the house: paths that rest on something the gate keeps are null, and say so. */
export type GatedRunJson = Omit<RunJson, 'outcomes' | 'areaOutcomes'> & {
  readonly outcomes: Kept<{ id: string; unit: string; path: Path | null }[]>
  readonly areaOutcomes: Kept<{ id: string; area: string; path: Path | null }[]>
}
type Path = RunJson['outcomes'][number]['path']

/** A run starts from the municipal tables of its community: its outcomes by area and together pass the gate as they do. */
export function gateRun(
  json: RunJson,
  { prepared, baseline }: Stage,
  records: ReleaseRecords,
): { json: GatedRunJson; gated: GatedTable } {
  const { id } = baseline.community
  const areas = [
    ...baseline.areas.map((code) => ({ id: code, municipalities: [code] })),
    { id, municipalities: baseline.areas },
  ]
  const table = careTable(prepared.data, `run ${id} ${json.scenario.hash.slice(0, 12)}`, areas)
  const gated = records.judge(table, careRules)
  const kept = new Set(gated.hidden.map((cell) => cell.id))
  if (kept.size === 0) return { json, gated }
  const hides = (outcome: string, area: string) =>
    stemsOf(outcome).some((stem) => kept.has(careCellId(area, stem)))
  const shown = <T extends { id: string; path: Path }>(one: T, area: string) =>
    hides(one.id, area) ? { ...one, path: null, missing: 'suppressed' as const } : one
  const hidesAny = careStems.some((stem) => kept.has(careCellId(id, stem)))
  return {
    gated,
    json: {
      ...json,
      outcomes: json.outcomes.map((one) => shown(one, id)),
      areaOutcomes: json.areaOutcomes.map((one) => shown(one, one.area)),
      ledger: {
        ...json.ledger,
        outcomes: json.ledger.outcomes.filter(({ outcome }) => !hides(outcome, id)),
        areas: json.ledger.areas.map(({ area, outcomes }) => ({
          area,
          outcomes: outcomes.filter(({ outcome }) => !hides(outcome, area)),
        })),
        ages: json.ledger.ages.map(({ ages, outcomes }) => ({
          ages,
          outcomes: outcomes.filter(({ outcome }) => !hides(outcome, id)),
        })),
      },
      limits: hidesAny ? [] : json.limits,
      parties: hidesAny ? [] : json.parties,
      measures: hidesAny ? json.measures.map((one) => ({ ...one, moves: [] })) : json.measures,
    },
  }
}

/** Beginnings of outcomes → what of municipal care they are made from. */
const restsOn: readonly (readonly [string, readonly CareStem[]])[] = [
  ['activity.home-care', ['home0', 'home67', 'home80']],
  ['activity.family-care', ['home67', 'home80']],
  ['activity.long-stay', ['stay67', 'stay80', 'stayAll']],
  ['activity.housing-24h', ['housing']],
  ['activity.hospital', []],
  ['activity.birth', []],
  ['activity.', careStems],
  ['places', ['stay67', 'stay80', 'stayAll']],
  ['dwellings', ['housing']],
  ['fte.specialist', []],
  ['fte', careStems],
  ['party.trust', []],
  ['party', careStems],
  ['staffed.specialist', []],
  ['staffed', careStems],
  ['waiting.specialist', []],
  ['waiting', careStems],
  ['family', careStems],
  ['lower-coverage.specialist', []],
  ['lower-coverage', careStems],
]

function stemsOf(outcome: string): readonly CareStem[] {
  return restsOn.find(([start]) => outcome.startsWith(start))?.[1] ?? []
}
