import type { MissingReason, Quality, Unit } from '@samsyn/quantity'

/** How a publisher is spoken to. */
export const connectors = ['pxweb2', 'pxweb0', 'klass', 'fhi', 'files'] as const
export type ConnectorName = (typeof connectors)[number]

/** A publisher's service, or a folder of files. */
export interface Service {
  readonly connector: ConnectorName
  /** Address that paths are put behind; of files, the folder, relative to the catalogue's own. */
  readonly base: string
  readonly publisher: string
  readonly licence: string
  /** What the licence asks to be said where the numbers are shown. */
  readonly credit?: string
  /** First words of an indicator that the catalogue gives no name: "SSB", "FHI". */
  readonly label: string
  /** Calls per `seconds`, until the service itself says other limits. */
  readonly calls?: number
  readonly seconds?: number
  /** What dimensions mean in all tables of the service, unless a source says otherwise. */
  readonly rules?: Readonly<Record<string, CodeRule>>
  /** Hours of the day when its figures are being changed, "05:00" to "08:15" where it is published. */
  readonly unsettled?: { readonly from: string; readonly to: string; readonly zone: string }
  /** Cells per request, until the service itself says another limit. */
  readonly maxCells?: number
}

/** Codes to ask for: all ("*"), those listed, all from one on, or those of a code list of the publisher. */
export type CodeSelection =
  | '*'
  | readonly string[]
  | { readonly from: string }
  | { readonly codelist: string; readonly codes: '*' | readonly string[] }
  | null

/** What the codes of a dimension or column mean. Codes that a rule does not cover are refused, never guessed at. */
export type CodeRule =
  | {
      readonly as: 'area'
      /** The boundaries the codes belong to, or those of the year of each cell. */
      readonly vintage: 2018 | 2020 | 2024 | 'of-the-year'
      /** A regular expression whose first group is the area's code, where the code has more to it. */
      readonly pattern?: string
      readonly names?: Readonly<Record<string, string>>
    }
  | {
      readonly as: 'sex'
      readonly women: string
      readonly men: string
      readonly both?: string
    }
  /** `all` are the codes of every age together. */
  | { readonly as: 'age'; readonly all?: readonly string[] }
  | { readonly as: 'period'; readonly on: 'year' | '1 January' | '31 December' }
  | { readonly as: 'indicator' }
  | { readonly as: 'detail'; readonly name?: string }

/** What one content (statistical variable, measure, column) counts. */
export interface Content {
  readonly indicator?: string
  readonly unit: Unit
}

/** A table of a publisher: what to ask for, what it means, where it goes. */
export interface SourceEntry {
  /** Names the source in the warehouse, on the command line and in numbers: "ssb-07459". */
  readonly id: string
  readonly service: string
  readonly title: string
  /** The publisher's own number or name of the table. */
  readonly table: string
  /** Words that stand for several sources on the command line. */
  readonly groups?: readonly string[]
  /** Of files, which may each have another publisher than the folder. */
  readonly publisher?: string
  readonly licence?: string
  /** 'observations', or the name of a table of its own. */
  readonly target: string
  readonly note?: string
  readonly quality?: Quality
  readonly select?: Readonly<Record<string, CodeSelection>>
  readonly rules?: Readonly<Record<string, CodeRule>>
  readonly contents?: Readonly<Record<string, Content>>
  /** The unit of contents that are not named. */
  readonly unit?: Unit
  /** What holds for every row: the area of a national table, the year of a table of one year. */
  readonly every?: {
    readonly area?: string
    readonly vintage?: number
    readonly period?: readonly [string, string]
  }
  /** The publisher's symbols beside those that all of them share. */
  readonly symbols?: Readonly<Record<string, MissingReason>>
  /** KLASS: which list, and of what. */
  readonly klass?: KlassQuestion
  /** Files: the file and its columns. */
  readonly file?: FileMapping
}

export type KlassQuestion =
  | { readonly list: 'codes'; readonly from: string; readonly to: string }
  | { readonly list: 'changes'; readonly from: string; readonly to: string }
  | { readonly list: 'correspondence' }

export type ColumnType = 'text' | 'whole' | 'number' | 'date'

/** What a file's columns are. Long files have a `measure` column; wide ones a content per column. */
export interface FileMapping {
  readonly name: string
  /** ',' when left out. */
  readonly delimiter?: string
  /** '.' when left out. */
  readonly decimal?: ',' | '.'
  readonly sheet?: string
  /** What a blank cell means; without it, a blank value is refused. */
  readonly blank?: MissingReason
  /** The columns that together name a row, once. */
  readonly key: readonly string[]
  /** For a table of its own: its columns. */
  readonly columns?: Readonly<Record<string, ColumnType>>
  /** For observations in long form: the column with the content, if any, and the one with the value. */
  readonly measure?: string
  readonly value?: string
  /** A column that says how sure each number is. */
  readonly quality?: { readonly column: string; readonly of: Readonly<Record<string, Quality>> }
}

export interface SourceCatalogue {
  /** Where it was read from, for messages and for relative paths. */
  readonly path: string
  readonly services: Readonly<Record<string, Service>>
  readonly sources: readonly SourceEntry[]
}

export const serviceOf = ({ services }: SourceCatalogue, entry: SourceEntry): Service =>
  services[entry.service]!

export const publisherOf = (service: Service, entry: SourceEntry): string =>
  entry.publisher ?? service.publisher

export const licenceOf = (service: Service, entry: SourceEntry): string =>
  entry.licence ?? service.licence
