import fc from 'fast-check'

interface Schema {
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly minItems?: number
  readonly maxItems?: number
  readonly uniqueItems?: boolean
  readonly minimum?: number
  readonly maximum?: number
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
}

/** Values that fit a schema of the document: small, because a large body is no more likely to break anything. */
export function fromSchema(schema: object): fc.Arbitrary<unknown> {
  const one = schema as Schema
  if (one.const !== undefined) return fc.constant(one.const)
  if (one.enum !== undefined) return fc.constantFrom(...one.enum)
  if (one.anyOf !== undefined) return fc.oneof(...one.anyOf.map(fromSchema))
  if (one.type === 'object') return objectFrom(one)
  if (one.type === 'array') return arrayFrom(one)
  if (one.type === 'string') return textFrom(one)
  if (one.type === 'boolean') return fc.boolean()
  if (one.type === 'null') return fc.constant(null)
  const { minimum: min = -1e6, maximum: max = 1e6 } = one
  if (one.type === 'integer') return fc.integer({ min: Math.ceil(min), max: Math.floor(max) })
  return fc.double({ min, max, noNaN: true })
}

function objectFrom({ properties = {}, required = [] }: Schema): fc.Arbitrary<unknown> {
  const fields = Object.entries(properties).map(([name, of]) => [name, fromSchema(of)] as const)
  const requiredKeys = required.filter((name) => name in properties)
  return fc.record(Object.fromEntries(fields), { requiredKeys })
}

function arrayFrom({
  items = {},
  minItems = 0,
  maxItems = 3,
  uniqueItems,
}: Schema): fc.Arbitrary<unknown> {
  const length = { minLength: minItems, maxLength: Math.max(minItems, Math.min(maxItems, 3)) }
  const selector = (value: unknown) => JSON.stringify(value)
  return uniqueItems
    ? fc.uniqueArray(fromSchema(items), { ...length, selector })
    : fc.array(fromSchema(items), length)
}

function textFrom({ pattern, minLength = 0, maxLength = 30 }: Schema): fc.Arbitrary<string> {
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern))
  return fc.string({ minLength, maxLength: Math.min(maxLength, Math.max(minLength, 30)) })
}

/** The same value with one thing in it, somewhere, left out, put in or made into something else. */
export function changed(value: unknown): fc.Arbitrary<unknown> {
  const places = placesIn(value, [])
  return fc
    .tuple(fc.constantFrom(...places), fc.oneof(fc.jsonValue(), fc.constantFrom(...odd)), fc.nat(2))
    .map(([place, other, how]) => withChange(value, place, other, how))
}

const odd = [null, '', -1, 0, 1e308, -0.5, '1', true, [], {}, [[]], '\u0000', 'x'.repeat(5000)]
type Place = readonly (string | number)[]

function placesIn(value: unknown, at: Place): Place[] {
  if (value === null || typeof value !== 'object') return [at]
  const inner = Array.isArray(value) ? [...value.entries()] : Object.entries(value)
  return [at, ...inner.flatMap(([key, one]) => placesIn(one, [...at, key]))]
}

function withChange(value: unknown, place: Place, other: unknown, how: number): unknown {
  if (place.length === 0) return how === 0 && isObject(value) ? { ...value, unknown: other } : other
  const [key, ...rest] = place as [string | number, ...Place]
  const copy = Array.isArray(value) ? [...value] : { ...(value as object) }
  const fields = copy as Record<string | number, unknown>
  if (rest.length === 0 && how === 2) delete fields[key]
  else fields[key] = withChange(fields[key], rest, other, how)
  return copy
}

function isObject(value: unknown): value is object {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

/** A schema of a document with what it refers to in its place. */
export function withoutRefs(document: object, schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map((one) => withoutRefs(document, one))
  if (!isObject(schema)) return schema
  if ('$ref' in schema) return withoutRefs(document, at(document, String(schema.$ref)))
  return Object.fromEntries(
    Object.entries(schema).map(([key, one]) => [key, withoutRefs(document, one)]),
  )
}

function at(document: object, ref: string): unknown {
  const names = ref.split('/').slice(1)
  return names.reduce<unknown>((value, name) => (value as Record<string, unknown>)[name], document)
}
