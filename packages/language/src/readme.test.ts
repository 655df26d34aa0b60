import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createLanguage } from './index.ts'

test('the example in the README gives what it says', () => {
  const nb = createLanguage('nb')
  const nn = createLanguage('nn')
  const en = createLanguage('en')
  const says: Record<string, unknown> = {
    "nb.unit('persons', 4401)": nb.unit('persons', 4401),
    'en.percent(23.517)': en.percent(23.517),
    "nn.range(4100, 4700, 'users')": nn.range(4100, 4700, 'users'),
    "nb.figure('need.homecare.80plus.trend').full": nb.figure('need.homecare.80plus.trend').full,
    "nn.figure('muni.longstay.80plus').doesNotMean": nn.figure('muni.longstay.80plus').doesNotMean,
    "en.gap('gap.supply')?.figure": en.gap('gap.supply')?.figure,
  }
  const readme = readFileSync(join(import.meta.dirname, '..', 'README.md'), 'utf8')
  for (const [expression, value] of Object.entries(says)) {
    expect(readme).toContain(`${expression} // '${String(value).replaceAll('\u00a0', ' ')}'`)
  }
})
