import { definitions, type Warehouse } from '@samsyn/warehouse'
import { groupSql } from './age-groups.ts'
import { daecaDiagnoses } from './diagnoses.ts'
import type { Parameters } from './parameter-tables.ts'
import {
  acuteBeds2018,
  childrenInMentalCare,
  complexity2017,
  consultationsPerPerson,
  daeca,
  primaryCare75plus,
  readmissionShare,
  topFivePercent,
} from './published.ts'

/** A published figure beside what the synthetic country gives. */
export interface Calibration {
  readonly id: string
  /** What it is, in words. */
  readonly says: string
  readonly source: string
  readonly target: number
  readonly result: number
  /** Share of the target that the result may be away: what we allow the model, and three standard errors of chance. */
  readonly tolerance: number
}

/** Cut-offs of the five signs, set so that each marks about a twentieth of the patients: no source gives any. */
export const highUseCutoffs = { stays: 2, units: 6, doctors: 7, points: 2500 } as const

/** Every calibrated figure, computed from the files with the definitions that analysts use. */
export async function calibrate(
  warehouse: Warehouse,
  parameters: Parameters,
  progress?: (done: number, of: number, what: string) => void,
): Promise<Calibration[]> {
  const parts = [
    hospitalFigures,
    chapterFigures,
    pathwayFigures,
    complexityFigures,
    careFigures,
    primaryFigures,
  ]
  const figures: Calibration[] = []
  for (const [index, part] of parts.entries()) {
    const what = `Comparing with published figures, part ${index + 1} of ${parts.length}`
    progress?.(index, parts.length, what)
    figures.push(...(await part(warehouse, parameters)))
  }
  return figures
}

/**
 * @param count how many events the result rests on
 * @param clump how much more they vary than independent ones would, as a variance ratio
 */
function figure(
  id: string,
  says: string,
  source: string,
  target: number,
  result: number,
  { allowed, count, clump = 1 }: { allowed: number; count: number; clump?: number },
): Calibration {
  const tolerance = Math.round((allowed + 3 * Math.sqrt(clump / Math.max(1, count))) * 1e4) / 1e4
  return { id, says, source, target, result, tolerance }
}

const whole = ({ firstYear, years }: Parameters) => ({
  from: `${firstYear}-01-01`,
  to: `${firstYear + years - 1}-12-31`,
})
const yearsOf = ({ firstYear, years }: Parameters) =>
  Array.from({ length: years }, (_, yi) => firstYear + yi)
const somatic = "service IN ('admission', 'emergency', 'daycare', 'outpatient')"

/** Persons alive on 1 January of every year, by age group: `g, people`, summed over the years. */
function livingSql({ groups, firstYear, years }: Parameters): string {
  return `
SELECT ${groupSql('y - 1 - birth_year', groups)} AS g, count(*) AS people
FROM persons CROSS JOIN (SELECT unnest(range(${firstYear}, ${firstYear + years})) AS y)
WHERE birth_year < y AND (died IS NULL OR died >= make_date(CAST(y AS INTEGER), 1, 1))
GROUP BY 1 ORDER BY 1`
}

async function hospitalFigures(warehouse: Warehouse, parameters: Parameters) {
  const { groups } = parameters
  const living = await warehouse.query<{ g: number; people: number }>(livingSql(parameters))
  const used = await warehouse.query<
    Record<'g' | 'patients' | 'inpatients' | 'stays' | 'days', number>
  >(`
WITH person_years AS (
  SELECT c.person, y, ${groupSql('greatest(0, y - 1 - min(birth_year))', groups)} AS g,
    count(*) FILTER (WHERE service = 'admission') AS stays,
    coalesce(sum(CAST(ends AS DATE) - CAST(starts AS DATE)) FILTER (WHERE service = 'admission'), 0) AS days
  FROM (SELECT *, EXTRACT(year FROM starts) AS y FROM contacts WHERE ${somatic}) c JOIN persons p ON p.person = c.person
  GROUP BY c.person, y
)
SELECT g, count(*) AS patients, count(*) FILTER (WHERE stays > 0) AS inpatients, sum(stays) AS stays, sum(days) AS days
FROM person_years GROUP BY g ORDER BY g`)
  const source = 'SSB 14824 ÷ 07459 (somatic_hospital_use_norway_2024_age_icd)'
  return groups.flatMap((group, g) => {
    const people = living.find((one) => one.g === g)?.people ?? 0
    const found = used.find((one) => one.g === g)
    const of = (name: 'patients' | 'inpatients' | 'stays' | 'days') => found?.[name] ?? 0
    const ages = `${group.ageFrom}–${group.ageTo}`
    const per1000 = (count: number) => (1000 * count) / Math.max(1, people)
    const id = `hospital.${group.ageFrom}`
    const days = 1000 * group.bedDays
    return [
      figure(
        `${id}.patients`,
        `patients per 1000 aged ${ages}`,
        source,
        1000 * group.patients,
        per1000(of('patients')),
        { allowed: 0.03, count: of('patients') },
      ),
      figure(
        `${id}.inpatients`,
        `persons with a stay per 1000 aged ${ages}`,
        source,
        1000 * group.inpatients,
        per1000(of('inpatients')),
        { allowed: 0.05, count: of('inpatients') },
      ),
      figure(
        `${id}.stays`,
        `stays per 1000 aged ${ages}`,
        source,
        1000 * group.stays,
        per1000(of('stays')),
        { allowed: 0.05, count: of('stays'), clump: 3 },
      ),
      figure(
        `${id}.bed-days`,
        `bed-days per 1000 aged ${ages}`,
        source,
        days,
        per1000(of('days')),
        { allowed: 0.06, count: of('stays'), clump: 6 },
      ),
    ]
  })
}

async function chapterFigures(warehouse: Warehouse, parameters: Parameters) {
  const { groups, real } = parameters
  const [alive] = await warehouse.query<{ people: number }>(
    `SELECT sum(people) AS people FROM (${livingSql(parameters)})`,
  )
  const rows = await warehouse.query<{ chapter: string; stays: number }>(`
SELECT ${chapterSql('diagnosis')} AS chapter, count(*) AS stays
FROM contacts WHERE service = 'admission' GROUP BY 1 ORDER BY 1`)
  const people = groups.reduce((sum, { population }) => sum + population, 0)
  const source = real
    ? 'SSB 14824 ÷ 07459 (somatic_hospital_use_norway_2024_age_icd)'
    : 'weights of the synthetic country, which leads with the chapters of SSB 14824'
  return groups[0]!.chapters.flatMap(({ chapter }) => {
    const published = groups.reduce((sum, { chapters }) => {
      return sum + (chapters.find((one) => one.chapter === chapter)?.stays ?? 0)
    }, 0)
    const target = (1000 * published) / people
    // A chapter of a few hundred stays in the whole country is no aggregate to keep to.
    if (target < 0.1) return []
    const stays = rows.find((one) => one.chapter === chapter)?.stays ?? 0
    const result = (1000 * stays) / Math.max(1, alive!.people)
    const says = `stays per 1000 with a main diagnosis of chapter ${chapter}`
    const chance = { allowed: 0.06, count: target * alive!.people * 1e-3, clump: 2 }
    return [figure(`chapter.${chapter}.stays`, says, source, target, result, chance)]
  })
}

/** SQL for the ICD-10 chapter of a code. */
function chapterSql(code: string): string {
  const letters =
    'AB I|C II|E IV|F V|G VI|I IX|J X|K XI|L XII|M XIII|N XIV|O XV|P XVI|Q XVII|R XVIII|ST XIX|Z XXI'
  const cases = letters.split('|').map((pair) => {
    const [first, chapter] = pair.split(' ')
    return `WHEN substr(${code}, 1, 1) IN (${[...first!].map((one) => `'${one}'`).join(', ')}) THEN '${chapter}'`
  })
  return `CASE ${cases.join(' ')}
    WHEN substr(${code}, 1, 2) < 'D5' THEN 'II' WHEN substr(${code}, 1, 1) = 'D' THEN 'III'
    WHEN substr(${code}, 1, 2) < 'H6' THEN 'VII' ELSE 'VIII' END`
}

async function pathwayFigures(warehouse: Warehouse, parameters: Parameters) {
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

async function complexityFigures(warehouse: Warehouse, parameters: Parameters) {
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

async function careFigures(warehouse: Warehouse, parameters: Parameters) {
  const { care, firstYear, years } = parameters
  const lastDay = `${firstYear + years - 1}-12-31`
  const year = firstYear + years - 1
  const rows = await warehouse.query<Record<'cg' | 'people' | 'home' | 'long', number>>(`
SELECT CASE WHEN ${year} - birth_year <= ${care[0]!.ageTo} THEN 0 WHEN ${year} - birth_year <= ${care[1]!.ageTo} THEN 1 ELSE 2 END AS cg,
  count(*) AS people, count(h.person) AS home, count(l.person) AS long
FROM persons p
LEFT JOIN (SELECT DISTINCT person FROM contacts WHERE service = 'homecare' AND starts <= DATE '${lastDay}' AND (ends IS NULL OR ends > DATE '${lastDay}')) h ON h.person = p.person
LEFT JOIN (SELECT DISTINCT person FROM contacts WHERE service = 'longstay' AND starts <= DATE '${lastDay}' AND (ends IS NULL OR ends > DATE '${lastDay}')) l ON l.person = p.person
WHERE died IS NULL OR died > DATE '${lastDay}'
GROUP BY 1 ORDER BY 1`)
  const source = 'SSB 12292 and 11645 ÷ 07459 (municipal_care_2025)'
  return care.flatMap((group, cg) => {
    const found = rows.find((one) => one.cg === cg) ?? { people: 0, home: 0, long: 0 }
    const ages = `${group.ageFrom}–${group.ageTo}`
    const per1000 = (count: number) => (1000 * count) / Math.max(1, found.people)
    return [
      figure(
        `homecare.${group.ageFrom}`,
        `home care users per 1000 aged ${ages}`,
        source,
        1000 * group.homeCare,
        per1000(found.home),
        { allowed: 0.03, count: found.home, clump: 0.05 },
      ),
      figure(
        `longstay.${group.ageFrom}`,
        `residents of long stay per 1000 aged ${ages}`,
        source,
        1000 * group.longStay,
        per1000(found.long),
        { allowed: 0.03, count: found.long, clump: 0.05 },
      ),
    ]
  })
}

async function primaryFigures(warehouse: Warehouse, parameters: Parameters) {
  const { firstYear, years } = parameters
  const [use] = await warehouse.query<
    Record<'consultations' | 'gp75' | 'outofhours75' | 'acutebed' | 'children', number>
  >(`
SELECT count(*) FILTER (WHERE (service = 'gp' AND contact_type = 3) OR service IN ('outofhours', 'outpatient', 'emergency')) AS consultations,
  count(*) FILTER (WHERE service = 'gp' AND contact_type = 3 AND age >= 75) AS gp75,
  count(*) FILTER (WHERE service = 'outofhours' AND age >= 75) AS outofhours75,
  count(*) FILTER (WHERE service = 'acutebed') AS acutebed,
  count(DISTINCT CASE WHEN service = 'mental' AND age < 18 THEN c.person * 32 + y - ${firstYear} END) AS children
FROM (SELECT c.*, EXTRACT(year FROM c.starts) AS y, EXTRACT(year FROM c.starts) - 1 - p.birth_year AS age
      FROM contacts c JOIN persons p ON p.person = c.person
      WHERE service IN ('gp', 'outofhours', 'outpatient', 'emergency', 'acutebed', 'mental')) c`)
  const [alive] = await warehouse.query<Record<'everyone' | 'old' | 'young', number>>(`
SELECT count(*) AS everyone, count(*) FILTER (WHERE y - 1 - birth_year >= 75) AS old, count(*) FILTER (WHERE y - 1 - birth_year < 18) AS young
FROM persons CROSS JOIN (SELECT unnest(range(${firstYear}, ${firstYear + years})) AS y)
WHERE birth_year < y AND (died IS NULL OR died >= make_date(CAST(y AS INTEGER), 1, 1))`)
  const per = (count: number, people: number) => count / Math.max(1, people)
  const atlas = 'Helseatlas for eldre (SKDE), 2013–2015'
  const source = 'Meld. St. 7 (2019–2020)'
  return [
    figure(
      'doctor.consultations',
      'consultations with a doctor per inhabitant, both levels',
      `${source}, 1`,
      consultationsPerPerson,
      per(use!.consultations, alive!.everyone),
      { allowed: 0.05, count: use!.consultations, clump: 5 },
    ),
    figure(
      'gp.75plus',
      'GP consultations per person aged 75 and over',
      atlas,
      primaryCare75plus.gp,
      per(use!.gp75, alive!.old),
      { allowed: 0.08, count: use!.gp75, clump: 8 },
    ),
    figure(
      'outofhours.75plus',
      'out-of-hours contacts per person aged 75 and over',
      atlas,
      primaryCare75plus.outofhours,
      per(use!.outofhours75, alive!.old),
      { allowed: 0.1, count: use!.outofhours75, clump: 3 },
    ),
    figure(
      'acutebed.admissions',
      'municipal emergency beds: admissions per 1000 inhabitants',
      `${source}, box 6.6`,
      (1000 * acuteBeds2018.admissions) / acuteBeds2018.people,
      1000 * per(use!.acutebed, alive!.everyone),
      { allowed: 0.1, count: use!.acutebed, clump: 2 },
    ),
    figure(
      'mental.children',
      'children in mental health care in a year, share',
      `${source}, 4.1`,
      childrenInMentalCare,
      per(use!.children, alive!.young),
      { allowed: 0.15, count: use!.children, clump: 2 },
    ),
  ]
}
