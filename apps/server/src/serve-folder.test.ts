import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningServer, serveFolder } from './index.ts'

let folder: string
let server: RunningServer

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samsyn-serve-'))
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Vestfold</title>')
  await writeFile(join(folder, '..', `${folder.split('/').at(-1)}.secret`), 'outside')
  server = await serveFolder(folder, 0)
})

afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true })
  await rm(`${folder}.secret`)
})

test('the folder is served on loopback, with headers that let nothing in from elsewhere', async () => {
  expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  const answer = await fetch(`${server.url}/`)
  expect(answer.status).toBe(200)
  expect(await answer.text()).toContain('Vestfold')
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
})

test('what is not there is 404, and nothing outside the folder can be reached', async () => {
  expect((await fetch(`${server.url}/nothing.html`)).status).toBe(404)
  const name = `${folder.split('/').at(-1)}.secret`
  for (const path of [`/../${name}`, `/..%2f${name}`, `/%2e%2e/${name}`]) {
    const answer = await fetch(`${server.url}${path}`)
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(await answer.text()).not.toContain('outside')
  }
})

test('a port that is taken is refused with the port and a remedy', async () => {
  const port = Number(new URL(server.url).port)
  await expect(serveFolder(folder, port)).rejects.toThrow(
    new RegExp(`port ${port} on 127.0.0.1 taken.*--port ${port + 1}`),
  )
})
