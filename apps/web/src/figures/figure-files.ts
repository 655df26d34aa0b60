import type { Picture } from '@samsyn/figures'

/** Rows of a picture as CSV: semicolons and a byte order mark, as spreadsheets here read it. */
export function csvOf({ columns, rows }: Picture): Blob {
  const lines = [columns.map(({ label }) => label), ...rows]
  const text = lines.map((cells) => cells.map(csvCell).join(';')).join('\r\n')
  return new Blob([`\ufeff${text}\r\n`], { type: 'text/csv' })
}

function csvCell(cell: string): string {
  const plain = cell.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ')
  return /[";\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}

/** A drawing that stands by itself: with its title above, on white, in a font of the reader's machine. */
export function svgOf(drawn: SVGSVGElement, title: string): { text: string; size: Size } {
  const width = drawn.viewBox.baseVal.width || drawn.clientWidth
  const height = drawn.viewBox.baseVal.height || drawn.clientHeight
  const inner = drawn.cloneNode(true) as SVGSVGElement
  inner.removeAttribute('aria-hidden')
  inner.setAttribute('y', '34')
  const text = new XMLSerializer().serializeToString(inner)
  const size = { width, height: height + 40 }
  const head = `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}" font-family="Inter, system-ui, sans-serif" font-size="12.5">`
  return {
    text: `${head}<rect width="100%" height="100%" fill="#fff"/><text x="4" y="20" font-size="15" font-weight="600">${escaped(title)}</text>${text}</svg>`,
    size,
  }
}

interface Size {
  readonly width: number
  readonly height: number
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

/** The same as pixels, twice as fine as the screen, for a slide. */
export async function pngOf({ text, size }: ReturnType<typeof svgOf>): Promise<Blob> {
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
