import type { FigureKey, FigureWords } from './figures/nb.ts'
import type { FindingKey } from './findings/nb.ts'
import type { GapKey, GapWords } from './gaps/nb.ts'
import type { RefusalWords } from './refusals/words.ts'
import type { SourceKey, SourceWords } from './sources/nb.ts'
import type { SuffixKey } from './suffixes/nb.ts'
import type { Texts } from './texts/nb.ts'

/** All that is said in one language. */
export interface Catalogue {
  readonly locale: string | string[]
  readonly texts: Texts
  readonly figures: Readonly<Record<FigureKey, FigureWords>>
  readonly suffixes: Readonly<Record<SuffixKey, string>>
  readonly gaps: Readonly<Record<GapKey, GapWords>>
  readonly findings: Readonly<Record<FindingKey, string>>
  readonly refusals: RefusalWords
  /** Only those said by their id alone where the data are in this language already. */
  readonly sources: Readonly<Partial<Record<SourceKey, SourceWords>>>
}
