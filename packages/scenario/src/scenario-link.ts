import { knownRefusal, Refusal } from '@samsyn/refusal'
import { refuseLong, scenarioFrom } from './read-scenario.ts'
import type { Scenario } from './scenario-schema.ts'

/** Raw deflate and back, from the edge: node:zlib, or CompressionStream read to its end. */
export interface Deflate {
  deflate(bytes: Uint8Array): Uint8Array
  inflate(bytes: Uint8Array): Uint8Array
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** One spelling per document: members sorted, no spaces. What is hashed, and what a link carries. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, each]) => `${JSON.stringify(name)}:${canonicalJson(each)}`)
  return `{${members.join(',')}}`
}

/** A scenario as the end of a link: canonical JSON, raw deflate, base64url without padding. */
export function scenarioToLink(scenario: Scenario, { deflate }: Pick<Deflate, 'deflate'>): string {
  return toBase64Url(deflate(utf8(canonicalJson(scenario))))
}

/** @throws Refusal broken-table for text that no link carries, too-large for one that unpacks to no scenario */
export function scenarioFromLink(link: string, { inflate }: Pick<Deflate, 'inflate'>): Scenario {
  let parsed: unknown
  try {
    const bytes = inflate(fromBase64Url(link))
    refuseLong(bytes.length)
    parsed = JSON.parse(textOf(bytes))
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'too-large') throw error
    throw knownRefusal('scenario-link-broken', {})
  }
  return scenarioFrom(parsed)
}

function toBase64Url(bytes: Uint8Array): string {
  let text = ''
  for (let i = 0; i < bytes.length; i += 3) {
    const three = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0)
    const letters = Math.min(4, bytes.length - i + 1)
    for (let k = 0; k < letters; k++) text += LETTERS[(three >> (18 - 6 * k)) & 63]
  }
  return text
}

function fromBase64Url(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  let held = 0
  let bits = 0
  let at = 0
  for (const letter of text) {
    const value = LETTERS.indexOf(letter)
    if (value < 0) throw new RangeError(letter)
    held = (held << 6) | value
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes[at++] = (held >> bits) & 255
  }
  return bytes
}

/** UTF-8, which the language itself has no encoder for. */
export function utf8(text: string): Uint8Array {
  const bytes: number[] = []
  for (const letter of text) {
    const code = letter.codePointAt(0)!
    if (code < 0x80) bytes.push(code)
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63))
    else if (code < 0x10000)
      bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63))
    else
      bytes.push(
        0xf0 | (code >> 18),
        0x80 | ((code >> 12) & 63),
        0x80 | ((code >> 6) & 63),
        0x80 | (code & 63),
      )
  }
  return Uint8Array.from(bytes)
}

/** Text of UTF-8 bytes. */
export function textOf(bytes: Uint8Array): string {
  let text = ''
  for (let i = 0; i < bytes.length; ) {
    const first = bytes[i]!
    const more = first < 0x80 ? 0 : first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3
    let code = more === 0 ? first : first & (0x3f >> more)
    for (let k = 1; k <= more; k++) code = (code << 6) | (bytes[i + k]! & 63)
    text += String.fromCodePoint(code)
    i += more + 1
  }
  return text
}
