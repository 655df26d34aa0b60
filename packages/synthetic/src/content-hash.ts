/**
 * A fingerprint of generated content, as 16 hexadecimal digits: two 32-bit FNV-1a lanes over the numbers and
 * texts in their order. Not cryptographic (pure code has no SHA-256), so it is shown with the prefix "synthetic:".
 */
export function contentHash(content: Iterable<number | string | null>): string {
  let a = 0x811c9dc5
  let b = 0x01000193
  const mix = (word: number) => {
    a = Math.imul(a ^ word, 0x01000193)
    b = Math.imul(b ^ ((word >>> 16) | (word << 16)), 0x01000197) + 0x9e37
  }
  for (const one of content) {
    if (typeof one === 'number') {
      // Millionths, so that a difference in the last bits of an exponential does not show.
      const millionths = Number.isNaN(one) ? -1 : Math.round(one * 1e6)
      mix(millionths | 0)
      mix(Math.floor(millionths / 4294967296) | 0)
    } else if (one === null) mix(0x6e756c6c)
    else for (let i = 0; i < one.length; i++) mix(one.charCodeAt(i) ^ 0x5f000000)
  }
  return `synthetic:${hex(a)}${hex(b)}`
}

/** Fields of rows in their order, for `contentHash`. */
export function* fieldsOf(rows: readonly object[]): Iterable<number | string | null> {
  for (const row of rows) {
    for (const value of Object.values(row)) {
      yield typeof value === 'number' || value === null ? value : String(value)
    }
  }
}

function hex(word: number): string {
  return (word >>> 0).toString(16).padStart(8, '0')
}
