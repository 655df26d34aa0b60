import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../../..')
const read = (name: string) => readFileSync(join(root, name), 'utf8')

/** Instructions with their words, in order; a line that ends with a backslash goes on. */
const instructions = read('Containerfile')
  .replaceAll(/\\\n/g, ' ')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [name, ...words] = line.split(/\s+/) as [string, ...string[]]
    return { name, rest: words.join(' ') }
  })
const at = (name: string) => instructions.findLastIndex((one) => one.name === name)
const list = (name: string) =>
  JSON.parse(/\[.*\]/.exec(instructions[at(name)]!.rest)![0]) as string[]

test('what the image is made of is here: packages as they are locked, and a page that can be built', async () => {
  const [, run] = /npm ci (.*?) &&/.exec(instructions.find(({ name }) => name === 'RUN')!.rest)!
  expect(run).toContain('--ignore-scripts')
  expect(existsSync(join(root, 'package-lock.json'))).toBe(true)
  const { buildWeb } = await import('@samsyn/web')
  expect(typeof buildWeb).toBe('function')
  // Building without what only developers need: what it imports must not be among that.
  const { dependencies } = JSON.parse(read('apps/web/package.json'))
  for (const [, name] of read('apps/web/build.ts').matchAll(/from '([^.'][^']*)'/g)) {
    if (!name!.startsWith('node:')) expect(Object.keys(dependencies)).toContain(name)
  }
})

test('it is started as samsyn serve, with options that it has, as somebody who is not root and may write the state', () => {
  const [program, command, ...options] = [...list('ENTRYPOINT'), ...list('CMD')]
  const { bin } = JSON.parse(read('apps/cli/package.json'))
  expect(program).toBe(`node_modules/.bin/${Object.keys(bin)[0]}`)
  expect(existsSync(join(root, 'apps/cli', Object.values<string>(bin)[0]!))).toBe(true)
  const serve = read('apps/cli/src/commands/serve.ts')
  expect(serve).toContain(`name: '${command}'`)
  const named = options.filter((word) => word.startsWith('--'))
  for (const option of named) expect(serve).toContain(option)
  // Each once: whoever gives another --host gives it in place of this one.
  expect(new Set(named).size).toBe(named.length)
  expect(instructions[at('USER')]!.rest).toBe('node')
  expect(at('USER')).toBeLessThan(at('ENTRYPOINT'))
  const state = options[options.indexOf('--state') + 1]!
  expect(instructions[at('VOLUME')]!.rest).toBe(state)
  expect(instructions.some(({ rest }) => rest.includes(`chown node:node ${state}`))).toBe(true)
})

test('neither secrets, history nor what is made again goes into it', () => {
  const left = read('.dockerignore').split('\n')
  for (const one of ['.git', 'node_modules', 'out', '**/dist', '**/*.env'])
    expect(left).toContain(one)
})

test('its health is whether the tables are read', async () => {
  let status = 503
  const server = createServer((request, answer) => {
    answer.writeHead(request.url === '/health/ready' ? status : 404).end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const [, , script] = list('HEALTHCHECK') as [string, string, string]
  expect(script).toContain(`:${instructions[at('EXPOSE')]!.rest}/`)
  const check = () =>
    promisify(execFile)(process.execPath, ['-e', script.replace(/:\d+\//, `:${port}/`)])
  await expect(check()).rejects.toMatchObject({ code: 1 })
  status = 200
  await expect(check()).resolves.toBeDefined()
  await new Promise((closed) => server.close(closed))
  await expect(check()).rejects.toMatchObject({ code: 1 })
})
