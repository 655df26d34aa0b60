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

  test('no combination of filters gives a count that the gate keeps', async () => {
    // Communities with few municipalities, so that the test stays short.
    const few = ['finnmark', 'fonna'].filter((id) =>
      secrets.some(({ community }) => community === id),
    )
    expect(few.length).toBeGreaterThan(0)
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...few),
        fc.constantFrom('plan', 'services'),
        fc.constantFrom('', '?group=frail-elderly'),
        async (community, resource, query) => {
          const numbers = await numbersOf(`/api/communities/${community}/${resource}${query}`)
          for (const secret of secrets.filter((one) => one.community === community)) {
            const told = numbers.filter(
              ({ id, area }) => area === secret.municipality && secret.figures.includes(id),
            )
            for (const { value, missing } of told) {
              expect(value).toBeNull()
              expect(missing).toBe('suppressed')
            }
          }
        },
      ),
      { numRuns: 10, seed: 1 },
    )
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
