import type { Texts } from './texts/nb.ts'

type Paths<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Paths<T[K]>}`
}[keyof T & string]

/** i18next picks the plural form by count, so callers leave _one and _other out. */
type WithoutPlural<Key extends string> = Key extends `${infer Stem}_${'one' | 'other'}` ? Stem : Key

/** Every text of the catalogue, as "section.name". */
export type TextKey = WithoutPlural<Paths<Texts>>

/** Values to put in a text; numbers are written in the language's form, except `count`, which picks the plural. */
export type TextValues = Readonly<Record<string, string | number>>
