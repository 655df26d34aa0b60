import { spawn } from 'node:child_process'
import { join } from 'node:path'

export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs `samsyn …` as a person would: the launcher, a process of its own, no data unless told. */
export function runSamsyn(
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<Ended> {
  const bin = join(import.meta.dirname, '../bin/samsyn.js')
  const { SAMSYN_DATA: _, ...rest } = process.env
  const child = spawn(process.execPath, [bin, ...args], { env: { ...rest, ...env } })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (part) => {
    stdout += part
  })
  child.stderr.on('data', (part) => {
    stderr += part
  })
  return new Promise((done) => child.on('close', (code) => done({ code, stdout, stderr })))
}
