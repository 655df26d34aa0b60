import { httpStatusOf, kinds, knownRefusal, Refusal, type RefusalKind } from '@samsyn/refusal'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import Type, { type Static } from 'typebox'

/** The answer to what cannot be answered (RFC 9457), with the same kinds and the same words as the command line. */
export const problemSchema = Type.Object(
  {
    type: Type.String({ description: 'urn:samsyn:problem: and the kind' }),
    title: Type.String({ description: 'The kind in words' }),
    status: Type.Integer({ minimum: 400, maximum: 599 }),
    detail: Type.String({ description: 'Found, because and remedy in one sentence' }),
    found: Type.String(),
    because: Type.String(),
    remedy: Type.String(),
    code: Type.Optional(
      Type.String({ description: 'Which refusal, where every language has words for it' }),
    ),
    values: Type.Optional(
      Type.Record(
        Type.String(),
        Type.Union([Type.String(), Type.Number(), Type.Array(Type.String())]),
        { description: 'What those words put in their places' },
      ),
    ),
  },
  { additionalProperties: false },
)
/** As `problemSchema` has it. */
export type Problem = Static<typeof problemSchema>

/** RFC 9457. */
export const PROBLEM_TYPE = 'application/problem+json'

/** @param status where the kind has another than usual */
export function problemOf(refusal: Refusal, status = httpStatusOf(refusal.kind)): Problem {
  const { kind, text, message, said } = refusal.kind === 'cannot-write' ? cannotWrite : refusal
  return {
    type: `urn:samsyn:problem:${kind}`,
    title: kind.replaceAll('-', ' '),
    status,
    detail: message,
    ...text,
    ...saidOf(said),
  }
}

/** Which refusal, and with what values, for whoever says it in another language. */
function saidOf(said: Refusal['said']): Pick<Problem, 'code' | 'values'> {
  if (said === null) return {}
  const values = Object.entries(said.values).map(([name, value]) => [
    name,
    typeof value === 'object' ? [...value] : value,
  ])
  return { code: said.code, values: Object.fromEntries(values) }
}

/** Which folder of the server it is that takes nothing is for the log, not for whoever asks. */
const cannotWrite = knownRefusal('server-cannot-write', {})

/** A fault of our own. What broke is in the log, not in the answer. */
export const faultProblem: Problem = {
  type: 'urn:samsyn:problem:fault',
  title: 'fault',
  status: 500,
  detail:
    'Samsyn itself failed here. To fix it: report it with the time and the address you asked for.',
  found: 'a fault in Samsyn itself',
  because: 'this should not happen whatever is asked',
  remedy: 'report it with the time and the address you asked for',
}

/** Of every problem, also of one that no handler sees: it is text for a program, to be kept and run nowhere. */
export const PROBLEM_HEADERS = {
  'content-type': `${PROBLEM_TYPE}; charset=utf-8`,
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
} as const

/** Answers with what was found, because of what it cannot be, and the remedy; in no cache. */
export function sendRefusal(reply: FastifyReply, refusal: Refusal): FastifyReply {
  return sendProblem(reply, problemOf(refusal))
}

function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  return reply.code(problem.status).headers(PROBLEM_HEADERS).send(problem)
}

/** What Fastify refuses on its own account, by the status it has for it. */
const ofStatus: Readonly<Record<number, RefusalKind>> = {
  404: 'not-found',
  405: 'wrong-method',
  429: 'too-many',
  503: 'not-available',
}

/** Bytes. A scenario with every measure and assumption is 20 kB; a body of more is a slip or worse. */
export const BODY_LIMIT = 256 * 1024

/** Bodies that are refused before anybody reads them. */
const ofBody: Readonly<Record<number, Refusal>> = {
  413: new Refusal('too-large', {
    found: `a body of more than ${BODY_LIMIT / 1024} kB`,
    because: 'no question here needs as much',
    remedy: 'send less: one scenario, or fewer of them',
  }),
  415: new Refusal('wrong-format', {
    found: 'a body that is not said to be JSON',
    because: 'every body here is read as JSON',
    remedy: 'send it with content-type: application/json',
  }),
}

/** Any error as a refusal, or null for a fault of our own. */
export function refusalOf(error: FastifyError | Error): Refusal | null {
  if (error instanceof Refusal) return error
  const status = 'statusCode' in error ? (error.statusCode ?? 500) : 500
  if (status >= 500 && status !== 503) return null
  const own = ofBody[status]
  if (own !== undefined) return own
  return new Refusal(ofStatus[status] ?? 'wrong-call', {
    found: clauseOf(error.message),
    because: 'the request cannot be read like that',
    remedy: 'write it as /openapi.json has it',
  })
}

/** Any error as a problem; a fault of our own goes to the log whole, and to the asker as such. */
export function handleError(
  error: FastifyError | Error,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const refusal = refusalOf(error)
  if (refusal !== null && kinds[refusal.kind].http < 500) return sendRefusal(reply, refusal)
  if (hasLeft(error, reply)) request.log.info('the asker left before the answer was sent')
  else request.log.error({ fault: error.stack ?? error.message }, 'fault')
  return refusal === null ? sendProblem(reply, faultProblem) : sendRefusal(reply, refusal)
}

/** Whoever closes a page while its document is made has no fault to report. */
function hasLeft(error: FastifyError | Error, { raw }: FastifyReply): boolean {
  const early = 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE'
  return early && (raw.destroyed || raw.socket === null || raw.socket.destroyed)
}

function clauseOf(text: string): string {
  const sentence = text.replace(/\.$/, '')
  return sentence.charAt(0).toLowerCase() + sentence.slice(1)
}
