import { knownRefusal, Refusal, suggest } from '@samsyn/refusal'
import type { FastifySchemaCompiler } from 'fastify'
import type { TSchema } from 'typebox'
import { Compile } from 'typebox/compile'

/**
 * Nothing is coerced in a body and nothing dropped anywhere: what is not understood is refused with its place. Only an
 * address, which is text, may hold a whole number as its digits.
 */
export const strictValidation: FastifySchemaCompiler<TSchema> = ({ schema, httpPart }) => {
  const checked = Compile(schema)
  const part = httpPart ?? 'body'
  return (value: unknown) => {
    const read = part === 'body' ? value : withNumbers(schema, value)
    if (checked.Check(read)) return { value: read }
    const twice = part === 'querystring' ? saidTwice(read) : null
    if (twice !== null) return { error: twice }
    return { error: refusalOf(part, checked.Errors(read), read, schema) }
  }
}

function withNumbers(schema: TSchema, value: unknown): unknown {
  const properties = (schema as { properties?: Record<string, { type?: string }> }).properties ?? {}
  return Object.fromEntries(
    Object.entries(value ?? {}).map(([name, text]) => [
      name,
      Object.hasOwn(properties, name) &&
      properties[name]!.type === 'integer' &&
      typeof text === 'string' &&
      /^\d{1,15}$/.test(text)
        ? Number(text)
        : text,
    ]),
  )
}

/** What stands twice in a query comes as a list, and nothing here takes one. */
function saidTwice(query: unknown): Refusal | null {
  const twice = Object.entries(query ?? {}).find(([, value]) => Array.isArray(value))
  if (twice === undefined) return null
  return knownRefusal('said-twice-in-query', { name: shown(twice[0]), n: twice[1].length })
}

interface SchemaError {
  readonly keyword: string
  readonly instancePath: string
  readonly message: string
  readonly params: unknown
}

/** The deepest error says most: those above it only say that something below is wrong. */
function refusalOf(
  part: string,
  errors: readonly SchemaError[],
  value: unknown,
  schema: TSchema,
): Refusal {
  const deepest = errors.reduce((one, other) => (depth(other) > depth(one) ? other : one))
  const path = deepest.instancePath
  if (deepest.message === 'schema is false') return unknownField(part, path, schema)
  const { allowedValues } = deepest.params as { allowedValues?: unknown[] }
  const found = valueAt(value, path)
  const [text, place, name] = [shown(found), placeOf(path), path.slice(1)]
  if (allowedValues !== undefined) {
    const words = allowedValues.map(String)
    const near = typeof found === 'string' ? suggest(found, words, 1) : []
    return part === 'body'
      ? knownRefusal('value-not-word', { text, place, words, near })
      : knownRefusal('value-not-word-in-address', { text, name, words, near })
  }
  return new Refusal('wrong-call', {
    found:
      part === 'body' ? `${text} at ${place} in the body` : `${text} for ${name} in the address`,
    because: `it ${deepest.message}`,
    remedy: 'write it as /openapi.json has it',
  })
}

function unknownField(part: string, path: string, schema: TSchema): Refusal {
  const at = path.lastIndexOf('/')
  const field = shown(path.slice(at + 1))
  const known = Object.keys((schema as { properties?: object }).properties ?? {})
  const near = at === 0 ? suggest(path.slice(1), known, 1) : []
  return part === 'body'
    ? knownRefusal('field-unknown', { field, place: placeOf(path.slice(0, at)), near })
    : knownRefusal('field-unknown-in-address', { field, near })
}

function placeOf(path: string): string {
  return path === '' ? '/' : path
}

function depth({ instancePath }: SchemaError): number {
  return instancePath.split('/').length
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}

function valueAt(root: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((value, part) => (value as Record<string, unknown> | undefined)?.[part], root)
}
