// What tests of pulls share: a publisher on this machine, and a pull that asks it.
import type { ServerResponse } from 'node:http'
import { openWarehouse } from '@samsyn/warehouse'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { pullSources, readCatalogue, type SourceCatalogue } from '../src/connect/index.ts'
import type { PullOptions } from '../src/connect/pull-sources.ts'
import { type Fault, PublisherServer } from './publisher-server.ts'
import { smallWorld } from './small-world.ts'

/** As patient as the product, but in milliseconds. */
export const patience = {
  attempts: 4,
  firstDelayMs: 1,
  longestDelayMs: 2000,
  timeoutMs: 5000,
  mostBytes: 2 ** 20,
}

export const always = Number.POSITIVE_INFINITY

/** A server that is well before each test, and what to do with it. */
export function publisherHere() {
  const server = new PublisherServer(smallWorld())
  let catalogue: SourceCatalogue
  beforeAll(async () => {
    catalogue = await readCatalogue()
    await server.start()
  })
  afterAll(() => server.stop())
  beforeEach(() => {
    server.world = smallWorld()
    server.faults = []
    server.asked.length = 0
  })
  return {
    server,
    catalogue: () => catalogue,
    pull: (folder: string, wanted: string[] = ['ssb-07459'], more: Partial<PullOptions> = {}) =>
      pullSources(catalogue, {
        ...{ wanted, folder, patience, madeBy: 'test', bases: server.bases, threads: 1 },
        ...more,
      }),
    /** The bodies of the questions for data, in order. */
    bodiesAsked: () =>
      server.asked.filter(({ question }) => question.startsWith('POST')).map(({ body }) => body),
  }
}

export async function rowsOf<Row>(folder: string, sql: string): Promise<Row[]> {
  const warehouse = await openWarehouse(folder, { readOnly: true, threads: 1 })
  try {
    return await warehouse.query<Row>(sql)
  } finally {
    warehouse.close()
  }
}

export const status =
  (code: number, headers = {}): Fault['how'] =>
  (response) =>
    response.writeHead(code, { 'content-type': 'text/html', ...headers }).end('<html>busy</html>')

/** Sent on to the address that was asked, with more behind it. */
export const sentOn =
  (code: number, more: string): Fault['how'] =>
  (response) =>
    response.writeHead(code, { location: `${response.req.url?.split('?')[0]}${more}` }).end()

/** The answer with its body changed, as long as it says it is. */
export const changed =
  (change: (body: string) => string): Fault['how'] =>
  (response, { status, type, body }) =>
    response.writeHead(status, { 'content-type': type }).end(change(body))

export const cutBefore: Fault['how'] = (response: ServerResponse) => response.destroy()

export const cutHalfWay: Fault['how'] = (response, { status, type, body }) => {
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) })
  response.write(body.slice(0, body.length / 2), () => response.destroy())
}
