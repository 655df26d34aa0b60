import type { FastifyReply, FastifyRequest } from 'fastify'
import type { KeptAnswer } from './answer-shelf.ts'

/** Sends an answer in the smallest coding the asker takes, or 304 where they have it already. */
export function sendAnswer(
  request: FastifyRequest,
  reply: FastifyReply,
  answer: KeptAnswer,
): FastifyReply {
  reply
    .header('etag', answer.etag)
    .header('vary', 'accept-encoding')
    .header('cache-control', 'private, no-cache')
  if (isKnown(request.headers['if-none-match'], answer.etag)) return reply.code(304).send()
  const [coding, body] = codingFor(request.headers['accept-encoding'] ?? '', answer)
  if (coding !== null) reply.header('content-encoding', coding)
  return reply.type(answer.type).send(body)
}

function isKnown(header: string | undefined, etag: string): boolean {
  const bare = etag.replace(/^W\//, '')
  return (header ?? '')
    .split(',')
    .some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === bare)
}

function codingFor(accepted: string, { plain, br, gzip }: KeptAnswer): [string | null, Buffer] {
  if (br !== null && takes(accepted, 'br')) return ['br', br]
  if (gzip !== null && takes(accepted, 'gzip')) return ['gzip', gzip]
  return [null, plain]
}

function takes(accepted: string, coding: string): boolean {
  return accepted.split(',').some((one) => {
    const [name, ...parameters] = one.split(';').map((part) => part.trim())
    return name === coding && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter))
  })
}
