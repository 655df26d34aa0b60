import type { PlanningData } from '@samsyn/plan'
import { CELLS_PER_AREA } from '@samsyn/population'
import { atYear, norwayPersons, norwayPersons2026 } from './anchors.ts'
import { atlasIndicators } from './atlas-indicators.ts'
import { between } from './persons-between.ts'
import {
  careRates,
  hospitalRates,
  municipalNurseFte,
  sampleCoverage,
  trustTotals,
  trustYears,
} from './service-anchors.ts'

/** A published figure beside what the synthetic country gives; `tolerance` is a share of the target. */
export interface Calibration {
  readonly id: string
  readonly target: number
  readonly result: number
  readonly tolerance: number
}

/**
 * Every calibrated figure. National levels are targets for the whole country: with a geography of a few
 * places, counts are in proportion to its people, and what depends on age differs as its people do.
 */
export function calibrationOf(data: PlanningData): Calibration[] {
  return [
    ...peopleFigures(data),
    ...careFigures(data),
    ...hospitalFigures(data),
    ...atlasFigures(data),
  ]
}

function peopleFigures({ geography, population, services }: PlanningData): Calibration[] {
  const { national, outlook } = population
  const published = geography.municipalities.reduce((sum, one) => sum + one.population, 0)
  const published67 = geography.municipalities.reduce(
    (sum, one) => sum + one.population * one.share67plus,
    0,
  )
  const scale = published / norwayPersons2026
  const persons = (year: number, from: number) =>
    between(national.people, rowOf(national, year), from, 105)
  const dementia = services.dementia.reduce((sum, { sex, ageFrom, ageTo, prevalence }) => {
    const at = rowOf(national, 2026) + sex * 106
    const people = national.people.subarray(at + ageFrom, at + ageTo + 1)
    return sum + prevalence * people.reduce((total, one) => total + one, 0)
  }, 0)
  return [
    figure('people.2026', published, persons(2026, 0), 0),
    figure('people.67plus.2026', published67, persons(2026, 67), 0.001),
    ...[1986, 1996, 2006, 2016, 2018, 2021, 2024].map((year) =>
      figure(`people.${year}`, scale * atYear(norwayPersons, year), persons(year, 0), 0.01),
    ),
    // SSB 07459: 284 939 persons aged 80+ on 1 January 2026, 230 708 in 2020.
    figure('people.80plus.2026', scale * 284_939, persons(2026, 80), 0.05),
    figure('people.80plus.2020', scale * 230_708, persons(2020, 80), 0.06),
    // WPP 2024: 1.40 children per woman in 2023.
    figure('fertility.2023', 1.4, outlook.fertility.central[2023 - outlook.firstYear]!, 0.05),
    figure('people.dementia.2026', scale * 116_500, dementia, 0.02),
  ]
}

function careFigures({ geography, population, services }: PlanningData): Calibration[] {
  const { national } = population
  const everyone = geography.municipalities.reduce((sum, one) => sum + one.population, 0)
  const persons = (from: number, to: number) =>
    between(national.people, rowOf(national, 2026), from, to)
  const users = (pick: (row: (typeof services.care)[number]) => number | null) =>
    services.care.reduce((sum, row) => sum + (pick(row) ?? 0), 0)
  return [
    figure(
      'homecare.0to66',
      careRates.homeCare0to66,
      users((row) => row.homeCareUsers0to66) / persons(0, 66),
      0.03,
    ),
    figure(
      'homecare.80plus',
      careRates.homeCare80plus,
      users((row) => row.homeCareUsers80plus) / persons(80, 105),
      0.02,
    ),
    figure(
      'longstay.80plus',
      careRates.longStay80plus,
      users((row) => row.longStay80plus) / persons(80, 105),
      0.04,
    ),
    figure(
      'housing24h',
      careRates.housing24h,
      users((row) => row.housing24hUsers) / persons(80, 105),
      0.03,
    ),
    figure(
      'nurse.fte',
      (municipalNurseFte * everyone) / norwayPersons2026,
      users((row) => row.nurseFte),
      0.001,
    ),
    ...sampleCoverage.flatMap(({ year, homeCare, longStay }) => {
      const rows = services.careSample.filter((row) => row.year === year)
      const aged = rows.reduce((sum, row) => sum + row.persons80plus, 0)
      const home = rows.reduce((sum, row) => sum + (row.homeCareUsers80plus ?? 0), 0)
      const stay = rows.reduce((sum, row) => sum + (row.longStay80plus ?? 0), 0)
      return rows.length === 0
        ? []
        : [
            figure(`sample.homecare.${year}`, homeCare, home / aged, 0.01),
            figure(`sample.longstay.${year}`, longStay, stay / aged, 0.02),
          ]
    }),
  ]
}

function hospitalFigures({ geography, population, services }: PlanningData): Calibration[] {
  const everyone = geography.municipalities.reduce((sum, one) => sum + one.population, 0)
  const scale = everyone / norwayPersons2026
  const all = services.hospitalUse.filter((row) => row.chapter === '_T')
  const at67 = rowOf(population.national, 2026)
  const expected67plus = all
    .filter((row) => row.ageFrom >= 67)
    .reduce(
      (sum, row) =>
        sum +
        (row.bedDays / row.population) *
          between(population.national.people, at67, row.ageFrom, row.ageTo),
      0,
    )
  const over80 = all.filter((row) => row.ageFrom >= 80)
  const days80 = over80.reduce((sum, row) => sum + row.bedDays, 0)
  const persons80 = over80.reduce((sum, row) => sum + row.population, 0)
  return [
    ...hospitalRates.map((rate) => {
      const row = all.find((one) => one.ageFrom === rate.ageFrom)!
      return figure(
        `beddays.${rate.ageFrom}`,
        rate.bedDays,
        (1000 * row.bedDays) / row.population,
        0.01,
      )
    }),
    // PLANNING-BASIS control values: bed-days of the 67+ in 2026 at the rates of 2024, and per 1000 aged 80+.
    figure('beddays.expected67plus.2026', scale * 1_762_594, expected67plus, 0.03),
    figure('beddays.per1000.80plus.2024', 2638, (1000 * days80) / persons80, 0.02),
    ...trustTotals
      .filter(({ metric }) => metric !== 'occupancy_pct_somatic' && services.capacity.length > 0)
      .flatMap(({ metric, values }) =>
        trustYears.map((year, index) => {
          const rows = services.capacity.filter((row) => row.metric === metric && row.year === year)
          const result = rows.reduce((sum, row) => sum + row.value, 0)
          return figure(`trusts.${metric}.${year}`, Math.round(scale * values[index]!), result, 0)
        }),
      ),
  ]
}

/** Numerators are whole, so the rarest indicators miss by rounding in a country of a few places. */
function atlasFigures({ services }: PlanningData): Calibration[] {
  return atlasIndicators.map(({ indicator, national }) => {
    const row = services.atlas.find((one) => one.area === 'Norge' && one.indicator === indicator)
    return figure(`atlas.${indicator}`, national, row?.value ?? Number.NaN, 0.02)
  })
}

function figure(id: string, target: number, result: number, tolerance: number): Calibration {
  return { id, target, result, tolerance }
}

function rowOf({ firstYear }: { readonly firstYear: number }, year: number): number {
  return (year - firstYear) * CELLS_PER_AREA
}
