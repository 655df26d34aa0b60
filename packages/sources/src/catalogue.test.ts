import { projectionTables } from '@samsyn/population'
import { expect, test } from 'vitest'
import { catalogue } from './catalogue.ts'

test('the tables a projection names are in the catalogue, and a plan cannot be read without them', () => {
  const required = Object.values(catalogue)
    .filter((table) => table.required)
    .map(({ id }): string => id)
  expect(required).toEqual(expect.arrayContaining([...projectionTables]))
})
