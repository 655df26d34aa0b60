import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { knownRefusal } from '@samsyn/refusal'
import { cannotWrite, makeFolder } from './durable-files.ts'

export const LOCK = 'warehouse.lock'

/**
 * The right to write in a folder, held by one process at a time. The operating system keeps it, through SQLite's
 * exclusive lock on an empty file, so that it is free again when the process dies, however it dies.
 *
 * @throws Refusal 'not-available' while another process writes, 'cannot-write' when the folder cannot be made
 */
export function lockForWriting(folder: string): { release(): void } {
  try {
    makeFolder(folder)
  } catch (error) {
    throw cannotWrite(folder, error)
  }
  const lock = opened(folder)
  try {
    lock.exec('pragma locking_mode=exclusive; begin exclusive')
  } catch (error) {
    lock.close()
    // 5 is SQLITE_BUSY; anything else is a folder that will not take a lock.
    if ((error as { errcode?: number }).errcode !== 5) throw cannotWrite(folder, error)
    throw knownRefusal('warehouse-busy', { folder })
  }
  let held = true
  return {
    release() {
      if (held) lock.close()
      held = false
    },
  }
}

function opened(folder: string): DatabaseSync {
  try {
    return new DatabaseSync(join(folder, LOCK))
  } catch (error) {
    throw cannotWrite(folder, error)
  }
}
