import { library } from '@samsyn/measures'
import { MEASURE_YEAR, planYears } from '@samsyn/plan'
import { checkDocument, eachScenario, scenarioSchema } from '@samsyn/scenario'
import type { FastifyReply } from 'fastify'
import Type from 'typebox'
import type { AnswerShelf } from '../answer-shelf.ts'
import { communityIds } from '../community-ids.ts'
import { problems, type Server } from '../routes.ts'
import { closed } from '../schemas.ts'
import { documentContents, documentHeaders, documentParams, documentQuery } from './documents.ts'
import { unfit } from './runs.ts'

/** More do not fit on a page beside each other. */
const MOST_SCENARIOS = 10

const chosenSchema = Type.Object(
  {
    scenarios: Type.Array(scenarioSchema, { minItems: 1, maxItems: MOST_SCENARIOS }),
    year: Type.Optional(
      Type.Integer({
        minimum: planYears.first + 1,
        maximum: planYears.last,
        description: `Of the ledger and the parties' accounts; ${MEASURE_YEAR} unless told`,
      }),
    ),
  },
  closed,
)

/**
 * The same files with scenarios in them. A scenario is the reader's own: it comes in a body, as a link keeps it from the
 * server, and neither it nor the file is kept.
 */
export function chosenDocumentRoutes(
  server: Server,
  { shelf, perMinute }: { readonly shelf: AnswerShelf; readonly perMinute: number },
): void {
  const schema = {
    tags: ['communities'],
    summary: 'The planning basis as a file, with a chapter of the scenarios in the body',
    params: documentParams,
    querystring: documentQuery,
    body: chosenSchema,
    response: { 200: { description: 'The file', content: documentContents }, ...problems },
  }
  const config = { rateLimit: { max: perMinute } }
  server.post(
    '/api/communities/:id/documents/:name',
    { config, schema },
    async ({ params, query, body }, reply) => {
      const { id, name } = params
      const { lang = 'nb', group = 'frail-elderly', alternative = 'MMMM' } = query
      const { scenarios, year = MEASURE_YEAR } = body
      await shelf.get({ about: 'known-community', id })
      const communities = await communityIds(shelf)
      eachScenario(scenarios, (scenario) => checkDocument({ scenario, library, communities }))
      const chosen = { scenarios, year }
      const question = { about: 'document', id, name, lang, group, alternative, chosen } as const
      const { type, bytes } = await shelf.once(question).catch((error) => {
        throw unfit(error)
      })
      // The schema says what the bytes hold.
      return (reply as FastifyReply)
        .headers(documentHeaders(id, name, lang))
        .header('cache-control', 'no-store')
        .type(type)
        .send(Buffer.from(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.byteLength))
    },
  )
}
