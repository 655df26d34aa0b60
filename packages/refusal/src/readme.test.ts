import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { exitCodeOf, knownRefusal, Refusal, suggest } from './index.ts'

test('the example of the README is this code, and gives what it says', () => {
  const refusal = new Refusal('unknown-area', {
    found: 'the name "vestfodl"',
    because: 'no area is called that',
    remedy: `write ${suggest('vestfodl', ['Vestfold', 'Østfold'])[0]}`,
  })
  const exit = exitCodeOf(refusal.kind)
  const often = knownRefusal('option-twice', { option: 'draws' })
  often.said // { code: 'option-twice', values: { option: 'draws' } }

  expect(refusal.message).toMatch(/"vestfodl".*write Vestfold\.$/)
  expect(exit).toBe(64)
  expect(often.said).toEqual({ code: 'option-twice', values: { option: 'draws' } })
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
  const example = /```ts\n([\s\S]*?)```/.exec(readme)![1]!.trim().split('\n')
  const here = readFileSync(new URL(import.meta.url), 'utf8')
  expect(example.filter((line) => !here.includes(`  ${line}`))).toEqual([])
})
