import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import {
  indicatorNamed,
  indicatorValue,
  linearTrend,
  processChart,
  sayQuality,
  targetStanding,
} from './index.ts'

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
const waiting = indicatorNamed('waiting-days-mental-adults')
waiting.targets[0] // { value: 40, comparison: 'below', by: 2021, source: '003:4430-4433' }
const days = indicatorValue(waiting, { mean: 45, standardDeviation: 30, values: 400 })
targetStanding(waiting, days, 2021) // { met: false, beyondChance: true, when: 'due', … }
const weeks = [12, 14, 11, 13, 15, 12, 14, 13, 11, 14, 13, 12, 6].map((value, i) => ({ period: `week ${i + 1}`, value }))
const chart = processChart(weeks, 'xmr', { direction: 'lower', baseline: 12 })
chart.variation // 'improvement'
sayQuality(chart.texts[0]!, 'en') // 'week 13: 6 lies below the lower limit, 7.513. …'
linearTrend([2016, 2017, 2018, 2019], [14, 13.6, 12.9, 12.1])!.direction // 'down'
    expect(waiting.targets[0]).toEqual({ value: 40, comparison: 'below', by: 2021, source: '003:4430-4433' })
    expect(targetStanding(waiting, days, 2021)).toMatchObject({ met: false, beyondChance: true, when: 'due' })
    expect(chart.variation).toBe('improvement')
    expect(sayQuality(chart.texts[0]!, 'en')).toMatch(/^week 13: 6 lies below the lower limit, 7\.513\./)
    expect(linearTrend([2016, 2017, 2018, 2019], [14, 13.6, 12.9, 12.1])!.direction).toBe('down')
  }
})
