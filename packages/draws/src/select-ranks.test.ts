import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quantiles } from './quantile.ts'
import { selectRanks } from './select-ranks.ts'

const values = fc.oneof(
  fc.array(fc.double({ noNaN: true }), { minLength: 1, maxLength: 300, size: 'max' }),
  // Many that are the same, as counts are.
  fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 1, maxLength: 300, size: 'max' }),
  // So many that a pivot is sought in a sample; in order, and as it falls.
  fc
    .tuple(fc.nat(), fc.integer({ min: 700, max: 1500 }), fc.boolean())
    .map(([seed, count, sorted]) => {
      const many = Array.from(
        { length: count },
        (_, i) => (Math.imul(i + seed, 0x9e3779b1) >>> 8) % 997,
      )
      return sorted ? many.sort((a, b) => a - b) : many
    }),
)

test('a selected rank holds what sorting puts there, and all values are kept', () => {
  const some = values.chain((sample) =>
    fc.tuple(fc.constant(sample), fc.array(fc.nat(sample.length - 1), { maxLength: 12 })),
  )
  fc.assert(
    fc.property(some, ([sample, wanted]) => {
      const sorted = Float64Array.from(sample).sort()
      const ranked = Float64Array.from(sample)
      const ranks = [...wanted].sort((a, b) => a - b)
      selectRanks(ranked, ranks)
      // −0 and 0 are one value here.
      for (const rank of ranks) expect(ranked[rank]! + 0).toBe(sorted[rank]! + 0)
      expect(ranked.map((v) => v + 0).sort()).toEqual(sorted.map((v) => v + 0).sort())
    }),
  )
})

test('quantiles have the bits that sorting gives, NaN and −0 included', () => {
  const bySorting = (sample: readonly number[], probability: number) => {
    const sorted = Float64Array.from(sample).sort()
    const position = probability * (sorted.length - 1)
    const below = Math.floor(position)
    const above = Math.min(below + 1, sorted.length - 1)
    return sorted[below]! + (position - below) * (sorted[above]! - sorted[below]!)
  }
  const probability = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(
      fc.oneof(fc.array(fc.double(), { minLength: 1, maxLength: 100 }), values),
      fc.array(probability, { maxLength: 6 }),
      (sample, probabilities) => {
        const quick = quantiles(sample, probabilities)
        expect(quick).toEqual(probabilities.map((one) => bySorting(sample, one)))
      },
    ),
  )
})
