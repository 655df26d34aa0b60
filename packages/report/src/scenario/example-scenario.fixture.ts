import type { Plan, PlanNumber } from '@samsyn/plan'
import type { Scenario } from '@samsyn/scenario'
import type { ChosenScenario } from './chosen-scenario.ts'

/** Every step that a scenario can set, and a measure of its own. */
export const everyStep: Scenario = {
  schema: 1,
  name: 'Home <b>first</b>',
  coverage: 'adopted',
  adopted: [
    {
      ...{ area: '4601', service: 'home-care', ages: '80plus' },
      points: [{ year: 2035, percent: 33 }],
    },
  ],
  health: 'equal-mortality',
  familyCare: 'carers',
  bases: [
    { service: 'short-stay', per1000: [0, 0, 1, 2, 3], rationale: 'Counted by the communities' },
  ],
  convergence: [
    {
      ...{ service: 'long-stay', reference: 'norway', startYear: 2027, rampYears: 5 },
      share: { central: 0.5, low: 0.25, high: 0.75 },
    },
  ],
  flow: [
    {
      ...{ service: 'hospital-bed-days', direction: 'out', community: 'bergen' },
      ...{ share: { central: 0.1, low: 0.1, high: 0.1 }, startYear: 2027, rampYears: 0 },
    },
  ],
  need: [
    {
      ...{ service: 'mental-outpatient', ages: { from: 18, to: 105 }, share: 1 },
      prevalence: { central: 0.2, low: 0.15, high: 0.25 },
      coverage: { central: 0.3, low: 0.2, high: 0.4 },
      perPerson: { central: 6, low: 4, high: 8 },
      ...{ startYear: 2027, rampYears: 5 },
    },
  ],
  waiting: [
    {
      ...{ service: 'hospital-stays', startYear: 2027, years: 3 },
      units: { central: 300, low: 200, high: 400 },
    },
  ],
  workforce: [
    {
      ...{ level: 'municipal', growthPerYear: { central: 0.005, low: 0, high: 0.01 } },
      unmet: { waiting: 0.5, family: 0.25, lowerCoverage: 0.25 },
    },
  ],
  measures: [{ measure: 'early-discharge', startYear: 2028, rampYears: 4, areas: ['4601'] }],
}

/**
 * One scenario, by hand: 100 beds today become 130 without and 110 with the measure, by +30 for more old people and −20
 * for the measure; the trust frees 12 FTE (5–20) and the municipalities require 8 (2–15).
 */
export function exampleScenarios(
  { community: area, baseYear }: Plan,
  scenario = everyStep,
): ChosenScenario[] {
  const numbers = (rows: readonly Row[]) => rows.map((row) => numberOf(area, row))
  const outcome: Row[] = [
    ['outcome.beds', baseYear, 100],
    ['outcome.beds', 2035, 110, 90, 130],
  ]
  const shared = { year: 2035, area, draws: 4000, assumptions: [], kept: [] } as const
  return [
    {
      ...shared,
      ...{ scenario: { schema: 1, name: 'Reference' }, isReference: true, moves: [] },
      numbers: numbers([outcome[0]!, ['outcome.beds', 2035, 130, 110, 150]]),
    },
    {
      ...shared,
      ...{ scenario, isReference: false },
      moves: [
        {
          ...{ measure: 'early-discharge', move: 'bed-days', from: 'hospital-bed-days' },
          ...{ unit: 'bed-days', to: ['short-stay'] },
        },
      ],
      numbers: numbers([
        ...outcome,
        ['without.beds', 2035, 130, 110, 150],
        ['change.beds', 2035, -20, -35, -8],
        ['why.beds.demographic', 2035, 30],
        ['why.beds.measure.early-discharge', 2035, -20],
        ['leaves.early-discharge.bed-days', 2035, 6500],
        ...whoRows('trust', 12, 5, 20),
        ...whoRows('municipality', -8, -15, -2),
      ]),
    },
  ]
}

type Row = readonly [id: string, year: number, value: number, low?: number, high?: number]

/** A party that only frees, or only requires; a million kroner for each FTE, and nothing that moves. */
function whoRows(party: string, net: number, low: number, high: number): Row[] {
  const frees = [net, low, high].map((value) => Math.max(0, value)) as [number, number, number]
  const requires = [-net, -high, -low].map((value) => Math.max(0, value)) as [
    number,
    number,
    number,
  ]
  const million = (values: readonly number[]) =>
    values.map((value) => value * 1e6) as [number, number, number]
  const id = `who.${party}`
  return [
    [`${id}.fte.frees`, 2035, ...frees],
    [`${id}.fte.requires`, 2035, ...requires],
    [`${id}.fte.net`, 2035, net, low, high],
    [`${id}.nok.frees`, 2035, ...million(frees)],
    [`${id}.nok.requires`, 2035, ...million(requires)],
    [`${id}.nok.moves`, 2035, 0, 0, 0],
    [`${id}.nok.net`, 2035, ...million([net, low, high])],
  ]
}

function numberOf(area: string, [id, year, value, low, high]: Row): PlanNumber {
  const unit = id.includes('.fte.')
    ? 'fte'
    : id.includes('.nok.')
      ? 'nok'
      : id.startsWith('leaves')
        ? 'bed-days'
        : 'beds'
  return {
    ...{ id, area, year, value, low: low ?? null, high: high ?? null, unit },
    ...{ quality: 'assumed', source: ['measures-library'], missing: null, blanks: 0, data: 'real' },
  }
}
