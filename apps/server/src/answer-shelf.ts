import { promisify } from 'node:util'
import { brotliCompress, constants, gunzip, gzip } from 'node:zlib'
import type { Answer, Question } from '@samsyn/desk'
import { knownRefusal, type Refusal } from '@samsyn/refusal'
import { nameOf } from './name-answers.ts'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)
const unzip = promisify(gunzip)

/** Smaller than this is sent as it is: a packet is a packet. */
const WORTH_COMPRESSING = 1024
/** And what hardly shrinks (a .docx is a zip already) is not worth anyone's unpacking. */
const WORTH_UNPACKING = 0.9
/** Questions that wait for the one thread with the tables; a plan takes a second or so, and nobody waits for 500. */
const MOST_COMING = 500

/**
 * An answer as it is sent, with its name. A large one is kept compressed only: a plan of 3 MB is 100 kB so, and every
 * answer about every community finds room; whoever takes no compression has it unpacked (`plainOf`).
 */
export interface KeptAnswer {
  readonly type: string
  readonly etag: string
  readonly body:
    | { readonly plain: Buffer }
    | { readonly plain: null; readonly br: Buffer; readonly gzip: Buffer }
}

/**
 * Answers by what was asked. They are functions of the tables, and these do not change while a server runs: so each
 * is made once, compressed once, and kept until there is no room. Who asks while it is being made waits for the same.
 */
export class AnswerShelf {
  private readonly kept = new Map<string, KeptAnswer>()
  private readonly coming = new Map<string, Promise<KeptAnswer>>()
  private readonly make: (question: Question) => Promise<Answer>
  private readonly most: number
  /** Asked and not to be kept. */
  private passing = 0
  private bytes = 0

  /** @param most bytes to keep in all */
  constructor(make: (question: Question) => Promise<Answer>, most: number) {
    this.make = make
    this.most = most
  }

  /** How much of the room is taken, 0 to 1. */
  get fullness(): number {
    return this.bytes / this.most
  }

  /** Whether someone waits for an answer that is being made. */
  get busy(): boolean {
    return this.waiting > 0
  }

  /** @throws Refusal as the question is, too-many where too many wait, or Error for a fault; none of them is kept */
  async get(question: Question): Promise<KeptAnswer> {
    const key = JSON.stringify(question)
    const found = this.kept.get(key)
    if (found !== undefined) {
      this.kept.delete(key)
      this.kept.set(key, found)
      return found
    }
    const underway = this.coming.get(key)
    if (underway !== undefined) return underway
    this.refuseTooMany()
    const coming = this.makeFor(key, question).finally(() => this.coming.delete(key))
    this.coming.set(key, coming)
    return coming
  }

  /** For what nobody asks again: made like the others, in its turn, and kept nowhere. @throws as `get` */
  async once(question: Question): Promise<Answer> {
    this.refuseTooMany()
    this.passing += 1
    return this.make(question).finally(() => {
      this.passing -= 1
    })
  }

  private get waiting(): number {
    return this.coming.size + this.passing
  }

  private refuseTooMany(): void {
    if (this.waiting >= MOST_COMING) throw tooManyComing(this.waiting)
  }

  private async makeFor(key: string, question: Question): Promise<KeptAnswer> {
    const answer = await this.make(question)
    const kept = await keptAnswer(answer.type, Buffer.from(answer.bytes.buffer as ArrayBuffer))
    this.kept.set(key, kept)
    this.bytes += sizeOf(kept)
    for (const [oldest, old] of this.kept) {
      if (this.bytes <= this.most || oldest === key) break
      this.kept.delete(oldest)
      this.bytes -= sizeOf(old)
    }
    return kept
  }
}

/** Compressed where that is worth it, and named by the hash of what it says. */
export async function keptAnswer(type: string, plain: Buffer): Promise<KeptAnswer> {
  return { type, etag: nameOf(plain), body: await bodyOf(plain) }
}

/** For whoever takes no compression. */
export async function plainOf({ body }: KeptAnswer): Promise<Buffer> {
  return body.plain ?? unzip(body.gzip)
}

async function bodyOf(plain: Buffer): Promise<KeptAnswer['body']> {
  if (plain.length < WORTH_COMPRESSING) return { plain }
  const [br, gz] = await Promise.all([
    brotli(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
    zip(plain, { level: 6 }),
  ])
  return gz.length > WORTH_UNPACKING * plain.length ? { plain } : { plain: null, br, gzip: gz }
}

function sizeOf({ body }: KeptAnswer): number {
  return body.plain === null ? body.br.length + body.gzip.length : body.plain.length
}

function tooManyComing(waiting: number): Refusal {
  return knownRefusal('answers-waiting', { n: waiting })
}
