import { createHash } from 'node:crypto'

/** The hash that says which bytes were read, as 64 hexadecimal digits. */
export function sha256Of(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}
