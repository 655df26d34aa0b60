import { piecesOf, sha256OfFile } from '@samsyn/warehouse'
import type { Extract } from './open-extract.ts'

const NEWLINE = 10
const RETURN = 13
const QUOTE = 34
const SPACE = 32

export interface Look {
  /**
   * No quote, no return and no empty line: the engine's CSV reader then takes lines and cells as we do. With any of these it would
   * skip lines or join them.
   */
  readonly plain: boolean
  /** Spaces anywhere, so that cells may have some around them. */
  readonly spaced: boolean
}

/** What every byte of a file was looked at for. */
export interface LookedThrough extends Look {
  readonly sha256: string
  /**
   * How many delimiters the file has, where lines end with one: the engine takes an empty cell behind the last column for nothing, so
   * that a row with a cell too many is seen by their number only. Null where no line ends so.
   */
  readonly delimiters: number | null
}

/** A file whose beginning was looked at; the whole is while it is read, once. */
export interface Looking {
  readonly extract: Extract
  readonly first: Look
  whole(): Promise<LookedThrough>
}

export async function lookAt(extract: Extract): Promise<Looking> {
  const looks = new Looks(extract)
  for await (const piece of piecesOf(extract.path)) {
    looks.see(piece)
    break
  }
  let whole: Promise<LookedThrough> | undefined
  return {
    extract,
    first: { plain: looks.plain, spaced: looks.spaced },
    whole: () => (whole ??= lookThrough(extract)),
  }
}

async function lookThrough(extract: Extract): Promise<LookedThrough> {
  const looks = new Looks(extract)
  const sha256 = await sha256OfFile(extract.path, (piece) => looks.see(piece))
  const { plain, spaced, openEnded } = looks
  const delimiters = plain && openEnded ? await countOf(extract.path, looks.delimiter) : null
  return { sha256, plain, spaced, delimiters }
}

class Looks {
  readonly delimiter: number
  plain: boolean
  spaced = false
  #last = 0
  #openEnded = false

  constructor({ role, delimiter }: Extract) {
    this.delimiter = delimiter.charCodeAt(0)
    this.plain = role.format === 'delimited'
  }

  /** Whether a line ends with the delimiter, also the last one, which may lack its line end. */
  get openEnded(): boolean {
    return this.#openEnded || this.#last === this.delimiter
  }

  see(piece: Buffer): void {
    this.spaced ||= piece.includes(SPACE)
    if (!this.plain) return
    // From behind, line ends are sought first, of which there are far fewer than delimiters.
    const lineEndBehind = (byte: number) =>
      (this.#last === byte && piece[0] === NEWLINE) ||
      piece.lastIndexOf(Buffer.from([byte, NEWLINE])) >= 0
    this.plain = !(piece.includes(QUOTE) || piece.includes(RETURN) || lineEndBehind(NEWLINE))
    this.#openEnded ||= lineEndBehind(this.delimiter)
    this.#last = piece.at(-1)!
  }
}

async function countOf(path: string, byte: number): Promise<number> {
  let count = 0
  for await (const piece of piecesOf(path)) {
    for (let at = 0; at < piece.length; at++) if (piece[at] === byte) count++
  }
  return count
}
