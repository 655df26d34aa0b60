import type { IncomingMessage, ServerResponse } from 'node:http'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { Question } from '@samsyn/desk'
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify'
import Type, { type Static, type TObject, type TSchema } from 'typebox'
import type { AnswerShelf } from './answer-shelf.ts'
import { PROBLEM_TYPE, problemSchema } from './problem.ts'
import { sendAnswer } from './send-answer.ts'

/** Fastify with the schemas as types: what a handler reads is what was checked. */
export type Server = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>

/** In any answer: what went wrong. */
export const problems = {
  default: {
    description: 'Why there is no answer',
    content: { [PROBLEM_TYPE]: { schema: problemSchema } },
  },
}

/** What an address without parameters, or without a query, is held to: anything in it is refused. */
export const noParams = Type.Object({}, { additionalProperties: false })

/** An answer in JSON, as the document has it. */
export function json<S extends TSchema>(description: string, schema: S) {
  return { description, content: { 'application/json': { schema } } }
}

interface AnswerRoute<P extends TObject, Q extends TObject> {
  readonly url: string
  readonly tag: string
  readonly summary: string
  readonly params: P
  readonly query: Q
  /** Of the answer's JSON, or null for bytes. */
  readonly answer: TSchema | null
  ask(params: Static<P>, query: Static<Q>): Question
}

/** A resource that is an answer about the tables: asked once, kept, and sent with its name. */
export function answerRoute<P extends TObject, Q extends TObject>(
  server: Server,
  shelf: AnswerShelf,
  route: AnswerRoute<P, Q>,
): void {
  server.get(
    route.url,
    {
      schema: {
        tags: [route.tag],
        summary: route.summary,
        params: route.params,
        querystring: route.query,
        response: {
          200: route.answer === null ? bytes(route.summary) : json(route.summary, route.answer),
          304: { description: 'The asker has it already', type: 'null' },
          ...problems,
        },
      },
    },
    async (request, reply) => {
      const question = route.ask(request.params as Static<P>, request.query as Static<Q>)
      return sendAnswer(request, reply, await shelf.get(question))
    },
  )
}

function bytes(description: string) {
  const schema = Type.Unsafe<string>({ type: 'string', contentEncoding: 'binary' })
  return { description, content: { 'application/octet-stream': { schema } } }
}
