import { groups, planSchema } from '@samsyn/plan'
import { qualities } from '@samsyn/quantity'
import Type, { type TSchema } from 'typebox'

export const closed = { additionalProperties: false } as const
export const orNull = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])
export const words = Type.Array(Type.String())

export const kindSchema = Type.Enum(['real', 'synthetic'], {
  description: 'synthetic says nothing about the real place',
})
export const qualitySchema = Type.Enum([...qualities])
export const groupSchema = Type.Enum([...groups], {
  description: 'One of the five priority groups',
})
/** A number of the planning basis: value, interval, unit, area, year, quality, source and why it is missing. */
export const numberSchema = planSchema.properties.numbers.items
export const wordingSchema = Type.Object(
  { nb: Type.String(), nn: Type.String(), en: Type.String() },
  closed,
)
export const saidSchema = Type.Object({ nb: words, nn: words, en: words }, closed)

export const communityId = Type.String({
  pattern: '^[a-z0-9-]{1,40}$',
  description: 'Id of one of the 19 communities, e.g. vestfold',
})
export const communityParams = Type.Object({ id: communityId }, closed)
export const alternativeSchema = Type.String({
  pattern: '^[LMHK]{2}[LMHK0]{2}$',
  description:
    "Population alternative in Statistics Norway's letters: fertility, life expectancy, domestic migration, immigration; MMMM unless told",
})
export const groupQuery = Type.Object({ group: Type.Optional(groupSchema) }, closed)
export const alternativeQuery = Type.Object(
  { alternative: Type.Optional(alternativeSchema) },
  closed,
)
export const planQuery = Type.Object(
  { group: Type.Optional(groupSchema), alternative: Type.Optional(alternativeSchema) },
  closed,
)
export const mostQuery = Type.Object(
  { most: Type.Optional(Type.Integer({ minimum: 1, maximum: 50, description: '6 unless told' })) },
  closed,
)
