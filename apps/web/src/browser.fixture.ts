import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Serving {
  readonly url: string
  stop(): Promise<void>
}

/** `samsyn serve` in a process of its own, on a free port, on the synthetic country or a folder of tables. */
export async function serve(data?: string): Promise<Serving> {
  const root = join(import.meta.dirname, '..', '..', '..')
  const state = mkdtempSync(join(tmpdir(), 'samsyn-web-'))
  const { SAMSYN_DATA: _, ...env } = process.env
  const child = spawn(
    process.execPath,
    [
      join(root, 'apps/cli/src/main.ts'),
      'serve',
      ...['--port', '0', '--state', state],
      ...(data === undefined ? [] : ['--data', data]),
    ],
    { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  const url = await addressOf(child)
  await fetch(`${url}/api/communities`)
  return {
    url,
    stop: async () => {
      if (child.exitCode === null) {
        const ended = new Promise((resolve) => child.once('exit', resolve))
        child.kill('SIGTERM')
        await ended
      }
      rmSync(state, { recursive: true, force: true })
    },
  }
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const hear = (chunk: Buffer) => {
      said += chunk.toString()
      // Said in the language of whoever starts it; beside it, in the log, an address ends with a quotation mark.
      const found = /^[^{\n]*(http:\/\/127\.0\.0\.1:\d+)\s/m.exec(said)
      if (found) resolve(found[1]!)
    }
    child.stdout!.on('data', hear)
    child.stderr!.on('data', hear)
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${said}`)))
  })
}
