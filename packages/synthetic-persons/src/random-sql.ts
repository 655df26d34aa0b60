// Random numbers in SQL that depend on nothing but (seed, stream, person, index), so that any block of persons can be drawn
// by itself, in any order. DuckDB's hash of several values mixes the last of them poorly; the hash of one whole number is
// good, so the three are packed into one (44 bits of person, 10 of stream, 10 of index) and hashed with the seed between.

/** Streams by name; their numbers are fixed for good, because they are part of what a seed means. */
export const streams = {
  place: 0,
  comorbidity: 1,
  need: 2,
  mental: 3,
  year: 4,
  death: 5,
  visits: 6,
  visitsHigh: 7,
  attributes: 8,
  nights: 9,
  readmission: 10,
  stay: 11,
  conditions: 12,
  onset: 13,
  care: 14,
  rounding: 15,
  delay: 16,
  lengths: 17,
} as const
export type StreamName = keyof typeof streams

export interface Luck {
  /** 64 random bits, UBIGINT. `index` is SQL for 0 to 1023. */
  bits(stream: StreamName, person: string, index: string): string
  /** Uniform in (0, 1). */
  uniform(stream: StreamName, person: string, index: string): string
  /** Standard normal, by Box and Muller from the two halves of the bits. */
  normal(stream: StreamName, person: string, index: string): string
}

/** @param seed a whole number, 0 to 2^32 − 1 */
export function luckOf(seed: number): Luck {
  const key = scramble(seed)
  const bits: Luck['bits'] = (stream, person, index) =>
    `hash(xor(hash(CAST(${person} AS BIGINT) * 1048576 + ${streams[stream] * 1024} + (${index})), ${key}::UBIGINT))`
  return {
    bits,
    uniform: (stream, person, index) => uniformOf(bits(stream, person, index)),
    normal: (stream, person, index) => normalOf(bits(stream, person, index)),
  }
}

/** A number as SQL of type DOUBLE: `0.5` would be a DECIMAL, and DECIMAL arithmetic is many times slower. */
export function double(value: number): string {
  return value.toExponential()
}

export function uniformOf(bits: string): string {
  return `((CAST((${bits}) >> 11 AS DOUBLE) + 5e-1) * ${2 ** -53})`
}

export function normalOf(bits: string): string {
  const high = `(CAST((${bits}) >> 32 AS DOUBLE) + 5e-1) * ${2 ** -32}`
  const low = `CAST((${bits}) & 4294967295 AS DOUBLE) * ${2 ** -32}`
  return `(sqrt(-2e0 * ln(${high})) * cos(${double(2 * Math.PI)} * ${low}))`
}

/** SplitMix64's finaliser: neighbouring seeds become keys that share nothing. */
export function scramble(seed: number): bigint {
  const mask = (1n << 64n) - 1n
  let z = (BigInt(seed) + 0x9e3779b97f4a7c15n) & mask
  z = ((z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n) & mask
  z = ((z ^ (z >> 27n)) * 0x94d049bb133111ebn) & mask
  return z ^ (z >> 31n)
}

/** Below this mean a Poisson count is drawn by inversion, above it by a normal with a correction for skewness. */
const EXACT_BELOW = 8
const TERMS = 24

/**
 * A query with the columns of `from` and `n`, Poisson with mean `expected` from the column `u` (uniform); rows without any are left out. The
 * inversion adds one probability after the other, a layer of SELECT each: one pass, no loop.
 *
 * @param z SQL for a standard normal, asked for large means only
 */
export function withPoisson(from: string, z: string): string {
  let sql = `SELECT *, CAST(0 AS INTEGER) AS n, exp(-expected) AS p_, exp(-expected) AS c_
    FROM (${from}) WHERE u > exp(-expected) OR expected >= ${EXACT_BELOW}`
  for (let k = 1; k <= TERMS; k++) {
    sql = `SELECT * REPLACE (n + CAST(u > c_ AS INTEGER) AS n, p_ * expected * ${double(1 / k)} AS p_, c_ + p_ * expected * ${double(1 / k)} AS c_) FROM (${sql})`
  }
  const rounded = 'floor(expected + sqrt(expected) * z + (z * z - 1e0) / 6e0 + 5e-1)'
  return `SELECT * EXCLUDE (n, p_, c_, u, z), CASE WHEN expected < ${EXACT_BELOW} THEN n
    ELSE CAST(greatest(0, ${rounded}) AS INTEGER) END AS n
    FROM (SELECT *, CASE WHEN expected >= ${EXACT_BELOW} THEN ${z} END AS z FROM (${sql}))`
}
