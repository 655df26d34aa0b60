import { beforeAll, expect, test } from 'vitest'
import { folderWith } from '../test/folders.ts'
import { boundariesTable } from './catalogue.ts'
import { readBoundaries } from './read-boundaries.ts'
import { readBoundaryChanges } from './read-geography.ts'

let pieces: Awaited<ReturnType<typeof readBoundaryChanges>>
beforeAll(async () => {
  pieces = await readBoundaryChanges()
})

const square = [
  [10, 59],
  [11, 59],
  [11, 60],
  [10, 60],
  [10, 59],
]

const read = (coordinates: unknown, type = 'Polygon') => {
  const properties = { municipality_code: '3905' }
  const features = [{ type: 'Feature', properties, geometry: { type, coordinates } }]
  const folder = folderWith({ [boundariesTable.file]: JSON.stringify({ features }) })
  return readBoundaries(folder, ['3905'], pieces)
}

test('a polygon against the clock is turned, and one polygon is a list of one', async () => {
  const turned = [[[...square].reverse()]]
  expect((await read([square]))!.boundaries).toEqual([{ municipality: '3905', polygons: turned }])
  expect((await read([[square]], 'MultiPolygon'))!.boundaries[0]!.polygons).toEqual(turned)
})

test.each([
  ['no coordinates', null, 'a polygon without a ring'],
  ['a list with nothing in it', [], 'a polygon without a ring'],
  ['a ring with nothing in it', [[]], 'a ring of fewer than four points'],
  ['three points', [square.slice(0, 3)], 'a ring of fewer than four points'],
  ['an open ring', [square.slice(0, 4)], 'a ring that is not closed'],
  ['texts', [square.map((point) => point.map(String))], 'the point ["10","59"]'],
  ['metres', [square.map(([x, y]) => [x! * 26_000, y! * 110_000])], 'the point [260000,6490000]'],
  ['latitude first', [square.map(([x, y]) => [y, x])], 'the point [59,10]'],
  ['one number for a point', [[5, 5, 5, 5]], 'the point 5'],
])('a map with %s is refused by its municipality', async (_, coordinates, found) => {
  await expect(read(coordinates)).rejects.toMatchObject({
    kind: 'broken-table',
    message: expect.stringContaining(`${found} for 3905 in ${boundariesTable.file}`),
  })
})

test('many polygons that are none are refused too', async () => {
  await expect(read(null, 'MultiPolygon')).rejects.toThrow('no polygon for 3905')
  await expect(read([], 'MultiPolygon')).rejects.toThrow('no polygon for 3905')
})
