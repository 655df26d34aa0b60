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
  stage: Stage,
  records: ReleaseRecords,
): { json: GatedRunJson; gated: GatedTable } {
  const { id } = stage.baseline.community
  const document = `run ${id} ${json.scenario.hash.slice(0, 12)}`
  const { gated, hides, keeps } = judged(stage, records, {
    document,
    places: [...stage.baseline.areas, id],
    stems: careStems,
  })
  if (gated.hidden.length === 0) return { json, gated }
  const shown = <T extends { id: string; path: Path }>(one: T, area: string) =>
    hides(one.id, area) ? { ...one, path: null, missing: 'suppressed' as const } : one
  const hidesAny = careStems.some((stem) => keeps(id, stem))
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

/** What a document tells that is made from a run: some outcomes of some places, a municipality or the community by its id. */
export interface ToldOutcomes {
  readonly document: string
  readonly outcomes: readonly string[]
  readonly places: readonly string[]
}

/**
 * Whether an outcome of a place must stay, for documents that tell single outcomes of a run: comparisons,
 * explanations, choices.
 */
export function gateOutcomes(
  stage: Stage,
  records: ReleaseRecords,
  { document, outcomes, places }: ToldOutcomes,
): (outcome: string, place: string) => boolean {
  const stems = careStems.filter((stem) =>
    outcomes.some((outcome) => stemsOf(outcome).includes(stem)),
  )
  // Nothing that rests on municipal care is told, nothing is remembered.
  if (stems.length === 0) return () => false
  return judged(stage, records, { document, places, stems }).hides
}

function judged(
  { prepared, baseline }: Stage,
  records: ReleaseRecords,
  told: { document: string; places: readonly string[]; stems: readonly CareStem[] },
) {
  const { id } = baseline.community
  const areas = told.places.map((place) => ({
    id: place,
    municipalities: place === id ? baseline.areas : [place],
  }))
  const gated = records.judge(careTable(prepared.data, told.document, areas, told.stems), careRules)
  const kept = new Set(gated.hidden.map((cell) => cell.id))
  const keeps = (place: string, stem: CareStem) => kept.has(careCellId(place, stem))
  const hides = (outcome: string, place: string) =>
    stemsOf(outcome).some((stem) => keeps(place, stem))
  return { gated, hides, keeps }
}

/**
 * Beginnings of outcomes → what of municipal care they are made from; the first that fits. An outcome that is not here is
 * taken to be made from all of it: a new one must not slip past.
 */
const restsOn: readonly (readonly [string, readonly CareStem[]])[] = [
  ['activity.home-care', ['home0', 'home67', 'home80']],
  ['activity.family-care', ['home67', 'home80']],
  ['activity.long-stay', ['stay67', 'stay80', 'stayAll']],
  ['activity.housing-24h', ['housing']],
  ['activity.hospital', []],
  ['activity.birth', []],
  ['activity.', careStems],
  ['beds', []],
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
  return restsOn.find(([start]) => outcome.startsWith(start))?.[1] ?? careStems
}
