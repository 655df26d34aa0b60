import type { Geography } from '@samsyn/geography'
import type { Plan, PlanMeasure, PlanNumber, PyramidBar } from '@samsyn/plan'
import type { Quality, Unit } from '@samsyn/quantity'

// A small community that does not exist, for tests: ten places, two trusts and a number of every kind that
// a real plan may hold. Nothing here is a fact about a real place.

const names = [
  'Storvik',
  'Nesbyen',
  'Austmark',
  'Sunnfjell',
  'Ytre Haug',
  'Sandøy',
  'Åmland',
  'Dalen og Strand',
  'Veslefjord',
  'Bråten',
]
const years = [2020, 2025, 2026, 2027, 2028, 2029, 2030, 2035, 2040]
const base = 2026
const growth: Readonly<Record<number, number>> = {
  2020: 0.82,
  2025: 0.96,
  2026: 1,
  2027: 1.04,
  2028: 1.08,
  2029: 1.12,
  2030: 1.16,
  2035: 1.42,
  2040: 1.66,
}

const codes = names.map((_, index) => String(9901 + index))
const weights = names.map((_, index) => 1 / (index + 1.4))
const all = weights.reduce((sum, weight) => sum + weight, 0)
const country = 22

/** People of a place in an age group in a year: a smooth made-up country. */
function people(weight: number, share: number, year: number, faster = 1): number {
  return Math.round(260_000 * (weight / all) * share * (1 + (growth[year]! - 1) * faster))
}

interface Extra {
  readonly quality?: Quality
  readonly width?: number
  readonly source?: readonly string[]
  readonly blanks?: number
}

function number(
  id: string,
  area: string,
  year: number | string,
  value: number | null,
  unit: Unit,
  extra: Extra = {},
): PlanNumber {
  const projected = typeof year === 'number' && year > base
  const quality = extra.quality ?? (projected ? 'estimated' : 'observed')
  const width =
    projected && value !== null ? (extra.width ?? 0.006) * ((year as number) - base) * value : null
  return {
    id,
    value,
    low: width === null ? null : value! - width,
    high: width === null ? null : value! + width,
    unit,
    area,
    year,
    quality,
    source: extra.source ?? (projected ? ['population', 'outlook'] : ['population']),
    missing: value === null ? 'suppressed' : null,
    blanks: extra.blanks ?? 0,
    data: 'real',
  }
}

const areasWithWeight: readonly (readonly [string, number])[] = [
  ...codes.map((code, index): [string, number] => [code, weights[index]!]),
  ['fjordane', all],
  ['norway', all * country],
]

function peopleNumbers(): PlanNumber[] {
  const groups = [
    ['people.67to79', 0.13, 0.7],
    ['people.80to89', 0.045, 1.6],
    ['people.90plus', 0.009, 1.3],
  ] as const
  return areasWithWeight.flatMap(([area, weight]) =>
    years.flatMap((year) => {
      const of = (share: number, faster: number) => people(weight, share, year, faster)
      const eighty = of(0.045, 1.6) + of(0.009, 1.3)
      const total = of(1, 0.15)
      return [
        number('people.total', area, year, total, 'persons'),
        ...groups.map(([id, share, faster]) =>
          number(id, area, year, of(share, faster), 'persons', { width: 0.009 }),
        ),
        number('people.80plus', area, year, eighty, 'persons', { width: 0.01 }),
        number(
          'people.share80plus',
          area,
          year,
          (100 * eighty) / total + (weight % 0.07) * 20,
          'percent',
          { quality: year > base ? 'estimated' : 'derived' },
        ),
        number('people.per80plus', area, year, of(0.57, 0) / eighty, 'ratio', {
          quality: year > base ? 'estimated' : 'derived',
        }),
        number('people.dementia', area, year, of(0.024, 1.3), 'persons', {
          quality: 'estimated',
          source: ['population', 'dementia'],
        }),
        number('people.frail.phenotype', area, year, of(0.017, 1.2), 'persons', {
          quality: 'assumed',
        }),
        number('people.frail.index', area, year, of(0.057, 1.2), 'persons', { quality: 'assumed' }),
        number('people.frail.phenotype.low', area, year, of(0.006, 1.2), 'persons', {
          quality: 'assumed',
        }),
      ]
    }),
  )
}

function careNumbers(): PlanNumber[] {
  return [
    ...areasWithWeight,
    ['sorkyst', all * 0.8] as const,
    ['innhav', all * 1.3] as const,
  ].flatMap(([area, weight], index) => {
    const eighty = people(weight, 0.054, base, 1.5)
    const tilt = 1 + ((index * 37) % 11) / 40 - 0.12
    const source = { source: ['care'] }
    const share = { quality: 'derived' as const, source: ['care', 'population'] }
    const isSum = area === 'fjordane' || area === 'norway'
    const hidden = area === '9908' || area === '9910'
    return [
      number(
        'muni.homecare.80plus',
        area,
        2025,
        Math.round(eighty * 0.235 * tilt),
        'users',
        source,
      ),
      number(
        'muni.homecare.67to79',
        area,
        2025,
        hidden ? null : Math.round(eighty * 0.14 * tilt),
        'users',
        { ...source, quality: 'derived', blanks: isSum ? 2 : 0 },
      ),
      number('muni.homecare.0to66', area, 2025, Math.round(eighty * 0.27 * tilt), 'users', source),
      number('muni.homecare.share80plus', area, 2025, 23.5 * tilt, 'percent', share),
      number(
        'muni.longstay.80plus',
        area,
        2025,
        hidden ? null : Math.round(eighty * 0.06 * tilt),
        'users',
        { ...source, blanks: isSum ? 2 : 0 },
      ),
      number('muni.longstay.share80plus', area, 2025, hidden ? null : 6 * tilt, 'percent', {
        ...share,
        blanks: isSum ? 2 : 0,
      }),
      number('muni.roundtheclock.per100', area, 2025, 19.5 * tilt, 'per-100', share),
      number('muni.nurse.fte', area, 2025, eighty * 0.11 * tilt, 'fte', source),
      number('people.frail.service', area, base, Math.round(eighty * 0.295), 'persons', {
        ...source,
        blanks: isSum ? 2 : 0,
      }),
    ]
  })
}

function needNumbers(): PlanNumber[] {
  const needs = [
    ['need.homecare.80plus', 0.0127, 'users'],
    ['need.longstay.places', 0.0046, 'users'],
    ['need.roundtheclock.users', 0.0086, 'users'],
    ['need.hospital.beddays67plus', 0.36, 'bed-days'],
    ['need.hospital.beds67plus', 0.00116, 'beds'],
    ['need.nurse.fte.municipal', 0.0066, 'fte'],
    ['need.nurse.fte.hospital', 0.0031, 'fte'],
    ['need.nurse.fte', 0.0097, 'fte'],
  ] as const
  const paths = [
    ['constant', 1.4],
    ['trend', 0.55],
  ] as const
  return areasWithWeight
    .filter(([area]) => area !== 'norway')
    .flatMap(([area, weight]) =>
      needs.flatMap(([id, share, unit]) =>
        paths.flatMap(([path, faster]) =>
          years
            .filter((year) => year >= base)
            .map((year) => {
              const value = 260_000 * (weight / all) * share * (1 + (growth[year]! - 1) * faster)
              return number(`${id}.${path}`, area, year, Math.round(value * 10) / 10, unit, {
                quality: 'estimated',
                width: 0.012,
                source: ['care', 'hospital', 'population'],
              })
            }),
        ),
      ),
    )
}

function otherNumbers(): PlanNumber[] {
  const atlas = { quality: 'derived' as const, source: ['atlas'] }
  const ratios = [
    ['coord.preventable75plus.heart-failure', 1.18],
    ['coord.preventable75plus.copd', 0.94],
    ['coord.preventable75plus.pneumonia', 1.06],
    ['hosp.ratio75plus.beddays', 0.97],
  ] as const
  const chapters = [
    ['IX', 240_000],
    ['XIX', 190_000],
    ['X', 170_000],
    ['II', 120_000],
    ['XI', 90_000],
    ['XIV', 70_000],
  ] as const
  const area = 'fjordane'
  return [
    ...ratios.map(([id, value]) => number(id, area, '2013–2015', value, 'ratio', atlas)),
    ...ratios.map(([id]) => ({
      ...number(`coord.chance.${id}`, area, '2013–2015', 1, 'ratio', atlas),
      low: 0.93,
      high: 1.07,
    })),
    number('coord.readmission75plus', area, '2013–2015', 16.2, 'percent', { source: ['atlas'] }),
    {
      ...number('coord.delayed.per1000', area, 2025, null, 'per-1000'),
      missing: 'not-collected',
      source: [],
    },
    ...chapters.map(([chapter, days]) =>
      number(`hosp.diagnosis80plus.${chapter}`, 'norway', 2024, days, 'bed-days', {
        source: ['hospital'],
      }),
    ),
    number('hosp.beddays.expected67plus', area, base, 93_070, 'bed-days', {
      quality: 'estimated',
      source: ['hospital', 'population'],
    }),
    ...[2024, 2025].map((year) =>
      number('hosp.beds.trust', 'kystsykehuset', year, 310 + year - 2024, 'beds', {
        source: ['capacity'],
      }),
    ),
    number('hosp.occupancy.trust', 'kystsykehuset', 2025, 91.3, 'percent', {
      source: ['capacity'],
    }),
    ...([2018, 2035] as const).flatMap((year, second) =>
      (['13to14', '15to17', '18to20', '21to24', '25to41'] as const).map((band, index) =>
        number(
          `people.class67plus.${band}`,
          'norway',
          year,
          [
            [70, 96, 110, 70, 11],
            [3, 24, 60, 120, 150],
          ][second]![index]!,
          'count',
        ),
      ),
    ),
  ]
}

function pyramid(): PyramidBar[] {
  return [base, 2040].flatMap((year) =>
    (['women', 'men'] as const).flatMap((sex) =>
      Array.from({ length: 21 }, (_, band) => {
        const age = band * 5
        const bulge = year === base ? 8200 : 8000
        const drop = Math.max(0.02, 1 - (Math.max(0, age - (year === base ? 55 : 66)) / 44) ** 1.6)
        const wave = 1 + 0.1 * Math.sin(age / 9 + (year === base ? 0 : 1.5))
        return {
          year,
          sex,
          ageFrom: age,
          ageTo: band === 20 ? 105 : age + 4,
          persons: Math.round(bulge * drop * wave * (sex === 'women' && age > 75 ? 1.2 : 1)),
          quality: year === base ? ('observed' as const) : ('estimated' as const),
        }
      }),
    ),
  )
}

const tables = ['population', 'outlook', 'care', 'hospital', 'atlas', 'capacity', 'dementia'].map(
  (id, index) => ({
    id,
    title: `Eksempeltabell ${id}`,
    publisher: index % 2 ? 'SSB' : 'SKDE',
    table: `0745${index}`,
    licence: 'CC BY 4.0',
    period: index % 2 ? '2025' : '2006–2026',
    rows: 1000 * (index + 1),
    sha256: `${index}a3f9c27be51d804`.repeat(4),
  }),
)

const measure = (id: string, change: Partial<PlanMeasure> = {}): PlanMeasure => ({
  id,
  together: true,
  standing: 'proposed',
  caution: null,
  parties: ['trust', 'municipality', 'person'],
  from: 'hospital-bed-days',
  ages: { from: 67, to: 105 },
  startYear: 2027,
  fullYear: 2031,
  uncounted: [],
  ...change,
})

const measures = [
  measure('integrated-teams', { caution: 'not-net-effect' }),
  measure('early-discharge', { standing: 'disputed' }),
  measure('video-consultations', {
    together: false,
    from: 'hospital-outpatient',
    uncounted: ['hospital-outpatient'],
  }),
]

/** What two measures do in 2035, alone and together, in round numbers. */
function measureNumbers(): PlanNumber[] {
  const of = (id: string, value: number, unit: Unit, year = 2035): PlanNumber => ({
    ...number(id, 'fjordane', year, value, unit, { quality: 'assumed', source: ['care'] }),
    low: value - Math.abs(value) / 2,
    high: value + Math.abs(value) / 2,
  })
  const plays = [
    ['integrated-teams', 1],
    ['early-discharge', 2],
    ['package', 2.8],
  ] as const
  return [
    ...plays.flatMap(([id, times]) => [
      ...(id === 'package'
        ? []
        : [
            of(`together.reach.${id}.share`, 10 * times, 'percent'),
            of(`together.effect.${id}.share`, 25, 'percent'),
            of(`together.reach.${id}`, 300 * times, 'persons'),
            of(`together.effect.${id}`, 4000 * times, 'bed-days'),
            of(`together.effect.${id}.ends`, 1000 * times, 'bed-days'),
          ]),
      of(`less.${id}.hospital-bed-days`, -4000 * times, 'bed-days'),
      of(`less.${id}.short-stay`, 2800 * times, 'place-days'),
      of(`less.${id}.beds`, -13 * times, 'beds'),
      of(`less.${id}.places`, 8 * times, 'places'),
      of(`less.${id}.fte`, -20 * times, 'fte'),
      ...partyNumbers(id, times, of),
    ]),
    ...plays.slice(2).flatMap(([id]) => partyNumbers(id, 1, of, 2030)),
    of('need.service.hospital-bed-days.constant', 100_000, 'bed-days', 2025),
    of('need.service.hospital-bed-days.constant', 120_000, 'bed-days'),
    {
      ...of('need.service.short-stay.constant', 0, 'place-days', 2025),
      value: null,
      low: null,
      high: null,
      missing: 'not-collected',
    },
    of('why.beds.today', 320, 'beds', 2025),
    of('why.beds.demographic', 60, 'beds'),
    of('why.beds.measure.integrated-teams', -13, 'beds'),
    of('why.beds.measure.early-discharge', -23, 'beds'),
    of('why.beds.future', 344, 'beds'),
    of('competence.fte.trust.nurse', 700, 'fte', 2025),
    of('competence.fte.trust.nurse', 820, 'fte'),
    of('competence.change.trust.nurse', -60, 'fte'),
    of('competence.fte.municipality.nurse', 1600, 'fte', 2025),
    of('competence.change.municipality.nurse', 9, 'fte'),
  ]
}

function partyNumbers(
  id: string,
  times: number,
  of: (id: string, value: number, unit: Unit, year?: number) => PlanNumber,
  year = 2035,
): PlanNumber[] {
  const at = (part: string, value: number, unit: Unit) =>
    of(`budget.who.${id}.${part}`, value * times, unit, year)
  return [
    at('trust.fte.frees', 40, 'fte'),
    at('trust.fte.requires', 10, 'fte'),
    at('trust.fte.net', 30, 'fte'),
    at('trust.nok.frees', 60_000_000, 'nok'),
    at('trust.nok.requires', 15_000_000, 'nok'),
    at('trust.nok.moves', -5_000_000, 'nok'),
    at('trust.nok.net', 40_000_000, 'nok'),
    at('municipality.fte.requires', 9, 'fte'),
    at('municipality.fte.net', -9, 'fte'),
    at('municipality.nok.requires', 12_000_000, 'nok'),
    at('municipality.nok.net', -12_000_000, 'nok'),
    at('state.nok.moves', 5_000_000, 'nok'),
    at('state.nok.net', 5_000_000, 'nok'),
  ]
}

/** A rich plan of the frail elderly for a community that does not exist. */
export function examplePlan(change: Partial<Plan> = {}): Plan {
  return {
    schema: 'samsyn-plan/1',
    engine: '0.1.0',
    seed: 1,
    draws: 1000,
    alternative: 'MMMM',
    data: 'real',
    community: 'fjordane',
    group: 'frail-elderly',
    municipalities: codes,
    districts: [],
    trusts: ['kystsykehuset'],
    baseYear: base,
    years,
    budgetYears: [2027, 2028, 2029, 2030],
    areas: {
      norway: { name: 'Norge', kind: 'norway' },
      fjordane: { name: 'Fjordane', kind: 'community' },
      sorkyst: { name: 'Sørkyst', kind: 'community' },
      innhav: { name: 'Innhav', kind: 'community' },
      kystsykehuset: { name: 'Kystsykehuset HF', kind: 'trust' },
      ...Object.fromEntries(
        codes.map((code, index) => [code, { name: names[index]!, kind: 'municipality' }]),
      ),
    },
    numbers: [
      ...peopleNumbers(),
      ...careNumbers(),
      ...needNumbers(),
      ...otherNumbers(),
      ...measureNumbers(),
    ],
    pyramid: pyramid(),
    peers: ['sorkyst', 'innhav'].map((community, index) => ({
      community,
      distance: 0.8 + index * 0.4,
      parts: [
        { measure: 'share80plus', own: 5.4, theirs: 5.2 - index * 0.3, apart: -0.4 },
        { measure: 'inhabitants', own: 260_000, theirs: 199_000 + index * 90_000, apart: 0.3 },
      ],
    })),
    measures,
    gaps: [
      { id: 'gap.delayed-days', status: 'bestilles' },
      { id: 'gap.hospital-use-by-municipality', status: 'bestilles' },
      { id: 'gap.housing-by-age', status: 'har' },
      { id: 'gap.unit-costs', status: 'bestilles' },
      { id: 'gap.supply', status: 'finnes-ikke' },
    ],
    findings: [
      {
        id: 'population.municipal-sum-differs',
        table: 'population',
        values: { year: 2018, persons: 24 },
      },
      { id: 'something.new', table: 'care', values: { rows: 3 } },
    ],
    tables,
    ...change,
  }
}

/** Where the places of the example lie. */
export function exampleGeography(): Geography {
  return {
    vintage: 2024,
    municipalities: codes.map((code, index) => ({
      code,
      name: names[index]!,
      county: '99',
      countyName: 'Fjordane',
      lat: 61 + ((index * 7) % 10) * 0.09,
      lon: 5.4 + ((index * 3) % 10) * 0.16,
      region: 'helse-vest',
      community: 'fjordane',
      trust: 'kystsykehuset',
      population: people(weights[index]!, 1, base),
      share67plus: 0.19,
    })),
    districts: [],
    trusts: [],
    communities: [],
    regions: [],
  }
}
