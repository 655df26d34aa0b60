import type { Field, Rule } from './layout.ts'
import { codes, identifier, municipality, type Reading, rowNumber, SERVICE } from './readings.ts'

/** Sex as NPR and KPR code it; 0 and 9 are not known. */
export const registrySex = codes({ 1: '1', 2: '0', 0: '-1', 9: '-1' }, 'TINYINT')

/** What NPR, KPR's bills and IPLOS all tell of a contact, under the publisher's name for each. */
export function commonColumns(names: {
  readonly person: string
  readonly number: string
  readonly sex: readonly [column: string, read: Reading]
  readonly home: string
}): Field[] {
  const [sex, readSex] = names.sex
  return [
    { column: names.person, as: 'id', read: identifier, required: true },
    { column: names.number, as: 'key', read: rowNumber, required: true },
    { column: sex, as: 'sex', read: readSex },
    { column: names.home, as: 'home', read: municipality },
  ]
}

/** What is kept of every contact of theirs, and of its person. */
export const commonlyKept = [
  ...['id', 'key', 'service', 'starts', 'ends', 'municipality', 'vintage', 'sex', 'birth_year'],
] as const

/** A publisher's numbers of services: those with a word of ours, and those that have no place in the warehouse. */
export function servicesBy(
  column: string,
  words: Readonly<Record<string, readonly number[]>>,
  others: readonly number[],
) {
  const meanings = Object.entries({ ...words, other: others }).flatMap(([word, numbers]) =>
    numbers.map((number) => [number, `'${word}'`] as const),
  )
  const field: Field = {
    ...{ column, as: 'kind', required: true },
    read: codes(Object.fromEntries(meanings), 'VARCHAR'),
  }
  const rule: Rule = { column, reason: 'service-not-kept', broken: "kind = 'other'" }
  // A constant is made a word of ours once; of a column, the engine looks up the word of every row.
  const ours = Object.keys(words).map((word) => `WHEN '${word}' THEN CAST('${word}' AS ${SERVICE})`)
  return { field, rule, derived: ['service', `CASE kind ${ours.join(' ')} END`] as const }
}
