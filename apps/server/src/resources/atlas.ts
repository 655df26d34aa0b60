import { missingReasons } from '@samsyn/quantity'
import Type from 'typebox'
import type { AnswerShelf } from '../answer-shelf.ts'
import { answerRoute, noParams, type Server } from '../routes.ts'
import { closed, kindSchema, orNull, qualitySchema, saidSchema, words } from '../schemas.ts'
import { outlineSchema } from './communities.ts'

const number = orNull(Type.Number())
const bounds = orNull(Type.Object({ low: number, high: number }, closed))

const listSchema = Type.Object(
  {
    data: kindSchema,
    services: Type.Array(
      Type.Object(
        {
          id: Type.String({ description: 'As /api/atlas/{service} takes it' }),
          atlas: Type.String(),
          period: Type.String(),
          areas: Type.Enum(['municipalities', 'catchments']),
        },
        closed,
      ),
    ),
  },
  closed,
)

const areaInput = {
  id: Type.String(),
  name: Type.String(),
  observed: number,
  expected: number,
  persons: number,
  rate: number,
  low: number,
  high: number,
  privateShare: Type.Optional(number),
}

const areaResult = Type.Object(
  {
    ...areaInput,
    ratio: number,
    ratioInterval: bounds,
    nullBand: Type.Union([bounds, Type.Null()], {
      description: 'Rates that chance alone gives an area of this size',
    }),
    shrunkenRatio: number,
    shrunkenInterval: bounds,
    shrunkenRate: number,
    above1: number,
    byChance: orNull(Type.String()),
    byUsualSpread: orNull(Type.String()),
    lowNumbers: Type.Boolean(),
  },
  closed,
)

/** What variation gives in detail is described in its own package; here it is held to be numbers and words. */
const detail = orNull(Type.Object({}, { additionalProperties: true }))

const atlasSchema = Type.Object(
  {
    data: kindSchema,
    service: Type.String(),
    quality: qualitySchema,
    sources: words,
    missing: Type.Enum([...missingReasons], { description: 'Why an area has no rate' }),
    careSuggested: Type.Boolean({ description: 'The kind of care is read out of the name' }),
    series: Type.Object(
      {
        indicator: Type.String(),
        period: Type.String(),
        counting: Type.Enum(['events', 'share', 'fte', 'other']),
        countsUsers: Type.Optional(Type.Boolean()),
        unit: orNull(Type.Object({ name: Type.String(), per: Type.Number() }, closed)),
        areas: Type.Array(Type.Object(areaInput, closed)),
        countryRate: number,
        expectation: Type.Enum(['strata', 'implied']),
        dispersion: number,
        care: orNull(Type.Enum(['effective', 'preference-sensitive', 'supply-sensitive'])),
        registeredOnly: Type.Boolean(),
        edition: Type.Optional(Type.Enum(['march', 'june', 'unsaid'])),
      },
      closed,
    ),
    areas: Type.Array(areaResult),
    measures: Type.Record(Type.String(), Type.Union([number, detail])),
    bands: detail,
    p: detail,
    shares: detail,
    funnel: orNull(
      Type.Object({ phi: Type.Number(), tau2: Type.Number(), dispersion: Type.Number() }, closed),
    ),
    opportunity: detail,
    mapClasses: Type.Array(Type.Number()),
    texts: Type.Array(
      Type.Object(
        {
          key: Type.String(),
          values: Type.Record(Type.String(), Type.Union([Type.String(), number])),
        },
        closed,
      ),
    ),
    said: saidSchema,
    places: Type.Object(
      {
        kind: Type.Enum(['municipalities', 'catchments', 'unknown']),
        areaOf: Type.Record(Type.String(), Type.String(), {
          description: 'Area of the atlas by municipality code',
        }),
        circles: Type.Array(
          Type.Object(
            { area: Type.String(), lon: Type.Number(), lat: Type.Number(), size: Type.Number() },
            closed,
          ),
        ),
      },
      closed,
    ),
  },
  closed,
)

const serviceParams = Type.Object(
  { service: Type.String({ minLength: 1, maxLength: 300, description: 'From /api/atlas' }) },
  closed,
)
const referenceQuery = Type.Object(
  {
    reference: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 100,
        description: 'country (unless told), lowest-fifth, highest-fifth or the id of an area',
      }),
    ),
  },
  closed,
)

/** Where use differs, and the outlines of maps. */
export function atlasRoutes(server: Server, shelf: AnswerShelf): void {
  answerRoute(server, shelf, {
    url: '/api/atlas',
    tag: 'atlas',
    summary: 'Services that have an atlas',
    params: noParams,
    query: noParams,
    answer: listSchema,
    ask: () => ({ about: 'atlases' }),
  })
  answerRoute(server, shelf, {
    url: '/api/atlas/:service',
    tag: 'atlas',
    summary: 'One atlas: rates by area, measures of variation, null band and funnel',
    params: serviceParams,
    query: referenceQuery,
    answer: atlasSchema,
    ask: ({ service }, { reference = 'country' }) => ({ about: 'atlas', service, reference }),
  })
  answerRoute(server, shelf, {
    url: '/api/boundaries',
    tag: 'atlas',
    summary: 'Outlines of all municipalities',
    params: noParams,
    query: noParams,
    answer: Type.Object({ data: kindSchema, boundaries: Type.Array(outlineSchema) }, closed),
    ask: () => ({ about: 'boundaries' }),
  })
}
