import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type MunicipalCareRow, releasableCare } from '@samsyn/demand'
import { groups, type PlanningData } from '@samsyn/plan'
import type { Scenario } from '@samsyn/scenario'
import { expect, test } from 'vitest'
import { loadData, noProgress, releasesInMemory } from '../index.ts'
import { roomOf } from '../room.ts'
import { answerTo, type Question } from './answer-to.ts'

const beside = join(import.meta.dirname, '../../../../../shared/data')
/** Every community in every form, where there is time: the usual test has one, in those that hold the most. */
const whole = process.env.SAMSYN_FUZZ !== undefined
const folder = process.env.SAMSYN_DATA || (existsSync(beside) ? beside : null)

/** So few live there that what they use does not count in the country's rates, which are of everybody's counts. */
const SMALL = 3000

/** The row with another count of 67 to 79 in long stay: then the blank beside it, the total less the others, is another too. */
const withMore = (row: MunicipalCareRow, more: number): MunicipalCareRow => ({
  ...row,
  longStay67to79: row.longStay67to79! + more,
})

/** Whether the gate keeps that count, and would whether it were one more or one less. */
function isKept(row: MunicipalCareRow): boolean {
  const { longStay0to66, longStay67to79, longStay80plus, populationCheck } = row
  const ages = [longStay0to66, longStay67to79, longStay80plus]
  if (longStay67to79 === null || !ages.includes(null) || !(populationCheck < SMALL)) return false
  const told = toldOf(row)
  return [1, -1].every((more) => toldOf(withMore(row, more)) === told)
}

/** Care with one more in a municipality and one less in another: sums of the country stay, and those of no community. */
function otherwise({ services: { care }, geography }: PlanningData): MunicipalCareRow[] {
  const communityOf = new Map(geography.municipalities.map((one) => [one.code, one.community]))
  const left = care.filter(isKept)
  const more = new Map<MunicipalCareRow, number>()
  while (left.length > 0) {
    const one = left.shift()!
    const own = communityOf.get(one.municipality)
    const at = left.findIndex(({ municipality }) => communityOf.get(municipality) !== own)
    if (at < 0) break
    more.set(one, 1)
    more.set(left.splice(at, 1)[0]!, -1)
  }
  return care.map((row) => (more.has(row) ? withMore(row, more.get(row)!) : row))
}

/** What may be told of a row; null of one whose parts are more than their total. */
function toldOf(row: MunicipalCareRow): string | null {
  try {
    return JSON.stringify(releasableCare(row))
  } catch {
    return null
  }
}

/** Everything that can be asked about a community, in every form that it leaves in. */
function allAbout(id: string, municipality: string): Question[] {
  const about = { alternative: 'MMMM', id }
  // Word and Excel files say when they were made, and are of the same plan.
  const documents = ['plan.html', 'plan.csv', 'plan.json']
  const some = whole ? groups : (['frail-elderly', 'chronic-conditions'] as const)
  return [
    ...some.flatMap((group): Question[] => [
      { about: 'plan', ...about, group },
      { about: 'community', id, group },
      { about: 'community-services', id, group },
    ]),
    ...(whole ? [{ about: 'plan', id, group: 'frail-elderly', alternative: 'HHMH' } as const] : []),
    { about: 'population', ...about },
    { about: 'baseline', ...about },
    { about: 'community-peers', id, most: 18 },
    { about: 'municipality-peers', id: municipality, most: 50 },
    ...documents.map((name) => ({
      ...{ about: 'document' as const, ...about, name, lang: 'nb' as const },
      group: 'frail-elderly' as const,
    })),
    ...['plan.html', 'plan.csv', 'plan.json'].map((name) => ({
      ...{ about: 'document' as const, ...about, name, lang: 'nb' as const },
      ...{ group: 'frail-elderly' as const, chosen: { scenarios: [chosen], year: 2035 } },
    })),
    { about: 'fits', id, scenario: chosen, year: 2035 },
    { about: 'runs', communities: [id], scenario: chosen, draws: 100, seed: 1, year: 2035 },
  ]
}
const slowly = {
  startYear: 2027,
  rampYears: 4,
  share: { central: 0.5, low: 0.4, high: 0.6 },
} as const

/** A reader's own: what it takes, and from whom, rests on what the gate keeps where anything does. */
const chosen: Scenario = {
  ...{ schema: 1, name: 'Any', measures: [{ measure: 'home-rehabilitation' }] },
  ...{ coverage: 'continued' },
  convergence: [{ service: 'long-stay', reference: 'norway', ...slowly }],
}

const ofTheCountry: Question[] = [
  ...['home-care', 'long-stay', 'nurse-fte'].flatMap((service) =>
    ['country', 'lowest-fifth', 'highest-fifth'].map((reference) => ({
      ...{ about: 'atlas' as const, service, reference },
    })),
  ),
  { about: 'indicators' },
]

/** Every answer by its question, one after another from one room, as a stranger with patience gets them. */
async function answers(data: PlanningData, questions: readonly Question[]) {
  const room = roomOf(data, [], releasesInMemory())
  const all = new Map<string, string>()
  for (const question of questions) {
    const { bytes } = await answerTo(room, question, noProgress)
    // How long a run took is no number of it.
    const said = Buffer.from(bytes)
      .toString('latin1')
      .replace(/"engineMs":\d+/, '')
    all.set(JSON.stringify(question), said)
  }
  return all
}

test.skipIf(folder === null)(
  'no answer in any form depends on a count that the gate keeps: with others in their place all are the same',
  async () => {
    const data = await loadData(folder!, noProgress)
    const { care } = data.services
    const others = otherwise(data)
    const changed = others.filter((row, i) => row !== care[i]).map((row) => row.municipality)
    expect(changed.length).toBeGreaterThan(10)
    const touched = data.geography.communities.flatMap(({ id, municipalities }) => {
      const own = municipalities.find((code) => changed.includes(code))
      return own === undefined ? [] : [[id, own] as const]
    })
    const questions = (whole ? touched : touched.slice(0, 1)).flatMap((one) => allAbout(...one))
    const asked = [...questions, ...ofTheCountry]
    const real = await answers(data, asked)
    const other = await answers({ ...data, services: { ...data.services, care: others } }, asked)
    const differ = [...real].filter(([question, answer]) => other.get(question) !== answer)
    expect(differ.map(([question]) => question)).toEqual([])
  },
  // Two countries from the tables up; all communities, where they are asked for, take minutes.
  whole ? 3_600_000 : 240_000,
)
