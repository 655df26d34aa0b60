import { definitions, type Warehouse } from '@samsyn/warehouse'
import { figure, livingSql } from './calibration.ts'
import { daecaDiagnoses } from './diagnoses.ts'
import type { Parameters } from './parameters.ts'
import { complexity2017, daeca, readmissionShare, topFivePercent } from './published.ts'

/** Cut-offs of the five signs, set so that each marks about a twentieth of the patients: no source gives any. */
const highUseCutoffs = { stays: 2, units: 6, doctors: 7, points: 2500 } as const

const whole = ({ firstYear, years }: Parameters) => ({
  from: `${firstYear}-01-01`,
  to: `${firstYear + years - 1}-12-31`,
})
const yearsOf = ({ firstYear, years }: Parameters) =>
  Array.from({ length: years }, (_, yi) => firstYear + yi)
export async function pathwayFigures(warehouse: Warehouse, parameters: Parameters) {
  const period = whole(parameters)
  const [again] = await warehouse.query<{ stays: number; readmitted: number }>(
    definitions.readmissions.sql({ ...period, ageFrom: 67, ageTo: 130 }),
  )
  const [day] = await warehouse.query<Record<'all_episodes' | 'episodes' | 'same_day', number>>(
    definitions.sameDay.sql({ ...period, diagnoses: daecaDiagnoses }),
  )
  const { firstYear, years } = parameters
  const lastYear = { from: `${firstYear + years - 1}-01-01`, to: period.to }
  const [top] = await warehouse.query<
    Record<'patients' | 'top_patients' | 'points' | 'top_points', number>
  >(definitions.resourceShare.sql({ ...lastYear, topPercent: 5 }))
  const [signs] = await warehouse.query<
    Record<
      'patients' | 'many_stays' | 'several_units' | 'many_doctors' | 'high_cost' | 'both_levels',
      number
    >
  >(definitions.highUseSigns.sql({ ...lastYear, ...highUseCutoffs }))
  const stays = Math.max(1, again!.stays)
  const patients = Math.max(1, signs!.patients)
  const sign = (id: string, says: string, count: number, target = 0.05) =>
    figure(
      `high-use.${id}`,
      says,
      'the sign: Oslo (001:444-481); the share: ours',
      target,
      count / patients,
      { allowed: 0.5, count },
    )
  const source = 'Meld. St. 7 (2019–2020)'
  return [
    figure(
      'readmission.67plus',
      'stays from 67 years followed by an unplanned one within 30 days',
      `${source}, 4.2 (FHI)`,
      readmissionShare,
      again!.readmitted / stays,
      { allowed: 0.06, count: again!.readmitted, clump: 2 },
    ),
    figure(
      'daeca.same-day',
      'unplanned episodes of DAECA classes clarified the same day',
      `${source}, figure 6.4`,
      daeca.sameDay,
      day!.same_day / Math.max(1, day!.episodes),
      { allowed: 0.05, count: day!.episodes },
    ),
    figure(
      'daeca.of-urgent',
      'DAECA classes of all unplanned episodes',
      `${source}, figure 6.4`,
      daeca.ofUrgent,
      day!.episodes / Math.max(1, day!.all_episodes),
      { allowed: 0.06, count: day!.episodes },
    ),
    figure(
      'resources.top-5-percent',
      'DRG points of the 5 per cent of patients with most',
      `${source}, 3.2`,
      topFivePercent,
      top!.top_points / Math.max(1, top!.points),
      { allowed: 0.06, count: top!.top_patients, clump: 4 },
    ),
    sign(
      'stays',
      `patients with ${highUseCutoffs.stays} stays or more in a year`,
      signs!.many_stays,
    ),
    sign('units', `patients of ${highUseCutoffs.units} units or more`, signs!.several_units),
    sign(
      'doctors',
      `patients of ${highUseCutoffs.doctors} letter-writing doctors or more`,
      signs!.many_doctors,
    ),
    sign(
      'cost',
      `patients with ${highUseCutoffs.points / 1000} DRG points or more`,
      signs!.high_cost,
    ),
    sign('both-levels', 'patients with municipal care as well', signs!.both_levels, 0.08),
  ]
}

export async function complexityFigures(warehouse: Warehouse, parameters: Parameters) {
  const living = await warehouse.query<{ g: number; people: number }>(livingSql(parameters))
  const people = living.reduce((sum, one) => sum + one.people, 0)
  const totals = new Map<string, { persons: number; days: number }>()
  for (const year of yearsOf(parameters)) {
    const rows = await warehouse.query<{ class: string; persons: number; bed_days: number }>(
      definitions.complexityClasses.sql({ from: `${year}-01-01`, to: `${year}-12-31` }),
    )
    for (const row of rows) {
      const before = totals.get(row.class) ?? { persons: 0, days: 0 }
      totals.set(row.class, {
        persons: before.persons + row.persons,
        days: before.days + row.bed_days,
      })
    }
  }
  const source = 'Meld. St. 7 (2019–2020), table 4.1 ÷ SSB 07459'
  return (['severe', 'moderate', 'simple'] as const).flatMap((name) => {
    const { persons, bedDays } = complexity2017[name]
    const found = totals.get(name) ?? { persons: 0, days: 0 }
    const per1000 = (count: number) => (1000 * count) / Math.max(1, people)
    const target = (count: number) => (1000 * count) / complexity2017.people
    return [
      figure(
        `complexity.${name}.persons`,
        `patients with ${name} chronic illness per 1000 inhabitants`,
        source,
        target(persons),
        per1000(found.persons),
        { allowed: 0.08, count: found.persons },
      ),
      figure(
        `complexity.${name}.bed-days`,
        `their bed-days per 1000 inhabitants`,
        source,
        target(bedDays),
        per1000(found.days),
        { allowed: 0.12, count: found.days / 6, clump: 6 },
      ),
    ]
  })
}
