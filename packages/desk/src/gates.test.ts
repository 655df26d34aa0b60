import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type MunicipalCareRow, releasableCare } from '@samsyn/demand'
import type { Plan, PlanNumber, PlanningData } from '@samsyn/plan'
import { gateTable, Simplex } from '@samsyn/privacy'
import { readPlanningData } from '@samsyn/sources'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  careCellId,
  careRules,
  careStems,
  careTable,
  findSeries,
  gateOutcomes,
  gatePlan,
  openRecords,
  releasesInMemory,
  type Stage,
} from './index.ts'

const row = (municipality: string, cells: Partial<MunicipalCareRow>): MunicipalCareRow => ({
  municipality,
  year: 2025,
  populationCheck: 4000,
  hoursPerWeekHomeCare: null,
  homeCareUsers: 60,
  homeCareUsers0to66: 20,
  homeCareUsers80plus: 25,
  longStayUsers: 20,
  longStay0to66: null,
  longStay67to79: 7,
  longStay80plus: 10,
  housing24hUsers: 30,
  nurseFte: 12,
  ...cells,
})
const full = { longStayUsers: 30, longStay0to66: 6, longStay67to79: 9, longStay80plus: 15 }
const dataOf = (care: readonly MunicipalCareRow[]) =>
  ({ kind: 'real', services: { care, careSample: [], atlas: [] } }) as unknown as PlanningData
const here = { id: 'here', municipalities: ['1', '2'] }
const data = dataOf([row('1', {}), row('2', full)])
const each = (code: string) => ({ id: code, municipalities: [code] })

describe('what a document tells of municipal care', () => {
  const table = careTable(data, 'plan here', [each('1'), each('2'), here])
  const cell = (id: string) => table.cells.find((one) => one.id === id)

  test('is what may be shown of each municipality: with a blank under the total, not those of 67–79', () => {
    expect(cell('1|stay67')).toBeUndefined()
    expect(cell('1|stay80')).toMatchObject({ of: ['1|stay80'], value: 10 })
    expect(cell('1|stayAll')).toMatchObject({ value: 20 })
  })

  test('is for a larger area the sum over those that may be shown', () => {
    expect(cell('here|stay67')).toMatchObject({ of: ['2|stay67'], value: 9 })
    expect(cell('here|roundTheClock')!.value).toBe(20 + 30 + 30 + 30)
  })

  test('passes the gate whole', () => {
    expect(gateTable(table, careRules).hidden).toEqual([])
  })

  test('counts residents without an age by themselves, so that a total may be more than its parts', () => {
    const odd = dataOf([row('1', { ...full, longStayUsers: 33 })])
    expect(gateTable(careTable(odd, 'plan', [each('1')]), careRules).hidden).toEqual([])
  })

  test('is another data set in a made country', () => {
    const made = { ...data, kind: 'synthetic' } as PlanningData
    expect(careTable(made, 'plan', [here]).dataset).not.toBe(table.dataset)
  })
})

describe('a plan', () => {
  const number = (id: string, area: string): PlanNumber => ({
    ...{ id, area, value: 7, low: 6, high: 8, unit: 'users', year: 2025, quality: 'observed' },
    ...{ source: [], missing: null, blanks: 0, data: 'real' },
  })
  const numbers = [
    number('muni.longstay.80plus', '1'),
    number('need.longstay.places.constant', '1'),
    number('need.hospital.beds67plus.trend', 'here'),
    number('muni.longstay.80plus', '2'),
    number('people.80plus', '1'),
    number('a.figure.to.come', '1'),
  ]
  const plan = {
    ...{ community: 'here', group: 'frail-elderly', municipalities: ['1', '2'], numbers },
  } as unknown as Plan

  test('goes out as it is when nothing went out before', () => {
    expect(gatePlan(plan, data, releasesInMemory()).plan).toBe(plan)
  })

  test('keeps back a number that would undo an earlier release, and what is projected from it', () => {
    const records = releasesInMemory()
    const { dataset, parts } = careTable(data, 'x', [here])
    const middle = { id: 'asked for', of: ['1|stay67'] }
    records.judge({ dataset, document: 'a question', parts, cells: [middle] }, careRules)
    const { plan: gated, gated: said } = gatePlan(plan, data, records)
    // With 7 of 67–79 told, 20 in all and 10 of 80 and over would give the blank. The sum of both places is kept for
    // the plan, so that the other place must go too.
    const hidden = said.hidden.map(({ id }) => id)
    expect(hidden).toEqual(expect.arrayContaining(['1|stay80', '2|stay80']))
    expect(said.hidden.every(({ why }) => why === 'secondary')).toBe(true)
    expect(gated.numbers.map(({ value }) => value)).toEqual([null, null, 7, null, 7, null])
    expect(gated.numbers[0]).toMatchObject({ missing: 'suppressed', low: null, high: null })
  })
})

describe('outcomes of a run', () => {
  const stage = {
    ...{ prepared: { data }, baseline: { community: { id: 'here' }, areas: ['1', '2'] } },
  } as unknown as Stage
  const told = (outcomes: readonly string[], places: readonly string[]) => ({
    ...{ document: 'explain', outcomes, places },
  })

  test('stay where what they are made from stays, and only there', () => {
    const records = releasesInMemory()
    const { dataset, parts } = careTable(data, 'x', [here])
    const middle = { id: 'asked for', of: ['1|stay67'] }
    records.judge({ dataset, document: 'a question', parts, cells: [middle] }, careRules)
    const outcomes = ['places', 'beds', 'activity.home-care', 'fte.specialist', 'a.new.one']
    const hides = gateOutcomes(stage, records, told(outcomes, ['1', '2', 'here']))
    expect(outcomes.filter((outcome) => hides(outcome, '1'))).toEqual(['places', 'a.new.one'])
    expect(hides('places', 'here')).toBe(false)
  })

  test('are no release where they rest on no municipal care', () => {
    const records = { judge: () => expect.unreachable() }
    expect(gateOutcomes(stage, records, told(['beds'], ['1']))('beds', '1')).toBe(false)
  })
})

describe('records in a folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'samsyn-records-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const table = (document: string, of: readonly string[]) => ({
    ...careTable(data, document, [here]),
    cells: [{ id: of.join('+'), of }],
  })

  test('are remembered by the next process, and logged', () => {
    openRecords(folder).judge(table('first', ['1|stay67']), careRules)
    openRecords(folder).judge(table('second', ['1|stay80']), careRules)
    const total = { id: 'all', of: ['1|stay0', '1|stay67', '1|stay80'], value: 20 }
    const third = { ...careTable(data, 'third', [here]), cells: [total] }
    expect(openRecords(folder).judge(third, careRules).told.size).toBe(0)
    const log = readFileSync(join(folder, 'releases.jsonl'), 'utf8').trim().split('\n')
    expect(log.map((line) => JSON.parse(line).document)).toEqual(['first', 'second', 'third'])
    expect(JSON.parse(log[2]!).hidden).toEqual([
      { id: 'all', why: 'secondary', rule: 'subtraction' },
    ])
  })

  test('refuse numbers of a revised table', () => {
    const revised = dataOf([row('1', { longStay80plus: 11 }), row('2', full)])
    const again = careTable(revised, 'June', [each('1')])
    expect(() => openRecords(folder).judge(again, careRules)).toThrow(/who came/)
  })

  test('that cannot be read, or are in use, or cannot be kept, let nothing out', () => {
    const onWait = () => expect.unreachable()
    const ledger = readdirSync(folder).find((name) => name.endsWith('.ledger.json'))
    const file = join(folder, ledger!)
    const before = readFileSync(file, 'utf8')
    writeFileSync(`${file}.lock`, '')
    const asked = () =>
      openRecords(folder, { waitMs: 0, onWait }).judge(table('x', ['1|stay80']), careRules)
    expect(asked).toThrow(/lock/)
    rmSync(`${file}.lock`)
    writeFileSync(file, before.slice(0, 40))
    expect(() => openRecords(folder).judge(table('x', ['1|stay80']), careRules)).toThrow(
      /cannot be read/,
    )
    writeFileSync(file, before)
    const inFile = join(file, 'records')
    expect(() => openRecords(inFile).judge(table('x', ['1|stay80']), careRules)).toThrow(
      /--records/,
    )
  })
})

describe('an atlas', () => {
  const atlasRow = (area: string, numerator: number) => ({
    ...{ atlas: 'x', group: 'g', indicator: 'rare thing', detail: '', area, period: '2013-2015' },
    ...{ type: 'rate', rateBase: 1000, value: numerator / 10, lower: null, upper: null },
    ...{ numerator, denominator: 10_000 },
  })
  const areas = [
    atlasRow('A', 2),
    atlasRow('B', 40),
    atlasRow('C', 50),
    atlasRow('D', 60),
    atlasRow('Norge', 152),
  ]
  const of = dataOf([])
  const rare = { ...of, services: { ...of.services, atlas: areas } } as unknown as PlanningData

  test('has no figure for a small count, nor for the one more that would give it back from the country', () => {
    const { areas: shown } = findSeries(rare, 'rare thing')
    const hidden = shown.filter(({ observed }) => observed === null).map(({ name }) => name)
    expect(hidden).toEqual(['A', 'B'])
    expect(shown.filter(({ rate }) => rate === null)).toHaveLength(2)
  })
})

const folder = process.env.SAMSYN_DATA ?? join(import.meta.dirname, '../../../../shared/data')

describe.skipIf(!existsSync(folder))('the real tables, everything told at once', () => {
  let real: PlanningData
  let codes: string[]
  beforeAll(async () => {
    real = await readPlanningData(folder)
    codes = real.services.care.map(({ municipality }) => municipality)
  })
  const documents = () => {
    const { communities } = real.geography
    return [
      careTable(real, 'atlas', [...codes.map(each), { id: 'norway', municipalities: codes }]),
      ...communities.map(({ id, municipalities }) =>
        careTable(real, `plan ${id}`, [...municipalities.map(each), { id, municipalities }]),
      ),
    ]
  }

  test('every community’s plan and run and every atlas go through one ledger, and nothing is kept back', () => {
    const records = releasesInMemory()
    const hidden = documents().flatMap((table) => records.judge(table, careRules).hidden)
    expect(hidden).toEqual([])
  })

  test('the country’s rates, which count what is kept too, give none of it away', () => {
    const records = releasesInMemory()
    for (const table of documents()) records.judge(table, careRules)
    const [{ dataset, parts }] = documents() as [ReturnType<typeof careTable>]
    const cells = ['stay67', 'stay80', 'home67', 'home80'].map((part) => ({
      id: `the rate of ${part}`,
      of: parts.flatMap(({ id, value }) => (id.endsWith(part) && value !== null ? [id] : [])),
    }))
    const { hidden } = records.judge({ dataset, document: 'rates', parts, cells }, careRules)
    expect(hidden).toEqual([])
  })

  test('no blank and nothing that protects one can be worked out by linear programming from all of it', () => {
    const tables = documents()
    const parts = new Map(
      tables.flatMap((table) => table.parts).map((part) => [part.id, part.value]),
    )
    const cells = new Map(tables.flatMap((table) => table.cells).map((cell) => [cell.id, cell]))
    const bare: string[] = []
    let blanks = 0
    for (const { municipality } of real.services.care) {
      const own = [...parts.keys()].filter((id) => id.startsWith(`${municipality}|`))
      const told = careStems
        .flatMap((stem) => cells.get(careCellId(municipality, stem)) ?? [])
        .map(({ of, value }) => ({ of: of.map((id) => own.indexOf(id)), value: value! }))
      const blank = own.flatMap((id, at) => (parts.get(id) === null ? [at] : []))
      blanks += blank.length
      for (const size of [null, { from: 1, to: 4 }]) {
        bare.push(...workedOut(own.length, told, blank, size).map((at) => own[at]!))
      }
    }
    expect(blanks).toBeGreaterThan(400)
    expect(bare).toEqual([])
  })

  test('a cell that is kept could be another and nothing that is shown would change', () => {
    let kept = 0
    for (const care of real.services.care) {
      const shown = releasableCare(care)
      if (care.longStay67to79 === null || shown.longStay67to79.value !== null) continue
      if (care.longStay67to79 < 2 || care.longStay80plus === null) continue
      kept++
      const other = { ...care, longStay67to79: care.longStay67to79 - 1 }
      expect(releasableCare(other)).toEqual(shown)
    }
    expect(kept).toBeGreaterThan(90)
  })
})

/** Blanks with one value left, to someone who believes them to be of a size; none where they cannot all be. */
function workedOut(
  count: number,
  told: readonly { of: readonly number[]; value: number }[],
  blank: readonly number[],
  size: { from: number; to: number } | null,
): number[] {
  const from = size?.from ?? 0
  const sums = told.map(({ of, value }) => ({
    unknowns: of,
    times: of.map(() => 1),
    value: value - from * of.filter((at) => blank.includes(at)).length,
  }))
  const bounds = size === null ? [] : blank.map((at, i) => [at, count + i])
  const attacker = new Simplex(count + bounds.length, [
    ...sums,
    ...bounds.map((unknowns) => ({ unknowns, times: [1, 1], value: size!.to - from })),
  ])
  if (!attacker.isPossible) return []
  return blank.filter((at) => {
    const { least, most } = attacker.rangeOf([at])
    return Math.floor(most + 1e-6) - Math.ceil(least - 1e-6) < 1
  })
}
