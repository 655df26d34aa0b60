import { createHash, createHmac } from 'node:crypto'
import { readFile, realpath, stat } from 'node:fs/promises'
import { resolve, sep } from 'node:path'
import { knownRefusal, type Refusal } from '@samsyn/refusal'

const SHORTEST = 32
const BLOCK = 64

/** The secret that pseudonyms are made with, ready for the two hashes of HMAC. Never put in SQL text, messages or files. */
export interface Key {
  readonly inner: Uint8Array
  readonly outer: Uint8Array
  /** Tells keys apart without telling the key: eight hex digits. */
  readonly fingerprint: string
}

/**
 * The key of a file: its bytes, without line ends behind them.
 *
 * @throws Refusal 'missing-table' when it cannot be read, 'wrong-call' when it lies in the warehouse, when others may read it,
 *   or when it has fewer than 32 bytes or fewer than 8 different ones
 */
export async function readKey(file: string, warehouse: string): Promise<Key> {
  const real = await realpath(file).catch(() => {
    throw knownRefusal('key-missing', { file })
  })
  const inside = await realpath(warehouse).catch(() => resolve(warehouse))
  if (`${real}${sep}`.startsWith(`${inside}${sep}`)) throw insideWarehouse(file)
  // Windows keeps rights in another way, and says 0666 of every file.
  const { mode } = await stat(real)
  if (process.platform !== 'win32' && (mode & 0o077) !== 0) throw openToOthers(file)
  const bytes = withoutLineEnd(await readFile(real))
  if (bytes.length < SHORTEST || new Set(bytes).size < 8) throw tooWeak(file)
  return keyOf(bytes)
}

export function keyOf(bytes: Uint8Array): Key {
  const short = bytes.length > BLOCK ? createHash('sha256').update(bytes).digest() : bytes
  const padded = (pad: number) =>
    Uint8Array.from({ length: BLOCK }, (_, i) => (short[i] ?? 0) ^ pad)
  const fingerprint = createHmac('sha256', bytes).update('samsyn key').digest('hex').slice(0, 8)
  return { inner: padded(0x36), outer: padded(0x5c), fingerprint }
}

function withoutLineEnd(bytes: Buffer): Buffer {
  let end = bytes.length
  while (end > 0 && (bytes[end - 1] === 10 || bytes[end - 1] === 13)) end--
  return bytes.subarray(0, end)
}

function insideWarehouse(file: string): Refusal {
  return knownRefusal('key-in-warehouse', { file })
}

function openToOthers(file: string): Refusal {
  return knownRefusal('key-open', { file })
}

function tooWeak(file: string): Refusal {
  return knownRefusal('key-weak', { file, least: SHORTEST })
}
