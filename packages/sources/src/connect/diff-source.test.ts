import { describe, expect, test } from 'vitest'
import { folderWith } from '../../test/folders.ts'
import type { WorldTable } from '../../test/publisher-server.ts'
import { publisherHere } from '../../test/pulling.ts'
import { people } from '../../test/small-world.ts'
import { diffSource } from './index.ts'

const { server, pull, catalogue } = publisherHere()

const table = (change: Partial<WorldTable>) => {
  server.world.tables['07459'] = { ...people, ...change }
}

describe('what a refresh changed', () => {
  const refreshed = async (folder: string) => {
    const [entry] = catalogue().sources
    return diffSource(catalogue(), entry!, folder)
  }

  test('is told by rows and by what the publisher says: new codes, names, edition', async () => {
    const folder = folderWith({})
    await pull(folder)
    table({
      updated: '2027-02-23T07:00:00Z',
      dimensions: people.dimensions.map((one) => {
        if (one.id === 'Tid') return { ...one, codes: { '2026': '2026', '2027': '2027' } }
        if (one.id !== 'Region') return one
        return {
          ...one,
          codelists: {
            agg_KommSummer: { 'K-0301': 'Oslo', 'K-3905': 'Tønsberg by', 'K-5601': 'Alta' },
          },
        }
      }),
      cell: (codes) =>
        (people.cell(codes)! as number) +
        (codes.Tid === '2026' && codes.Region === 'K-0301' && codes.Alder === '080'
          ? Number(codes.Kjonn)
          : 0),
    })
    await pull(folder)
    const diff = await refreshed(folder)
    expect(diff).toMatchObject({
      id: 'ssb-07459',
      added: 18,
      removed: 18,
      changed: 2,
      biggest: [
        // 301 + 2 × 100 000 + 80 + 2026, and two more
        { row: expect.stringContaining('area 0301'), before: 202_407, after: 202_409 },
        { row: expect.stringContaining('sex 1'), before: 102_407, after: 102_408 },
      ],
    })
    expect(diff.metadata.map(({ says }) => says)).toEqual([
      'edition: 2026-02-24T07:00:00Z is now 2027-02-23T07:00:00Z',
      'Region K-3905: "Tønsberg" is now "Tønsberg by"',
      'Tid: 2027 came',
      'Tid: 2025 went',
    ])
    expect(diff.metadata[2]).toMatchObject({
      kind: 'codes-came',
      values: { id: 'Tid', list: '2027' },
    })
  })

  test('is nothing when nothing changed, and unknown after one pull', async () => {
    const folder = folderWith({})
    await pull(folder)
    expect(await refreshed(folder)).toMatchObject({ before: null, added: 0 })
    await pull(folder)
    expect(await refreshed(folder)).toMatchObject({
      added: 0,
      removed: 0,
      changed: 0,
      metadata: [],
    })
  })
})
