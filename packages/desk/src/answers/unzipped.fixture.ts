import { inflateRawSync } from 'node:zlib'

/** Signatures and sizes of the records of a zip file, by its specification (APPNOTE.TXT 6.3, 4.3). */
const END = 0x06054b50
const ENTRY = 0x02014b50

/** When it was made: the only thing in such a file that is not of the plan. */
const MADE = /(<dcterms:(?:created|modified) [^>]*>)[^<]*/g

/**
 * All parts of a Word or Excel file, by name: what it says, apart from how and when it was packed. One character a byte.
 *
 * @throws Error for bytes that are no zip file
 */
export function unzipped(bytes: Uint8Array): Map<string, string> {
  const file = Buffer.from(bytes)
  let end = file.length - 22
  while (end >= 0 && file.readUInt32LE(end) !== END) end--
  if (end < 0) throw new Error('no zip file')
  const parts = new Map<string, string>()
  let at = file.readUInt32LE(end + 16)
  for (let left = file.readUInt16LE(end + 10); left > 0; left--) {
    if (file.readUInt32LE(at) !== ENTRY) throw new Error('a broken zip file')
    const [nameLength, extraLength, remarkLength] = [28, 30, 32].map((o) =>
      file.readUInt16LE(at + o),
    )
    const name = file.toString('utf8', at + 46, at + 46 + nameLength!)
    const content = contentOf(file, at)
    parts.set(name, name === 'docProps/core.xml' ? content.replace(MADE, '$1') : content)
    at += 46 + nameLength! + extraLength! + remarkLength!
  }
  return parts
}

function contentOf(file: Buffer, entry: number): string {
  const packed = file.readUInt32LE(entry + 20)
  const local = file.readUInt32LE(entry + 42)
  const from = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28)
  const bytes = file.subarray(from, from + packed)
  return (file.readUInt16LE(entry + 10) === 0 ? bytes : inflateRawSync(bytes)).toString('latin1')
}
