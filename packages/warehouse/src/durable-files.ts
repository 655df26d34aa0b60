import { createHash } from 'node:crypto'
import { mkdirSync, statSync } from 'node:fs'
import { open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { knownRefusal, Refusal } from '@samsyn/refusal'

/** Makes a folder and those above it, one by one: Node's own way never ends where a folder takes no other in it (/proc). */
export function makeFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return
  const parent = dirname(folder)
  if (parent !== folder) makeFolder(parent)
  try {
    mkdirSync(folder)
  } catch (error) {
    // Another process may have made it meanwhile.
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw error
  }
}

/** Makes sure that what was written to a file or a folder is on the disk. */
export async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } catch (error) {
    // Windows has no way to flush a folder, and flushes a rename by itself.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') throw error
  } finally {
    await handle.close()
  }
}

/** Replaces a file in one step: whoever opens it sees the old content or the new. */
export async function replaceText(
  folder: string,
  name: string,
  text: string | Uint8Array,
): Promise<void> {
  const partial = join(folder, `.samsyn-${name}.${process.pid}`)
  try {
    await writeWhole(partial, text)
    await rename(partial, join(folder, name))
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  }
  await flush(folder)
}

async function writeWhole(path: string, text: string | Uint8Array): Promise<void> {
  const handle = await open(path, 'w')
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** What `replaceText` has not given its name yet, with the process that writes it. */
export const partialFile = /^\.samsyn-.+\.(\d+)$/

/** Takes away what `replaceText` had not given its name when its process was killed. */
export async function sweepPartials(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const pid = Number(partialFile.exec(entry.name)?.[1])
    const path = join(folder, entry.name)
    if (entry.isFile() && (await isLeftBehind(path, pid))) await rm(path, { force: true })
  }
}

/** In a container each server has the number of the one before it: what is older than this process is not its own. */
async function isLeftBehind(path: string, pid: number): Promise<boolean> {
  if (pid !== process.pid) return isDead(pid)
  return (await stat(path)).mtimeMs < performance.timeOrigin
}

export function isDead(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}

const PIECE = 1 << 20

/** A file in pieces, each of which holds until the next. */
export async function* piecesOf(path: string): AsyncGenerator<Buffer> {
  // One buffer for the whole file: a new one for each piece takes as long as hashing it.
  const buffer = Buffer.allocUnsafe(PIECE)
  const handle = await open(path, 'r')
  try {
    for (;;) {
      const { bytesRead } = await handle.read(buffer, 0, PIECE)
      if (bytesRead === 0) return
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await handle.close()
  }
}

/** The hash of a file, read once; `seen` is shown every piece, which holds only until it returns. */
export async function sha256OfFile(path: string, seen?: (piece: Buffer) => void): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of piecesOf(path)) {
    hash.update(piece)
    seen?.(piece)
  }
  return hash.digest('hex')
}

export function sha256OfText(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** A file system that will not take it, said in our words; refusals pass as they are. */
export function cannotWrite(folder: string, error: unknown): Refusal {
  if (error instanceof Refusal) return error
  const { code } = error as NodeJS.ErrnoException
  const full = code === 'ENOSPC' || /no space left|disk.*full/i.test(String(error))
  const told = { folder, error: code ?? firstLine(error) }
  return knownRefusal(full ? 'disk-full' : 'cannot-write', told)
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0]!
}
