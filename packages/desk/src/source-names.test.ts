import { createLanguage, languages } from '@samsyn/language'
import { publications } from '@samsyn/plan'
import { tablesInUse } from '@samsyn/sources'
import { beforeAll, expect, test } from 'vitest'
import { loadData, noProgress, type Stage, stageFor } from './index.ts'

let stage: Stage
beforeAll(async () => {
  const data = await loadData(undefined, noProgress)
  const community = data.geography.communities.find(({ id }) => id === 'vestfold')!
  stage = stageFor(data, community, noProgress)
}, 60_000)

test.each(languages)('whatever a number of a run rests on has a name in %s', (code) => {
  const language = createLanguage(code)
  const ids = new Set(stage.baseline.services.flatMap(({ sources }) => sources))
  const unnamed = [...ids].filter((id) => {
    const { title } = language.source({ id, title: '', publisher: '' })
    return title === ''
  })
  expect(ids.size).toBeGreaterThan(10)
  expect(unnamed).toEqual([])
})

/** A name stays as it is. */
const JOURNAL = 'Aging Clinical and Experimental Research'

test.each(['nb', 'nn'] as const)(
  'no table or publication is described in English in %s',
  (code) => {
    const english =
      /\b(and|of|by|not|stated|file|figures?|rates?|catchments?|table|indicators|quoted)\b/i
    // With nothing read, every table of the catalogue is missing, and so named.
    const { missing } = tablesInUse({ kind: 'real', tables: [], findings: [] }, 2026)
    const said = [...missing, ...publications].map((table) => createLanguage(code).source(table))
    const words = said.flatMap(({ title, publisher, table }) => [title, publisher, table])
    expect(missing.length).toBeGreaterThan(10)
    expect(words.filter((text) => english.test(text.replace(JOURNAL, '')))).toEqual([])
  },
)
