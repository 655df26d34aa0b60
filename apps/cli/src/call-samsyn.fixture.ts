import { vi } from 'vitest'
import { runCommand } from './run-command.ts'
import type { Ended } from './run-samsyn.fixture.ts'

/** Runs `samsyn …` in this process, without real tables: a process of its own takes seconds to start. */
export async function callSamsyn(args: readonly string[]): Promise<Ended> {
  const text = { stdout: '', stderr: '' }
  const taken = (['stdout', 'stderr'] as const).map((name) =>
    vi.spyOn(process[name], 'write').mockImplementation((part) => {
      text[name] += String(part)
      return true
    }),
  )
  vi.stubEnv('SAMSYN_DATA', undefined)
  try {
    return { code: await runCommand(args), ...text }
  } finally {
    for (const one of taken) one.mockRestore()
    vi.unstubAllEnvs()
  }
}
