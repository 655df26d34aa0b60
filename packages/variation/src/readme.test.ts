import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { atlasOf, sayAtlas, seriesOfStrata } from './index.ts'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
const own = readFileSync(new URL(import.meta.url), 'utf8')

test('the example in the README is the one that runs here', () => {
  const example = readme.match(/```ts\n([\s\S]*?)```/)![1]!
  const lines = example.split('\n').filter((line) => line.trim() && !line.startsWith('import'))
  for (const line of lines) expect(own).toContain(line)
})

test('the example says what it says', () => {
  // biome-ignore format: the lines stand as in the README
  {
const counts = { areas: ['A', 'B', 'C'], strata: 1, events: [60, 95, 145], persons: [1000, 1000, 1000] }
const unit = { name: 'per 1000', per: 1000 }
const atlas = atlasOf(seriesOfStrata(counts, { indicator: 'Hip replacement', period: '2024', unit }))
atlas.measures.FT1!.toFixed(2) // '2.42': highest ÷ lowest
atlas.bands!.FT1!.high.toFixed(2) // '1.45': what equal areas of these sizes show by chance
atlas.areas.map((area) => area.byChance) // [ 'far-below', 'within', 'far-above' ]
atlas.areas.map((area) => area.shrunkenRate!.toFixed(0)) // [ '63', '95', '141' ]
atlas.opportunity!.frees.toFixed(0) // '45': events that would be freed at the common rate
sayAtlas(atlas.texts[0]!, 'en') // 'Chance explains a small part of the variation (8 per cent); …'
    expect(atlas.measures.FT1!.toFixed(2)).toBe('2.42')
    expect(atlas.bands!.FT1!.high.toFixed(2)).toBe('1.45')
    expect(atlas.areas.map((area) => area.byChance)).toEqual(['far-below', 'within', 'far-above'])
    expect(atlas.areas.map((area) => area.shrunkenRate!.toFixed(0))).toEqual(['63', '95', '141'])
    expect(atlas.opportunity!.frees.toFixed(0)).toBe('45')
    expect(sayAtlas(atlas.texts[0]!, 'en')).toMatch(/^Chance explains a small part of the variation \(8 per cent\);/)
  }
})
