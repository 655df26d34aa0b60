import type { RefusalKind } from './kinds.ts'

/** What was found, because of what it cannot be used, and what to do about it. Never a person's data. */
export interface RefusalText {
  readonly found: string
  readonly because: string
  readonly remedy: string
}

/**
 * An input, a call or a table that Samsyn will not work with. Write the three parts as clauses
 * without a capital or a full stop; `message` joins them to a sentence.
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

  constructor(kind: RefusalKind, text: RefusalText) {
    super(sentenceOf(text))
    this.name = 'Refusal'
    this.kind = kind
    this.text = text
  }
}

/** "Found …; because …. To fix it: …." */
export function sentenceOf({ found, because, remedy }: RefusalText): string {
  return `Found ${found}; because ${because}, this cannot be used. To fix it: ${remedy}.`
}
