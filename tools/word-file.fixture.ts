import { inflateRawSync } from 'node:zlib'

/** A file of a zip by its name, read from the local headers. */
export function unzipped(zip: Buffer, name: string): string {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06'))
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const size = zip.readUInt32LE(at + 20)
    const lengths = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset))
    if (zip.toString('utf8', at + 46, at + 46 + lengths[0]!) === name) {
      const local = zip.readUInt32LE(at + 42)
      const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
      const packed = zip.subarray(start, start + size)
      return String(zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed))
    }
    at += 46 + lengths[0]! + lengths[1]! + lengths[2]!
  }
  throw new Error(`no ${name} in the file`)
}

/** The texts of a document's paragraphs. */
export function paragraphsOf(zip: Buffer): string[] {
  return [...unzipped(zip, 'word/document.xml').matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([xml]) =>
    [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''),
  )
}

/** The rows of a document's tables, as the texts of their cells. */
export function rowsOf(zip: Buffer): string[][] {
  const texts = (xml: string) =>
    [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('')
  return [...unzipped(zip, 'word/document.xml').matchAll(/<w:tr[ >].*?<\/w:tr>/gs)].map(([row]) =>
    [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => texts(cell)),
  )
}

const lettersIn = (xml: string) =>
  [...xml.matchAll(/<w:t[^>]*>([^<]*)/g)].reduce((sum, [, text]) => sum + text!.length, 0)

/** A page of A4 in points, less its margins. */
export const PAGE = 742

/**
 * About how high a document is in points: ten points for text and eight in tables, letters half as wide as they are high.
 * Word breaks lines a little otherwise; a margin is left for it.
 */
export function heightOf(zip: Buffer): number {
  const xml = unzipped(zip, 'word/document.xml')
  const rows = [...xml.matchAll(/<w:tr[ >].*?<\/w:tr>/gs)].map(([row]) => {
    const lines = [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => {
      const points = Number(/<w:tcW[^>]*w:w="(\d+)/.exec(cell)![1]) / 20 - 6
      return Math.ceil((lettersIn(cell) * 4) / points)
    })
    return Math.max(1, ...lines) * 10 + 1
  })
  const texts = xml.replaceAll(/<w:tbl>.*?<\/w:tbl>/gs, '')
  const paragraphs = [...texts.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) => {
    const size = paragraph.includes('<w:sz w:val="16"') ? 8 : 10
    const lines = Math.max(1, Math.ceil((lettersIn(paragraph) * size) / 2 / 495))
    return paragraph.includes('w:val="Heading') ? 28 : lines * size * 1.25 + 4
  })
  return [...rows, ...paragraphs].reduce((sum, each) => sum + each, 0)
}
