import { standardNormal } from './standard-normal.ts'
import { threefry2x32 } from './threefry.ts'

/** A named, endless, random-access row of random numbers: the same (seed, name, index) gives the same value. */
export interface Stream {
  /** Uniform in the open interval (0, 1), 32 bits fine. */
  uniform(index: number): number
  /** Standard normal, by inversion: monotone in the uniform, so that common luck stays common. */
  normal(index: number): number
  /** The first `length` standard normals. */
  normals(length: number): Float64Array
  /** Standard normals into a row: of `first`, `first + step` and so on. */
  fill(row: Float64Array, first: number, step: number): void
}

/**
 * The stream of one assumption. Name it by what it draws ("coverage.longstay"), never by its place in a
 * list: then adding an assumption leaves the luck of all others as it was.
 *
 * @param seed a whole number, 0 to 2^32 − 1
 */
export function stream(seed: number, name: string): Stream {
  const key1 = hash(name)
  const words = new Uint32Array(2)
  const uniform = (index: number) => {
    threefry2x32(seed >>> 0, key1, index >>> 0, Math.floor(index / 4294967296), words)
    return (words[0]! + 0.5) / 4294967296
  }
  const normal = (index: number) => standardNormal(uniform(index))
  const fill = (row: Float64Array, first: number, step: number) => {
    for (let i = 0; i < row.length; i++) row[i] = normal(first + i * step)
  }
  return {
    uniform,
    normal,
    normals(length) {
      const values = new Float64Array(length)
      fill(values, 0, 1)
      return values
    },
    fill,
  }
}

/** FNV-1a, 32 bits, over UTF-16 code units. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value >>> 0
}
