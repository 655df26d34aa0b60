import { groups, planSchema } from '@samsyn/plan'
import Type from 'typebox'
import type { AnswerShelf } from '../answer-shelf.ts'
import { answerRoute, noParams, type Server } from '../routes.ts'
import { closed, kindSchema } from '../schemas.ts'

const sourcesSchema = Type.Object(
  {
    data: kindSchema,
    tables: planSchema.properties.tables,
    findings: planSchema.properties.findings,
    gaps: Type.Array(
      Type.Object({ group: Type.Enum([...groups]), gaps: planSchema.properties.gaps }, closed),
    ),
  },
  closed,
)

/** Where every number is from. */
export function sourceRoutes(server: Server, shelf: AnswerShelf): void {
  answerRoute(server, shelf, {
    url: '/api/sources',
    tag: 'sources',
    summary:
      'Every table with publisher, period, rows and hash; what is odd in them; what none holds',
    params: noParams,
    query: noParams,
    answer: sourcesSchema,
    ask: () => ({ about: 'sources' }),
  })
}
