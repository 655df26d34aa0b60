import { open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { knownRefusal, type Refusal } from '@samsyn/refusal'
import { makeFolder } from '@samsyn/warehouse'

/**
 * Writes all files or none: each goes to a temporary name beside its place, is flushed to disk, and gets its
 * name when every one of them is there. When a name cannot be given, those already given get their old
 * content back. Other files in the folder are left alone, but for what an earlier, killed run left half-written.
 *
 * @param files name in `folder` → content
 * @param gone names of ours that must not stay beside the new files, for they would speak of another plan
 * @throws Refusal cannot-write
 */
export async function writeFiles(
  folder: string,
  files: ReadonlyMap<string, string>,
  gone: readonly string[] = [],
): Promise<void> {
  const placed: string[] = []
  try {
    makeFolder(resolve(folder))
    await removeLeftovers(folder)
    for (const [name, content] of files) await stage(join(folder, name), content)
    for (const name of [...files.keys(), ...gone]) await keepOld(join(folder, name))
    for (const name of files.keys()) {
      await rename(staged(join(folder, name)), join(folder, name))
      placed.push(name)
    }
  } catch (error) {
    for (const name of placed) await rm(join(folder, name), { force: true })
    await restoreOld(folder)
    await Promise.allSettled(
      [...files.keys()].map((name) => rm(staged(join(folder, name)), { force: true })),
    )
    throw cannotWrite(folder, error)
  }
  await Promise.allSettled(
    [...files.keys(), ...gone].map((name) => rm(old(join(folder, name)), { force: true })),
  )
}

const staged = (path: string) => `${path}.${process.pid}.partial`
const old = (path: string) => `${path}.${process.pid}.before`

async function stage(path: string, content: string): Promise<void> {
  const file = await open(staged(path), 'w')
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function keepOld(path: string): Promise<void> {
  const there = await stat(path).catch(() => null)
  if (there === null) return
  if (!there.isFile()) throw new Error(`${path} is not a file`)
  await rename(path, old(path))
}

async function restoreOld(folder: string): Promise<void> {
  const ending = `.${process.pid}.before`
  for (const name of await readdir(folder).catch(() => [])) {
    if (!name.endsWith(ending)) continue
    await rename(join(folder, name), join(folder, name.slice(0, -ending.length))).catch(() => {})
  }
}

/** What a killed run left: half-written files go, and a file it had put aside comes back. */
async function removeLeftovers(folder: string): Promise<void> {
  const names = await readdir(folder)
  for (const name of names) {
    const match = /^(.+)\.(\d+)\.(partial|before)$/.exec(name)
    if (match === null || isRunning(Number(match[2]))) continue
    const [, own, , kind] = match
    if (kind === 'before' && !names.includes(own!))
      await rename(join(folder, name), join(folder, own!))
    else await rm(join(folder, name), { force: true })
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function cannotWrite(folder: string, error: unknown): Refusal {
  const { code, message } = error as NodeJS.ErrnoException
  const told = { folder: resolve(folder), error: code ?? message }
  return knownRefusal(code === 'ENOSPC' ? 'disk-full' : 'cannot-write', told)
}
