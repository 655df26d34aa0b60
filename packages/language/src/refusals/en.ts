import { kinds, known, type RefusalKind } from '@samsyn/refusal'
import type { RefusalWords } from './words.ts'

/** English is the language refusals are written in. */
export const refusalsEn: RefusalWords = {
  sentence: 'Found {{found}}; because {{because}}, this cannot be used. To fix it: {{remedy}}.',
  untranslated: '{{english}}',
  near: 'write {{near}}',
  or: ' or ',
  line: ' (line {{line}})',
  scenario: ' in scenario {{scenario}}',
  kinds: Object.fromEntries(
    Object.keys(kinds).map((kind) => [kind, kind.replaceAll('-', ' ')]),
  ) as Record<RefusalKind, string>,
  known,
}
