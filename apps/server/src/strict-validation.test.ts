import { loadLanguage } from '@samsyn/language'
import type { Refusal } from '@samsyn/refusal'
import Type, { type TSchema } from 'typebox'
import { expect, test } from 'vitest'
import { strictValidation } from './strict-validation.ts'

const closed = { additionalProperties: false }
const inner = Type.Object({ lang: Type.Optional(Type.Enum(['nb', 'nn'])) }, closed)

function refusalOf(httpPart: string, schema: TSchema, value: unknown): Refusal {
  const check = strictValidation({ schema, httpPart, method: 'POST', url: '/' })
  return (check(value) as unknown as { error: Refusal }).error
}

const outer = Type.Object({ scenario: Type.Optional(inner) }, closed)

test.each([
  ['querystring', inner, { x: '1' }, 'feltet "x" i adressen'],
  ['querystring', inner, { lang: 'en' }, '"en" for lang i adressen'],
  ['params', inner, { lang: 'en' }, '"en" for lang i adressen'],
  ['body', outer, { x: 1 }, 'feltet "x" på / i det som ble sendt'],
  ['body', outer, { scenario: { x: 1 } }, 'feltet "x" på /scenario i det som ble sendt'],
  ['body', outer, { scenario: { lang: 'en' } }, '"en" på /scenario/lang i det som ble sendt'],
])(
  'what is wrong in a %s is said with its place, in one language',
  async (part, schema, value, found) => {
    const { refusal } = await loadLanguage('nb')
    const said = refusal(refusalOf(part, schema, value))
    expect([said.untranslated, said.found]).toEqual([false, found])
  },
)
