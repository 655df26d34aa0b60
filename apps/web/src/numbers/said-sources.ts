import type { Language } from '@samsyn/language'
import type { SourceTable } from '@samsyn/plan'
import type { SaidSource } from './number-dialog.tsx'

/** The tables of a number's sources as a reader meets them; a source that is no table here is said by its own name. */
export function saidSources(
  language: Language,
  ids: readonly string[],
  tables: readonly SourceTable[],
): SaidSource[] {
  return ids.flatMap((id) => {
    const table = tables.find((each) => each.id === id)
    if (table === undefined) {
      const { title } = language.source({ id, title: '', publisher: '' })
      return [{ title: title || id, detail: '' }]
    }
    const { title, publisher, table: name, period, licence } = language.source(table)
    const published = language.t('web.number.published', { publisher, table: name, period })
    return [{ title, detail: `${published} · ${licence}` }]
  })
}
