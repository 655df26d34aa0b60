import Type from 'typebox'
import type { AnswerShelf } from '../answer-shelf.ts'
import { answerRoute, type Server } from '../routes.ts'
import { closed, mostQuery } from '../schemas.ts'
import { peersSchema } from './peers-schema.ts'

const codeParams = Type.Object(
  { code: Type.String({ pattern: '^[0-9]{4}$', description: 'Municipality code of 2024' }) },
  closed,
)

/** One municipality beside others like it. */
export function municipalityRoutes(server: Server, shelf: AnswerShelf): void {
  answerRoute(server, shelf, {
    url: '/api/municipalities/:code/peers',
    tag: 'municipalities',
    summary: 'Municipalities with like challenges, and why',
    params: codeParams,
    query: mostQuery,
    answer: peersSchema,
    ask: ({ code }, { most = 6 }) => ({ about: 'municipality-peers', id: code, most }),
  })
}
