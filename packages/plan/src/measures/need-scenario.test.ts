import { readFileSync } from 'node:fs'
import { type Baseline, readScenario } from '@samsyn/scenario'
import { expect, test } from 'vitest'
import { needScenario } from './need-scenario.ts'

const file = new URL('../../../../data/scenarios/mental-health-need.json', import.meta.url)
const { need: written = [] } = readScenario(readFileSync(file, 'utf8'))
const made = needScenario({ firstYear: 2025 } as Baseline)

type Need = (typeof made)[number]
const numbersOf = ({ of = 1, ages, prevalence, coverage, perPerson }: Need) => ({
  ...{ of, from: ages.from, to: ages.to },
  ...named('prevalence', prevalence),
  ...named('coverage', coverage),
  ...named('perPerson', perPerson),
})
const named = (name: string, said: Need['prevalence']) =>
  Object.fromEntries(Object.entries(said).map(([key, value]) => [`${name}.${key}`, value]))

test('the example of mental health by need has the needs that a plan is made with', () => {
  const place = ({ service, group }: Need) => `${service} ${group}`
  expect(written.map(place)).toEqual(made.map(place))
})

test.each(written.map((need, i) => [`${need.service} ${need.group}`, i] as const))(
  'within one per cent: %s',
  (_, i) => {
    const now = numbersOf(made[i]!)
    const off = Object.entries(numbersOf(written[i]!)).filter(
      ([name, value]) => Math.abs(value - now[name as keyof typeof now]!) > 0.01 * value,
    )
    expect(off).toEqual([])
  },
)
