import type { FastifyReply, FastifyRequest } from 'fastify'
import { type KeptAnswer, plainOf } from './answer-shelf.ts'
import { isKnown } from './name-answers.ts'

/** Sends an answer in the smallest coding the asker takes, or 304 where they have it already. */
export async function sendAnswer(
  request: FastifyRequest,
  reply: FastifyReply,
  answer: KeptAnswer,
): Promise<FastifyReply> {
  const { type, etag, body } = answer
  reply
    .header('etag', etag)
    .header('vary', 'accept-encoding')
    .header('cache-control', 'private, no-cache')
  if (isKnown(request.headers['if-none-match'], etag)) return reply.code(304).send()
  const coding = body.plain === null ? codingFor(request.headers['accept-encoding'] ?? '') : null
  if (body.plain !== null || coding === null) return reply.type(type).send(await plainOf(answer))
  return reply.header('content-encoding', coding).type(type).send(body[coding])
}

function codingFor(accepted: string): 'br' | 'gzip' | null {
  return (['br', 'gzip'] as const).find((coding) => takes(accepted, coding)) ?? null
}

function takes(accepted: string, coding: string): boolean {
  return accepted.split(',').some((one) => {
    const [name, ...parameters] = one.split(';').map((part) => part.trim())
    return name === coding && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter))
  })
}
