import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { arrivedTable, protect, publisherRules, Simplex } from './index.ts'
import { parseCsv } from './parse-csv.ts'

const folder =
  process.env.SAMSYN_DATA ?? fileURLToPath(new URL('../../../../shared/data', import.meta.url))
const file = `${folder}/municipal_care_2025.csv`

const ages = ['0_66', '67_79', '80plus']
const numberOf = (text: string | undefined) => (text ? Number(text) : null)

describe.skipIf(!existsSync(file))('long stay by age in the 357 municipalities of 2025', () => {
  const rows = existsSync(file) ? parseCsv(readFileSync(file, 'utf8')) : []
  const parts = rows.flatMap((row) =>
    ages.map((age) => ({
      id: `${row.municipality_code} ${age}`,
      value: numberOf(row[`institution_longterm_${age}`]),
    })),
  )
  const sums = rows.map((row) => ({
    id: `${row.municipality_code} all`,
    value: numberOf(row.institution_longterm_users),
    of: ages.map((age) => `${row.municipality_code} ${age}`),
  }))
  const partOf = new Map(parts.map(({ id, value }) => [id, value]))
  const disagree = sums.filter(({ value, of }) => {
    const known = of.flatMap((id) => partOf.get(id) ?? [])
    return value !== null && known.length === 3 && known.reduce((a, b) => a + b, 0) !== value
  })
  const agreeing = sums.filter((sum) => !disagree.includes(sum))

  test('a total that is not its parts is refused by name', () => {
    expect(disagree.length).toBeGreaterThan(0)
    expect(() => protect(arrivedTable(parts, sums), publisherRules.kostra)).toThrow(
      `Found ${disagree[0]!.id} as ${disagree[0]!.value}`,
    )
  })

  /** Blank parts that an outsider can work out from what is told, by municipality. */
  function restored(told: ReadonlyMap<string, number>): string[] {
    return rows.flatMap((row) => {
      const names = ages.map((age) => `${row.municipality_code} ${age}`)
      const equations = [
        ...names.map((id, at) => ({ id, of: [at] })),
        { id: `${row.municipality_code} all`, of: [0, 1, 2] },
      ]
        .filter(({ id }) => told.has(id))
        .map(({ id, of }) => ({ unknowns: of, times: of.map(() => 1), value: told.get(id)! }))
      const attacker = new Simplex(3, equations)
      return names.filter((id, at) => {
        const { least, most } = attacker.rangeOf([at])
        return parts.find((part) => part.id === id)!.value === null && most - least < 1e-6
      })
    })
  }

  test('as it came, total minus parts restores the blank of those under 67 in 151 municipalities', () => {
    const asItCame = new Map(
      [...parts, ...agreeing].flatMap(({ id, value }) => (value === null ? [] : [[id, value]])),
    )
    const young = restored(asItCame).filter((id) => id.endsWith('0_66'))
    const bySubtraction = young.filter((id) => asItCame.has(id.replace('0_66', '67_79')))
    expect(bySubtraction).toHaveLength(151)
    // In one more the known part is all of the total, so that its two blanks are nought.
    expect(young).toHaveLength(152)
  })

  test('through the gate nothing restores any blank', () => {
    const { published } = protect(arrivedTable(parts, agreeing), publisherRules.kostra)
    expect(restored(new Map(published.map(({ id, value }) => [id, value])))).toEqual([])
  })
})
