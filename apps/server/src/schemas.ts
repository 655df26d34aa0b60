import { groups, planSchema } from '@samsyn/plan'
import { qualities } from '@samsyn/quantity'
import Type, { type TSchema } from 'typebox'

/** What is not described is refused in a request, and never sent in an answer. */
export const closed = { additionalProperties: false } as const
/** Missing is null and never left out: an answer has the same fields each time. */
export const orNull = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])
/** Ids, names or sentences, as the description beside says. */
export const words = Type.Array(Type.String())

/** Which tables an answer is of. */
export const kindSchema = Type.Enum(['real', 'synthetic'], {
  description: 'synthetic says nothing about the real place',
})
/** How good a number is; a sum has that of its weakest part. */
export const qualitySchema = Type.Enum([...qualities])
/** Whose planning basis it is. */
export const groupSchema = Type.Enum([...groups], {
  description: 'One of the five priority groups',
})
/** A number of the planning basis: value, interval, unit, area, year, quality, source and why it is missing. */
export const numberSchema = planSchema.properties.numbers.items
/** A name or a sentence in the three languages of the workplace. */
export const wordingSchema = Type.Object(
  { nb: Type.String(), nn: Type.String(), en: Type.String() },
  closed,
)
/** Several sentences in the three languages, in the same order. */
export const saidSchema = Type.Object({ nb: words, nn: words, en: words }, closed)

/** As an answer has it. */
export const communityId = Type.String({
  pattern: '^[a-z0-9-]{1,40}$',
  description: 'Id of one of the 19 communities, e.g. vestfold',
})
/** As it is asked for: another way to write it is refused with the id, rather than with a pattern. */
export const askedCommunity = Type.String({
  minLength: 1,
  maxLength: 100,
  description: 'Id of one of the 19 communities, e.g. vestfold',
})
/** In an address. */
export const communityParams = Type.Object({ id: askedCommunity }, closed)
/** Which of Statistics Norway's assumptions a projection follows. */
export const alternativeSchema = Type.String({
  pattern: '^[LMHK]{2}[LMHK0]{2}$',
  description:
    "Population alternative in Statistics Norway's letters: fertility, life expectancy, domestic migration, immigration; MMMM unless told",
})
/** Whose figures; the frail elderly unless told. */
export const groupQuery = Type.Object({ group: Type.Optional(groupSchema) }, closed)
/** Which projection. */
export const alternativeQuery = Type.Object(
  { alternative: Type.Optional(alternativeSchema) },
  closed,
)
/** Whose plan, on which projection. */
export const planQuery = Type.Object(
  { group: Type.Optional(groupSchema), alternative: Type.Optional(alternativeSchema) },
  closed,
)
/** How many peers, at most. */
export const mostQuery = Type.Object(
  { most: Type.Optional(Type.Integer({ minimum: 1, maximum: 50, description: '6 unless told' })) },
  closed,
)
