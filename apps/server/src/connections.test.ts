import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Answer, Question } from '@samsyn/desk'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { AnswerShelf } from './answer-shelf.ts'
import { createServer } from './create-server.ts'
import type { Server } from './routes.ts'
import { RunKeeper } from './runs/run-keeper.ts'
import { openStateFolder, type StateFolder } from './runs/state-folder.ts'

let folder: string
let state: StateFolder
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samsyn-connections-'))
  state = await openStateFolder(folder)
})
afterAll(async () => {
  state.close()
  await rm(folder, { recursive: true, force: true })
})

const noDesk = () => {
  throw new Error('nothing is run here')
}

/** A server on a port, whose answers are made when the test says so. */
async function listening(
  make: (question: Question) => Promise<Answer>,
  faults: string[] = [],
): Promise<{ server: Server; port: number }> {
  const server = await createServer({
    shelf: new AnswerShelf(make, 1e6),
    keeper: new RunKeeper(state, noDesk, noDesk),
    readiness: { kind: () => 'synthetic' },
    signIn: null,
    page: null,
    requestsPerMinute: 1e6,
    logger: { level: 'error', stream: { write: (line: string) => faults.push(line) } },
  })
  await server.listen({ host: '127.0.0.1', port: 0 })
  return { server, port: (server.server.address() as AddressInfo).port }
}

const answer: Answer = { type: 'application/json', bytes: new TextEncoder().encode('{}') }
const asked = (path: string, more = '') => `GET ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\n${more}\r\n`

/** What comes on a connection to which some bytes are sent, until it ends. */
async function said(port: number, bytes: string): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  socket.write(bytes)
  let text = ''
  socket.on('data', (part) => {
    text += part
  })
  await once(socket, 'close')
  return text
}

test.each([
  [
    'headers beyond measure',
    asked('/', `cookie: ${'x'.repeat(40_000)}\r\n`),
    431,
    'headers of more',
  ],
  ['bytes that are no request', 'SSH-2.0-OpenSSH_9\r\n\r\n', 400, 'bytes that are no request'],
  [
    'two lengths for one body',
    `POST /api/runs HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n{`,
    400,
    'no request',
  ],
])('%s are refused in the words of a problem', async (_, bytes, status, found) => {
  const { server, port } = await listening(async () => answer)
  const text = await said(port, bytes)
  const [head, body] = text.split('\r\n\r\n') as [string, string]
  expect(head).toContain(`HTTP/1.1 ${status}`)
  expect(head).toContain('application/problem+json')
  expect(head).toContain('x-content-type-options: nosniff')
  const problem = JSON.parse(body)
  expect(problem).toMatchObject({ status, found: expect.stringContaining(found) })
  await server.close()
})

test('what was accepted is answered when the server stops, also on a connection that was kept', async () => {
  const making = Promise.withResolvers<Answer>()
  const accepted = {
    measures: Promise.withResolvers<void>(),
    services: Promise.withResolvers<void>(),
  }
  const { server, port } = await listening(({ about }) => {
    accepted[about as keyof typeof accepted].resolve()
    return making.promise
  })
  const socket = connect(port, '127.0.0.1')
  let text = ''
  socket.on('data', (part) => {
    text += part
  })
  socket.write(asked('/api/measures'))
  await accepted.measures.promise
  const closed = server.close()
  // A second question comes while the first is still under way.
  const ended = once(socket, 'close')
  socket.write(asked('/api/services'))
  await Promise.race([accepted.services.promise, ended])
  making.resolve(answer)
  await ended
  await closed
  expect(text.match(/HTTP\/1\.1 200/g)).toHaveLength(2)
  expect(text).not.toMatch(/HTTP\/1\.1 5/)
  await expect(fetch(`http://127.0.0.1:${port}/health/live`)).rejects.toThrow()
})

test('who hangs up while an answer is made leaves nothing behind, and the answer is kept for the next', async () => {
  let made = 0
  const making = Promise.withResolvers<Answer>()
  const { server, port } = await listening(() => {
    made += 1
    return making.promise
  })
  for (let i = 0; i < 50; i++) {
    const socket = connect(port, '127.0.0.1')
    await once(socket, 'connect')
    socket.write(asked('/api/measures'))
    socket.destroy()
  }
  making.resolve(answer)
  const next = await fetch(`http://127.0.0.1:${port}/api/measures`)
  expect(await next.json()).toEqual({})
  expect(made).toBe(1)
  await server.close()
})

test('who leaves while a document is made, or on its way, is no fault of ours', async () => {
  const communities = { communities: [{ id: 'vestfold' }] }
  const known: Answer = { ...answer, bytes: new TextEncoder().encode(JSON.stringify(communities)) }
  const document: Answer = {
    type: 'application/octet-stream',
    bytes: Uint8Array.from({ length: 2_000_000 }, (_, i) => Math.imul(i, 2654435761) >>> 24),
  }
  const faults: string[] = []
  const { server, port } = await listening(
    async ({ about }) => (about === 'document' ? document : known),
    faults,
  )
  const body = JSON.stringify({ scenarios: [{ schema: 1, name: 'Any' }] })
  const head = `content-type: application/json\r\naccept-encoding: gzip\r\ncontent-length: ${body.length}`
  const order = `POST /api/communities/vestfold/documents/plan.csv HTTP/1.1\r\nhost: 127.0.0.1\r\n${head}\r\n\r\n${body}`
  for (let wait = 0; wait < 40; wait++) {
    const socket = connect(port, '127.0.0.1')
    await once(socket, 'connect')
    socket.write(order)
    await new Promise((later) => setTimeout(later, wait / 4))
    socket.resetAndDestroy()
  }
  await server.close()
  expect(faults).toEqual([])
})
