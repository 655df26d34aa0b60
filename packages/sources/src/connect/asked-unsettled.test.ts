import { expect, test } from 'vitest'
import { askedUnsettled } from './asked-unsettled.ts'
import type { KeptRun } from './kept-responses.ts'
import { readCatalogue } from './read-catalogue.ts'

test.each([
  ['2026-11-22T03:59:00Z', false], // 04:59 in winter
  ['2026-11-22T04:00:00Z', true],
  ['2026-11-22T07:14:00Z', true], // 08:14
  ['2026-11-22T07:15:00Z', false],
  ['2026-06-22T03:30:00Z', true], // 05:30 in summer
])('an answer at %s came while Statistics Norway changed its figures: %s', async (at, expected) => {
  const { ssb, fhi } = (await readCatalogue()).services
  const run = { responses: [{ at: '2026-11-21T12:00:00Z' }, { at }] } as unknown as KeptRun
  expect(askedUnsettled(run, ssb!)).toBe(expected)
  expect(askedUnsettled(run, fhi!)).toBe(false)
})
