import { splitNormal, stream } from '@samsyn/draws'
import type { CareNeed } from './care-need.ts'
import { type CoverageTrends, type CoveredService, coverageTrends } from './coverage-trend.ts'
import type { Drawn } from './drawn.ts'
import { type LocalCoverages, localCoverages, type NationalCoverage } from './local-coverage.ts'
import type { AdoptedCoverage, NeedAssumptions, NeedInput } from './need-input.ts'
import type { NeedPeople } from './need-people.ts'
import { type NurseKey, nurseKey } from './nurse-key.ts'
import { careDrift, careDriver } from './practice-drift.ts'
import { type ReleasableCare, releasableCare } from './releasable-care.ts'
import { type Strayed, strayedPractice } from './strayed-practice.ts'

/** All that the municipalities of a community share: rates, trends, and the luck that is common to them. */
export interface CareContext {
  readonly people: NeedPeople
  readonly seed: number
  readonly assumptions: NeedAssumptions
  /** Today: users stand at 31 December of this year. */
  readonly today: number
  readonly rows: ReadonlyMap<string, ReleasableCare>
  readonly local: ReadonlyMap<string, LocalCoverages>
  readonly national: Readonly<Record<CoveredService, NationalCoverage>>
  readonly youngHomeCarePerPerson: number
  /** Null without a sample: then no path carries a trend on. */
  readonly trends: CoverageTrends | null
  readonly key: NurseKey
  readonly adopted: readonly AdoptedCoverage[]
  /** Standard normal scores of the drivers, one per draw: a trend is the same trend everywhere. */
  readonly homeCareDriver: Float64Array
  readonly longStayDriver: Float64Array
  readonly elderlyShare: Float64Array
  /** How far practice strays, by service: on every path but that of a decision. */
  readonly strayed: Readonly<Record<'homeCare' | 'longStay' | 'housing', Strayed>>
  /** What several figures ask for again. */
  readonly kept: {
    readonly trends: Map<string, { central: number; drawn: Float64Array }>
    readonly housing: Map<string, Drawn>
    readonly needs: Map<string, CareNeed>
  }
}

export function careContext(
  input: NeedInput,
  people: NeedPeople,
  assumptions: NeedAssumptions,
): CareContext {
  const { seed, care, municipalities } = input
  const { local, national } = localCoverages(care, municipalities, people, seed)
  const own = care.filter((row) => municipalities.includes(row.municipality))
  const today = care[0]!.year
  const share = stream(seed, 'housing.elderly-share').normals(people.draws)
  const young = care.filter((row) => row.homeCareUsers0to66 !== null)
  const youngPersons = young.reduce(
    (sum, row) => sum + people.central(row.municipality, today + 1, 0, 66),
    0,
  )
  return {
    people,
    seed,
    assumptions,
    today,
    local,
    national,
    rows: new Map(own.map((row) => [row.municipality, releasableCare(row)])),
    youngHomeCarePerPerson:
      young.reduce((sum, row) => sum + row.homeCareUsers0to66!, 0) / youngPersons,
    trends: input.careSample.length === 0 ? null : coverageTrends(input.careSample, input.persons),
    key: input.nurseKey ?? nurseKey(care),
    adopted: input.adopted ?? [],
    homeCareDriver: stream(seed, 'coverage.homecare').normals(people.draws),
    longStayDriver: stream(seed, 'coverage.longstay').normals(people.draws),
    elderlyShare: share.map((z) =>
      Math.min(1, Math.max(0, splitNormal(assumptions.elderlyShareOfHousing, z))),
    ),
    strayed: strayedCare(input, people, assumptions),
    kept: { trends: new Map(), housing: new Map(), needs: new Map() },
  }
}

/** The engine's drifts of the same names: their sizes are one, their luck has a part in common. */
function strayedCare(
  { seed, careSample, persons }: NeedInput,
  { draws }: NeedPeople,
  assumptions: NeedAssumptions,
) {
  const drift = careDrift(careSample, persons) ?? assumptions.careDrift
  const { id, correlation } = careDriver
  const driver = { scores: stream(seed, id).normals(draws), correlation }
  const of = (service: string) =>
    strayedPractice(drift, { name: `drift.${service}`, seed, draws, driver })
  return { homeCare: of('home-care'), longStay: of('long-stay'), housing: of('housing-24h') }
}
