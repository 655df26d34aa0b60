import type { Language } from '@samsyn/language'

type Countable = 'rows' | 'responses' | 'areas' | 'days' | 'contacts' | 'cells' | 'years'

/** '681 156 rader', '1 svar': a number with what is counted, in the language. */
export function counted({ t }: Pick<Language, 't'>, what: Countable, n: number): string {
  return t(`cli.count.${what}`, { n, count: n })
}
