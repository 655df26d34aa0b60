import { readFileSync, writeFileSync } from 'node:fs'
import type { BoundaryPiece } from '@samsyn/geography'
import { expect, test } from 'vitest'
import { episodes } from '../test/episodes.ts'
import { boundaries, deliveryFolder } from '../test/small-delivery.ts'
import { importExtracts } from './index.ts'

async function example(folder: string, boundaries: readonly BoundaryPiece[]) {
  const { contacts, files } = await importExtracts({
    kind: 'npr',
    files: [`${folder}/episodes.csv`],
    warehouse: `${folder}/warehouse`,
    key: `${folder}/key`,
    boundaries,
    today: '2026-01-31',
    madeBy: 'samsyn',
  })
  return { contacts, rejected: files[0]!.reasons }
}

test('the example in the README is this one, and gives what it says', async () => {
  const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
  const body = /export async function example[\s\S]*?\n}\n/.exec(read('../README.md'))![0]
  expect(read('./readme.test.ts')).toContain(body.replace('export ', ''))
  const { root } = deliveryFolder()
  writeFileSync(`${root}/episodes.csv`, episodes([{}, { inndato: '2025-02-30' }]))
  expect(await example(root, boundaries)).toEqual({
    contacts: 1,
    rejected: [{ column: 'inndato', reason: 'not-a-date', rows: 1 }],
  })
})
