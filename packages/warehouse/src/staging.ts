import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { isDead, partialFile, sha256OfText, sweepPartials } from './durable-files.ts'
import { filesOf, MANIFEST, type Manifest } from './manifest.ts'
import { LOCK } from './write-lock.ts'

const STAGING = '.staging'
const anonymous = 'once'

/** Names this package gives to Parquet files: table, part, the first digits of the content's hash. */
const ownFile = /^[a-z][a-z0-9_]*-\d{4}-[0-9a-f]{16}\.parquet$/

export function fileName(table: string, part: number, sha256: string): string {
  return `${table}-${String(part).padStart(4, '0')}-${sha256.slice(0, 16)}.parquet`
}

/** Where a change lays its parts until they are all there; a job with a name finds them again after a kill. */
export function stagingFolder(folder: string, source: string, job: string | undefined): string {
  const name = job === undefined ? anonymous : `${jobPrefix(source)}${digest(job)}`
  return join(folder, STAGING, name)
}

/** Takes away the parts of other jobs of a source: whoever begins anew will not go on with them. */
export async function dropOtherJobs(folder: string, source: string, job: string | undefined) {
  const own = stagingFolder(folder, source, job)
  for (const name of await namesIn(join(folder, STAGING))) {
    const path = join(folder, STAGING, name)
    if (name.startsWith(jobPrefix(source)) && path !== own) await rm(path, removal)
  }
}

function jobPrefix(source: string): string {
  return `job-${digest(source)}-`
}

function digest(text: string): string {
  return sha256OfText(text).slice(0, 12)
}

/** Takes away what earlier writers left when they were killed: files the manifest does not hold, and unnamed staging. */
export async function sweep(folder: string, manifest: Manifest): Promise<void> {
  const held = filesOf(manifest)
  for (const name of await namesIn(folder)) {
    const orphan = ownFile.test(name) && !held.has(name)
    if (orphan || deadSpill(name)) await rm(join(folder, name), removal)
  }
  await sweepPartials(folder)
  await rm(join(folder, STAGING, anonymous), removal)
}

const removal = { recursive: true, force: true } as const

/** What is in a folder and not made by a warehouse. */
export async function foreignFiles(folder: string): Promise<string[]> {
  const own = (name: string) =>
    name === MANIFEST ||
    name.startsWith(LOCK) || // and SQLite's journal of it, after a kill
    name === STAGING ||
    ownFile.test(name) ||
    partialFile.test(name) ||
    name.startsWith(SPILL)
  return (await namesIn(folder)).filter((name) => !own(name))
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

export const SPILL = '.spill-'

/** The folder where a process lays aside what does not fit in memory; a dead process's is swept. */
function deadSpill(name: string): boolean {
  return name.startsWith(SPILL) && isDead(Number(name.slice(SPILL.length)))
}
