import {
  chartKinds,
  comparisons,
  directions,
  equityDimensions,
  forms,
  kinds,
} from '@samsyn/quality'
import Type from 'typebox'
import type { AnswerShelf } from '../answer-shelf.ts'
import { answerRoute, noParams, type Server } from '../routes.ts'
import { closed, kindSchema, orNull, saidSchema, wordingSchema, words } from '../schemas.ts'

const number = orNull(Type.Number())

const definition = {
  id: Type.String(),
  name: wordingSchema,
  theme: Type.String(),
  kind: Type.Enum([...kinds]),
  form: Type.Enum([...forms]),
  formula: wordingSchema,
  formulaFrom: Type.Enum(['source', 'ours']),
  unit: Type.Object({ name: wordingSchema, per: Type.Number() }, closed),
  direction: Type.Enum([...directions]),
  targets: Type.Array(
    Type.Object(
      {
        value: Type.Number(),
        comparison: Type.Enum([...comparisons]),
        by: orNull(Type.Integer()),
        source: Type.String(),
      },
      closed,
    ),
  ),
  outcomeGoal: orNull(Type.Object({ serves: Type.String(), source: Type.String() }, closed)),
  chart: Type.Enum([...chartKinds]),
  partOf: orNull(Type.String()),
  published: Type.Array(
    Type.Object(
      {
        area: Type.String(),
        period: Type.String(),
        value: Type.Number(),
        to: number,
        rounded: Type.Boolean(),
        source: Type.String(),
      },
      closed,
    ),
  ),
  table: orNull(
    Type.Object(
      {
        table: Type.String(),
        name: Type.String(),
        level: Type.Enum(['country', 'catchment', 'municipality']),
        breakdowns: Type.Array(Type.Enum([...equityDimensions])),
      },
      closed,
    ),
  ),
  sources: words,
}

const catchments = Type.Object(
  {
    period: Type.String(),
    country: number,
    figures: Type.Array(Type.Object({ trust: Type.String(), value: number, of: number }, closed)),
  },
  closed,
)

/** A control chart as packages/quality gives it: points with limits, parts and what they say. */
const processChart = Type.Object(
  {
    kind: Type.Enum([...chartKinds]),
    points: Type.Array(
      Type.Object(
        {
          period: Type.String(),
          value: number,
          missing: orNull(Type.Enum(['not-given', 'nobody-counted'])),
          part: Type.Integer(),
          centre: Type.Number(),
          low: number,
          high: number,
          nearLow: number,
          nearHigh: number,
          leftOut: Type.Boolean(),
          label: orNull(Type.String()),
        },
        closed,
      ),
    ),
    parts: Type.Array(Type.Object({}, { additionalProperties: true })),
    variation: Type.String(),
    assurance: orNull(Type.String()),
    texts: Type.Array(Type.Object({}, { additionalProperties: true })),
  },
  closed,
)

const listed = Type.Object(
  {
    ...definition,
    reportingBurden: Type.Boolean({
      description: 'Counted, and no source says which result it serves',
    }),
    held: Type.Boolean({ description: 'A table that is loaded has numbers of it' }),
  },
  closed,
)

const oneIndicator = Type.Object(
  {
    data: kindSchema,
    ...definition,
    catchments: orNull(catchments),
    chart: Type.Union([processChart, Type.Null()]),
    definedChart: Type.Enum([...chartKinds]),
    said: saidSchema,
  },
  closed,
)

/** What is measured, and how it stands. */
export function indicatorRoutes(server: Server, shelf: AnswerShelf): void {
  answerRoute(server, shelf, {
    url: '/api/indicators',
    tag: 'indicators',
    summary: 'Every indicator: definition with formula, target and source',
    params: noParams,
    query: noParams,
    answer: Type.Object({ data: kindSchema, indicators: Type.Array(listed) }, closed),
    ask: () => ({ about: 'indicators' }),
  })
  answerRoute(server, shelf, {
    url: '/api/indicators/:id',
    tag: 'indicators',
    summary: 'One indicator: what the tables hold by catchment, and its control chart',
    params: Type.Object({ id: Type.String({ pattern: '^[A-Za-z0-9._-]{1,80}$' }) }, closed),
    query: noParams,
    answer: oneIndicator,
    ask: ({ id }) => ({ about: 'indicator', id }),
  })
}
