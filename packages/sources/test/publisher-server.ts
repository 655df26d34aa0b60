// Publishers on this machine: a real HTTP server that speaks as Statistics Norway, KLASS and FHI do, about small worlds made by
// hand, and misbehaves when told to.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A number, or a sign instead of one. */
export type WorldCell = number | '.' | '..' | ':' | null

export interface WorldDimension {
  readonly id: string
  readonly label: string
  readonly codes: Readonly<Record<string, string>>
  readonly units?: Readonly<Record<string, string>>
  /** Code list → its codes and labels. */
  readonly codelists?: Readonly<Record<string, Readonly<Record<string, string>>>>
}

export interface WorldTable {
  readonly label: string
  readonly updated: string
  readonly dimensions: readonly WorldDimension[]
  cell(codes: Readonly<Record<string, string>>): WorldCell
}

export interface World {
  /** Tables by the publisher's number; of FHI "nokkel/699". */
  tables: Record<string, WorldTable>
  /** KLASS path → body. */
  klass: Record<string, unknown>
  /** FHI's signs. */
  flags: { title: string; text: string }[]
  maxDataCells: number
}

export interface Fault {
  /** The questions it befalls: "POST …/data". */
  readonly on: RegExp
  /** How often before the service is well again. */
  times: number
  readonly how: (response: ServerResponse, answer: Answer) => void
}

export interface Asked {
  readonly question: string
  readonly body: string
  whole: boolean
}

interface Answer {
  readonly status: number
  readonly type: string
  readonly body: string
}

const json = (body: unknown, status = 200): Answer => ({
  status,
  type: status < 400 ? 'application/json; charset=utf-8' : 'application/problem+json',
  body: JSON.stringify(body),
})

const problem = (status: number, title: string) =>
  json({ type: 'Parameter error', title, status }, status)

export class PublisherServer {
  readonly asked: Asked[] = []
  world: World
  faults: Fault[] = []
  /** Told of each question as it comes. */
  onQuestion: () => void = () => {}
  readonly #server: Server

  constructor(world: World) {
    this.world = world
    this.#server = createServer((request, response) => void this.#serve(request, response))
  }

  async start(): Promise<string> {
    await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done))
    return this.url
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  /** The addresses of the services of the catalogue, here. */
  get bases(): Record<string, string> {
    return {
      ssb: `${this.url}/api/pxwebapi/v2`,
      'ssb-v0': `${this.url}/api/v0`,
      klass: `${this.url}/api/klass/v1`,
      fhi: `${this.url}/api/open/v1`,
    }
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((done) => this.#server.close(done))
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = ''
    for await (const chunk of request) body += chunk
    const question = `${request.method} ${request.url}`
    const asked = { question, body, whole: false }
    this.asked.push(asked)
    this.onQuestion()
    response.on('finish', () => {
      asked.whole = true
    })
    const answer = this.#answer(request.method!, new URL(request.url!, 'http://x'), body)
    const fault = this.faults.find(({ on, times }) => times > 0 && on.test(question))
    if (fault !== undefined) {
      fault.times--
      fault.how(response, answer)
      return
    }
    response.writeHead(answer.status, { 'content-type': answer.type }).end(answer.body)
  }

  #answer(method: string, url: URL, body: string): Answer {
    const path = decodeURIComponent(url.pathname)
    if (path.startsWith('/api/pxwebapi/v2/')) return this.#version2(method, path.slice(16), body)
    if (path.startsWith('/api/v0/no/table/')) return this.#version0(method, path.slice(17), body)
    if (path.startsWith('/api/open/v1/')) return this.#fhi(path.slice(13), body)
    const klass = this.world.klass[path.replace('/api/klass/v1', '') + url.search]
    return klass === undefined ? problem(404, 'Not found') : json(klass)
  }

  #version2(method: string, path: string, body: string): Answer {
    const { maxDataCells, tables } = this.world
    if (path === '/config') {
      return json({
        apiVersion: '2.0.0',
        maxDataCells,
        maxCallsPerTimeWindow: 3000,
        timeWindow: 60,
      })
    }
    const list = /^\/codelists\/(.+)$/.exec(path)?.[1]
    if (list !== undefined) return this.#codelist(list)
    const [, id = '', what] = /^\/tables\/([^/]+)\/(metadata|data)$/.exec(path) ?? []
    const table = tables[id]
    if (table === undefined) return problem(404, 'Non-existent table')
    if (what === 'metadata') return json({ ...cubeOf(table, allOf(table)), value: undefined })
    if (method !== 'POST') return problem(400, 'Missing selection for mandantory variable')
    const { selection } = JSON.parse(body) as {
      selection: { variableCode: string; valueCodes: string[] }[]
    }
    const chosen = selection.map(
      ({ variableCode, valueCodes }) => [variableCode, valueCodes] as const,
    )
    return data(table, new Map(chosen), maxDataCells)
  }

  #codelist(id: string): Answer {
    for (const { dimensions } of Object.values(this.world.tables)) {
      for (const { codelists = {} } of dimensions) {
        const values = Object.entries(codelists[id] ?? {}).map(([code, label]) => ({ code, label }))
        if (values.length > 0) return json({ id, type: 'Aggregation', values })
      }
    }
    return problem(404, 'Non-existent codelist')
  }

  #version0(method: string, id: string, body: string): Answer {
    const table = this.world.tables[id]
    if (table === undefined) return json({ error: 'Parameter error' }, 400)
    if (method === 'GET') {
      const variables = table.dimensions.map(({ id: code, label, codes }) => {
        return { code, text: label, values: Object.keys(codes), valueTexts: Object.values(codes) }
      })
      return json({ title: table.label, variables })
    }
    const { query, response } = JSON.parse(body)
    if (response?.format !== 'json-stat2') return { ...json({}), type: 'text/plain', body: 'PX' }
    const chosen = (query as { code: string; selection: { values: string[] } }[]).map(
      ({ code, selection }) => [code, selection.values] as const,
    )
    return data(table, new Map(chosen), this.world.maxDataCells)
  }

  #fhi(path: string, body: string): Answer {
    const [, source, number, what] = /^([^/]+)\/table\/(\d+)(?:\/(\w+))?$/.exec(path) ?? []
    const table = this.world.tables[`${source}/${number}`]
    if (table === undefined) return json({ status: 'Tabellen finnes ikke' }, 404)
    if (what === undefined) return json({ tableId: number, title: table.label })
    if (what === 'flag') return json(this.world.flags)
    if (what === 'dimension') {
      const dimensions = table.dimensions.map(({ id: code, label, codes }) => {
        const categories = Object.entries(codes).map(([value, text]) => ({ value, label: text }))
        return { code, label, categories }
      })
      return json({ dimensions })
    }
    const { dimensions, response } = JSON.parse(body) as {
      dimensions: { code: string; values: string[] }[]
      response: { maxRowCount: number }
    }
    const chosen = new Map(dimensions.map(({ code, values }) => [code, values]))
    const rows = dimensions.reduce((product, { values }) => product * values.length, 1)
    if (rows > response.maxRowCount) return json({ status: 'Over maxRowCount' }, 400)
    const cube = cubeOf(table, chosen)
    const value = cellsOf(table, chosen)
    // As the service sends it: a byte order mark, indices as arrays, signs among the values, no time role.
    const body2 = {
      ...cube,
      dimension: arrays(cube.dimension),
      role: { time: null, metric: ['MEASURE_TYPE'] },
    }
    return { ...json({}), body: `\uFEFF${JSON.stringify({ ...body2, value, status: '' })}` }
  }
}

type Chosen = ReadonlyMap<string, readonly string[]>

const allOf = ({ dimensions }: WorldTable): Chosen =>
  new Map(dimensions.map(({ id, codes }) => [id, Object.keys(codes)]))

const labelOf = ({ codes, codelists = {} }: WorldDimension, code: string) =>
  codes[code] ?? Object.values(codelists).find((list) => list[code] !== undefined)?.[code]

function data(table: WorldTable, chosen: Chosen, most: number): Answer {
  for (const [id, codes] of chosen) {
    const dimension = table.dimensions.find((one) => one.id === id)
    if (dimension === undefined) return problem(400, 'Non-existent variable')
    if (codes.some((code) => labelOf(dimension, code) === undefined)) {
      return problem(400, 'Non-existent value')
    }
  }
  const cells = [...chosen.values()].reduce((product, codes) => product * codes.length, 1)
  if (cells > most) return problem(403, 'Too many cells selected')
  const found = cellsOf(table, chosen)
  const status = found.flatMap((cell, at) => (typeof cell === 'string' ? [[`${at}`, cell]] : []))
  const value = found.map((cell) => (typeof cell === 'number' ? cell : null))
  return json({
    ...cubeOf(table, chosen),
    value,
    ...(status.length > 0 ? { status: Object.fromEntries(status) } : {}),
  })
}

function cellsOf(table: WorldTable, chosen: Chosen): WorldCell[] {
  let rows: Record<string, string>[] = [{}]
  for (const { id } of table.dimensions) {
    const codes = chosen.get(id)
    if (codes !== undefined) {
      rows = rows.flatMap((row) => codes.map((code) => ({ ...row, [id]: code })))
    }
  }
  return rows.map((row) => table.cell(row))
}

function cubeOf({ label, updated, dimensions }: WorldTable, chosen: Chosen) {
  const kept = dimensions.filter(({ id }) => chosen.has(id))
  const dimension = kept.map((one) => {
    const codes = chosen.get(one.id)!
    const category = {
      index: Object.fromEntries(codes.map((code, at) => [code, at])),
      label: Object.fromEntries(codes.map((code) => [code, labelOf(one, code)!])),
      ...(one.units === undefined ? {} : { unit: unitsOf(one.units) }),
    }
    return [one.id, { label: one.label, category, extension: { elimination: false } }] as const
  })
  const metric = kept.some(({ id }) => id === 'ContentsCode') ? { metric: ['ContentsCode'] } : {}
  return {
    version: '2.0',
    class: 'dataset',
    label,
    updated,
    id: kept.map(({ id }) => id),
    size: kept.map(({ id }) => chosen.get(id)!.length),
    role: { time: ['Tid'], ...metric },
    dimension: Object.fromEntries(dimension),
  }
}

const unitsOf = (units: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(units).map(([code, base]) => [code, { base, decimals: 0 }]))

function arrays(dimension: Readonly<Record<string, { category: { index: object } }>>) {
  return Object.fromEntries(
    Object.entries(dimension).map(([id, one]) => [
      id,
      { ...one, category: { ...one.category, index: Object.keys(one.category.index) } },
    ]),
  )
}
