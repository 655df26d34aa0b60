import type { Warehouse } from '@samsyn/warehouse'
import { figure } from './calibration.ts'
import type { Parameters } from './parameters.ts'
import {
  acuteBeds2018,
  childrenInMentalCare,
  consultationsPerPerson,
  primaryCare75plus,
} from './published.ts'

export async function careFigures(warehouse: Warehouse, parameters: Parameters) {
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
    // Users are the first so many by rank in every block: off by a person or two, not by chance.
    const ranked = (users: number) => ({ allowed: 0.03 + 2 / Math.max(1, users), count: 1e9 })
    return [
      figure(
        `homecare.${group.ageFrom}`,
        `home care users per 1000 aged ${ages}`,
        source,
        1000 * group.homeCare,
        per1000(found.home),
        ranked(group.homeCare * found.people),
      ),
      figure(
        `longstay.${group.ageFrom}`,
        `residents of long stay per 1000 aged ${ages}`,
        source,
        1000 * group.longStay,
        per1000(found.long),
        ranked(group.longStay * found.people),
      ),
    ]
  })
}

export async function primaryFigures(warehouse: Warehouse, parameters: Parameters) {
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
