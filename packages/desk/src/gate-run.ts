import type { GatedTable } from '@samsyn/privacy'
import { type CareStem, careCellId, careRules, careStems, careTable } from './care-table.ts'
import type { ReleaseRecords } from './release-records.ts'
import type { runJson } from './run-report.ts'
import type { Stage } from './scenario-runner.ts'

type RunJson = ReturnType<typeof runJson>
/** Beside a value that is null: why. */
interface Suppressed {
  readonly missing?: 'suppressed'
}
type Each<T> = T extends readonly (infer One)[] ? One : never
/** Rows some numbers of which may be null, and then say why. */
type Kept<Row, Name extends keyof Row> = readonly (Omit<Row, Name> & {
  readonly [Number in Name]: Row[Number] | null
} & Suppressed)[]

type Account = Each<RunJson['ledger']['outcomes']>
type KeptAccounts = Kept<Account, KeptNumber>
type KeptNumber = 'today' | 'future' | 'central' | 'drawn'
type Party = Each<RunJson['parties']>
type Chosen = Each<RunJson['measures']>

/** A run as it may leave the house: numbers that rest on something the gate keeps are null, and say so. */
export type GatedRunJson = Omit<
  RunJson,
  'outcomes' | 'areaOutcomes' | 'ledger' | 'limits' | 'parties' | 'measures'
> & {
  readonly outcomes: Kept<Each<RunJson['outcomes']>, 'path'>
  readonly areaOutcomes: Kept<Each<RunJson['areaOutcomes']>, 'path'>
  readonly ledger: Omit<RunJson['ledger'], 'outcomes' | 'areas' | 'ages'> & {
    readonly outcomes: KeptAccounts
    readonly areas: readonly { readonly area: string; readonly outcomes: KeptAccounts }[]
    readonly ages: readonly { readonly ages: string; readonly outcomes: KeptAccounts }[]
  }
  readonly limits: Kept<Each<RunJson['limits']>, 'path'>
  readonly parties: Kept<Party, PartyNumber>
  readonly measures: readonly (Omit<Chosen, 'moves'> & {
    readonly moves: Kept<Each<Chosen['moves']>, 'left'>
  })[]
}
type PartyNumber = Exclude<keyof Party, 'party' | 'year'>

const suppressed = { missing: 'suppressed' } as const

/** A run starts from the municipal tables of its community: its outcomes by area and together pass the gate as they do. */
export function gateRun(
  json: RunJson,
  stage: Stage,
  records: ReleaseRecords,
): { json: GatedRunJson; gated: GatedTable } {
  const { id } = stage.baseline.community
  const document = `run ${id} ${json.scenario.hash.slice(0, 12)}`
  const { gated, hides } = judged(stage, records, {
    document,
    places: [...stage.baseline.areas, id],
    stems: careStems,
  })
  if (gated.hidden.length === 0) return { json, gated }
  const shown = <T extends { id: string; path: RunJson['outcomes'][number]['path'] }>(
    one: T,
    area: string,
  ) => (hides(one.id, area) ? { ...one, path: null, ...suppressed } : one)
  const told = (accounts: readonly Account[], area: string) =>
    accountsTold(json, accounts, (outcome) => hides(outcome, area))
  return {
    gated,
    json: {
      ...json,
      outcomes: json.outcomes.map((one) => shown(one, id)),
      areaOutcomes: json.areaOutcomes.map((one) => shown(one, one.area)),
      ledger: {
        ...json.ledger,
        outcomes: told(json.ledger.outcomes, id),
        areas: json.ledger.areas.map(({ area, outcomes }) => ({
          area,
          outcomes: told(outcomes, area),
        })),
        ages: json.ledger.ages.map(({ ages, outcomes }) => ({
          ages,
          outcomes: told(outcomes, id),
        })),
      },
      ...(hides('party', id) ? withoutSums(json) : {}),
    },
  }
}

/** Accounts that may be told; each of the others is there by name, whether it is of something or of nothing. */
function accountsTold(
  { outcomes }: RunJson,
  accounts: readonly Account[],
  hides: (outcome: string) => boolean,
): KeptAccounts {
  const known = new Map(accounts.map((one) => [one.outcome, one]))
  return outcomes.flatMap(({ id: outcome, unit }): KeptAccounts => {
    const own = known.get(outcome)
    if (!hides(outcome)) return own === undefined ? [] : [own]
    const numbers = { today: null, future: null, central: null, drawn: null, lines: [] }
    return [{ outcome, unit, ...numbers, ...suppressed }]
  })
}

/** What is summed over services, and what leaves one of them: kept as soon as anything of the community is. */
function withoutSums({
  limits,
  parties,
  measures,
}: RunJson): Pick<GatedRunJson, 'limits' | 'parties' | 'measures'> {
  return {
    limits: limits.map((one) => ({ ...one, path: null, ...suppressed })),
    parties: parties.map(({ party, year }) => ({
      ...{ party, year, freesFte: null, requiresFte: null },
      ...{ freesKroner: null, requiresKroner: null, movesKroner: null },
      ...suppressed,
    })),
    measures: measures.map((one) => ({
      ...one,
      moves: one.moves.map(({ id, from }) => ({ id, from, left: null, ...suppressed })),
    })),
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
  return { gated, hides }
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
  ['activity.contract-specialist', []],
  ['activity.mental', []],
  ['activity.municipal-acute-beds', []],
  ['activity.municipal-mental-health', []],
  ['activity.gp', []],
  ['activity.out-of-hours', []],
  ['activity.', careStems],
  ['beds', []],
  ['places.acute', []],
  ['places', ['stay67', 'stay80', 'stayAll']],
  ['dwellings', ['housing']],
  ['fte.specialist', []],
  ['fte.gp', []],
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
