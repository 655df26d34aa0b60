import type { RunRequest } from '@samsyn/desk'
import { MEASURE_YEAR, planYears } from '@samsyn/plan'
import { Refusal } from '@samsyn/refusal'
import { scenarioSchema, usual } from '@samsyn/scenario'
import Type, { type Static } from 'typebox'
import { problemSchema } from '../problem.ts'
import { askedCommunity, closed, communityId, orNull } from '../schemas.ts'

const runStates = [
  'queued',
  'running',
  'done',
  'failed',
  'cancelled',
  /** The server stopped, or was killed, before the end. */
  'interrupted',
] as const

/** That each stands there once is looked at when there are no more: to compare all of a long list takes minutes. */
const oneOrMore = { minItems: 1, maxItems: 19 }

/** What is asked for; all but the communities and the scenario may be left out. */
export const runRequestSchema = Type.Object(
  {
    communities: Type.Array(askedCommunity, oneOrMore),
    scenario: scenarioSchema,
    draws: Type.Optional(
      Type.Integer({ minimum: 100, maximum: 100_000, description: `${usual.draws} unless told` }),
    ),
    seed: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: 4_294_967_295,
        description: `${usual.seed} unless told`,
      }),
    ),
    year: Type.Optional(
      Type.Integer({
        minimum: planYears.first + 1,
        maximum: planYears.last,
        description: `Of the ledger and the parties' accounts, and after the base year of the tables; ${MEASURE_YEAR} unless told`,
      }),
    ),
  },
  closed,
)

/** With what is taken where nothing is told. @throws Refusal wrong-call for a community twice */
export function runRequestOf(body: Static<typeof runRequestSchema>): RunRequest {
  const twice = body.communities.find((id, i) => body.communities.indexOf(id) < i)
  if (twice !== undefined) {
    throw new Refusal('wrong-call', {
      found: `${JSON.stringify(twice)} twice in the body at /communities`,
      because: 'it would be run twice, to the same numbers',
      remedy: 'leave one',
    })
  }
  return { ...usual, year: MEASURE_YEAR, ...body }
}

const when = Type.String({ description: 'ISO 8601, UTC' })

/** A run as it stands: this is what is on disk, and what is answered. */
export const runStateSchema = Type.Object(
  {
    id: Type.String(),
    state: Type.Enum([...runStates]),
    communities: Type.Array(communityId, oneOrMore),
    scenario: Type.String({ description: 'Its name' }),
    draws: Type.Integer(),
    seed: Type.Integer(),
    year: Type.Integer(),
    progress: Type.Object(
      {
        done: Type.Integer(),
        of: Type.Integer(),
        what: Type.String({ description: 'The community that is being run' }),
      },
      closed,
    ),
    created: when,
    started: orNull(when),
    ended: orNull(when),
    problem: orNull(problemSchema),
  },
  closed,
)
/** As `runStateSchema` has it. */
export type RunState = Static<typeof runStateSchema>

/** Whether nothing about it will change any more. */
export function hasEnded({ state }: RunState): boolean {
  return state !== 'queued' && state !== 'running'
}
