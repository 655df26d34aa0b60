import type { Warehouse } from '@samsyn/warehouse'
import { groupSql } from './age-groups.ts'
import { figure, livingSql } from './calibration.ts'
import type { Parameters } from './parameters.ts'

const somatic = "service IN ('admission', 'emergency', 'daycare', 'outpatient')"

export async function hospitalFigures(warehouse: Warehouse, parameters: Parameters) {
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

export async function chapterFigures(warehouse: Warehouse, parameters: Parameters) {
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
    : 'weights of the synthetic country (its own, so allowed more); with --data those of SSB 14824'
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
    const chance = { allowed: real ? 0.06 : 0.15, count: target * alive!.people * 1e-3, clump: 2 }
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
