import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openWarehouse } from '@samsyn/warehouse'
import { describe, expect, test } from 'vitest'
import { folderWith } from '../../test/folders.ts'
import { always, publisherHere, status } from '../../test/pulling.ts'
import { dataStatus } from './index.ts'

const { server, pull, catalogue } = publisherHere()
const now = new Date('2026-11-22T12:00:00Z')

const statusOf = async (folder: string, id: string) =>
  (await dataStatus(catalogue(), folder, now)).sources.find((source) => source.id === id)!

describe('the status of a source', () => {
  test('says its age, its coverage and what has no number, by reason', async () => {
    const folder = folderWith({})
    await pull(folder, ['ssb-12293'], { now: () => new Date('2026-11-12T11:00:00Z') })
    expect(await statusOf(folder, 'ssb-12293')).toEqual({
      ...{ id: 'ssb-12293', title: 'KOSTRA: occupancy of institutions', table: '12293' },
      ...{ publisher: 'Statistics Norway (SSB)', licence: 'CC BY 4.0', target: 'observations' },
      ...{ state: 'held', pulledAt: '2026-11-12T11:00:00.000Z', ageDays: 10 },
      ...{ updated: '2026-06-15T06:00:00Z', keptRuns: 1, unfinished: false, rows: 6 },
      coverage: {
        ...{ areas: 4, municipalities: 3, indicators: 1, periods: 2 },
        ...{ firstPeriod: '2022-01-01', lastPeriod: '2025-12-31' },
        missing: { 'not-collected': 1, suppressed: 1 },
      },
      gaps: [
        {
          kind: 'no-number',
          says: '33.3 % of the cells have no number: 1 not-collected, 1 suppressed',
          values: { share: 33.3, 'not-collected': 1, suppressed: 1 },
        },
        {
          kind: 'years-missing',
          says: 'nothing from 2023–2024',
          values: { list: '2023–2024' },
        },
        {
          kind: 'municipalities-missing',
          says: '2 of the 356 municipalities of 2020',
          values: { held: 2, all: 356, year: 2020 },
        },
        {
          kind: 'municipalities-missing',
          says: '2 of the 357 municipalities of 2024',
          values: { held: 2, all: 357, year: 2024 },
        },
      ],
    })
  })

  test('of a source that was never pulled is that', async () => {
    const folder = folderWith({})
    await pull(folder, ['klass-2688'])
    expect(await statusOf(folder, 'ssb-07459')).toMatchObject({
      ...{ state: 'never-pulled', ageDays: null, rows: 0, coverage: null },
      gaps: [{ kind: 'never-pulled' }],
    })
    expect(await statusOf(folder, 'klass-2688')).toMatchObject({ state: 'held', rows: 2, gaps: [] })
  })

  test('of a pull that was stopped before its first table says so', async () => {
    const folder = folderWith({})
    server.faults = [{ on: /^POST/, times: always, how: status(500) }]
    await pull(folder)
    expect(await statusOf(folder, 'ssb-07459')).toMatchObject({
      ...{ state: 'never-pulled', unfinished: true },
      gaps: [{ kind: 'never-pulled' }, { kind: 'unfinished-pull' }],
    })
  })

  test('lists what others have written, too', async () => {
    const folder = folderWith({})
    await pull(folder, ['klass-2688'])
    const warehouse = await openWarehouse(folder, { threads: 1 })
    const rows = { select: 'SELECT 1 AS n', orderBy: ['n'] }
    await warehouse.writeTable('mine', rows, { source: 'by-hand', madeBy: 'test' })
    warehouse.close()
    expect(await statusOf(folder, 'by-hand')).toMatchObject({
      target: 'mine',
      rows: 1,
      ageDays: null,
    })
  })

  test('where there is nothing yet lists what could be pulled, and makes nothing', async () => {
    const folder = join(folderWith({}), 'new')
    const { sources } = await dataStatus(catalogue(), folder, now)
    expect(sources.map(({ id }) => id)).toEqual(catalogue().sources.map(({ id }) => id))
    expect(new Set(sources.map(({ state }) => state))).toEqual(new Set(['never-pulled']))
    expect(existsSync(folder)).toBe(false)
  })

  test('of a folder of other things is refused', async () => {
    const folder = folderWith({ 'letter.txt': '' })
    await expect(dataStatus(catalogue(), folder)).rejects.toThrow('Found letter.txt in ')
  })
})
