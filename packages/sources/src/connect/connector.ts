import type { DuckDBConnection } from '@samsyn/warehouse'
import type { KeptResponse, Question } from './kept-responses.ts'
import type { Service, SourceEntry } from './source-catalogue.ts'

/** What a connector has to ask with: answers come from this run's kept responses, or from the service. */
export interface Asking {
  readonly entry: SourceEntry
  readonly service: Service
  /**
   * Asks, reads the body, and keeps it. A body that `read` throws at is not kept: it would be found again, in place of a better one,
   * when the pull goes on.
   */
  ask<Read>(question: Question, read: (bytes: Buffer) => Read): Promise<Read>
  /** Copies a file into the kept responses. */
  take(question: Question, path: string, ending: string): Promise<void>
  /** The service's own limit on calls. */
  setLimit(calls: number, seconds: number): void
  /** Told after each part: `done` of `of` questions. */
  progress(done: number, of: number): void
}

/** Kept responses to build tables from. */
export interface Answers {
  readonly entry: SourceEntry
  readonly service: Service
  /** The response with this key or to this question; null when it was not asked. */
  find(wanted: string | Question): KeptResponse | null
  bytes(response: KeptResponse): Promise<Buffer>
  path(response: KeptResponse): string
}

/** Rows of one response, as a query on the connection it was built on. */
export interface BuiltRows {
  readonly select: string
  readonly orderBy?: readonly string[]
  /** Cells of codes that no boundaries of their year know, which are no observations. */
  readonly leftOut: readonly LeftOut[]
}

export interface LeftOut {
  readonly area: string
  readonly vintage: number
  readonly cells: number
  /** How many of them hold a number. */
  readonly withValue: number
}

/** What a source says of itself, to compare one pull with the next. */
export interface SourceFacts {
  readonly title: string
  readonly updated: string | null
  /** Dimension or column → code → label. */
  readonly codes: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** Content → unit in the publisher's words. */
  readonly units: Readonly<Record<string, string>>
}

/** The questions whose answers hold the rows, in order, and when their publisher last changed them, where it says. */
export interface Asked {
  readonly questions: readonly Question[]
  readonly updated: string | null
}

/** How one kind of service is spoken to and understood. */
export interface Connector {
  /** Asks for all that the source holds. */
  fetch(asking: Asking): Promise<Asked>
  /** The rows of one of those answers. */
  rows(connection: DuckDBConnection, answers: Answers, data: KeptResponse): Promise<BuiltRows>
  facts(answers: Answers, data: readonly KeptResponse[]): Promise<SourceFacts>
}
