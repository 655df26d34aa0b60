import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { runSamsyn } from '../run-samsyn.fixture.ts'
import { dataCommand } from './data.ts'

const root = mkdtempSync(join(tmpdir(), 'samsyn-cli-data-'))
let server: Server
let url: string
let correspondence: { sourceCode: string; targetCode: string }[]

beforeAll(async () => {
  correspondence = [{ sourceCode: 'S16', targetCode: '4601' }]
  server = createServer((request, response) => {
    const known = request.url === '/api/klass/v1/correspondencetables/2688'
    response.writeHead(known ? 200 : 404, { 'content-type': 'application/json' })
    response.end(JSON.stringify(known ? { correspondenceMaps: correspondence } : { error: 'gone' }))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.close()
  rmSync(root, { recursive: true, force: true })
})

const folder = join(root, 'data')

/** What the command prints for programs, in this process: a command of its own takes seconds to start. */
async function printed(...args: string[]): Promise<string> {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  const silent = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  try {
    await dataCommand.run([...args, '--to', folder])
    return write.mock.calls.map(([text]) => String(text)).join('')
  } finally {
    write.mockRestore()
    silent.mockRestore()
  }
}

const parquet = () => readdirSync(folder).filter((name) => name.endsWith('.parquet'))

describe('samsyn data', () => {
  test('pulls, tells the status, compares, and builds again without a network', async () => {
    const result = JSON.parse(await printed('pull', 'klass-2688', '--base-url', url, '--json'))
    expect(result).toMatchObject({ pulled: [{ id: 'klass-2688', rows: 1, how: 'fetched' }] })

    const { sources } = JSON.parse(await printed('status', '--json'))
    const [held] = sources.filter(({ id }: { id: string }) => id === 'klass-2688')
    expect(held).toMatchObject({ ageDays: 0, rows: 1, licence: 'CC BY 4.0' })
    expect(await printed('status', '--lang', 'en')).toMatch(/^klass-2688 +from today, 1 row /m)
    expect(await printed('status')).toMatch(/^klass-2688 +fra i dag, 1 rad /m)

    correspondence.push({ sourceCode: 'S17', targetCode: '4601' })
    await printed('pull', 'klass-2688', '--base-url', `klass=${url}/api/klass/v1`)
    expect(await printed('diff', 'klass-2688', '--lang', 'en')).toContain(
      '1 rows added, 0 removed, 0 changed',
    )

    const before = parquet()
    const again = await printed('pull', 'klass-2688', '--offline', '--json')
    expect(JSON.parse(again)).toMatchObject({ pulled: [{ how: 'rebuilt', rows: 2 }] })
    expect(parquet()).toEqual(before)
  })

  test('says of each source why it could not be pulled, and ends with its code', async () => {
    const { code, stderr, stdout } = await runSamsyn([
      ...['data', 'pull', 'klass-2690', 'klass-2688', 'klass-629-codes'],
      ...['--base-url', url, '--json', '--lang', 'en', '--to', folder],
    ])
    expect(code).toBe(66)
    expect(stderr).toContain('klass-2690: Found no table at ')
    expect(stderr).toContain('klass-2688: fetched, 2 rows of correspondences from 1 response')
    expect(stderr).toContain(
      'Found 2 of 3 sources that could not be pulled (klass-629-codes, klass-2690)',
    )
    expect(JSON.parse(stdout)).toMatchObject({
      pulled: [{ id: 'klass-2688' }],
      refused: [{ id: 'klass-629-codes' }, { id: 'klass-2690', kind: 'missing-table' }],
    })
  })

  test('brings in files of one’s own by a mapping, from the folder that is named', async () => {
    const own = { connector: 'files', base: '.', publisher: 'us', licence: 'ours', label: 'own' }
    const source = {
      ...{ id: 'places', service: 'own', title: 'Places', table: 'list', target: 'places' },
      file: { name: 'places.csv', key: ['code'], columns: { code: 'text', places: 'whole' } },
    }
    const mapping = join(root, 'mapping.json')
    writeFileSync(mapping, JSON.stringify({ services: { own }, sources: [source] }))
    const files = mkdtempSync(join(root, 'files-'))
    writeFileSync(join(files, 'places.csv'), 'code,places\n0301,12\n')
    const result = await printed('pull', '--catalogue', mapping, '--from', files, '--json')
    expect(JSON.parse(result)).toMatchObject({ pulled: [{ id: 'places', rows: 1 }], refused: [] })
  })

  test('of tables that cannot be used tells the rest, and ends with why', async () => {
    const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
    try {
      const asked = ['status', '--data', mkdtempSync(join(root, 'empty-')), '--to', folder]
      await expect(dataCommand.run([...asked, '--json'])).rejects.toThrow(
        'Found no file population_',
      )
      const told = JSON.parse(String(write.mock.calls[0]![0]))
      expect(told.inUse).toMatchObject({ from: asked[2], refused: { kind: 'missing-table' } })
      expect(told.sources.length).toBeGreaterThan(20)
    } finally {
      write.mockRestore()
    }
  })

  test('without a folder says that people are made, and lists what can be pulled', async () => {
    vi.stubEnv('SAMSYN_DATA', undefined)
    try {
      const told = JSON.parse(await printed('status', '--json'))
      expect(told.inUse).toEqual({ from: null, kind: 'synthetic', tables: [], missing: [] })
      expect(await printed('status', '--lang', 'nn')).toMatch(/^Tabellar i bruk: ingen verkelege/)
    } finally {
      vi.unstubAllEnvs()
    }
  })

  test.each([
    [[], 'Found no pull|status|diff'],
    [['push'], 'Found the word "push"'],
    [['pull', 'ssb-0745'], 'write ssb-07459'],
    [['pull', '--base-url', 'nowhere'], 'Found --base-url nowhere'],
    [['pull', '--base-url', 'ssv=http://127.0.0.1'], 'one of ssb, ssb-v0, klass, fhi'],
    [['status', '--catalogue', '/nowhere.json'], 'Found no catalogue /nowhere.json'],
  ])('refuses %j in one sentence', async (args, sentence) => {
    await expect(dataCommand.run([...args, '--to', join(root, 'never')])).rejects.toThrow(sentence)
    expect(readdirSync(root)).not.toContain('never')
  })
})
