import { parties, serviceIds, standings } from '@samsyn/measures'
import { missingReasons, qualities, units } from '@samsyn/quantity'
import Type from 'typebox'
import { groups } from './plan.ts'

const closed = { additionalProperties: false } as const
const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Union([schema, Type.Null()])

const numberSchema = Type.Object(
  {
    id: Type.String({ description: 'Stable id of the figure catalogue, e.g. people.80plus' }),
    value: orNull(Type.Number()),
    low: orNull(Type.Number({ description: 'Lower end of the 80 % interval' })),
    high: orNull(Type.Number({ description: 'Upper end of the 80 % interval' })),
    unit: Type.Enum([...units]),
    area: Type.String({
      description:
        'Key of `areas`: community, municipality code, city district code, trust or norway',
    }),
    year: Type.Union([Type.Integer(), Type.String()], {
      description:
        'Calendar year, or the period of an old table. People at 1 January, users at 31 December',
    }),
    quality: Type.Enum([...qualities]),
    source: Type.Array(Type.String({ description: 'Id of a table in `tables`' })),
    missing: orNull(Type.Enum([...missingReasons])),
    blanks: Type.Integer({
      minimum: 0,
      description: 'Parts that were not published: with any, the value reads "at least"',
    }),
    data: Type.Enum(['real', 'synthetic']),
  },
  closed,
)

const measureSchema = Type.Object(
  {
    id: Type.String({ description: 'Id in the measures library' }),
    together: Type.Boolean({ description: 'One of those reckoned together as "package"' }),
    standing: Type.Enum([...standings]),
    caution: orNull(Type.String({ description: 'Id of the warning that goes with its effect' })),
    parties: Type.Array(Type.Enum([...parties])),
    from: Type.Enum([...serviceIds], { description: 'The service it takes from' }),
    ages: Type.Object(
      { from: Type.Integer(), to: Type.Integer({ description: '105 = 105 and over' }) },
      closed,
    ),
    startYear: Type.Integer(),
    fullYear: Type.Integer({ description: 'The year it is fully in place' }),
    uncounted: Type.Array(Type.Enum([...serviceIds]), {
      description: 'Services it takes from that no table counts: with any, it has no numbers',
    }),
  },
  closed,
)

/** The shape of plan.json, version 1. A change that breaks a reader makes version 2 beside it. */
export const planSchema = Type.Object(
  {
    schema: Type.Literal('samsyn-plan/1'),
    engine: Type.String({ description: 'Version of Samsyn that made the numbers' }),
    seed: Type.Integer({ minimum: 0 }),
    draws: Type.Integer({ minimum: 1 }),
    alternative: Type.String({
      description:
        "Population alternative in Statistics Norway's letters: fertility, life expectancy, domestic migration, immigration",
    }),
    data: Type.Enum(['real', 'synthetic']),
    community: Type.String(),
    group: Type.Enum([...groups]),
    municipalities: Type.Array(Type.String()),
    districts: Type.Array(Type.String()),
    trusts: Type.Array(Type.String()),
    baseYear: Type.Integer(),
    years: Type.Array(Type.Integer()),
    budgetYears: Type.Array(Type.Integer()),
    areas: Type.Record(
      Type.String(),
      Type.Object({ name: Type.String(), kind: Type.String() }, closed),
    ),
    numbers: Type.Array(numberSchema),
    pyramid: Type.Array(
      Type.Object(
        {
          year: Type.Integer(),
          sex: Type.Enum(['women', 'men']),
          ageFrom: Type.Integer(),
          ageTo: Type.Integer(),
          persons: Type.Number(),
          quality: Type.Enum([...qualities]),
        },
        closed,
      ),
    ),
    peers: Type.Array(
      Type.Object(
        {
          community: Type.String(),
          distance: Type.Number({ description: 'Standard deviations apart' }),
          parts: Type.Array(
            Type.Object(
              {
                measure: Type.String(),
                own: Type.Number(),
                theirs: Type.Number(),
                apart: Type.Number({ description: 'Standard deviations, above zero: more there' }),
              },
              closed,
            ),
          ),
        },
        closed,
      ),
    ),
    measures: Type.Array(measureSchema, {
      description:
        'Measures of the library for the group; their numbers carry the id of the measure',
    }),
    gaps: Type.Array(
      Type.Object(
        { id: Type.String(), status: Type.Enum(['har', 'bestilles', 'finnes-ikke']) },
        closed,
      ),
    ),
    findings: Type.Array(
      Type.Object(
        {
          id: Type.String(),
          table: Type.String(),
          values: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()])),
        },
        closed,
      ),
    ),
    scenarios: Type.Optional(
      Type.Array(
        Type.Object(
          { schema: Type.Literal(1), name: Type.String() },
          { additionalProperties: true, description: 'As samsyn-scenario-1 has it' },
        ),
        {
          description:
            'Scenarios that were chosen beside the plan: numbers of the nth begin with scenario.<n>., and 0 is the reference',
        },
      ),
    ),
    tables: Type.Array(
      Type.Object(
        {
          id: Type.String(),
          title: Type.String(),
          publisher: Type.String(),
          table: Type.String(),
          licence: Type.String(),
          period: Type.String(),
          rows: Type.Integer(),
          sha256: Type.String(),
        },
        closed,
      ),
    ),
  },
  {
    ...closed,
    $id: 'samsyn-plan-1',
    title: 'Planning basis of one health community',
  },
)
