import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fragmentOf, readSearch, scenariosIn, writeSearch } from './state/address.ts'

test('the example in the README gives what it says', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
  const says = (line: string, value: string) => expect(readme).toContain(`${line} // ${value}\n`)

  const seen = readSearch('?year=2040&colour=red&group=children-young')
  const fragment = fragmentOf(['one', 'two'])

  expect(seen).toEqual({ group: 'children-young', year: '2040' })
  says('seen', `{ group: '${seen.group}', year: '${seen.year}' }`)
  says("writeSearch({ ...seen, area: '3905' })", `'${writeSearch({ ...seen, area: '3905' })}'`)
  says('fragment', `'${fragment}'`)
  says('scenariosIn(fragment)', `['${scenariosIn(fragment).join("', '")}']`)
})
