import type { Plan } from '@samsyn/plan'

/** The order a reader wants: what it is, then the numbers, then where they come from. Unlisted keys follow by name. */
const first = [
  'schema',
  'engine',
  'data',
  'community',
  'group',
  'id',
  'value',
  'low',
  'high',
  'unit',
  'area',
  'year',
  'quality',
  'source',
  'missing',
  'blanks',
]

/** A plan as JSON with its keys in one order, so that the same plan is the same bytes. */
export function toJson(plan: Plan, indent = 2): string {
  return JSON.stringify(ordered(plan), null, indent)
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, ordered(inner)]))
}

function rank(key: string): number {
  const index = first.indexOf(key)
  return index === -1 ? first.length : index
}
