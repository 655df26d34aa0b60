import { DuckDBInstance } from '@duckdb/node-api'
import { expect, test } from 'vitest'
import { luckOf, streams, withPoisson } from './random-sql.ts'

async function answer(sql: string): Promise<number[]> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  const rows = (await connection.runAndReadAll(sql)).getRows()
  connection.closeSync()
  return rows[0]!.map(Number)
}

const luck = luckOf(7)
const drawn = (u: string, v: string) => `
  WITH x AS (SELECT CAST(floor(${u} * 16) AS INTEGER) AS a, CAST(floor(${v} * 16) AS INTEGER) AS b FROM range(1000000) t(i))
  SELECT sum((n - 3906.25) * (n - 3906.25) / 3906.25) FROM (SELECT a, b, count(*) AS n FROM x GROUP BY a, b)`

test.each([
  ['indices', luck.uniform('stay', 'i', '1'), luck.uniform('stay', 'i', '2')],
  ['streams', luck.uniform('stay', 'i', '1'), luck.uniform('death', 'i', '1')],
  ['persons', luck.uniform('stay', 'i', '1'), luck.uniform('stay', 'i + 1', '1')],
  ['seeds', luck.uniform('stay', 'i', '1'), luckOf(8).uniform('stay', 'i', '1')],
])('neighbouring %s share no luck: a 16 × 16 table is even', async (_, u, v) => {
  const [chi2] = await answer(drawn(u, v))
  // 255 degrees of freedom: 350 is passed by chance once in 25 000.
  expect(chi2).toBeLessThan(350)
})

test('a normal has mean 0, variance 1 and no skewness', async () => {
  const z = luck.normal('year', 'i', '3')
  const [mean, variance, third] = await answer(
    `SELECT avg(z), var_pop(z), avg(z * z * z) FROM (SELECT ${z} AS z FROM range(1000000) t(i))`,
  )
  expect(mean).toBeCloseTo(0, 2)
  expect(variance).toBeCloseTo(1, 1)
  expect(third).toBeCloseTo(0, 1)
})

test.each([0.05, 0.7, 3, 7.9, 8.1, 30])(
  'a Poisson count of mean %d has that mean and variance',
  async (mean) => {
    const from = `SELECT CAST(${mean} AS DOUBLE) AS expected, ${luck.uniform('visits', 'i', '1')} AS u, i FROM range(400000) t(i)`
    const sql = withPoisson(from, luck.normal('visitsHigh', 'i', '1'))
    const [sum, squares] = await answer(`SELECT sum(n), sum(n * n) FROM (${sql})`)
    const found = sum! / 400_000
    expect(Math.abs(found - mean)).toBeLessThan(5 * Math.sqrt(mean / 400_000) + 0.002 * mean)
    expect(Math.abs((squares! / 400_000 - found ** 2) / mean - 1)).toBeLessThan(0.05)
  },
)

test('streams have numbers of their own', () => {
  const numbers = Object.values(streams)
  expect(new Set(numbers).size).toBe(numbers.length)
  expect(Math.max(...numbers)).toBeLessThan(1024)
})
