import type { Clauses, KnownCode, RefusalFrame, RefusalKind } from '@samsyn/refusal'

/** How refusals are said in one language. */
export interface RefusalWords extends RefusalFrame {
  /** {{found}}, {{because}} and {{remedy}} in one sentence. */
  readonly sentence: string
  /** A refusal that has no words here: what kind it is, {{kind}}, and {{english}} as it was said. */
  readonly untranslated: string
  readonly kinds: Readonly<Record<RefusalKind, string>>
  readonly known: Readonly<Record<KnownCode, Clauses>>
}
