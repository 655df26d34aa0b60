import { open } from 'node:fs/promises'
import { sha256OfFile } from '@samsyn/warehouse'
import type { Extract } from './open-extract.ts'

const NEWLINE = 10
const RETURN = 13
const QUOTE = 34
const SPACE = 32

/** What every byte of a file was looked at for. */
export interface LookedThrough {
  readonly extract: Extract
  readonly sha256: string
  /**
   * No quote, no return and no empty line: the engine's CSV reader then takes lines and cells as we do. With any of these it would
   * skip lines or join them.
   */
  readonly plain: boolean
  /** Spaces anywhere, so that cells may have some around them. */
  readonly spaced: boolean
  /**
   * How many delimiters the file has, where lines end with one: the engine takes an empty cell behind the last column for nothing, so
   * that a row with a cell too many is seen by their number only. Null where no line ends so.
   */
  readonly delimiters: number | null
}

export async function lookThrough(extract: Extract): Promise<LookedThrough> {
  const delimiter = extract.delimiter.charCodeAt(0)
  const [empty, ending] = [Buffer.from([NEWLINE, NEWLINE]), Buffer.from([delimiter, NEWLINE])]
  let plain = extract.role.format === 'delimited'
  let [spaced, openEnded] = [false, false]
  let last = 0
  const sha256 = await sha256OfFile(extract.path, (piece) => {
    spaced ||= piece.includes(SPACE)
    if (!plain) return
    const across = (byte: number) => last === byte && piece[0] === NEWLINE
    plain = !(
      across(NEWLINE) ||
      piece.includes(empty) ||
      piece.includes(QUOTE) ||
      piece.includes(RETURN)
    )
    openEnded ||= across(delimiter) || piece.includes(ending)
    last = piece.at(-1)!
  })
  const delimiters =
    plain && (openEnded || last === delimiter) ? await countOf(extract.path, delimiter) : null
  return { extract, sha256, plain, spaced, delimiters }
}

async function countOf(path: string, byte: number): Promise<number> {
  const buffer = Buffer.allocUnsafe(1 << 20)
  const handle = await open(path, 'r')
  try {
    for (let count = 0; ; ) {
      const { bytesRead } = await handle.read(buffer, 0, buffer.length)
      if (bytesRead === 0) return count
      for (let at = 0; at < bytesRead; at++) if (buffer[at] === byte) count++
    }
  } finally {
    await handle.close()
  }
}
