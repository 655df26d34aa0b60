import type { AreaMark, Drawing, DrawingDocument, MarkNames } from '@samsyn/figures'
import type { Language } from '@samsyn/language'
import type { SourceTable } from '@samsyn/plan'
import type { Atlas, AtlasAreaResult } from '@samsyn/variation'
import type { AtlasPlaces } from './atlas-places.ts'

export interface AtlasPageInput {
  readonly atlas: Atlas
  /** The service and what its rates are per, in the language of the page. */
  readonly title: string
  readonly unit: string
  readonly language: Language
  readonly data: 'real' | 'synthetic'
  readonly engine: string
  /** Where the areas lie. */
  readonly places: AtlasPlaces
  /** The tables that the numbers are from. */
  readonly tables: readonly SourceTable[]
  /** Why an area may have no figure: small counts are hidden, or the atlas printed none. */
  readonly blank: 'suppressed' | 'not-collected'
  /** The kind of care is read from the service's name and not said by anyone. */
  readonly careSuggested: boolean
  /** `new JSDOM().window.document` on a server, `document` in a browser. */
  readonly document: DrawingDocument
  /** The reader's own areas, by id, and the names that the marks have; none where nobody reads for a place. */
  readonly own?: AtlasOwn | null
}

export interface AtlasOwn extends MarkNames {
  readonly marks: ReadonlyMap<string, AreaMark>
}

/** What every part of the atlas page is made from. */
export interface AtlasPage extends AtlasPageInput {
  readonly drawing: Drawing
  readonly synthetic: boolean
  readonly known: readonly AtlasAreaResult[]
  readonly blanks: readonly AtlasAreaResult[]
  /** A rate with as many decimals as tell the areas apart. */
  rate(value: number): string
}

export function atlasPageOf(input: AtlasPageInput): AtlasPage {
  const { atlas, language, document } = input
  const known = atlas.areas.filter(({ rate }) => rate !== null)
  const decimals = rateDecimals(atlas)
  return {
    ...input,
    tables: input.tables.map((table) => language.source(table)),
    drawing: { document, language },
    synthetic: input.data === 'synthetic',
    known,
    blanks: atlas.areas
      .filter(({ rate }) => rate === null)
      .sort((a, b) => language.compare(a.name, b.name)),
    rate: (value) => language.number(value, decimals),
  }
}

/** As many decimals as tell the areas of an atlas apart. */
export function rateDecimals({ areas }: Pick<Atlas, 'areas'>): number {
  const highest = Math.max(0, ...areas.map(({ rate }) => rate ?? 0))
  return highest >= 100 ? 0 : highest >= 10 ? 1 : 2
}
