import type { Quality } from '@samsyn/quantity'

/** A table that Samsyn can read: where it comes from, and what it must look like. */
export interface Table {
  /** The file's name without its ending: the id in the `source` of a number. */
  readonly id: string
  readonly file: string
  readonly title: string
  readonly publisher: string
  /** The publisher's own table number or name. */
  readonly table: string
  readonly licence: string
  readonly period: string
  /** Of its numbers: counted by the publisher, or reckoned from counts, or estimated. */
  readonly quality: Quality
  /** Without a required table there is no plan; without another one, some figures are gaps. */
  readonly required: boolean
  readonly columns: readonly string[]
  /** The columns that together name a row, once. */
  readonly key: readonly string[]
  /** Rows of the edition described in docs: fewer mean that the file was cut. */
  readonly rows: number
}
