import { parties, serviceIds, serviceLevels, serviceUnits, standings } from '@samsyn/measures'
import Type from 'typebox'
import type { AnswerShelf } from '../answer-shelf.ts'
import { answerRoute, noParams, type Server } from '../routes.ts'
import { closed, orNull, qualitySchema, wordingSchema } from '../schemas.ts'

const skewed = Type.Object(
  {
    central: Type.Number(),
    low: Type.Number({ description: '10 % of draws lie below' }),
    high: Type.Number({ description: '10 % of draws lie above' }),
  },
  closed,
)
const service = Type.Enum([...serviceIds])
const party = Type.Enum([...parties])

const move = Type.Object(
  {
    id: Type.String(),
    from: service,
    as: Type.Optional(Type.String()),
    ages: Type.Object({ from: Type.Integer(), to: Type.Integer() }, closed),
    reach: skewed,
    effect: skewed,
    ends: Type.Number(),
    to: Type.Array(Type.Object({ service, share: Type.Number(), conversion: skewed }, closed)),
    requires: Type.Array(Type.Object({ service, perReached: skewed }, closed)),
  },
  closed,
)

const evidence = Type.Object(
  {
    reference: Type.String(),
    says: Type.String(),
    grade: Type.Enum(['stated', 'derived', 'assumed']),
    about: Type.Optional(Type.String()),
  },
  closed,
)

const cost = Type.Object(
  {
    party,
    investment: orNull(skewed),
    yearly: orNull(skewed),
    priceYear: Type.Integer(),
    quality: qualitySchema,
    source: Type.String(),
  },
  closed,
)

const measure = Type.Object(
  {
    id: Type.String(),
    name: Type.String(),
    texts: orNull(Type.Object({ name: wordingSchema, evidence: wordingSchema }, closed)),
    moves: Type.Array(move),
    startYear: Type.Integer(),
    rampYears: Type.Integer(),
    driver: orNull(Type.Object({ id: Type.String(), correlation: Type.Number() }, closed)),
    evidence: Type.Array(evidence),
    caution: orNull(
      Type.String({ description: 'Key of `cautions`: to be printed with the effect' }),
    ),
    standing: Type.Enum([...standings]),
    parties: Type.Array(party),
    costs: Type.Array(cost),
  },
  closed,
)

const labour = Type.Object(
  {
    profession: Type.String(),
    perUnit: skewed,
    quality: qualitySchema,
    source: Type.String(),
  },
  closed,
)

const capacity = Type.Union([
  Type.Object(
    {
      resource: Type.Enum(['beds', 'beds.mental', 'places', 'places.acute']),
      by: Type.Literal('days'),
      occupancy: skewed,
      peak: skewed,
    },
    closed,
  ),
  Type.Object(
    { resource: Type.Enum(['places', 'dwellings']), by: Type.Literal('unit'), perUnit: skewed },
    closed,
  ),
])

const catalogued = Type.Object(
  {
    id: service,
    level: Type.Enum([...serviceLevels]),
    unit: Type.Enum([...serviceUnits]),
    name: Type.String(),
    party,
    labour: Type.Array(labour),
    capacity: orNull(capacity),
    publicLabour: Type.Boolean(),
  },
  closed,
)

/** What may be changed, between which services, and who can. The same whatever the tables are. */
export function catalogueRoutes(server: Server, shelf: AnswerShelf): void {
  const common = { tag: 'catalogue', params: noParams, query: noParams }
  answerRoute(server, shelf, {
    ...common,
    url: '/api/measures',
    summary: 'The library of measures, with names and evidence in three languages',
    answer: Type.Object(
      { measures: Type.Array(measure), cautions: Type.Record(Type.String(), wordingSchema) },
      closed,
    ),
    ask: () => ({ about: 'measures' }),
  })
  answerRoute(server, shelf, {
    ...common,
    url: '/api/services',
    summary: 'The services of both levels: unit, staff per unit and capacity',
    answer: Type.Object({ services: Type.Array(catalogued) }, closed),
    ask: () => ({ about: 'services' }),
  })
  answerRoute(server, shelf, {
    ...common,
    url: '/api/parties',
    summary: 'Who can decide, pay and gain',
    answer: Type.Object({ parties: Type.Array(party), engine: Type.String() }, closed),
    ask: () => ({ about: 'parties' }),
  })
}
