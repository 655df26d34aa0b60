import { knownRefusal, Refusal } from '@samsyn/refusal'
import ky, { HTTPError } from 'ky'
import type { CallWindow } from './call-window.ts'
import { followRedirects } from './follow-redirects.ts'
import type { Question } from './kept-responses.ts'

/** How long a service is waited for. */
export interface Patience {
  /** Tries of one question, the first included. */
  readonly attempts: number
  /** Wait before the second try; it doubles with each further one. */
  readonly firstDelayMs: number
  readonly longestDelayMs: number
  /** For one try, body included. Statistics Norway itself gives up after 60 seconds. */
  readonly timeoutMs: number
  /** Most that one answer may hold when unpacked: a small packed body can unpack to more than a machine has. */
  readonly mostBytes: number
}

export const patient: Patience = {
  attempts: 6,
  firstDelayMs: 1000,
  longestDelayMs: 60_000,
  timeoutMs: 90_000,
  // 800 000 cells, the most that Statistics Norway gives at once, are some 10 MB.
  mostBytes: 256 * 2 ** 20,
}

export interface Reply {
  readonly bytes: Buffer
  readonly contentType: string
}

/** Told before a question is asked again: what happened, and which try comes now. */
export type Waiting = (why: string, attempt: number) => void

/** A service that will not give so many cells at once: ask for fewer. */
export class TooManyCells extends Error {}

/**
 * A service that understood a question and does not take it, so that its table is not what we hold it for. One that will not
 * let us in, or not now (401, 403, 407), says nothing about the table.
 */
export class QuestionNotTaken extends Refusal {
  constructor({ kind, text, said }: Refusal) {
    super(kind, text, said)
  }
}

const tooMany = /too many (cells|values)|maxrowcount|for mange (celler|rader|verdier)/i

/**
 * Asks once, and again after a pause where that may help: 429 (as long as Retry-After says), 5xx, a connection that is cut,
 * also in the middle of the body, a service that does not answer.
 *
 * @throws TooManyCells when the question is too large
 * @throws Refusal 'missing-table' for a table that is gone, 'wrong-call' for a question the service does not take or
 *   may not answer (`QuestionNotTaken` where it is the question),
 *   'not-available' when patience is at its end, 'broken-table' for an answer that is not JSON, or without end
 */
export async function askPolitely(
  base: string,
  question: Question,
  window: CallWindow,
  patience: Patience,
  waiting: Waiting = () => {},
): Promise<Reply> {
  const url = base.replace(/\/$/, '') + question.path
  try {
    const response = await ky(url, {
      method: question.method,
      ...(question.body === undefined ? {} : { json: question.body }),
      headers: { accept: 'application/json', 'user-agent': 'samsyn (open planning system)' },
      timeout: false,
      retry: retryBy(patience),
      hooks: { beforeRetry: [({ error, retryCount }) => waiting(shortly(error), retryCount + 1)] },
      fetch: (request, init) => wholeResponse(request as Request, init, window, patience),
    })
    return await replyOf(response, url)
  } catch (error) {
    if (error instanceof Refusal) throw error
    if (error instanceof HTTPError) throw refusedBy(error, url)
    throw unreachable(url, error, patience)
  }
}

/** 500–599: what stands between may have numbers of its own, as 522 of a network that shields services. */
const serverErrors = Array.from({ length: 100 }, (_, at) => 500 + at)

function retryBy(patience: Patience) {
  return {
    limit: patience.attempts - 1,
    methods: ['get', 'post'],
    statusCodes: [408, 429, ...serverErrors],
    afterStatusCodes: [429, 503],
    maxRetryAfter: 2 * patience.longestDelayMs,
    backoffLimit: patience.longestDelayMs,
    delay: (attempt: number) => patience.firstDelayMs * 2 ** (attempt - 1),
    // Whatever is not an answer is trouble on the way: a body cut off, a name not found, a time run out.
    shouldRetry: ({ error }: { error: Error }) =>
      error instanceof HTTPError ? undefined : !(error instanceof Refusal),
  }
}

/** Takes the body whole before the answer counts as one, so that a cut in its middle is tried again like one before it. */
async function wholeResponse(
  request: Request,
  init: RequestInit | undefined,
  window: CallWindow,
  { timeoutMs, mostBytes }: Patience,
): Promise<Response> {
  const response = await followRedirects(request, async (one) => {
    await window.turn()
    // From here on: to wait for our own turn is no fault of the service.
    const signal = AbortSignal.any([request.signal, AbortSignal.timeout(timeoutMs)])
    return fetch(one, { ...init, signal, redirect: 'manual' })
  })
  const { status, statusText, headers, body } = response
  const bytes = body === null ? null : await allOf(body, mostBytes, request.url)
  const kept = new Headers(headers)
  // The body is unpacked by now.
  kept.delete('content-encoding')
  kept.delete('content-length')
  return new Response(bytes, { status, statusText, headers: kept })
}

/** A body in one piece; leaving the loop by a refusal hangs up. */
async function allOf(
  body: ReadableStream<Uint8Array>,
  mostBytes: number,
  url: string,
): Promise<Buffer<ArrayBuffer>> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of body) {
    size += part.length
    if (size > mostBytes) throw tooLarge(url, mostBytes)
    parts.push(part)
  }
  return Buffer.concat(parts)
}

function tooLarge(url: string, mostBytes: number): Refusal {
  return knownRefusal('answer-too-large', { most: Math.round(mostBytes / 2 ** 20), url })
}

async function replyOf(response: Response, url: string): Promise<Reply> {
  const contentType = response.headers.get('content-type') ?? ''
  const bytes = Buffer.from(await response.arrayBuffer())
  if (/\bjson\b/i.test(contentType)) return { bytes, contentType }
  throw knownRefusal('source-not-json', { type: contentType || '–', url })
}

function refusedBy({ response, data }: HTTPError, url: string): Error {
  const { status } = response
  const words = wordsOf(data)
  const told = words === '' ? `${status}` : `${status} "${words}"`
  if ((status === 400 || status === 403 || status === 413) && tooMany.test(words)) {
    return new TooManyCells(told)
  }
  if (status === 404 || status === 410 || /non-existent table/i.test(words)) {
    return knownRefusal('source-gone', { url, told })
  }
  if (status >= 400 && status < 500 && status !== 408 && status !== 429) {
    const refused = knownRefusal('question-refused', { told, url })
    return status === 400 || status === 422 ? new QuestionNotTaken(refused) : refused
  }
  return knownRefusal(status === 429 ? 'source-busy' : 'source-in-trouble', { told, url })
}

/** The words of an error body: PxWeb's title or error, FHI's status, or the first of a text. */
function wordsOf(data: unknown): string {
  if (typeof data === 'string') {
    const trimmed = data.trim()
    if (trimmed.startsWith('<')) return ''
    if (!trimmed.startsWith('{')) return trimmed.slice(0, 120)
    try {
      return wordsOf(JSON.parse(trimmed))
    } catch {
      return trimmed.slice(0, 120)
    }
  }
  const { title, error, detail, status, message } = (data ?? {}) as Record<string, unknown>
  const said = [title, error, detail, status, message].find((text) => typeof text === 'string')
  return String(said ?? '').slice(0, 120)
}

/** "503", "ECONNRESET", "timeout". */
function shortly(error: unknown): string {
  if (error instanceof HTTPError) return String(error.response.status)
  let deepest = error as NodeJS.ErrnoException
  while (deepest.cause instanceof Error) deepest = deepest.cause
  return deepest.name === 'TimeoutError' ? 'timeout' : (deepest.code ?? deepest.message)
}

function unreachable(url: string, error: unknown, { attempts }: Patience): Refusal {
  return knownRefusal('source-unreachable', { url, attempts, error: shortly(error) })
}
