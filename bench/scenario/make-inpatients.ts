// Generated inpatients and the measures that meet them: the world that both models are given.

/** A measure as England's model has it: a factor 0–1 on what it covers, with the ends of its 80 % interval. */
export interface BenchMeasure {
  readonly id: string
  /** `avoidance` thins stays · `stay` shortens them day by day · `outpatient` makes them outpatient procedures. */
  readonly kind: 'avoidance' | 'stay' | 'outpatient'
  readonly low: number
  readonly high: number
}

/** Stays, one per index. Measures are numbers in `measures`, -1 for none. */
export interface Inpatients {
  readonly count: number
  readonly age: Uint8Array
  /** 1 men, 2 women. */
  readonly sex: Uint8Array
  /** Discharge − admission, days. */
  readonly days: Uint8Array
  /** A measure that avoids the stay or makes it an outpatient procedure. */
  readonly away: Int8Array
  /** A measure that shortens it. */
  readonly shorter: Int8Array
  readonly measures: readonly BenchMeasure[]
  /** People in the target year ÷ today by age, the same for both sexes. */
  readonly growth: Float64Array
}

const counts = { avoidance: 40, stay: 16, outpatient: 4 } as const

/**
 * Sixty measures; avoidance on some 45 % of the stays, shorter stays on half, outpatient procedures on 5 %. A stay
 * has at most one measure of a kind, and none is both avoided and made outpatient: there the two models mean the same.
 */
export function makeInpatients(count: number, seed: number): Inpatients {
  const luck = generator(seed)
  const measures = Object.entries(counts).flatMap(([kind, many]) =>
    Array.from({ length: many }, (_, i): BenchMeasure => {
      const middle = 0.55 + 0.2 * luck()
      const half = 0.05 + 0.1 * luck()
      return {
        id: `${kind}-${i}`,
        kind: kind as BenchMeasure['kind'],
        low: round(middle - half),
        high: round(middle + half),
      }
    }),
  )
  const { avoidance, stay, outpatient } = counts
  const age = new Uint8Array(count)
  const sex = new Uint8Array(count)
  const days = new Uint8Array(count)
  const away = new Int8Array(count).fill(-1)
  const shorter = new Int8Array(count).fill(-1)
  for (let i = 0; i < count; i++) {
    age[i] = Math.min(100, Math.floor(101 * luck() ** 0.6))
    sex[i] = luck() < 0.5 ? 1 : 2
    days[i] = Math.min(60, Math.floor(-Math.log(1 - luck()) * 4))
    const kind = luck()
    if (kind < 0.45) away[i] = Math.floor(avoidance * luck())
    else if (kind < 0.5) away[i] = avoidance + stay + Math.floor(outpatient * luck())
    if (luck() < 0.5 && (away[i]! < avoidance || away[i] === -1)) {
      shorter[i] = avoidance + Math.floor(stay * luck())
    }
  }
  const growth = Float64Array.from({ length: 101 }, (_, old) =>
    round(0.95 + 0.5 * (old / 100) ** 2),
  )
  return { count, age, sex, days, away, shorter, measures, growth }
}

const round = (value: number) => Math.round(1e4 * value) / 1e4

/** A small seeded generator (mulberry32). */
function generator(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return (((t ^ (t >>> 14)) >>> 0) + 0.5) / 4294967296
  }
}
