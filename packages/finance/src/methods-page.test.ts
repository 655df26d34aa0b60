import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { defaultPrices, type PriceParameter } from './index.ts'

const page = readFileSync(new URL('../../../docs/methods/accounts.md', import.meta.url), 'utf8')

/** A parameter as a row of the methods page. */
function rowOf({ id, unit, values }: PriceParameter): string {
  const told = values.map(({ from, value: { central, low, high }, quality }) =>
    low === high ? `${from}: ${central} (${quality})` : `${central} (${low}–${high}, ${quality})`,
  )
  return `| ${id} | ${unit} | ${told.join('; ')} | ${values.at(-1)!.source} |`
}

test('the methods page shows every parameter as it stands', () => {
  for (const parameter of defaultPrices) expect(page).toContain(rowOf(parameter))
})
