import { Refusal } from '@samsyn/refusal'
import { jsonIn } from './json-stat.ts'

export type Item = Readonly<Record<string, unknown>>

/**
 * The objects that an answer lists, under a field or as the whole of it.
 *
 * @throws Refusal 'broken-table' for an answer without the list
 */
export function listIn(bytes: Uint8Array, where: string, field?: string): readonly Item[] {
  const answer = jsonIn(bytes, where)
  return itemsOf(field === undefined ? answer : (answer as Item)[field], where, field ?? 'list')
}

/** A list as one of objects. */
export function itemsOf(list: unknown, where: string, field: string): readonly Item[] {
  const isObject = (one: unknown) => typeof one === 'object' && one !== null && !Array.isArray(one)
  if (Array.isArray(list) && list.every(isObject)) return list
  throw otherShape(where, `"${field}" is no list of objects`)
}

/** The text in a field. */
export function textIn(item: Item, field: string, where: string): string {
  const text = item[field]
  if (typeof text === 'string') return text
  throw otherShape(where, `one of its "${field}" is no text`)
}

/** The texts that a field lists. */
export function textsIn(item: Item, field: string, where: string): readonly string[] {
  const list = item[field]
  if (Array.isArray(list) && list.every((one) => typeof one === 'string')) return list
  throw otherShape(where, `one of its "${field}" is no list of texts`)
}

function otherShape(where: string, because: string): Refusal {
  return new Refusal('broken-table', {
    found: `an answer from ${where} of another shape than the service's`,
    because,
    remedy: 'pull again later; if it stays so, the service has changed and the connector must too',
  })
}
