import type { RefusedLike } from '@samsyn/language'
import { kinds, type RefusalKind, type RefusalValues } from '@samsyn/refusal'
import type { Problem } from '../api/fetch-json.ts'

/** What a reader can do about it is one of few things; `fault` is ours. */
export type RefusalWord =
  | 'missing'
  | 'area'
  | 'question'
  | 'tables'
  | 'signIn'
  | 'access'
  | 'busy'
  | 'fault'

const words = {
  'not-found': 'missing',
  'unknown-area': 'area',
  'unknown-group': 'question',
  'wrong-call': 'question',
  'year-out-of-range': 'question',
  'wrong-method': 'question',
  'wrong-format': 'question',
  'too-large': 'question',
  'missing-table': 'tables',
  'broken-table': 'tables',
  'wrong-vintage': 'tables',
  'duplicate-key': 'tables',
  'impossible-value': 'tables',
  'incomplete-table': 'tables',
  'tables-disagree': 'tables',
  'not-signed-in': 'signIn',
  'not-allowed': 'access',
  'too-many': 'busy',
  'not-available': 'busy',
  'cannot-write': 'fault',
  'shapes-differ': 'fault',
} as const satisfies Record<RefusalKind, RefusalWord>

/** Which words a problem of the server has, by its type "urn:samsyn:problem:unknown-area"; unknown kinds are faults. */
export function refusalWord(type: string): RefusalWord {
  const kind = kindOf(type)
  return kind === null ? 'fault' : words[kind]
}

function kindOf(type: string): RefusalKind | null {
  const kind = type.slice(type.lastIndexOf(':') + 1)
  return Object.hasOwn(kinds, kind) ? (kind as RefusalKind) : null
}

/** With which of its refusals the server answered, where every language has words for it. */
interface SaidByServer {
  readonly code?: string
  readonly values?: RefusalValues
}

/** What the server refused, for the language to say. */
export function refusedBy({
  type,
  title,
  found,
  because,
  remedy,
  code,
  values = {},
}: Problem & SaidByServer): RefusedLike {
  return {
    kind: kindOf(type) ?? 'shapes-differ',
    text: { found: found || title, because, remedy },
    said: code === undefined ? null : { code, values },
  }
}
