import { type Key, keySign, type Picture, wrappedWhole } from '@samsyn/figures'
import type { LanguageCode } from '@samsyn/language'

/**
 * Rows of a picture as CSV: semicolons and a byte order mark, as spreadsheets here read it. Numbers lose the sign that
 * groups their thousands, which a spreadsheet takes for a decimal sign or for words, and have a hyphen for a minus sign.
 */
export function csvOf({ columns, rows }: Picture, language: LanguageCode): Blob {
  const grouping = language === 'en' ? /(?<=\d),(?=\d{3})/g : /(?<=\d)\s(?=\d{3})/g
  const cells = rows.map((row) =>
    row.map((cell, c) =>
      columns[c]?.numeric ? cell.replaceAll(grouping, '').replace(/^\u2212/, '-') : cell,
    ),
  )
  const lines = [columns.map(({ label }) => label), ...cells]
  const text = lines.map((line) => line.map(csvCell).join(';')).join('\r\n')
  return new Blob([`\ufeff${text}\r\n`], { type: 'text/csv' })
}

function csvCell(cell: string): string {
  const plain = cell.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ')
  return /[";\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}

/**
 * A drawing that stands by itself: with its title and keys above and its note below, on white, in a font of the reader's
 * machine. Lines are broken by the number of letters, since nothing is measured in a file.
 */
export function svgOf(drawn: SVGSVGElement, { title, keys, note }: Picture): SvgFile {
  const width = drawn.viewBox.baseVal.width || drawn.clientWidth
  const height = drawn.viewBox.baseVal.height || drawn.clientHeight
  const inner = drawn.cloneNode(true) as SVGSVGElement
  inner.removeAttribute('aria-hidden')
  const titles = linesOf(title, width / 9.4)
  const rows = keyRows(keys, width)
  const notes = note === '' ? [] : linesOf(note, width / 6.8)
  const top = titles.length * 20 + rows.length * 20 + 10
  inner.setAttribute('y', String(top))
  const size = { width, height: top + height + notes.length * 17 + 10 }
  const parts = [
    '<rect width="100%" height="100%" fill="#fff"/>',
    ...titles.map((line, i) => said(line, 20 + 20 * i, 'font-size="15" font-weight="600"')),
    ...rows.map(
      (row, i) => `<g transform="translate(0 ${titles.length * 20 + 8 + 20 * i})">${row}</g>`,
    ),
    new XMLSerializer().serializeToString(inner),
    ...notes.map((line, i) => said(line, top + height + 12 + 17 * i, 'fill="#53606e"')),
  ]
  const box = `width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}"`
  const font = 'font-family="Inter, system-ui, sans-serif" font-size="12.5"'
  return {
    text: `<svg xmlns="http://www.w3.org/2000/svg" ${box} ${font}>${parts.join('')}</svg>`,
    size,
  }
}

interface SvgFile {
  readonly text: string
  readonly size: { readonly width: number; readonly height: number }
}

function said(line: string, y: number, how: string): string {
  return `<text x="4" y="${y}" ${how}>${escaped(line)}</text>`
}

function linesOf(text: string, letters: number): string[] {
  return wrappedWhole(text, Math.floor(letters)).split('\n')
}

/** Keys beside each other, as many to a row as there is room for. */
function keyRows(keys: readonly Key[], width: number): string[] {
  const rows: string[] = []
  let at = width
  for (const { label, colour, shape } of keys) {
    const wide = 44 + 7 * label.length
    if (at + wide > width && at > 4) {
      rows.push('')
      at = 4
    }
    const sign = `<g transform="translate(${at} 0)">${keySign(shape, colour)}<text x="28" y="10">${escaped(label)}</text></g>`
    rows[rows.length - 1] += sign
    at += wide
  }
  return rows
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

/** The same as pixels, twice as fine as the screen, for a slide. */
export async function pngOf({ text, size }: SvgFile): Promise<Blob> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = size.width * 2
  canvas.height = size.height * 2
  const context = canvas.getContext('2d')!
  context.scale(2, 2)
  context.drawImage(image, 0, 0)
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob === null ? reject(new Error('no picture')) : resolve(blob))),
  )
}
