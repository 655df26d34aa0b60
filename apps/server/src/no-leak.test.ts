import { type MunicipalCareRow, releasableCare } from '@samsyn/demand'
import { loadData, noProgress } from '@samsyn/desk'
import type { Geography } from '@samsyn/geography'
import { unpackBaseline } from '@samsyn/scenario'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askedServer } from './asked.fixture.ts'
import { realData } from './real-data.fixture.ts'
import type { Server } from './routes.ts'

/** A count that the gate keeps back although the table has it, and the figures that would be it. */
interface Secret {
  readonly municipality: string
  readonly community: string
  readonly figures: readonly string[]
  readonly value: number
}

const kept = [
  ['longStay67to79', 'longStay67to79', ['muni.longstay.67to79']],
  ['longStay80plus', 'longStay80plus', ['muni.longstay.80plus']],
  ['housing24h', 'housing24hUsers', ['muni.housing24h.all']],
] as const satisfies readonly (readonly [string, keyof MunicipalCareRow, readonly string[]])[]

function secretsIn(care: readonly MunicipalCareRow[], { municipalities }: Geography): Secret[] {
  const communityOf = new Map(municipalities.map(({ code, community }) => [code, community]))
  return care.flatMap((row) =>
    kept.flatMap(([released, column, figures]) => {
      const value = row[column] as number | null
      const hidden = releasableCare(row)[released].value === null
      const { municipality } = row
      return value !== null && hidden
        ? [{ municipality, community: communityOf.get(municipality)!, figures, value }]
        : []
    }),
  )
}

interface PlanNumber {
  readonly id: string
  readonly area: string
  readonly value: number | null
  readonly missing: string | null
}

describe.skipIf(realData === null)('on the real tables', () => {
  let server: Server
  let stop: () => Promise<void>
  let secrets: Secret[]
  let care: readonly MunicipalCareRow[]

  beforeAll(async () => {
    ;({ server, stop } = await askedServer({ folder: realData! }))
    const { services, geography } = await loadData(realData!, noProgress)
    care = services.care
    secrets = secretsIn(care, geography)
  })
  afterAll(() => stop())

  const numbersOf = async (url: string): Promise<PlanNumber[]> => {
    const answer = (await server.inject(url)).json()
    return answer.numbers ?? answer.levels.flatMap((one: { numbers: PlanNumber[] }) => one.numbers)
  }

  test('there is something to keep', () => {
    expect(secrets.length).toBeGreaterThan(10)
  })

  /** The figure at its municipality, wherever in an answer it stands: a plan, a page, a file. */
  function toldIn(type: string, text: string): PlanNumber[] {
    if (type.startsWith('text/csv')) {
      const [head, ...lines] = text
        .trim()
        .split('\n')
        .map((line) => line.match(/"(?:[^"]|"")*"|[^,]+|(?<=,|^)(?=,|$)/g)!)
      const at = (name: string) => head!.indexOf(name)
      const [id, area, value, missing] = ['id', 'area', 'value', 'missing'].map(at)
      return lines.map((cells) => ({
        ...{ id: cells[id!]!, area: cells[area!]!, missing: cells[missing!] || null },
        value: cells[value!] === '' ? null : Number(cells[value!]),
      }))
    }
    const told: PlanNumber[] = []
    JSON.parse(text, (_, one) => {
      if (one !== null && typeof one === 'object' && 'area' in one && 'value' in one) told.push(one)
      return one
    })
    return told
  }

  test('no combination of filters gives a count that the gate keeps', async () => {
    // Communities with few municipalities, so that the test stays short.
    const few = ['finnmark', 'fonna'].filter((id) =>
      secrets.some(({ community }) => community === id),
    )
    expect(few.length).toBeGreaterThan(0)
    let looked = 0
    const combination = fc.record({
      community: fc.constantFrom(...few),
      resource: fc.constantFrom(
        '',
        '/services',
        '/plan',
        '/documents/plan.json',
        '/documents/plan.csv',
      ),
      group: fc.constantFrom(null, 'frail-elderly', 'chronic-conditions'),
      alternative: fc.constantFrom(null, 'MMMM'),
      lang: fc.constantFrom('nb', 'en'),
    })
    await fc.assert(
      fc.asyncProperty(combination, async ({ community, resource, group, alternative, lang }) => {
        const query = new URLSearchParams()
        if (group !== null) query.set('group', group)
        if (alternative !== null && /plan/.test(resource)) query.set('alternative', alternative)
        if (resource.startsWith('/documents')) query.set('lang', lang)
        const url = `/api/communities/${community}${resource}?${query}`
        const answer = await server.inject(url)
        expect(answer.statusCode, url).toBe(200)
        const told = toldIn(String(answer.headers['content-type']), answer.body)
        for (const { municipality, figures } of secrets) {
          for (const one of told.filter(
            ({ id, area }) => area === municipality && figures.includes(id),
          )) {
            expect([url, one.id, one.area, one.value, one.missing]).toEqual([
              url,
              one.id,
              one.area,
              null,
              'suppressed',
            ])
            looked += 1
          }
        }
      }),
      { numRuns: 12 * Number(process.env.SAMSYN_FUZZ ?? 1), seed: 1 },
    )
    expect(looked).toBeGreaterThan(10)
  })

  test('nor does a sum over the community, which holds only what is shown of each municipality', async () => {
    const numbers = await numbersOf('/api/communities/fonna/services')
    for (const id of kept.flatMap(([, , figures]) => figures)) {
      const own = numbers.filter((one) => one.id === id)
      const sum = own.find(({ area }) => area === 'fonna')
      const parts = own.filter(({ area }) => /^\d{4}$/.test(area)).map(({ value }) => value ?? 0)
      expect(sum?.value ?? 0).toBeCloseTo(parts.reduce((all, one) => all + one, 0))
    }
  })

  test('nor does the baseline that the browser is sent', async () => {
    for (const community of ['finnmark', 'fonna']) {
      const { rawPayload } = await server.inject(`/api/communities/${community}/baseline`)
      const { areas, services, arrays } = unpackBaseline(rawPayload)
      const service = services.findIndex(({ id }) => id === 'long-stay')
      const base = (area: number, group: number) =>
        arrays.base[(area * services.length + service) * 5 + group]!
      const groups: Readonly<Record<string, number[]>> = {
        'muni.longstay.67to79': [2],
        'muni.longstay.80plus': [3, 4],
      }
      for (const { municipality, figures, value } of secrets) {
        const area = areas.indexOf(municipality)
        const own = groups[figures[0]!]
        if (area < 0 || own === undefined || value === 0) continue
        const told = own.reduce((sum, group) => sum + base(area, group), 0)
        expect(Math.abs(told - value), `${municipality} ${figures[0]}`).toBeGreaterThan(1e-9)
      }
    }
  })

  test('nor does an atlas: its rate of a municipality with a hidden part is missing', async () => {
    const atlas = (await server.inject('/api/atlas/long-stay?reference=lowest-fifth')).json()
    const hidden = new Set(
      care
        .map((row) => releasableCare(row))
        .filter((row) => row.longStay67to79.value === null || row.longStay80plus.value === null)
        .map(({ municipality }) => municipality),
    )
    expect(hidden.size).toBeGreaterThan(50)
    for (const { id, rate, observed } of atlas.areas) {
      if (hidden.has(id)) expect([id, rate, observed]).toEqual([id, null, null])
    }
  })
})
