import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { Refusal } from '@samsyn/refusal'

/**
 * Writes all files or none that is half: each goes to a temporary name beside its place, is flushed to
 * disk, and gets its name when every one of them is there. Other files in the folder are left alone.
 *
 * @param files name inside `folder` → content
 * @throws Refusal cannot-write
 */
export async function writeFiles(
  folder: string,
  files: ReadonlyMap<string, string>,
): Promise<void> {
  const staged: { from: string; to: string }[] = []
  try {
    for (const [name, content] of files) {
      const to = join(folder, name)
      const from = `${to}.${process.pid}.partial`
      await mkdir(dirname(to), { recursive: true })
      staged.push({ from, to })
      const file = await open(from, 'w')
      try {
        await file.writeFile(content)
        await file.sync()
      } finally {
        await file.close()
      }
    }
    for (const { from, to } of staged) await rename(from, to)
  } catch (error) {
    await Promise.allSettled(staged.map(({ from }) => rm(from, { force: true })))
    throw new Refusal('cannot-write', {
      found: `no way to write in ${resolve(folder)} (${(error as NodeJS.ErrnoException).code ?? String(error)})`,
      because: 'the folder cannot be made or written, or the disk is full',
      remedy: 'choose another folder with --out',
    })
  }
}
