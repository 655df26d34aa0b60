import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { knownRefusal, type Refusal } from '@samsyn/refusal'

/**
 * The text of a file that a person named.
 *
 * @throws Refusal 'missing-table' when nothing is there, or a folder, or it may not be read; 'broken-table' for other text
 *   than UTF-8, in which names of places would be read wrongly
 */
export async function readTextFile(file: string): Promise<string> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw notRead(file, error.code)
  })
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw knownRefusal('file-not-utf8', { file })
  }
}

function notRead(file: string, code: string | undefined): Refusal {
  const path = { file: resolve(file) }
  if (code === 'EISDIR') return knownRefusal('file-is-folder', path)
  if (code === 'EACCES' || code === 'EPERM') return knownRefusal('file-forbidden', path)
  return knownRefusal('file-missing', path)
}
