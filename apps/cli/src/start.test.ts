import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samsyn-start-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const root = join(import.meta.dirname, '../../..')

/** Starts the server as `npm start` does (a shell of npm, and Samsyn under it) and gives its address. */
async function started(): Promise<{ shell: ReturnType<typeof spawn>; url: string }> {
  const command = `node_modules/.bin/samsyn start finnmark --draws 100 --port 0 --out ${folder}`
  // The second command keeps the shell from becoming Samsyn itself, as npm's shell does not.
  const shell = spawn('sh', ['-c', `${command}; true`], {
    cwd: root,
    env: { ...process.env, npm_lifecycle_event: 'start', SAMSYN_DATA: '' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const url = await new Promise<string>((found, failed) => {
    let said = ''
    shell.stderr!.on('data', (part) => {
      said += part
      const match = /http:\/\/127\.0\.0\.1:\d+/.exec(said)
      if (match) found(match[0])
    })
    shell.on('exit', () => failed(new Error(said)))
  })
  return { shell, url }
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    ({ ok }) => ok,
    () => false,
  )
}

test('start opens the workplace, and is gone when the npm that started it is', async () => {
  const { shell, url } = await started()
  expect(await answers(url)).toBe(true)
  // Samsyn has what the shell says things on: it is closed when both have ended.
  const gone = once(shell, 'close')
  shell.kill('SIGKILL')
  await gone
  expect(await answers(url)).toBe(false)
})
