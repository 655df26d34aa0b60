import type { Unit } from '@samsyn/quantity'
import { ageSpan } from './age-label.ts'
import type { FigureKey, FigureWords } from './figures/nb.ts'
import type { SuffixKey } from './suffixes/nb.ts'

/** How a figure of the planning basis is said. */
export interface FigureText {
  readonly id: string
  /** The id in the catalogue, without suffixes; the id itself when the catalogue has no such figure. */
  readonly key: string
  readonly name: string
  /** The label of the suffix: a path, a definition, a diagnosis; empty without. */
  readonly suffix: string
  /** Name and suffix in one. */
  readonly full: string
  /** What the number means and does not mean, to stand after "Means" and "Does not mean"; empty when unknown. */
  readonly means: string
  readonly doesNotMean: string
}

interface Words {
  readonly figures: Readonly<Record<FigureKey, FigureWords>>
  readonly suffixes: Readonly<Record<SuffixKey, string>>
  age(from: number, to: number | null): string
}

/**
 * Finds the longest known beginning of an id and says the rest as its suffix:
 * "need.homecare.80plus.trend" → need.homecare.80plus + trend; "hosp.beddays.expected80to89" → its stem + ages.
 */
export function figureText(id: string, words: Words): FigureText {
  const parts = id.split('.')
  for (let length = parts.length; length > 0; length--) {
    const beginning = parts.slice(0, length).join('.')
    const rest = parts.slice(length)
    const whole = at(words.figures, beginning)
    if (whole !== undefined) return text(id, beginning, whole, suffixOf(rest, words))
    const span = ageSpan(parts[length - 1]!)
    const stem = [...parts.slice(0, length - 1), ...(span?.word ? [span.word] : [])].join('.')
    const aged = span === null ? undefined : at(words.figures, stem)
    if (span === null || aged === undefined) continue
    const age = words.age(span.from, span.to)
    return text(id, stem, aged, [age, suffixOf(rest, words)].filter(Boolean).join(', '))
  }
  return { id, key: id, name: id, suffix: '', full: id, means: '', doesNotMean: '' }
}

function text(id: string, key: string, words: FigureWords, suffix: string): FigureText {
  const [name, means, doesNotMean] = words
  return {
    id,
    key,
    name,
    suffix,
    full: suffix ? `${name}${key === 'people' ? ' ' : ', '}${suffix}` : name,
    means,
    doesNotMean,
  }
}

/** What a part of an id is called on its own; the id in plain words when the catalogue has it not. */
export function labelOf(id: string, words: Words): string {
  return suffixOf(id.split('.'), words)
}

/** Two parts may be one suffix ("phenotype.low"), so the longest is tried first. */
function suffixOf(parts: readonly string[], words: Words): string {
  if (parts.length === 0) return ''
  for (let length = parts.length; length > 0; length--) {
    const label = at(words.suffixes, parts.slice(0, length).join('.'))
    if (label !== undefined) {
      return [label, suffixOf(parts.slice(length), words)].filter(Boolean).join(', ')
    }
  }
  const [first, ...rest] = parts as [string, ...string[]]
  const span = ageSpan(first)
  const label = span === null ? plain(first) : words.age(span.from, span.to)
  return [label, suffixOf(rest, words)].filter(Boolean).join(', ')
}

/** "25" after "the year the 80+ pass their level" is a percentage; a year stands as it is. */
function plain(part: string): string {
  return /^\d{1,3}$/.test(part) ? `+${part} %` : part.replaceAll('-', ' ')
}

function at<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined
}

const decimalsOfUnit: Partial<Record<Unit, number>> = {
  percent: 1,
  ratio: 2,
  'per-100': 1,
  'per-1000': 1,
  'hours-per-week': 1,
}

/** How many decimals a figure is printed with: by its unit, and one for the persons behind each old person. */
export function decimalsOf(id: string, unit: Unit): number {
  if (id === 'people.per80plus') return 1
  return decimalsOfUnit[unit] ?? 0
}
