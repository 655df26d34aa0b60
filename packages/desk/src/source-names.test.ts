import { createLanguage, languages } from '@samsyn/language'
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
