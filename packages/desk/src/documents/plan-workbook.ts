import type { Language } from '@samsyn/language'
import type { Plan, PlanNumber } from '@samsyn/plan'
import writeXlsxFile, { type Cell, type Row } from 'write-excel-file/node'

/** Three sheets: every number, what is missing, and the source tables. Numbers are numbers, and blanks are empty. */
export async function planWorkbook(plan: Plan, language: Language): Promise<Uint8Array> {
  const { t } = language
  const sheet = (name: string, head: readonly string[], rows: readonly Row[]) => ({
    data: [head.map(headCell), ...rows],
    sheet: name,
    stickyRowsCount: 1,
    columns: head.map((_, column) => ({ width: column === 1 ? 48 : 18 })),
  })
  const column = (key: 'id' | 'low' | 'high' | 'missing' | 'blanks' | 'data') =>
    t(`document.column.${key}`)
  const words = ['words.figure', 'words.area', 'words.year', 'words.value'] as const
  const file = await writeXlsxFile([
    sheet(
      t('document.numbers'),
      [
        column('id'),
        ...words.map((key) => t(key)),
        column('low'),
        column('high'),
        t('words.unit'),
        t('words.quality'),
        column('missing'),
        column('blanks'),
        t('words.source'),
        column('data'),
      ],
      plan.numbers.map((number) => numberRow(plan, number, language)),
    ),
    sheet(
      shortName(t('report.unknown')),
      [t('report.gapFigure'), t('report.gapWhy'), t('report.gapHolder'), t('report.gapHow')],
      plan.gaps.map(({ id }) => {
        const text = language.gap(id)
        return [text?.figure ?? id, text?.why ?? '', text?.holder ?? '', text?.how ?? '']
      }),
    ),
    sheet(
      shortName(t('report.sources')),
      [
        column('id'),
        t('report.sourceTitle'),
        t('report.publisher'),
        t('report.table'),
        t('report.licence'),
        t('report.period'),
        t('report.rows'),
        'SHA-256',
      ],
      plan.tables
        .map((table) => language.source(table))
        .map(({ id, title, publisher, table, licence, period, rows, sha256 }) => [
          ...[id, title, publisher, table, licence, period],
          rows,
          sha256,
        ]),
    ),
  ]).toBuffer()
  return new Uint8Array(file)
}

function numberRow(plan: Plan, number: PlanNumber, language: Language): Row {
  const { id, area, year, value, low, high, unit, quality, missing, blanks, source, data } = number
  const name = plan.areas[area]?.name ?? area
  return [
    id,
    language.figure(id).full,
    language.areaName({ id: area, name }),
    year,
    value,
    low,
    high,
    language.t(`unitName.${unit}`),
    language.t(`quality.${quality}`),
    missing === null ? null : language.t(`missing.${missing}`),
    blanks,
    source.join(' '),
    data === 'synthetic' ? language.t('words.synthetic') : null,
  ]
}

function headCell(value: string): Cell {
  return { value, fontWeight: 'bold' }
}

/** A sheet's name has room for 31 characters. */
function shortName(text: string): string {
  return text.slice(0, 31)
}
