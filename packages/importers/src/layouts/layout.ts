import type { Reason } from '../reasons.ts'
import type { Reading } from './readings.ts'

/** One column of an extract, under its publisher's name. */
export interface Field {
  /** Name in the header, in small letters; for JSON a path. */
  readonly column: string
  /** What the rules and the staged table call it. */
  readonly as: string
  readonly read: Reading
  /** An empty cell is a reason to reject the row. */
  readonly required?: boolean
  /** The column may be left out of the file. */
  readonly optional?: boolean
}

/** What makes a row that can be read unbelievable: `broken` is SQL over the names of fields and of `derived`. */
export interface Rule {
  readonly column: string
  readonly reason: Reason
  readonly broken: string
}

/** One sort of file in a delivery. */
export interface Role {
  readonly name: string
  readonly format: 'delimited' | 'json-lines' | 'iplos'
  readonly fields: readonly Field[]
  /** Further values in SQL, each over those before it. */
  readonly derived: readonly (readonly [name: string, sql: string])[]
  readonly rules: readonly Rule[]
  /**
   * Names that are kept. A role that has `service` gives contacts, one that has `birth_year` persons, both by `id`; one with
   * `place` gives diagnoses to contacts by `key`, the lowest place first.
   */
  readonly keeps: readonly string[]
  /** Names of these that follow from the others of a believed row, in SQL over them: found when they are needed, and not staged. */
  readonly follows?: Readonly<Record<string, string>>
}

/** The names that are staged. */
export const stagedOf = ({ keeps, follows = {} }: Role) =>
  keeps.filter((name) => !Object.hasOwn(follows, name))

/** Whether a role's rows are contacts, each with a number of its own. */
export const givesContacts = ({ keeps }: Role) => keeps.includes('service')

/** A kind of extract: the files that may be in one delivery. */
export interface Layout {
  readonly kind: string
  readonly says: string
  readonly roles: readonly Role[]
}
