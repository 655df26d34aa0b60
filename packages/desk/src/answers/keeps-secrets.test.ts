import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type MunicipalCareRow, nationalCoverage, releasableCare } from '@samsyn/demand'
import { groups, type PlanningData } from '@samsyn/plan'
import { personsIn } from '@samsyn/population'
import type { Scenario } from '@samsyn/scenario'
import { expect, test } from 'vitest'
import { loadData, noProgress, releasesInMemory } from '../index.ts'
import { roomOf } from '../room.ts'
import { answerTo, type Question } from './answer-to.ts'
import { unzipped } from './unzipped.fixture.ts'

const beside = join(import.meta.dirname, '../../../../../shared/data')
/** Every community in every form, where there is time: the usual test has one, in those that hold the most. */
const whole = process.env.SAMSYN_FUZZ !== undefined
const folder = process.env.SAMSYN_DATA || (existsSync(beside) ? beside : null)

/** The row with another count of 67 to 79 in long stay: then the blank beside it, the total less the others, is another too. */
const withMore = <Row extends MunicipalCareRow>(row: Row, more: number): Row => ({
  ...row,
  longStay67to79: row.longStay67to79! + more,
})

/** Whether the gate keeps that count, and would whether it were one more or one less. */
function isKept(row: MunicipalCareRow): boolean {
  const { longStay0to66, longStay67to79, longStay80plus } = row
  const ages = [longStay0to66, longStay67to79, longStay80plus]
  if (longStay67to79 === null || !ages.includes(null)) return false
  const told = toldOf(row)
  return [1, -1].every((more) => toldOf(withMore(row, more)) === told)
}

/**
 * Care with one more in a municipality and one less in another, as often as it goes: the country's rate stays, which is of
 * everybody's counts, and no community's sum holds any of them.
 */
function otherwise({ services: { care }, geography, population }: PlanningData) {
  const communityOf = new Map(geography.municipalities.map((one) => [one.code, one.community]))
  const persons = new Map(
    care.map(({ municipality, year }) => [
      municipality,
      personsIn(population.history, municipality, year + 1, { from: 67, to: 79 }),
    ]),
  )
  const rateOf = (rows: readonly MunicipalCareRow[]) =>
    JSON.stringify(nationalCoverage(rows, 'longStay67to79', (code) => persons.get(code)!))
  const rate = rateOf(care)
  let others: MunicipalCareRow[] = [...care]
  const left = care.flatMap((row, at) => (isKept(row) ? [at] : []))
  while (left.length > 0) {
    const more = left.shift()!
    const own = communityOf.get(care[more]!.municipality)
    for (const less of left) {
      if (communityOf.get(care[less]!.municipality) === own) continue
      const tried = others
        .with(more, withMore(care[more]!, 1))
        .with(less, withMore(care[less]!, -1))
      if (rateOf(tried) !== rate) continue
      others = tried
      left.splice(left.indexOf(less), 1)
      break
    }
  }
  return others
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
  const texts = ['plan.html', 'plan.csv', 'plan.json']
  const files = ['plan.docx', 'plan.xlsx', 'case-paper.docx', `municipality-${municipality}.docx`]
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
    // With scenarios they hold all that they do without.
    ...(whole ? [...texts, ...files] : []).map((name) => document(id, name)),
    ...[...texts, ...files].map((name) => ({
      ...document(id, name),
      chosen: { scenarios: [chosen], year: 2035 },
    })),
    { about: 'fits', id, scenario: chosen, year: 2035 },
    { about: 'runs', communities: [id], scenario: chosen, draws: 100, seed: 1, year: 2035 },
  ]
}

const document = (id: string, name: string) => ({
  ...{ about: 'document' as const, alternative: 'MMMM', id, name, lang: 'nb' as const },
  group: 'frail-elderly' as const,
})

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

const askedBy = (question: Question) => JSON.stringify(question)

/** Every answer by its question and, of a packed file, each part of it; one after another from one room, as a stranger with patience gets them. */
async function answers(data: PlanningData, questions: readonly Question[]) {
  const room = roomOf(data, [], releasesInMemory())
  const all = new Map<string, string>()
  for (const question of questions) {
    const { type, bytes } = await answerTo(room, question, noProgress)
    if (type.includes('openxmlformats')) {
      for (const [part, said] of unzipped(bytes)) all.set(`${part} in ${askedBy(question)}`, said)
      continue
    }
    // How long a run took is no number of it.
    const said = Buffer.from(bytes)
      .toString('latin1')
      .replace(/"engineMs":\d+/, '')
    all.set(askedBy(question), said)
  }
  return all
}

test.skipIf(folder === null)(
  'no answer in any form depends on a count that the gate keeps: with others in their place all are the same',
  async () => {
    const data = await loadData(folder!, noProgress)
    const { care, careSample } = data.services
    const others = otherwise(data)
    const sample = careSample.map((row) => (isKept(row) ? withMore(row, 1) : row))
    expect(sample.filter((row, i) => row !== careSample[i]).length).toBeGreaterThan(3)
    const changed = others.filter((row, i) => row !== care[i]).map((row) => row.municipality)
    expect(changed.length).toBeGreaterThan(100)
    const touched = data.geography.communities.flatMap(({ id, municipalities }) => {
      const own = municipalities.find((code) => changed.includes(code))
      return own === undefined ? [] : [[id, own] as const]
    })
    const questions = (whole ? touched : touched.slice(0, 1)).flatMap((one) => allAbout(...one))
    const asked = [...questions, ...ofTheCountry]
    const real = await answers(data, asked)
    const services = { ...data.services, care: others, careSample: sample }
    const other = await answers({ ...data, services }, asked)
    expect([...other.keys()]).toEqual([...real.keys()])
    const differ = [...real].filter(([question, answer]) => other.get(question) !== answer)
    expect(differ.map(([question]) => question)).toEqual([])
  },
  // Two countries from the tables up; all communities, where they are asked for, take minutes.
  whole ? 3_600_000 : 600_000,
)
