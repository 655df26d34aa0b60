import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createLanguage } from '@samsyn/language'
import { expect, test } from 'vitest'

const data = process.env.SAMSYN_DATA ?? join(import.meta.dirname, '../../../../../../shared/data')
const use = join(data, 'somatic_hospital_use_norway_2024_age_icd.csv')
const people = join(data, 'population_norway_1986_2026.csv')

// What the page says beside the service is true of the table, or is to be taken away.
test.skipIf(!existsSync(use) || !existsSync(people))(
  'the table of hospital use has less than half a bed-day of pregnancy and birth for each newborn (needs real tables)',
  () => {
    const days = rowsOf(use)
      .filter(({ year, icd10_chapter }) => year === '2024' && icd10_chapter === 'XV')
      .reduce((sum, { bed_days }) => sum + Number(bed_days), 0)
    const born = rowsOf(people)
      .filter(({ year, age }) => year === '2025' && age === '0')
      .reduce((sum, row) => sum + Number(row.population ?? row.persons), 0)
    expect(born).toBeGreaterThan(40_000)
    expect(days / born).toBeLessThan(0.5)
    expect(createLanguage('en').t('run.birthBedDays')).toContain(
      'less than half a bed-day per birth',
    )
  },
)

function rowsOf(path: string): Record<string, string>[] {
  const [head = '', ...lines] = readFileSync(path, 'utf8').trim().split('\n')
  const names = head.split(',')
  return lines.map((line) => {
    const cells = line.split(',')
    return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? '']))
  })
}
