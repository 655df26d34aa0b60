import { type Html, html } from '../html.ts'
import { syntheticTag } from '../table.ts'
import type { AtlasPage } from './atlas-page.ts'

export interface AtlasColumn {
  readonly label: string
  readonly numeric: boolean
}

/** A table of texts that scrolls in its own frame; the first column names the row. */
export function atlasTable(
  page: Pick<AtlasPage, 'language' | 'synthetic'>,
  caption: string,
  columns: readonly AtlasColumn[],
  rows: readonly (readonly string[])[],
): Html {
  const sort = (at: number) => (columns[at]?.numeric ? html` class="n"` : null)
  const tag = syntheticTag(page)
  return html`<div class="table ${rows.length <= 14 ? 'short' : ''}"><div class="scroll" role="region" aria-label="${page.language.t('report.table')}: ${caption}" tabindex="0"><table>
<caption>${caption}${tag}</caption>
<thead><tr>${columns.map(({ label }, at) => html`<th scope="col"${sort(at)}>${label}</th>`)}</tr></thead>
<tbody>${rows.map(
    (row) =>
      html`<tr>${row.map((text, at) => (at === 0 ? html`<th scope="row">${text}</th>` : html`<td${sort(at)}>${text}</td>`))}</tr>
`,
  )}</tbody>
</table></div></div>
`
}
