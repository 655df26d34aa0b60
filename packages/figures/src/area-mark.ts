import type { Language } from '@samsyn/language'
import { colours } from './colours.ts'
import type { Key } from './drawing.ts'

/** Whose an area is to its reader: of the community they look at, or the one of it that they have chosen. */
export type AreaMark = 'own' | 'chosen'

/** What the marks stand for: the name of the community, and that of the area chosen in it. */
export interface MarkNames {
  readonly own: string
  readonly chosen: string | null
}

export interface Marked {
  /** Drawn by weight and shape, never by colour alone; none where it is nobody's. */
  readonly mark?: AreaMark | null
}

/** Width of the line around an area. */
export const markWidth = { own: 1.6, chosen: 3 } as const

const heavy = { outline: 'heavy-outline', ring: 'heavy-ring' } as const

/** Keys of those marks that are there. */
export function markKeys(
  names: MarkNames | null | undefined,
  areas: readonly Marked[],
  shape: keyof typeof heavy,
): Key[] {
  if (names == null) return []
  const has = (mark: AreaMark) => areas.some((area) => area.mark === mark)
  return [
    ...(has('own') ? [{ label: names.own, colour: colours.ink, shape }] : []),
    ...(has('chosen') && names.chosen !== null
      ? [{ label: names.chosen, colour: colours.ink, shape: heavy[shape] }]
      : []),
  ]
}

/** " I Vestfold: Horten 4,1; Tønsberg 5,2." of those that are marked; empty where none is. */
export function markedText(
  { t }: Pick<Language, 't'>,
  names: MarkNames | null | undefined,
  said: readonly string[],
): string {
  return names == null || said.length === 0
    ? ''
    : ` ${t('atlas.marked', { place: names.own, list: said.join('; ') })}`
}
