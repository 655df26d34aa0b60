import type { Rule } from './layout.ts'

/** What holds for contacts of every kind: days between 1980 and the day of import, in their order. */
export function timeRules(start: string, end: string): Rule[] {
  return [
    { column: start, reason: 'too-old', broken: "starts < TIMESTAMP '1980-01-01'" },
    { column: start, reason: 'in-the-future', broken: 'starts >= tomorrow' },
    { column: end, reason: 'in-the-future', broken: 'ends >= tomorrow' },
    { column: end, reason: 'ends-before-start', broken: 'ends < starts' },
  ]
}

/** A person in a contact is born before it and no more than 110 years old. */
export function ageRules(birthYear: string): Rule[] {
  return [
    { column: birthYear, reason: 'born-after-contact', broken: 'birth_year > year(starts)' },
    { column: birthYear, reason: 'age-over-110', broken: 'year(starts) - birth_year > 110' },
  ]
}

/** A municipality and its boundaries as the staged table has them, from the column `home` and a day. */
export function homeOn(on: string): readonly (readonly [string, string])[] {
  return [
    ['home_known', 'coalesce(municipality_known[1 + enum_code(home)], 0)'],
    ['vintage', vintageSql(on)],
    ['municipality', 'CASE WHEN vintage IS NOT NULL THEN home END'],
  ]
}

function vintageSql(on: string): string {
  const known = (bit: number) => `(home_known & ${bit}) > 0`
  return `CAST(CASE WHEN ${known(1)} AND ${on} < TIMESTAMP '2020-01-01' THEN 2018
    WHEN ${known(2)} AND ${on} >= TIMESTAMP '2020-01-01' AND ${on} < TIMESTAMP '2024-01-01' THEN 2020
    WHEN ${known(4)} THEN 2024 WHEN ${known(2)} THEN 2020 WHEN ${known(1)} THEN 2018 END AS SMALLINT)`
}
