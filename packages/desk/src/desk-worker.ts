// The thread that holds the tables and answers one question at a time, so that whoever listens is never kept waiting.
import { createHash } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import type { PlanningData } from '@samsyn/plan'
import { Refusal, type Refused, refusedOf } from '@samsyn/refusal'
import { readHospitalSites } from '@samsyn/sources'
import { type Answer, answerTo, type Question } from './answers/answer-to.ts'
import type { DeskFacts } from './desk-thread.ts'
import { loadData } from './load-data.ts'
import { noProgress, type Progress } from './progress.ts'
import { recordsFor, usualPatience } from './release-ledger.ts'
import { type Room, roomOf } from './room.ts'
import { sharedRecords } from './shared-records.ts'

/** What a desk thread is sent; its number comes back with the answer. */
export interface DeskOrder {
  readonly id: number
  readonly question: Question
}

/** Why there is no answer: a refusal, or a fault of our own that is not for the asker's eyes. */
export type NoAnswer = Refused | { readonly fault: string }

/** What a desk thread sends: that it has read, an answer, why there is none, or how far it has come. */
export type DeskReply =
  | { readonly ready: true; readonly facts: DeskFacts }
  | { readonly ready: false; readonly because: NoAnswer }
  | { readonly id: number; readonly answer: Answer }
  | { readonly id: number; readonly because: NoAnswer }
  | { readonly id: number; readonly done: number; readonly of: number; readonly what: string }

const port = parentPort!
const { folder, records } = workerData as { folder?: string; records?: string }

try {
  const data = await loadData(folder, noProgress)
  const hospitals = await readHospitalSites(folder ?? process.env.SAMSYN_DATA)
  const room = roomOf(
    data,
    hospitals,
    sharedRecords(recordsFor(records, { ...usualPatience, onWait: () => {} })),
  )
  port.on('message', (order: DeskOrder) => reply(room, order))
  send({ ready: true, facts: { kind: data.kind, tables: tablesOf(data) } })
} catch (error) {
  send({ ready: false, because: noAnswer(error) })
}

async function reply(room: Room, { id, question }: DeskOrder): Promise<void> {
  const progress: Progress = {
    at: (done, of, _, values) => send({ id, done, of, what: String(values?.name ?? '') }),
    end() {},
  }
  try {
    const answer = await answerTo(room, question, progress)
    port.postMessage({ id, answer } satisfies DeskReply, [answer.bytes.buffer as ArrayBuffer])
  } catch (error) {
    send({ id, because: noAnswer(error) })
  }
}

function tablesOf({ tables }: PlanningData): string {
  const hashes = tables.map(({ id, sha256 }) => `${id} ${sha256}`).sort()
  return createHash('sha256').update(hashes.join('\n')).digest('hex')
}

function send(message: DeskReply): void {
  port.postMessage(message)
}

function noAnswer(error: unknown): NoAnswer {
  if (error instanceof Refusal) return refusedOf(error)
  return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }
}
