import { parties, serviceIds, standings } from '@samsyn/measures'
import Type, { type Static } from 'typebox'
import { shapes } from './assumption.ts'

const closed = { additionalProperties: false } as const
const optional = Type.Optional

const skewed = {
  central: Type.Number(),
  low: Type.Number({ description: '10 % of draws lie below' }),
  high: Type.Number({ description: '10 % of draws lie above' }),
}
const interval = Type.Object(skewed, closed)
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
    id: Type.String({ minLength: 1 }),
    correlation: Type.Number({ minimum: 0, maximum: 1 }),
  },
  closed,
)
const standing = Type.Enum([...standings])

const assumption = Type.Object(
  {
    id: Type.String({
      minLength: 1,
      description: 'Id of the number it replaces, e.g. health.share or labour.home-care.nurse',
    }),
    ...skewed,
    shape: optional(Type.Enum([...shapes])),
    driver: optional(Type.Union([driver, Type.Null()])),
    rationale: Type.String({ minLength: 1, description: 'Why this value' }),
    owner: Type.String({ minLength: 1, description: 'Who stands behind it' }),
    standing,
    dated: optional(Type.String({ description: 'When it was set, e.g. 2026-11' })),
  },
  closed,
)

const base = Type.Object(
  {
    service,
    per1000: Type.Array(Type.Number({ minimum: 0 }), {
      minItems: 5,
      maxItems: 5,
      description: 'Units today per 1 000 persons aged 0–17, 18–66, 67–79, 80–89 and 90+',
    }),
    rationale: Type.String({ minLength: 1 }),
  },
  closed,
)

const adopted = Type.Object(
  {
    area: Type.String({ pattern: '^[0-9]{4}$' }),
    service: Type.Enum(['home-care', 'long-stay']),
    ages: Type.Enum(['67to79', '80plus']),
    points: Type.Array(
      Type.Object({ year, percent: Type.Number({ minimum: 0, maximum: 100 }) }, closed),
      { minItems: 1 },
    ),
  },
  closed,
)

const convergence = Type.Object(
  {
    service,
    reference: Type.String({ description: 'norway, community or a municipality code' }),
    share: interval,
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
    community: Type.String({ minLength: 1 }),
    share: interval,
    startYear: year,
    rampYears: yearsOfRamp,
  },
  closed,
)

const need = Type.Object(
  {
    service,
    ages,
    prevalence: interval,
    coverage: interval,
    perPerson: Type.Object(skewed, {
      ...closed,
      description: 'Units a year per person covered, by severity mix',
    }),
    share: Type.Number({ minimum: 0, maximum: 1, description: "Share of the way from today's" }),
    startYear: year,
    rampYears: yearsOfRamp,
  },
  closed,
)

const waiting = Type.Object(
  { service, units: interval, startYear: year, years: Type.Integer({ minimum: 1, maximum: 25 }) },
  closed,
)

const limit = Type.Object(
  {
    level: Type.Enum(['specialist', 'municipal', 'gp']),
    growthPerYear: Type.Object(skewed, {
      ...closed,
      description: 'Growth of the FTE that can be had, from what today takes',
    }),
    unmet: Type.Object(
      {
        waiting: Type.Number({ minimum: 0, maximum: 1 }),
        family: Type.Number({ minimum: 0, maximum: 1 }),
        lowerCoverage: Type.Number({ minimum: 0, maximum: 1 }),
      },
      { ...closed, description: 'Where what cannot be staffed goes; adds up to 1' },
    ),
  },
  closed,
)

const chosen = Type.Object(
  {
    measure: Type.String({ minLength: 1, description: 'Id in the library, or of `ownMeasures`' }),
    areas: optional(Type.Array(Type.String({ pattern: '^[0-9]{4}$' }), { minItems: 1 })),
    startYear: optional(year),
    rampYears: optional(yearsOfRamp),
    standing: optional(standing),
  },
  closed,
)

const share = Type.Number({ minimum: 0, maximum: 1 })
const quality = Type.Enum(['observed', 'derived', 'estimated', 'assumed'])
const ownMeasure = Type.Object(
  {
    id: Type.String({ pattern: '^[a-z0-9-]+$' }),
    name: Type.String({ minLength: 1 }),
    moves: Type.Array(
      Type.Object(
        {
          id: Type.String({ pattern: '^[a-z0-9-]+$' }),
          from: service,
          as: optional(Type.String()),
          ages,
          reach: interval,
          effect: interval,
          ends: share,
          to: Type.Array(Type.Object({ service, share, conversion: interval }, closed)),
          requires: Type.Array(Type.Object({ service, perReached: interval }, closed)),
        },
        closed,
      ),
    ),
    startYear: year,
    rampYears: yearsOfRamp,
    driver: Type.Union([driver, Type.Null()]),
    evidence: Type.Array(
      Type.Object(
        {
          reference: Type.String(),
          says: Type.String(),
          grade: Type.Enum(['stated', 'derived', 'assumed']),
          about: optional(Type.String()),
        },
        closed,
      ),
    ),
    caution: Type.Union([Type.String(), Type.Null()]),
    standing,
    parties: Type.Array(Type.Enum([...parties])),
    costs: Type.Array(
      Type.Object(
        {
          party: Type.Enum([...parties]),
          investment: Type.Union([interval, Type.Null()]),
          yearly: Type.Union([interval, Type.Null()]),
          priceYear: year,
          quality,
          source: Type.String(),
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
    name: Type.String({ minLength: 1 }),
    community: optional(Type.String({ minLength: 1 })),
    baseline: optional(Type.String({ description: 'Hash of the baseline it was made on' })),
    coverage: optional(Type.Enum(['constant', 'continued', 'adopted'])),
    adopted: optional(Type.Array(adopted)),
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
    bases: optional(Type.Array(base)),
    convergence: optional(Type.Array(convergence)),
    flow: optional(Type.Array(flow)),
    need: optional(Type.Array(need)),
    waiting: optional(Type.Array(waiting)),
    workforce: optional(Type.Array(limit)),
    measures: optional(Type.Array(chosen)),
    ownMeasures: optional(Type.Array(ownMeasure)),
    assumptions: optional(Type.Array(assumption)),
  },
  {
    ...closed,
    $id: 'samsyn-scenario-1',
    title: 'A Samsyn scenario',
    description: 'A small difference on a baseline: assumptions changed, measures chosen',
  },
)

export type Scenario = Static<typeof scenarioSchema>
export type ScenarioMeasure = Static<typeof chosen>
