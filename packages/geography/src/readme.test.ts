import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { boundaries, norway } from '../test/facts.ts'
import { convertSeries, findArea, findCommunity } from './index.ts'

test('the example in the README gives what it says', () => {
  const tønsberg = findArea(norway, 'tonsberg')
  const community = findCommunity(norway, 'Sykehuset i Vestfold')
  const users = new Map([
    ['1507', 1000],
    ['3803', 500],
  ])
  const today = convertSeries(boundaries, users, 2020, 2024)
  const says: Record<string, unknown> = {
    'tønsberg.id': tønsberg.id,
    'community.id': community.id,
    "today.values.get('3905')": today.values.get('3905'),
    'today.estimated.map(({ code }) => code)': today.estimated.map(({ code }) => code),
    'today.total': today.total,
  }
  const readme = readFileSync(join(import.meta.dirname, '..', 'README.md'), 'utf8')
  for (const line of [
    "const tønsberg = findArea(norway, 'tonsberg')",
    "const community = findCommunity(norway, 'Sykehuset i Vestfold')",
    'const today = convertSeries(boundaries, users, 2020, 2024)',
  ]) {
    expect(readme).toContain(line)
  }
  for (const [expression, value] of Object.entries(says)) {
    const text = JSON.stringify(value).replaceAll('"', "'").replaceAll(',', ', ')
    expect(readme).toContain(`${expression} // ${text}\n`)
  }
})
