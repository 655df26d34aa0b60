import type { Rule } from './layout.ts'

/** What holds for contacts of every kind: they begin between 1980 and the day of import. */
export function startRules(start: string): Rule[] {
  return [
    { column: start, reason: 'too-old', broken: "starts < TIMESTAMP '1980-01-01'" },
    { column: start, reason: 'in-the-future', broken: 'starts >= tomorrow' },
  ]
}

/** What holds for contacts that last: days between 1980 and the day of import, in their order. */
export function timeRules(start: string, end: string): Rule[] {
  return [
    ...startRules(start),
    { column: end, reason: 'in-the-future', broken: 'ends >= tomorrow' },
    { column: end, reason: 'ends-before-start', broken: 'ends < starts' },
  ]
}

/** Days of a stay at the most: three years in a somatic hospital, forty in mental health care, where some stay for life. */
export function stayRule(end: string): Rule {
  return {
    column: end,
    reason: 'stay-too-long',
    broken: `service IN ('admission', 'mentalstay')
      AND CAST(ends AS DATE) - CAST(starts AS DATE) > CASE service WHEN 'admission' THEN 1096 ELSE 14610 END`,
  }
}

/** A number between nothing and the most that it can be. */
export function boundRule(column: string, name: string, most: number): Rule {
  return { column, reason: 'out-of-bounds', broken: `${name} NOT BETWEEN 0 AND ${most}` }
}

/** A day of death that is no later than today, and no earlier than the contact began. */
export function deathRules(column: string): Rule[] {
  return [
    { column, reason: 'in-the-future', broken: 'died >= tomorrow' },
    { column, reason: 'dead-before-contact', broken: 'died < start_day' },
  ]
}

/** A person in a contact is born before it and no more than 110 years old, by `ageOn`. */
export function ageRules(birthYear: string): Rule[] {
  return [
    { column: birthYear, reason: 'born-after-contact', broken: 'age < 0' },
    { column: birthYear, reason: 'age-over-110', broken: 'age > 110' },
  ]
}

/** The age that a person reaches in the year of a day. */
export function ageOn(on: string): readonly [string, string] {
  return ['age', `year(${on}) - birth_year`]
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
