import { DuckDBInstance } from '@duckdb/node-api'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cubeObservations } from './cube-observations.ts'
import { readCube } from './json-stat.ts'
import type { Service, SourceEntry } from './source-catalogue.ts'

const service: Service = {
  ...{ connector: 'pxweb2', base: 'here', publisher: 'us', licence: 'ours', label: 'US' },
}
const entry: SourceEntry = {
  ...{ id: 'cube', service: 'us', title: 'cube', table: '1', target: 'observations' },
  ...{ unit: 'count', every: { area: 'norway', vintage: 2024 } },
  rules: { Tid: { as: 'period', on: 'year' } },
}

/** A cube of these sizes and a year, whose cell i holds i. */
function cubeOf(sizes: readonly number[]) {
  const ids = [...sizes.map((_, at) => `d${at}`), 'Tid']
  const codes = [
    ...sizes.map((size) => Array.from({ length: size }, (_, at) => `c${at}`)),
    ['2025'],
  ]
  const cells = sizes.reduce((product, size) => product * size, 1)
  const body = {
    ...{ class: 'dataset', version: '2.0', id: ids, size: codes.map((own) => own.length) },
    dimension: Object.fromEntries(ids.map((id, at) => [id, { category: { index: codes[at] } }])),
    value: Array.from({ length: cells }, (_, i) => i),
  }
  return { cube: readCube(Buffer.from(JSON.stringify(body)), 'cube'), codes, cells }
}

test('each cell finds its codes, whatever the number and the sizes of the dimensions', async () => {
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  const sizes = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(sizes, async (lengths) => {
      const { cube, codes, cells } = cubeOf(lengths)
      const built = await cubeObservations(connection, entry, service, cube)
      const found = await connection.runAndReadAll(`SELECT value, detail FROM (${built.select})`)
      const details = new Map(found.getRows().map(([value, detail]) => [Number(value), detail]))
      expect(details.size).toBe(cells)
      // Counted up like an odometer: the last dimension turns first.
      for (let i = 0; i < cells; i++) {
        let rest = i
        const own = lengths.map(() => '')
        for (let at = lengths.length - 1; at >= 0; at--) {
          own[at] = `d${at}=${codes[at]![rest % lengths[at]!]}`
          rest = Math.floor(rest / lengths[at]!)
        }
        expect(details.get(i)).toBe(own.join(';'))
      }
    }),
    { numRuns: 15 },
  )
})
