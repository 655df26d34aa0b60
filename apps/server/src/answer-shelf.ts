import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Answer, Question } from '@samsyn/desk'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** Smaller than this is sent as it is: a packet is a packet. */
const WORTH_COMPRESSING = 1024

/** An answer as it is sent, in every coding, with its name. */
export interface KeptAnswer {
  readonly type: string
  readonly etag: string
  readonly plain: Buffer
  readonly br: Buffer | null
  readonly gzip: Buffer | null
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
  private bytes = 0

  /** @param most bytes to keep in all */
  constructor(make: (question: Question) => Promise<Answer>, most: number) {
    this.make = make
    this.most = most
  }

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
    const coming = this.makeFor(key, question).finally(() => this.coming.delete(key))
    this.coming.set(key, coming)
    return coming
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

export async function keptAnswer(type: string, plain: Buffer): Promise<KeptAnswer> {
  const hash = createHash('sha256').update(plain).digest('base64url')
  const small = plain.length < WORTH_COMPRESSING
  const [br, gz] = small
    ? [null, null]
    : await Promise.all([
        brotli(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
        zip(plain, { level: 6 }),
      ])
  // Weak, because the same name goes with every coding.
  return { type, etag: `W/"${hash}"`, plain, br, gzip: gz }
}

function sizeOf({ plain, br, gzip }: KeptAnswer): number {
  return plain.length + (br?.length ?? 0) + (gzip?.length ?? 0)
}
