import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

/** A Node of this machine that cannot run Samsyn by itself; undefined where there is none. */
const older = (process.env.PATH ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'node'))
  .find((path) => existsSync(path) && majorOf(path) < 24)

function majorOf(node: string): number {
  return Number(execFileSync(node, ['--version'], { encoding: 'utf8' }).slice(1).split('.')[0])
}

let state: string
const running: ChildProcess[] = []
beforeAll(async () => {
  state = await mkdtemp(join(tmpdir(), 'samsyn-launcher-'))
})
afterAll(async () => {
  for (const launcher of running) launcher.kill('SIGKILL')
  await rm(state, { recursive: true, force: true })
})

const bin = join(import.meta.dirname, '../bin/samsyn.js')

/** `samsyn serve` on an older Node, which starts a newer one; with the address of that. */
async function launched(): Promise<{ launcher: ChildProcess; url: string }> {
  const words = ['serve', '--port', '0', '--no-page', '--state', state]
  const launcher = spawn(older!, [bin, ...words], {
    env: { ...process.env, SAMSYN_DATA: '', npm_lifecycle_event: undefined },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  running.push(launcher)
  const url = await new Promise<string>((found, failed) => {
    let said = ''
    launcher.stderr!.on('data', (part) => {
      said += part
      const match = /http:\/\/127\.0\.0\.1:\d+/.exec(said)
      if (match) found(match[0])
    })
    launcher.on('exit', () => failed(new Error(said)))
  })
  return { launcher, url }
}

const answers = (url: string) =>
  fetch(`${url}/health/live`).then(
    ({ ok }) => ok,
    () => false,
  )

test.skipIf(older === undefined)(
  'a server is gone when its launcher is killed, and has left its folder in good order',
  async () => {
    const first = await launched()
    expect(await answers(first.url)).toBe(true)
    // The server has what the launcher says things on: it is closed when both have ended, and the folder let go of.
    const gone = once(first.launcher, 'close')
    first.launcher.kill('SIGKILL')
    await gone
    expect(await answers(first.url)).toBe(false)
    // The folder is free: the next one is asked to stop by its launcher, and ends well.
    const second = await launched()
    expect(await answers(second.url)).toBe(true)
    const ended = new Promise((done) => second.launcher.on('exit', done))
    second.launcher.kill('SIGTERM')
    expect(await ended).toBe(0)
    expect(await answers(second.url)).toBe(false)
  },
)

test.skipIf(older === undefined)('what ends by itself is not kept by its launcher', () => {
  const said = execFileSync(older!, [bin, 'help'], { encoding: 'utf8' })
  expect(said).toContain('samsyn serve')
})
