import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
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

const data = (...args: string[]) => runSamsyn(['data', ...args, '--to', join(root, 'data')])

describe('samsyn data', () => {
  test('pulls, tells the status, builds again offline and compares', async () => {
    const pulled = await data('pull', 'klass-2688', '--base-url', url, '--json')
    expect(pulled).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('klass-2688: fetched, 1 rows'),
    })
    expect(JSON.parse(pulled.stdout)).toMatchObject({
      pulled: [{ id: 'klass-2688', rows: 1 }],
      refused: [],
    })

    const { sources } = JSON.parse((await data('status', '--json')).stdout)
    expect(sources.find(({ id }: { id: string }) => id === 'klass-2688')).toMatchObject({
      ageDays: 0,
      rows: 1,
    })

    correspondence.push({ sourceCode: 'S17', targetCode: '4601' })
    await data('pull', 'klass-2688', '--base-url', `klass=${url}/api/klass/v1`)
    expect((await data('diff', 'klass-2688')).stdout).toContain(
      '1 rows added, 0 removed, 0 changed',
    )

    const before = readdirSync(join(root, 'data')).filter((name) => name.endsWith('.parquet'))
    const again = await data('pull', 'klass-2688', '--offline', '--base-url', 'http://127.0.0.1:1')
    expect(again).toMatchObject({ code: 0, stderr: expect.stringContaining('built again, 2 rows') })
    expect(readdirSync(join(root, 'data')).filter((name) => name.endsWith('.parquet'))).toEqual(
      before,
    )
  })

  test('says of each source why it could not be pulled, and ends with its code', async () => {
    const { code, stderr, stdout } = await data(
      'pull',
      'klass-2690',
      'klass-2688',
      '--base-url',
      url,
      '--json',
    )
    expect(code).toBe(66)
    expect(stderr).toContain('klass-2690: Found no table at ')
    expect(stderr).toContain('Found 1 of 2 sources that could not be pulled (klass-2690)')
    expect(JSON.parse(stdout)).toMatchObject({
      pulled: [{ id: 'klass-2688' }],
      refused: [{ id: 'klass-2690', kind: 'missing-table' }],
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
    const { code, stderr } = await data('pull', '--catalogue', mapping, '--from', files)
    expect([code, stderr]).toEqual([
      0,
      'places: fetched, 1 rows of places from 1 responses (1 kB)\n',
    ])
  })

  test.each([
    [[], 'Found nothing to do'],
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
