import { parties, serviceIds, standings } from '@samsyn/measures'
import Type, { type Static } from 'typebox'
import { shapes } from './assumption.ts'
import { type LimitName, limits, overridable, shapesOf } from './limits.ts'

const closed = { additionalProperties: false } as const
const optional = Type.Optional

/** Characters that move a cursor, turn the way of writing or hide what follows; lines and tabs apart. Halves of letters too. */
export const UNSEEN =
  '\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u2028-\\u202e\\u2066-\\u2069\\ufeff\\ud800-\\udfff'
const text = (pattern: string, most: number, description?: string) =>
  Type.String({
    minLength: 1,
    maxLength: most,
    pattern,
    ...(description === undefined ? {} : { description }),
  })
/** One line. */
const name = (description?: string) => text(`^[^${UNSEEN}\\t\\n\\r]*$`, 200, description)
const prose = (description?: string) => text(`^[^${UNSEEN}]*$`, 4000, description)
/** A list of no more rows than a person writes, so that a run ends. */
const some = <T extends Type.TSchema>(of: T, options: Type.TArrayOptions = {}) =>
  Type.Array(of, { maxItems: MOST_ROWS, ...options })
const MOST_ROWS = 200

const within = (limit: LimitName) => ({
  minimum: limits[limit].least,
  maximum: limits[limit].most,
})
const number = (limit: LimitName, options: Type.TNumberOptions = {}) =>
  Type.Number({ ...within(limit), ...options })
const skewed = (limit: Type.TNumberOptions) => ({
  central: Type.Number(limit),
  low: Type.Number({ ...limit, description: '10 % of draws lie below' }),
  high: Type.Number({ ...limit, description: '10 % of draws lie above' }),
})
const interval = (limit: LimitName, options: Type.TObjectOptions = {}) =>
  Type.Object(skewed(within(limit)), { ...closed, ...options })
const year = Type.Integer({ minimum: 1900, maximum: 2200 })
const yearsOfRamp = Type.Integer({ minimum: 0, maximum: 50, description: '0 = at once' })
const service = Type.Enum([...serviceIds])
const ages = Type.Object(
  {
    from: Type.Integer({ minimum: 0, maximum: 105 }),
    to: Type.Integer({ minimum: 0, maximum: 105, description: 'Inclusive; 105 = 105 and over' }),
  },
  closed,
)
const driver = Type.Object(
  {
    id: name(),
    correlation: number('share'),
  },
  closed,
)
const standing = Type.Enum([...standings])

const assumption = Type.Object(
  {
    id: name('Id of the number it replaces, e.g. health.share or labour.home-care.nurse'),
    ...skewed({}),
    shape: optional(Type.Enum([...shapes])),
    driver: optional(Type.Union([driver, Type.Null()])),
    rationale: prose('Why this value'),
    owner: name('Who stands behind it'),
    standing,
    dated: optional(name('When it was set, e.g. 2026-11')),
  },
  closed,
)

const base = Type.Object(
  {
    service,
    per1000: Type.Array(number('per1000'), {
      minItems: 5,
      maxItems: 5,
      description: 'Units today per 1 000 persons aged 0–17, 18–66, 67–79, 80–89 and 90+',
    }),
    rationale: prose(),
  },
  closed,
)

const adopted = Type.Object(
  {
    area: Type.String({ pattern: '^[0-9]{4}$' }),
    service: Type.Enum(['home-care', 'long-stay']),
    ages: Type.Enum(['67to79', '80plus']),
    points: some(Type.Object({ year, percent: number('percent') }, closed), { minItems: 1 }),
  },
  closed,
)

const convergence = Type.Object(
  {
    service,
    reference: name('norway, community or a municipality code'),
    share: interval('share'),
    startYear: year,
    rampYears: yearsOfRamp,
  },
  closed,
)

const flow = Type.Object(
  {
    service,
    direction: Type.Enum(['out', 'in'], {
      description: 'out: residents are treated in the other community; in: its residents here',
    }),
    community: name(),
    share: interval('share'),
    startYear: year,
    rampYears: yearsOfRamp,
  },
  closed,
)

const need = Type.Object(
  {
    service,
    group: optional(
      Type.String({
        pattern: '^[a-z0-9-]+$',
        maxLength: 40,
        description:
          'Whose need: several of one service each have their own; a group has one prevalence',
      }),
    ),
    of: optional(
      number('share', {
        description:
          'Share of the activity at these ages that this need takes the place of; all, if left out',
      }),
    ),
    ages,
    prevalence: interval('share'),
    coverage: interval('share'),
    perPerson: interval('perPerson', {
      description: 'Units a year per person covered, by severity mix',
    }),
    share: number('share', { description: "Share of the way from today's" }),
    startYear: year,
    rampYears: yearsOfRamp,
  },
  closed,
)

const waiting = Type.Object(
  {
    service,
    units: interval('list'),
    startYear: year,
    years: Type.Integer({ minimum: 1, maximum: 25 }),
  },
  closed,
)

const limit = Type.Object(
  {
    level: Type.Enum(['specialist', 'municipal', 'gp']),
    growthPerYear: interval('growth', {
      description: 'Growth of the FTE that can be had, from what today takes',
    }),
    unmet: Type.Object(
      {
        waiting: number('share'),
        family: number('share'),
        lowerCoverage: number('share'),
      },
      { ...closed, description: 'Where what cannot be staffed goes; adds up to 1' },
    ),
  },
  closed,
)

const chosen = Type.Object(
  {
    measure: name('Id in the library, or of `ownMeasures`'),
    areas: optional(some(Type.String({ pattern: '^[0-9]{4}$' }), { minItems: 1 })),
    startYear: optional(year),
    rampYears: optional(yearsOfRamp),
    standing: optional(standing),
  },
  closed,
)

const ownId = Type.String({ pattern: '^[a-z0-9-]+$', maxLength: 100 })
const quality = Type.Enum(['observed', 'derived', 'estimated', 'assumed'])
const ownMeasure = Type.Object(
  {
    id: ownId,
    name: name(),
    moves: some(
      Type.Object(
        {
          id: ownId,
          from: service,
          as: optional(ownId),
          ages,
          reach: interval('share'),
          effect: interval('share'),
          ends: number('share'),
          to: some(
            Type.Object(
              { service, share: number('share'), conversion: interval('conversion') },
              closed,
            ),
          ),
          requires: some(Type.Object({ service, perReached: interval('conversion') }, closed)),
        },
        closed,
      ),
    ),
    startYear: year,
    rampYears: yearsOfRamp,
    driver: Type.Union([driver, Type.Null()]),
    evidence: some(
      Type.Object(
        {
          reference: prose(),
          says: prose(),
          grade: Type.Enum(['stated', 'derived', 'assumed']),
          about: optional(name()),
        },
        closed,
      ),
    ),
    caution: Type.Union([prose(), Type.Null()]),
    standing,
    parties: some(Type.Enum([...parties])),
    costs: some(
      Type.Object(
        {
          party: Type.Enum([...parties]),
          investment: Type.Union([interval('outlay'), Type.Null()]),
          yearly: Type.Union([interval('outlay'), Type.Null()]),
          priceYear: year,
          quality,
          source: prose(),
        },
        closed,
      ),
    ),
  },
  closed,
)

/** What a scenario file or link holds: a small difference on a baseline. An empty one is the reference. */
export const scenarioSchema = Type.Object(
  {
    schema: Type.Literal(1),
    name: name(),
    community: optional(name()),
    baseline: optional(
      name('Hash of the baseline it was made on; a run says when it was made on another'),
    ),
    coverage: optional(Type.Enum(['constant', 'continued', 'adopted'])),
    adopted: optional(some(adopted)),
    health: optional(
      Type.Enum(['constant', 'equal-mortality', 'death-ratio'], {
        description: 'constant: as today. Share and interval: the assumption health.share',
      }),
    ),
    familyCare: optional(
      Type.Enum(['proportional', 'constant', 'carers'], {
        description: 'Follows need, stays at today, or follows people 18–79',
      }),
    ),
    bases: optional(some(base)),
    convergence: optional(some(convergence)),
    flow: optional(some(flow)),
    need: optional(some(need)),
    waiting: optional(some(waiting)),
    workforce: optional(some(limit)),
    measures: optional(some(chosen)),
    ownMeasures: optional(some(ownMeasure)),
    assumptions: optional(some(assumption)),
  },
  {
    ...closed,
    $id: 'samsyn-scenario-1',
    title: 'A Samsyn scenario',
    description: 'A small difference on a baseline: assumptions changed, measures chosen',
  },
)

/**
 * The schema as it is published for other programs: with the limits of each number that is overridden by its id, which
 * `checkNumbers` has in words.
 */
export const publishedSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  ...scenarioSchema,
  properties: {
    ...scenarioSchema.properties,
    assumptions: {
      ...scenarioSchema.properties.assumptions,
      items: { ...assumption, allOf: overridable.map(limitsById) },
    },
  },
}

function limitsById({ pattern, limit }: (typeof overridable)[number]) {
  const value = within(limit)
  return {
    if: { properties: { id: { pattern } } },
    // biome-ignore lint/suspicious/noThenProperty: a word of JSON Schema
    then: {
      properties: { central: value, low: value, high: value, shape: { enum: shapesOf(limit) } },
    },
  }
}

export type Scenario = Static<typeof scenarioSchema>
export type ScenarioMeasure = Static<typeof chosen>
