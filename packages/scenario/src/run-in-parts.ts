import { Refusal } from '@samsyn/refusal'
import type { RunDraws } from './draw-run.ts'
import type { LimitedRun, Run } from './run-model.ts'

/**
 * Some consecutive draws of all: what one worker takes. A draw is the same draw wherever it is worked on.
 *
 * @param from first draw
 */
export function someDraws(drawn: RunDraws, from: number, count: number): RunDraws {
  const { draws, seed, values, level, drift, people } = drawn
  const rowsOf = (all: Float32Array) => {
    const rows = all.length / draws
    const some = new Float32Array(rows * count)
    for (let row = 0; row < rows; row++) {
      some.set(all.subarray(row * draws + from, row * draws + from + count), row * count)
    }
    return some
  }
  return {
    draws: count,
    seed,
    values: values.map((own) => own.slice(from, from + count)),
    level: rowsOf(level),
    drift: rowsOf(drift),
    people: people === null ? null : rowsOf(people),
  }
}

/**
 * Runs of consecutive draws as one run: the same bytes as if all had been worked on at once.
 *
 * @throws Refusal shapes-differ for runs of different models or seeds
 */
export function joinRuns(parts: readonly Run[]): Run {
  const first = parts[0]!
  if (
    parts.some((part) => part.seed !== first.seed || part.outcomes.join() !== first.outcomes.join())
  ) {
    throw new Refusal('shapes-differ', {
      found: 'parts of different runs',
      because: 'only draws of one model and one seed make one run',
      remedy: 'join the parts of one run, in the order of their draws',
    })
  }
  const draws = parts.reduce((sum, part) => sum + part.draws, 0)
  const rows = (pick: (part: Run) => Float32Array, width: (part: Run) => number) =>
    joinRows(parts.map((part) => ({ values: pick(part), width: width(part) })))
  return {
    ...first,
    draws,
    community: rows(
      (part) => part.community,
      (part) => part.draws,
    ),
    areas: rows(
      (part) => part.areas,
      (part) => part.areaDraws,
    ),
    areaDraws: parts.reduce((sum, part) => sum + part.areaDraws, 0),
    left: joinRows(parts.map((part) => ({ values: part.left, width: part.draws }))),
    limits: first.limits.map(
      (limit, i): LimitedRun => ({
        ...limit,
        staffed: rows(
          (part) => part.limits[i]!.staffed,
          (part) => part.draws,
        ),
        unmet: rows(
          (part) => part.limits[i]!.unmet,
          (part) => part.draws,
        ),
      }),
    ),
    conservation: { maxError: Math.max(...parts.map(({ conservation }) => conservation.maxError)) },
  }
}

function joinRows<T extends Float32Array | Float64Array>(
  parts: readonly { values: T; width: number }[],
): T {
  const width = parts.reduce((sum, part) => sum + part.width, 0)
  const rows = width === 0 ? 0 : parts.reduce((sum, part) => sum + part.values.length, 0) / width
  const Row = parts[0]!.values.constructor as new (length: number) => T
  const all = new Row(rows * width)
  let at = 0
  for (const { values, width: own } of parts) {
    for (let row = 0; row < rows; row++) {
      all.set(values.subarray(row * own, (row + 1) * own), row * width + at)
    }
    at += own
  }
  return all
}
