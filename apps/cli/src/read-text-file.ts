import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Refusal } from '@samsyn/refusal'

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
    throw new Refusal('broken-table', {
      found: `${file}, which is not in UTF-8`,
      because: 'names of areas would be read wrongly',
      remedy: 'save it as UTF-8 (in a spreadsheet: "CSV UTF-8")',
    })
  }
}

function notRead(file: string, code: string | undefined): Refusal {
  const path = resolve(file)
  if (code === 'EISDIR') {
    return new Refusal('missing-table', {
      found: `a folder, not a file, at ${path}`,
      because: 'one file is read',
      remedy: 'name a file in it',
    })
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return new Refusal('missing-table', {
      found: `${path}, which may not be read`,
      because: 'you have no right to it',
      remedy: 'ask its owner, or name a copy',
    })
  }
  return new Refusal('missing-table', {
    found: `no file ${path}`,
    because: 'nothing is there',
    remedy: 'check the name and the folder it is looked for in',
  })
}
