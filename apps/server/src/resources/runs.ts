import type { RunRequest } from '@samsyn/desk'
import { library } from '@samsyn/measures'
import { Refusal } from '@samsyn/refusal'
import { checkDocument } from '@samsyn/scenario'
import type { FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import type { AnswerShelf } from '../answer-shelf.ts'
import { askerOf } from '../asker.ts'
import { communityIds } from '../community-ids.ts'
import { json, noParams, problems, type Server } from '../routes.ts'
import { runEvents } from '../runs/run-events.ts'
import type { RunKeeper } from '../runs/run-keeper.ts'
import { runRequestOf, runRequestSchema, runStateSchema } from '../runs/run-state.ts'
import { closed, orNull } from '../schemas.ts'

const runParams = Type.Object({ run: Type.String({ pattern: '^[0-9a-f-]{36}$' }) }, closed)

const open = { additionalProperties: true } as const
/** Where the privacy gate keeps the numbers of a row, they are null and this says so. */
const kept = Type.Optional(Type.Literal('suppressed'))
const path = orNull(Type.Array(Type.Object({ year: Type.Integer() }, open)))
const account = Type.Object(
  {
    outcome: Type.String(),
    today: orNull(Type.Number()),
    future: orNull(Type.Number()),
    central: orNull(Type.Number()),
    lines: Type.Array(Type.Object({ player: Type.String(), change: Type.Number() }, closed)),
    missing: kept,
  },
  open,
)
const spread = orNull(
  Type.Object(
    {
      ...{ central: Type.Number(), mean: Type.Number() },
      ...{ p10: Type.Number(), p50: Type.Number(), p90: Type.Number() },
    },
    closed,
  ),
)

/** What `samsyn run --json` prints, a run for each community. */
const resultSchema = Type.Object(
  {
    runs: Type.Array(
      Type.Object(
        {
          run: Type.Literal('samsyn-run-1'),
          engine: Type.String(),
          kind: Type.Enum(['real', 'synthetic']),
          community: Type.String(),
          seed: Type.Integer(),
          draws: Type.Integer(),
          baseline: Type.String({ description: 'SHA-256 of the packed baseline' }),
          scenario: Type.Object(
            {
              name: Type.String(),
              madeOn: orNull(
                Type.Object({ baseline: Type.String(), same: Type.Boolean() }, closed),
              ),
            },
            open,
          ),
          services: Type.Array(Type.Object({}, open), {
            description: 'With quality, sources and why activity is missing',
          }),
          outcomes: Type.Array(Type.Object({ id: Type.String(), path, missing: kept }, open)),
          ledger: Type.Object({ outcomes: Type.Array(account) }, open),
          limits: Type.Array(Type.Object({ level: Type.String(), path, missing: kept }, open)),
          parties: Type.Array(
            Type.Object({ party: Type.String(), freesFte: spread, missing: kept }, open),
          ),
          measures: Type.Array(
            Type.Object(
              {
                id: Type.String(),
                moves: Type.Array(
                  Type.Object(
                    { id: Type.String(), left: orNull(Type.Number()), missing: kept },
                    open,
                  ),
                ),
              },
              open,
            ),
          ),
        },
        open,
      ),
    ),
  },
  closed,
)

const tags = ['runs']
const aboutOne = { tags, params: runParams, querystring: noParams }
const oneRun = { 200: json('The run', runStateSchema), ...problems }

interface RunParts {
  readonly keeper: RunKeeper
  readonly shelf: AnswerShelf
  /** How many an asker may begin. */
  readonly perMinute: number
}

/** Runs as resources: begun, listed, followed, fetched and cancelled. */
export function runRoutes(server: Server, { keeper, shelf, perMinute }: RunParts): void {
  listRoute(server, keeper)
  beginRoute(server, { keeper, shelf, perMinute })
  stateRoute(server, keeper)
  resultRoute(server, keeper)
  eventsRoute(server, keeper)
  cancelRoute(server, keeper)
}

function listRoute(server: Server, keeper: RunKeeper): void {
  const schema = {
    tags,
    summary: 'Runs that are kept, newest first',
    querystring: noParams,
    response: {
      200: json('Runs', Type.Object({ runs: Type.Array(runStateSchema) }, closed)),
      ...problems,
    },
  }
  server.get('/api/runs', { schema }, async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ runs: keeper.list() }),
  )
}

function beginRoute(server: Server, { keeper, shelf, perMinute }: RunParts): void {
  const schema = {
    tags,
    summary: 'Run a scenario for one or more communities',
    querystring: noParams,
    body: runRequestSchema,
    response: { 202: json('Waiting its turn', runStateSchema), ...problems },
  }
  const config = { rateLimit: { max: perMinute } }
  server.post('/api/runs', { config, schema }, async ({ body }, reply) => {
    const request = runRequestOf(body)
    await refuseUnfit(shelf, request)
    const state = await keeper.add(request)
    return reply.code(202).header('location', `/api/runs/${state.id}`).send(state)
  })
}

/**
 * What a run would fail of is told now rather than when its turn comes. First what is wrong by itself; then, one community
 * at a time so that others are answered in between, what its tables cannot carry.
 */
async function refuseUnfit(shelf: AnswerShelf, request: RunRequest): Promise<void> {
  const { communities, scenario, year } = request
  for (const id of communities) await shelf.get({ about: 'known-community', id })
  checkDocument({ scenario, library, communities: await communityIds(shelf) })
  for (const id of communities) {
    await shelf.once({ about: 'fits', id, scenario, year }).catch((error) => {
      throw unfit(error)
    })
  }
}

/** That a table has nothing to take from is the scenario's to mend here, and no failing of the server. */
export function unfit(error: unknown): unknown {
  return error instanceof Refusal && error.kind === 'not-available'
    ? new Refusal('incomplete-table', error.text, error.said)
    : error
}

function stateRoute(server: Server, keeper: RunKeeper): void {
  const schema = { ...aboutOne, summary: 'How a run stands', response: oneRun }
  server.get('/api/runs/:run', { schema }, async ({ params }, reply) =>
    reply.header('cache-control', 'no-store').send(keeper.get(params.run)),
  )
}

function resultRoute(server: Server, keeper: RunKeeper): void {
  const schema = {
    ...aboutOne,
    summary: 'What came of a run that is done',
    response: { 200: json('The result', resultSchema), ...problems },
  }
  server.get('/api/runs/:run/result', { schema }, async ({ params }, reply) => {
    const result = await keeper.result(params.run)
    // The schema says what the bytes hold.
    return (reply as FastifyReply)
      .header('cache-control', 'private, no-cache')
      .type('application/json')
      .send(result)
  })
}

function cancelRoute(server: Server, keeper: RunKeeper): void {
  const summary = 'Cancel a run; one that has ended stays as it is'
  const schema = { ...aboutOne, summary, response: oneRun }
  server.delete('/api/runs/:run', { schema }, async ({ params }) => keeper.cancel(params.run))
}

function eventsRoute(server: Server, keeper: RunKeeper): void {
  const closing = new AbortController()
  server.addHook('preClose', async () => closing.abort())
  const schema = {
    ...aboutOne,
    summary:
      'Each change of a run as it happens (server-sent events, each a run), until it has ended',
    response: {
      200: {
        description: 'event: run, data: as GET /api/runs/{run} gives it',
        content: { 'text/event-stream': { schema: Type.String() } },
      },
      ...problems,
    },
  }
  const url = '/api/runs/:run/events'
  // To ask what there would be to hear is not to listen.
  server.head(url, { schema: { ...aboutOne, hide: true } }, async ({ params }, reply) => {
    keeper.get(params.run)
    return reply.header('cache-control', 'no-store').type('text/event-stream').send()
  })
  server.get(url, { exposeHeadRoute: false, schema }, async (request, reply) => {
    const asked = { id: request.params.run, asker: askerOf(request as FastifyRequest) }
    const events = runEvents(keeper, asked, closing.signal)
    // The schema says what the text is; a stream of it is no string.
    return (reply as FastifyReply)
      .header('cache-control', 'no-store')
      .header('x-accel-buffering', 'no')
      .type('text/event-stream')
      .send(events)
  })
}
