import { readdir, readFile, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { knownRefusal, Refusal } from '@samsyn/refusal'
import { makeFolder, replaceText, sweepPartials } from '@samsyn/warehouse'

/** A folder of small files, each whole or not there, of one server at a time. */
export interface StateFolder {
  readonly path: string
  read(name: string): Promise<Buffer | null>
  names(): Promise<string[]>
  /** Old or new, never half, also when the machine stops in the middle. @throws Refusal cannot-write */
  replace(name: string, content: string | Uint8Array): Promise<void>
  remove(name: string): Promise<void>
  close(): void
}

/**
 * The lock is SQLite's on an empty file, which the operating system takes away when the process dies, however it dies.
 *
 * @throws Refusal not-available where another server has it, cannot-write where it cannot be made
 */
export async function openStateFolder(path: string): Promise<StateFolder> {
  const lock = lockOf(path)
  await sweepPartials(path)
  // One after another: two that write the same file at once would share its partial name.
  let last: Promise<void> = Promise.resolve()
  return {
    path,
    read: (name) => readFile(join(path, name)).catch(whereMissing),
    names: () => readdir(path),
    replace(name, content) {
      const written = last.then(() => replaceFile(path, name, content))
      last = written.catch(() => {})
      return written
    },
    remove: (name) => rm(join(path, name), { force: true }),
    close: () => lock.close(),
  }
}

async function replaceFile(
  path: string,
  name: string,
  content: string | Uint8Array,
): Promise<void> {
  try {
    await replaceText(path, name, content)
  } catch (error) {
    throw new Refusal('cannot-write', {
      found: `no way to write ${name} (${(error as NodeJS.ErrnoException).code})`,
      because:
        'the state of runs is kept in a folder of the server, and nothing is run that would be lost',
      remedy: 'make room in the folder of --state, and try again',
    })
  }
}

function lockOf(path: string): DatabaseSync {
  let lock: DatabaseSync
  try {
    makeFolder(resolve(path))
    lock = new DatabaseSync(join(path, 'server.lock'))
  } catch (error) {
    throw new Refusal('cannot-write', {
      found: `no way to write in ${resolve(path)} (${(error as NodeJS.ErrnoException).code})`,
      because: 'the state of runs is kept there, so that none is lost when the server stops',
      remedy: 'choose another folder with --state',
    })
  }
  try {
    lock.exec('pragma locking_mode=exclusive; begin exclusive')
    return lock
  } catch {
    lock.close()
    throw knownRefusal('state-taken', { folder: resolve(path) })
  }
}

function whereMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}
