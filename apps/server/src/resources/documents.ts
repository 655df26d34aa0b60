import { documentFileName, type LanguageCode, languages } from '@samsyn/language'
import Type from 'typebox'
import type { AnswerShelf } from '../answer-shelf.ts'
import { problems, type Server } from '../routes.ts'
import { alternativeSchema, askedCommunity, closed, groupSchema } from '../schemas.ts'
import { sendAnswer } from '../send-answer.ts'

/** Which file, of whom. */
export const documentParams = Type.Object(
  {
    id: askedCommunity,
    name: Type.String({
      pattern:
        '^(plan\\.(html|docx|xlsx|csv|json)|case-paper\\.docx|municipality-[0-9]{4}\\.docx)$',
      description:
        'plan.html, plan.docx, plan.xlsx, plan.csv, plan.json, case-paper.docx (a paper for the committee) or municipality-<code>.docx (a sheet for one municipality)',
    }),
  },
  closed,
)

/** In which language, of which group, on which projection. */
export const documentQuery = Type.Object(
  {
    lang: Type.Optional(Type.Enum([...languages], { description: 'nb unless told' })),
    group: Type.Optional(groupSchema),
    alternative: Type.Optional(alternativeSchema),
  },
  closed,
)

/** What a file may be. */
export const documentContents = Object.fromEntries(
  [
    'text/html',
    'text/csv',
    'application/json',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ].map((type) => [type, { schema: Type.Unsafe<string>({}) }]),
)

/** A page of its own that fetches nothing, runs nothing and is shown nowhere but by itself. */
const ofDocument =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** Files to take away: kept on the shelf as answers are, and sent with a name to be saved under. */
export function documentRoutes(server: Server, shelf: AnswerShelf): void {
  server.get(
    '/api/communities/:id/documents/:name',
    {
      schema: {
        tags: ['communities'],
        summary: 'The planning basis as a file: report, paper, workbook, numbers',
        params: documentParams,
        querystring: documentQuery,
        response: {
          200: { description: 'The file', content: documentContents },
          304: { description: 'The asker has it already', type: 'null' },
          ...problems,
        },
      },
    },
    async (request, reply) => {
      const { id, name } = request.params
      const { lang = 'nb', group = 'frail-elderly', alternative = 'MMMM' } = request.query
      const answer = await shelf.get({ about: 'document', id, name, lang, group, alternative })
      reply.headers(documentHeaders(id, name, lang))
      return sendAnswer(request, reply, answer)
    },
  )
}

/** A name to be saved under, and what a page that is opened by itself may do. */
export function documentHeaders(id: string, name: string, lang: LanguageCode) {
  const how = name.endsWith('.html') ? 'inline' : 'attachment'
  return {
    'content-disposition': `${how}; filename="${documentFileName(lang, id, name)}"`,
    'content-security-policy': ofDocument,
  }
}
