import { drawsOf, meanOf } from '@samsyn/scenario'
import { type Atlas, atlasOf, type Reference } from '@samsyn/variation'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  contactConversion,
  findSeries,
  loadData,
  noProgress,
  opportunityScenario,
  reference,
  runOn,
  type Stage,
  stageFor,
} from './index.ts'

/** The first year that a run can change, and all of the way at once. */
const START = 2026
const today = { startYear: START, rampYears: 0 }
let stage: Stage
let atlasAt: (reference: Reference) => Atlas

beforeAll(async () => {
  const data = await loadData(process.env.SAMSYN_DATA, noProgress)
  const community = data.geography.communities.find(({ id }) => id === 'vestfold')!
  stage = stageFor(data, community, noProgress)
  const series = findSeries(data, 'long-stay')
  atlasAt = (to) =>
    atlasOf(series, { reference: to, conversion: contactConversion(data, series), worlds: null })
}, 60_000)

/** Users of long stay that the run frees, at today's people, in the municipalities that the atlas shows. */
async function freedBy(
  scenario: ReturnType<typeof opportunityScenario>['scenario'],
  codes: string[],
) {
  const options = { draws: 100, seed: 1 }
  const before = (await runOn(stage, { scenario: reference, text: null }, options)).run
  const after = (await runOn(stage, { scenario, text: null }, options)).run
  return codes.reduce((sum, code) => {
    const area = stage.baseline.areas.indexOf(code)
    const places = (run: typeof before, year: number) => meanOf(drawsOf(run, 'places', year, area))
    const factor = places(after, START) / places(before, START)
    return sum + places(before, START - 1) * (1 - factor)
  }, 0)
}

const shownOf = (atlas: Atlas) =>
  atlas
    .opportunity!.areas.map(({ area }) => area)
    .filter((code) => stage.baseline.areas.includes(code))

describe('the opportunity of an atlas as a scenario', () => {
  test('moves in the run what the atlas counts, of the ages that the atlas counts', async () => {
    const atlas = atlasAt({ kind: 'country' })
    const found = opportunityScenario(stage, atlas, 'long-stay', today)
    expect(found.shown).toBeGreaterThan(0)
    expect(found.moved).toBeCloseTo(found.counted, 6)
    expect(await freedBy(found.scenario, shownOf(atlas))).toBeCloseTo(found.movedAllAges, 2)
  })

  test('goes to a municipality of the community when that is the reference', () => {
    const [code] = shownOf(atlasAt({ kind: 'country' }))
    const atlas = atlasAt({ kind: 'area', id: code! })
    const found = opportunityScenario(stage, atlas, 'long-stay', today)
    expect(found.scenario.convergence![0]!.reference).toBe(code)
    expect(found.moved).toBeCloseTo(found.counted, 6)
  })

  test('goes a part of the way to the country for another reference, so that as much is moved', () => {
    const atlas = atlasAt({ kind: 'country' })
    const whole = opportunityScenario(stage, atlas, 'long-stay', today).counted
    const { observed, expected } = atlas.areas
      .filter(({ id }) => shownOf(atlas).includes(id))
      .reduce(
        (sum, area) => ({
          observed: sum.observed + area.observed!,
          expected: sum.expected + area.expected!,
        }),
        { observed: 0, expected: 0 },
      )
    const half = (observed / expected + 1) / 2
    const found = opportunityScenario(
      stage,
      atlasAt({ kind: 'ratio', ratio: half }),
      'long-stay',
      today,
    )
    expect(found.scenario.convergence![0]!.share.central).toBeCloseTo(0.5, 6)
    expect(found.moved).toBeCloseTo(whole / 2, 6)
  })

  test('is refused where no share leads to the reference, and for a service without a local level', () => {
    const away = atlasAt({ kind: 'ratio', ratio: 10 })
    const toward = atlasAt({ kind: 'ratio', ratio: 0.01 })
    const refused = [away, toward].filter((atlas) => {
      try {
        opportunityScenario(stage, atlas, 'long-stay', today)
        return false
      } catch {
        return true
      }
    })
    expect(refused).toHaveLength(2)
    expect(() => opportunityScenario(stage, away, 'nurse-fte', today)).toThrow(/home-care/)
  })

  test('is in FTE too, by the catalogue’s figures, and says that they are assumed', () => {
    const { opportunity, texts } = atlasAt({ kind: 'country' })
    const [area] = opportunity!.areas
    expect(area!.fte).toBeCloseTo(area!.contacts * opportunity!.conversion.ftePerContact!, 9)
    expect(texts.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['opportunity.fte', 'opportunity.assumed']),
    )
  })
})
