import type { RefusalKind } from './kinds.ts'
import type { Clauses } from './known/known-clauses.ts'
import { type KnownCode, known } from './known.ts'
import { visible } from './visible.ts'

/** What was found, because of what it cannot be used, and what to do about it. Never a person's data. */
export interface RefusalText {
  readonly found: string
  readonly because: string
  readonly remedy: string
}

/** What stands in the places of a refusal's clauses; of several, one is meant. */
export type RefusalValues = Readonly<Record<string, string | number | readonly string[]>>

/** A refusal that every language has words for: which, and with what values. */
export interface Said {
  readonly code: KnownCode
  /** `near`: what was probably meant. `line`: of the text that was read. `scenario`: which of several, from 1. */
  readonly values: RefusalValues
}

/**
 * An input, a call or a table that Samsyn will not work with. Write the three parts as clauses
 * without a capital or a full stop; `message` joins them to a sentence. What they quote is made `visible`.
 *
 * @example throw new Refusal('unknown-area', {
 *   found: 'the name "Vestfolk"',
 *   because: 'no municipality, trust or community is called that',
 *   remedy: 'write Vestfold',
 * })
 */
export class Refusal extends Error {
  readonly kind: RefusalKind
  readonly text: RefusalText
  /** null where it is said in English alone. */
  readonly said: Said | null

  constructor(kind: RefusalKind, text: RefusalText, said: Said | null = null) {
    const shown = visibleText(text)
    super(sentenceOf(shown))
    this.name = 'Refusal'
    this.kind = kind
    this.text = shown
    this.said = said === null ? null : { code: said.code, values: visibleValues(said.values) }
  }
}

function visibleText({ found, because, remedy }: RefusalText): RefusalText {
  return { found: visible(found), because: visible(because), remedy: visible(remedy) }
}

function visibleValues(values: RefusalValues): RefusalValues {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, visibleValue(value)]),
  )
}

function visibleValue(value: RefusalValues[string]): RefusalValues[string] {
  if (typeof value === 'number') return value
  return typeof value === 'string' ? visible(value) : value.map(visible)
}

/** What of a refusal goes from one thread to another, where a class would be lost. */
export interface Refused {
  readonly refused: RefusalKind
  readonly text: RefusalText
  readonly said: Said | null
}

export function refusedOf({ kind, text, said }: Refusal): Refused {
  return { refused: kind, text, said }
}

/** What `refusedOf` made, as it was thrown. */
export function refusalOf({ refused, text, said }: Refused): Refusal {
  return new Refusal(refused, text, said)
}

/** "Found …; because …. To fix it: …." */
export function sentenceOf({ found, because, remedy }: RefusalText): string {
  return `Found ${found}; because ${because}, this cannot be used. To fix it: ${remedy}.`
}

/** The names in {{}} of a text. */
type Slots<T extends string> = T extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | Slots<Rest>
  : never

type SlotsOf<C extends Clauses> = Exclude<
  Slots<C['found']> | Slots<C['because']> | Slots<C['remedy']>,
  'near' | 'line' | 'scenario'
>

/** A value for every place, and what was probably meant. */
export type ValuesOf<Code extends KnownCode> = {
  readonly [Name in SlotsOf<(typeof known)[Code]>]: string | number | readonly string[]
} & { readonly near?: readonly string[]; readonly line?: number; readonly scenario?: number }

/**
 * A refusal that people meet often, said in English here and in the reader's language by @samsyn/language.
 *
 * @example throw knownRefusal('option-twice', { option: 'draws' })
 */
export function knownRefusal<Code extends KnownCode>(code: Code, values: ValuesOf<Code>): Refusal {
  const said: Said = { code, values: values as RefusalValues }
  return new Refusal(known[code].kind, clausesWith(known[code], said.values, inEnglish), said)
}

/** The small words that put values into clauses, in one language. */
export interface RefusalFrame {
  /** Remedy where something like what was written is known, and the clauses have no other. */
  readonly near: string
  readonly or: string
  /** Behind what was found, where it stood in a text. */
  readonly line: string
  /** Behind what was found, where several scenarios were asked for. */
  readonly scenario: string
}

const inEnglish: RefusalFrame = {
  near: 'write {{near}}',
  or: ' or ',
  line: ' (line {{line}})',
  scenario: ' in scenario {{scenario}}',
}

/** The clauses with their values in them. A list of words to choose from has commas, of what may be meant "or". */
export function clausesWith(
  clauses: Clauses,
  values: RefusalValues,
  frame: RefusalFrame,
): RefusalText {
  const near = values.near
  const meant = Array.isArray(near) && near.length > 0
  const put = (text: string) =>
    text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
      const value = values[name]
      if (value === undefined) return ''
      if (typeof value === 'object') return value.join(name === 'near' ? frame.or : ', ')
      return String(value)
    })
  return {
    found: put(clauses.found + placeIn(values, frame)),
    because: put(clauses.because),
    remedy: put(meant ? (clauses.near ?? frame.near) : clauses.remedy),
  }
}

function placeIn({ line, scenario }: RefusalValues, frame: RefusalFrame): string {
  return (line === undefined ? '' : frame.line) + (scenario === undefined ? '' : frame.scenario)
}
