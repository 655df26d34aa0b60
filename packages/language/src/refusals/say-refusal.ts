import {
  clausesWith,
  known,
  type RefusalKind,
  type RefusalText,
  type RefusalValues,
  sentenceOf,
} from '@samsyn/refusal'
import type { RefusalWords } from './words.ts'

/** What a refusal carries, also one that came over HTTP from a server of another version. */
export interface RefusedLike {
  readonly kind: RefusalKind
  readonly text: RefusalText
  readonly said: { readonly code: string; readonly values: RefusalValues } | null
}

/** A refusal in the reader's language, or as it was said where that language has no words for it. */
export interface RefusalSaid extends RefusalText {
  readonly sentence: string
  /** Whether the clauses are English though the reader's language is not. */
  readonly untranslated: boolean
}

export function refusalSaid(words: RefusalWords, { kind, text, said }: RefusedLike): RefusalSaid {
  const clauses = said !== null && isKnown(said.code) ? words.known[said.code] : null
  if (clauses === null || said === null) {
    const english = sentenceOf(text)
    const put = { kind: words.kinds[kind] ?? kind, english }
    const untranslated = words.untranslated !== '{{english}}'
    return { ...text, sentence: filled(words.untranslated, put), untranslated }
  }
  const own = clausesWith(clauses, said.values, words)
  return { ...own, sentence: sentence(words.sentence, own), untranslated: false }
}

function isKnown(code: string): code is keyof typeof known {
  return Object.hasOwn(known, code)
}

const sentence = (frame: string, { found, because, remedy }: RefusalText) =>
  filled(frame, { found, because, remedy })

function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '')
}
