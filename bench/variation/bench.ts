import {
  type AtlasSeries,
  atlasOf,
  bandedMeasures,
  coefficientOfVariation,
  equalWorlds,
  extremalQuotients,
  seriesOfStrata,
  systematicComponent,
} from '@samsyn/variation'

// 357 municipalities × 200 services with every measure, funnel, shrunken rate and null band, from counts by age
// and sex; against the straightforward way to a null band: new luck for every service, one Poisson count after
// another, and the measures of each world computed as they are for the real one.

const AREAS = 357
const SERVICES = 200
const STRATA = 38
const DRAWS = 2000
/** The straightforward way is timed on this many services and scaled up. */
const TIMED = 4

/** Prints seconds for both; with `json` one line {"name","ratio","ours","theirs"}. */
export default async function run({ json }: { json: boolean }): Promise<void> {
  const data = makeServices()
  const start = performance.now()
  const work = process.cpuUsage()
  const worlds = equalWorlds(AREAS, DRAWS, 1)
  const atlases = data.map((counts, i) =>
    atlasOf(
      seriesOfStrata(counts, {
        indicator: `service ${i}`,
        period: '2025',
        unit: { name: 'per 1000', per: 1000 },
      }),
      { worlds },
    ),
  )
  const ours = (performance.now() - start) / 1000
  const { user, system } = process.cpuUsage(work)
  const processor = (user + system) / 1e6

  const naiveStart = performance.now()
  const naive = atlases.slice(0, TIMED).map(({ series }, i) => naiveBand(series, i))
  const theirs = ((performance.now() - naiveStart) / 1000) * (SERVICES / TIMED)

  const apart = Math.max(
    ...naive.map((band, i) => Math.abs(band.SCV - atlases[i]!.bands!.SCV!.high)),
  )
  if (json) {
    const line = { name: 'variation', ratio: theirs / ours, ours, theirs, unit: 's' }
    process.stdout.write(`${JSON.stringify(line)}\n`)
    return
  }
  process.stdout.write(
    `${AREAS} municipalities × ${SERVICES} services × ${STRATA} strata, ${DRAWS} equal worlds, ${bandedMeasures.length} bands, one thread\n` +
      `ours    ${ours.toFixed(2)} s (${processor.toFixed(2)} s of processor time): standardised, measured, shrunk, placed and banded\n` +
      `theirs  ${theirs.toFixed(2)} s: the null bands alone, new luck for every service (${TIMED} services timed, scaled to ${SERVICES})\n` +
      `ratio   ${(theirs / ours).toFixed(1)}\n` +
      `The upper SCV bounds of the two ways are at most ${apart.toFixed(2)} apart.\n`,
  )
}

function makeServices() {
  const luck = generator(7)
  const size = Array.from({ length: AREAS }, (_, i) => 300 * (2000 ** (i / (AREAS - 1)) / 2) + 200)
  const areas = size.map((_, i) => String(1000 + i))
  const persons = size.flatMap((people) =>
    Array.from({ length: STRATA }, (_, g) => Math.ceil((people / STRATA) * (1.6 - (g % 19) / 16))),
  )
  return Array.from({ length: SERVICES }, () => {
    const level = 0.002 * 40 ** luck()
    const spread = 0.3 * luck()
    const ratios = areas.map(() => Math.exp(spread * (2 * luck() - 1)))
    const events = persons.map((people, cell) => {
      const rate = level * (0.3 + (cell % 19) / 9) * ratios[Math.floor(cell / STRATA)]!
      return poisson(people * rate, luck)
    })
    return { areas, strata: STRATA, events, persons }
  })
}

function naiveBand(series: AtlasSeries, seed: number): { FT1: number; CV: number; SCV: number } {
  const luck = generator(1000 + seed)
  const expected = series.areas.flatMap((area) => (area.expected === null ? [] : [area.expected]))
  const worlds = Array.from({ length: DRAWS }, () => {
    const observed = expected.map((mean) => poisson(mean, luck))
    const ratios = observed.map((count, i) => count / expected[i]!)
    return {
      FT1: extremalQuotients(ratios).FT1 ?? Number.POSITIVE_INFINITY,
      CV: coefficientOfVariation(ratios)!,
      SCV: systematicComponent({ observed, expected })!,
    }
  })
  const upper = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(0.975 * DRAWS)]!
  return {
    FT1: upper(worlds.map((each) => each.FT1)),
    CV: upper(worlds.map((each) => each.CV)),
    SCV: upper(worlds.map((each) => each.SCV)),
  }
}

/** A Poisson count as textbooks have it: Knuth's product of uniforms for small means, a rounded normal for large. */
function poisson(mean: number, luck: () => number): number {
  if (mean > 60) {
    const normal = Math.sqrt(-2 * Math.log(luck())) * Math.cos(2 * Math.PI * luck())
    return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal))
  }
  const limit = Math.exp(-mean)
  let count = 0
  for (let product = luck(); product > limit; product *= luck()) count++
  return count
}

/** A small seeded generator (mulberry32), so that both ways are repeated exactly. */
function generator(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return (((t ^ (t >>> 14)) >>> 0) + 0.5) / 4294967296
  }
}

if (import.meta.main) await run({ json: process.argv.includes('--json') })
