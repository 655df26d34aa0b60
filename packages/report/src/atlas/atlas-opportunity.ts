import type { AreaOpportunity, Opportunity } from '@samsyn/variation'
import { type Html, html } from '../html.ts'
import type { AtlasPage } from './atlas-page.ts'
import { countText } from './atlas-pictures.ts'
import { atlasTable } from './atlas-table.ts'
import { sentences } from './atlas-words.ts'

/** Areas printed at each end; the CSV has all. */
const each = 12

/** What reaching the reference would change, in words and area by area. */
export function opportunitySection(page: AtlasPage): Html {
  const { atlas, language } = page
  if (atlas.opportunity === null) return html`<p>${language.t('atlas.noOpportunity')}</p>`
  const { areas } = atlas.opportunity
  const sorted = [...areas].sort((a, b) => b.contacts - a.contacts)
  const cut = sorted.length > 2 * each + 2
  const rows = cut ? [...sorted.slice(0, each), ...sorted.slice(-each)] : sorted
  return html`<p class="lead">${referenceText(page, atlas.opportunity)}</p>
${sentences(page, 'opportunity').map((text) => html`<p>${text}</p>`)}
<p class="quiet">${language.t('atlas.opportunityNote')}${cut ? ` ${language.t('atlas.opportunityCut', { each })}` : null}</p>
${table(page, rows)}`
}

function referenceText({ language, atlas }: AtlasPage, { reference, ratio }: Opportunity): string {
  const name = 'id' in reference ? atlas.areas.find(({ id }) => id === reference.id)?.name : null
  return language.t(`atlas.reference.${reference.kind}`, {
    area: name ?? '',
    ratio: language.number(ratio, 2),
  })
}

function table(page: AtlasPage, rows: readonly AreaOpportunity[]): Html {
  const { language, atlas } = page
  const names = new Map(atlas.areas.map(({ id, name }) => [id, name]))
  const plus = (text: string) => (/^[^−-]*[1-9]/.test(text) ? `+${text}` : text)
  const signed = (value: number) => plus(countText(page, value))
  const extra = (['beds', 'fte'] as const).filter((key) => rows.some((row) => row[key] !== null))
  return atlasTable(
    page,
    language.t('atlas.opportunityTable'),
    [
      { label: language.t('words.area'), numeric: false },
      { label: language.t('atlas.contacts'), numeric: true },
      { label: language.t('atlas.interval'), numeric: true },
      { label: language.t('atlas.sure'), numeric: true },
      { label: language.t('atlas.share'), numeric: true },
      ...extra.map((key) => ({ label: language.t(`atlas.${key}`), numeric: true })),
    ],
    rows.map((row) => [
      names.get(row.area) ?? row.area,
      signed(row.contacts),
      language.span(signed(row.interval.low), signed(row.interval.high)),
      signed(row.shrunkenContacts),
      row.share === null
        ? language.t('words.noFigure')
        : plus(language.percent(100 * row.share, 0)),
      ...extra.map((key) => plus(language.number(row[key] ?? 0, 1))),
    ]),
  )
}
