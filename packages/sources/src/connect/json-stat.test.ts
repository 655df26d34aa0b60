import { describe, expect, test } from 'vitest'
import { readCube } from './json-stat.ts'

const bytes = (body: unknown) => Buffer.from(typeof body === 'string' ? body : JSON.stringify(body))

/** Two areas, two years: the last dimension runs fastest. */
const small = {
  ...{ class: 'dataset', version: '2.0', label: 'a table', updated: '2026-01-01T00:00:00Z' },
  ...{ id: ['Region', 'Tid'], size: [2, 2] },
  dimension: {
    Region: {
      label: 'region',
      category: { index: { '3905': 1, '0301': 0 }, label: { '0301': 'Oslo' } },
    },
    Tid: { label: 'år', category: { index: ['2025', '2026'] } },
  },
  value: [1, 2, null, 4],
}

describe('a JSON-stat table', () => {
  test('has its codes in the order of their index, whatever order they are written in', () => {
    const { dimensions, values, time } = readCube(bytes(small), 'here')
    expect(dimensions.map(({ codes }) => codes)).toEqual([
      ['0301', '3905'],
      ['2025', '2026'],
    ])
    expect(dimensions[0]!.labels).toEqual(['Oslo', '3905'])
    expect(values).toEqual([1, 2, null, 4])
    expect(time).toBe('Tid')
  })

  test('is the same with a byte order mark, and with values and statuses sparse', () => {
    const sparse = { ...small, value: { '0': 1, '1': 2, '3': 4 }, status: { '2': ':' } }
    const { values, statuses } = readCube(bytes(`\uFEFF${JSON.stringify(sparse)}`), 'here')
    expect(values).toEqual([1, 2, null, 4])
    expect([...statuses!]).toEqual([null, null, ':', null])
  })

  test.each([
    ['one for all', 'p', ['p', 'p', 'p', 'p']],
    ['none', '', null],
    ['a list', ['', '', '..', ''], ['', '', '..', '']],
  ])('may have its statuses as %s', (_, status, expected) => {
    const { statuses } = readCube(bytes({ ...small, status }), 'here')
    expect(statuses === null ? null : [...statuses]).toEqual(expected)
  })

  test('has one code where it has a label and no index', () => {
    const one = {
      ...{ ...small, id: ['Sex'], size: [1], value: [7] },
      dimension: { Sex: { label: 'sex', category: { label: { '0': 'both' } } } },
    }
    expect(readCube(bytes(one), 'here').dimensions[0]!.codes).toEqual(['0'])
  })

  test('all of whose cells are blank may be sparse to the last one, and metadata have no cells', () => {
    expect(readCube(bytes({ ...small, value: {} }), 'here').values).toEqual([
      null,
      null,
      null,
      null,
    ])
    expect(readCube(bytes({ ...small, value: undefined }), 'here').values).toBeNull()
  })

  const years = (index: unknown) => ({
    ...small,
    dimension: { ...small.dimension, Tid: { label: 'år', category: { index } } },
  })

  test.each([
    [
      'sizes that are not those of its dimensions',
      { ...small, size: [2, 3] },
      'Tid has 2 codes and a size of 3',
    ],
    ['too few values', { ...small, value: [1, 2, 3] }, '3 values for 4 cells'],
    ['a value beyond its cells', { ...small, value: { '4': 1 } }, 'a value for cell "4" of 4'],
    ['one value for all cells', { ...small, value: 7 }, 'neither a list nor an object'],
    ['no values where some must be', { ...small, value: null }, 'neither a list nor an object'],
    ['two codes at one place', years({ '2025': 0, '2026': 0 }), 'codes of Tid do not have a place'],
    ['a place without a code', years({ '2025': 1, '2026': 2 }), 'codes of Tid do not have a place'],
    ['a code twice', years(['2025', '2025']), 'codes of Tid do not have a place each'],
    ['a dimension twice', { ...small, id: ['Tid', 'Tid'] }, 'a dimension is there twice'],
    ['sizes without dimensions', { ...small, size: [2] }, '"id" and "size" differ'],
    ['an error instead', { error: 'Parameter error' }, 'lacks class "dataset"'],
    ['half a text', JSON.stringify(small).slice(0, 90), 'not whole JSON'],
  ])('is refused with %s', (_, body, message) => {
    expect(() => readCube(bytes(body), 'here')).toThrow(message)
  })
})
