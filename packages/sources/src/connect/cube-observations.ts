import { type DuckDBConnection, rowsAsTable } from '@samsyn/warehouse'
import { buildObservations, type CodedColumn } from './build-observations.ts'
import type { BuiltRows, SourceFacts } from './connector.ts'
import type { Cube, CubeDimension } from './json-stat.ts'
import { readCell, type Symbols } from './missing-symbols.ts'
import type { CodeRule, Service, SourceEntry } from './source-catalogue.ts'

const cellColumns = [
  { name: 'i', type: 'INTEGER' },
  { name: 'value', type: 'DOUBLE' },
  { name: 'missing', type: 'VARCHAR' },
  { name: 'symbol', type: 'VARCHAR' },
] as const

/** The observations of a cube: cell i has, in a dimension, the code at ⌊i / stride⌋ mod size; the last one runs fastest. */
export async function cubeObservations(
  connection: DuckDBConnection,
  entry: SourceEntry,
  service: Service,
  cube: Cube,
  texts: Symbols['texts'] = {},
): Promise<BuiltRows> {
  const symbols = { reasons: entry.symbols ?? {}, texts }
  const values = cube.values ?? []
  const cells = (function* () {
    for (const [i, value] of values.entries()) {
      yield { i, ...readCell(value, cube.statuses?.[i] ?? null, symbols, entry.id) }
    }
  })()
  await rowsAsTable(connection, 'cube_cells', cellColumns, cells)
  let stride = values.length
  const columns = cube.dimensions.map((dimension): CodedColumn => {
    const size = dimension.codes.length
    stride /= size
    const own = stride
    return {
      name: dimension.id,
      rule: ruleOf(dimension, cube, entry, service),
      codes: dimension.codes,
      units: dimension.units,
      joinOn: (meaning) => `${meaning}.position = (cells.i // ${own}) % ${size}`,
    }
  })
  return buildObservations(connection, entry, service, { from: 'cube_cells', columns })
}

function ruleOf({ id }: CubeDimension, cube: Cube, entry: SourceEntry, service: Service): CodeRule {
  const said = entry.rules?.[id] ?? service.rules?.[id]
  if (said !== undefined) return said
  if (id === cube.metric || id === 'ContentsCode') return { as: 'indicator' }
  if (id === cube.time) return { as: 'period', on: 'year' }
  return { as: 'detail' }
}

/** What cubes say of themselves, taken together. */
export function factsOfCubes(cubes: readonly Cube[]): SourceFacts {
  const codes: Record<string, Record<string, string>> = {}
  const units: Record<string, string> = {}
  for (const { dimensions } of cubes) {
    for (const { id, codes: own, labels, units: words } of dimensions) {
      const named = own.map((code, at) => [code, labels[at]!])
      codes[id] = { ...codes[id], ...Object.fromEntries(named) }
      Object.assign(units, words)
    }
  }
  const [first] = cubes
  return { title: first?.label ?? '', updated: first?.updated ?? null, codes, units }
}
