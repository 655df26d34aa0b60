import type { Plan } from '@samsyn/plan'

/** A plan as JSON with its keys in one order, so that the same plan is the same bytes. */
export function toJson(plan: Plan, indent = 2): string {
  return JSON.stringify(ordered(plan), null, indent)
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return Object.fromEntries(entries.map(([key, inner]) => [key, ordered(inner)]))
}
