import { planSchema } from '@samsyn/plan'
import Type from 'typebox'
import type { AnswerShelf } from '../answer-shelf.ts'
import { answerRoute, noParams, type Server } from '../routes.ts'
import {
  alternativeQuery,
  closed,
  communityId,
  communityParams,
  groupQuery,
  groupSchema,
  kindSchema,
  mostQuery,
  numberSchema,
  orNull,
  planQuery,
  qualitySchema,
  words,
} from '../schemas.ts'
import { peersSchema } from './peers-schema.ts'

const place = { code: Type.String(), name: Type.String() }

const communitiesSchema = Type.Object(
  {
    data: kindSchema,
    communities: Type.Array(
      Type.Object(
        {
          id: communityId,
          name: Type.String(),
          region: Type.String(),
          municipalities: words,
          trusts: words,
          aliases: words,
          population: Type.Integer({ description: 'Persons on 1 January of the base year' }),
        },
        closed,
      ),
    ),
    municipalities: Type.Array(
      Type.Object(
        {
          ...place,
          ...{ community: communityId, aliases: words },
          formerNames: Type.Array(Type.String(), {
            description: 'Names of municipalities that are now a part of it, or its own before',
          }),
          districts: Type.Array(Type.String(), { description: 'Names of its city districts' }),
        },
        closed,
      ),
    ),
  },
  closed,
)

/** A municipality on a map. */
export const outlineSchema = Type.Object(
  {
    municipality: Type.String(),
    polygons: Type.Array(
      Type.Array(Type.Array(Type.Array(Type.Number(), { minItems: 2, maxItems: 2 }))),
      { description: 'Polygons, rings, [longitude, latitude]; outer rings clockwise' },
    ),
  },
  closed,
)

const communitySchema = Type.Object(
  {
    data: kindSchema,
    id: communityId,
    name: Type.String(),
    region: Type.String(),
    group: groupSchema,
    baseYear: Type.Integer(),
    years: Type.Array(Type.Integer()),
    municipalities: Type.Array(
      Type.Object(
        {
          ...place,
          county: Type.String(),
          trust: orNull(Type.String()),
          population: Type.Integer(),
          lat: Type.Number(),
          lon: Type.Number(),
        },
        closed,
      ),
    ),
    districts: Type.Array(
      Type.Object({ ...place, municipality: Type.String(), trust: Type.String() }, closed),
    ),
    trusts: Type.Array(Type.Object({ id: Type.String(), name: Type.String() }, closed)),
    keyFigures: Type.Array(
      Type.Object(
        {
          figure: Type.String({ description: 'Id in the figure catalogue' }),
          numbers: Type.Array(numberSchema, {
            description: 'Of the community, every year, definition and path',
          }),
        },
        closed,
      ),
    ),
    outline: Type.Array(outlineSchema),
  },
  closed,
)

const perYear = Type.Array(Type.Number(), { description: 'Persons on 1 January, by `years`' })
const perYearOrNull = Type.Array(orNull(Type.Number()), {
  description: 'End of the 80 % interval; null where observed',
})
const bands = Type.Array(Type.Number(), {
  minItems: 21,
  maxItems: 21,
  description: 'Persons by five years of age, the last 100 and over',
})

const populationSchema = Type.Object(
  {
    data: kindSchema,
    community: communityId,
    alternative: Type.String(),
    baseYear: Type.Integer({ description: 'Last observed year' }),
    years: Type.Array(Type.Integer()),
    quality: Type.Array(qualitySchema, { description: 'By `years`' }),
    ageGroups: Type.Array(
      Type.Object({ id: Type.String(), from: Type.Integer(), to: Type.Integer() }, closed),
    ),
    areas: Type.Array(
      Type.Object(
        {
          id: Type.String(),
          kind: Type.Enum(['community', 'municipality', 'district']),
          name: Type.String(),
          sources: Type.Object({ observed: words, projected: words }, closed),
        },
        closed,
      ),
    ),
    series: Type.Array(
      Type.Object(
        {
          area: Type.String(),
          ages: Type.String(),
          value: perYear,
          low: perYearOrNull,
          high: perYearOrNull,
        },
        closed,
      ),
    ),
    pyramids: Type.Array(
      Type.Object({ area: Type.String(), year: Type.Integer(), women: bands, men: bands }, closed),
    ),
  },
  closed,
)

const servicesSchema = Type.Object(
  {
    data: kindSchema,
    community: communityId,
    group: groupSchema,
    baseYear: Type.Integer(),
    areas: planSchema.properties.areas,
    levels: Type.Array(
      Type.Object(
        {
          level: Type.Enum(['municipality', 'gp', 'hospital', 'medicines', 'between']),
          numbers: Type.Array(numberSchema),
        },
        closed,
      ),
    ),
  },
  closed,
)

const MMMM = 'MMMM'
const tag = 'communities'

/** The communities: who they are, their people, services, plan, baseline and peers. */
export function communityRoutes(server: Server, shelf: AnswerShelf): void {
  placeRoutes(server, shelf)
  peopleRoutes(server, shelf)
  planRoutes(server, shelf)
}

function placeRoutes(server: Server, shelf: AnswerShelf): void {
  answerRoute(server, shelf, {
    url: '/api/communities',
    tag,
    summary: 'The 19 communities, and every municipality with the community it belongs to',
    params: noParams,
    query: noParams,
    answer: communitiesSchema,
    ask: () => ({ about: 'communities' }),
  })
  answerRoute(server, shelf, {
    url: '/api/communities/:id',
    tag,
    summary: 'One community: municipalities, trusts, key figures and map',
    params: communityParams,
    query: groupQuery,
    answer: communitySchema,
    ask: ({ id }, { group = 'frail-elderly' }) => ({ about: 'community', id, group }),
  })
  answerRoute(server, shelf, {
    url: '/api/communities/:id/peers',
    tag,
    summary: 'Communities with like challenges, and why',
    params: communityParams,
    query: mostQuery,
    answer: peersSchema,
    ask: ({ id }, { most = 6 }) => ({ about: 'community-peers', id, most }),
  })
}

function peopleRoutes(server: Server, shelf: AnswerShelf): void {
  answerRoute(server, shelf, {
    url: '/api/communities/:id/population',
    tag,
    summary: 'People by area, age group and year, observed and projected, with intervals',
    params: communityParams,
    query: alternativeQuery,
    answer: populationSchema,
    ask: ({ id }, { alternative = MMMM }) => ({ about: 'population', id, alternative }),
  })
  answerRoute(server, shelf, {
    url: '/api/communities/:id/services',
    tag,
    summary: 'Use and capacity today, both levels side by side',
    params: communityParams,
    query: groupQuery,
    answer: servicesSchema,
    ask: ({ id }, { group = 'frail-elderly' }) => ({ about: 'community-services', id, group }),
  })
}

function planRoutes(server: Server, shelf: AnswerShelf): void {
  answerRoute(server, shelf, {
    url: '/api/communities/:id/plan',
    tag,
    summary: 'The planning basis as data (samsyn-plan-1)',
    params: communityParams,
    query: planQuery,
    answer: planSchema,
    ask: ({ id }, { group = 'frail-elderly', alternative = MMMM }) => ({
      ...{ about: 'plan', id, group, alternative },
    }),
  })
  answerRoute(server, shelf, {
    url: '/api/communities/:id/baseline',
    tag,
    summary: 'The packed baseline that the scenario engine starts from',
    params: communityParams,
    query: alternativeQuery,
    answer: null,
    ask: ({ id }, { alternative = MMMM }) => ({ about: 'baseline', id, alternative }),
  })
}
