import { type ServiceId, serviceOf } from '@samsyn/measures'
import type { Figure, Unit } from '@samsyn/quantity'
import type { Baseline } from '@samsyn/scenario'
import { LIBRARY, sourcesOf } from './measure-sources.ts'
import { MEASURE_YEAR, type MeasureBoard, type Play } from './play-measures.ts'
import { activity, changeOf, figureOf, isSomething, sampleOf } from './sample.ts'

/** A service or a resource that a measure may change: what it is called, counted in, and made from. */
interface Touched {
  readonly name: string
  readonly outcome: string
  readonly unit: Unit
  readonly of: readonly ServiceId[]
}

/**
 * What a measure, or several together, changes at every service it touches, and in beds, places, dwellings and
 * public FTE: `less.<measure>.<service or resource>`, below 0 where it is less. What arrives from elsewhere and
 * what is needed for everyone who is reached are one number here, for the same people do both. On constant
 * coverage; those together end in `.trend` on the continued trend.
 */
export function lessFigures(board: MeasureBoard, area: string): Figure[] {
  const { baseline, reference, alone, together, onTrend } = board
  const plays = together === null ? alone : [...alone, together]
  return [
    ...plays.flatMap((play) => changesOf(baseline, play, reference, area, '')),
    ...(onTrend === null
      ? []
      : changesOf(baseline, onTrend.together, onTrend.reference, area, '.trend')),
  ]
}

function changesOf(
  baseline: Baseline,
  play: Play,
  beside: Play,
  area: string,
  path: '' | '.trend',
): Figure[] {
  return touchedBy(play).flatMap(({ name, outcome, unit, of }) => {
    const sample = sampleOf(play, beside, (played, without) =>
      changeOf(played, without, outcome, MEASURE_YEAR),
    )
    if (!isSomething(sample)) return []
    const naming = { area, year: MEASURE_YEAR, unit, quality: 'assumed' } as const
    const sources = sourcesOf(baseline, of, LIBRARY)
    return [figureOf({ ...naming, id: `less.${play.id}.${name}${path}`, sources }, sample)]
  })
}

const capacities = [
  ['beds', 'beds'],
  ['beds.mental', 'beds'],
  ['places', 'places'],
  ['places.acute', 'places'],
  ['dwellings', 'dwellings'],
] as const

function touchedBy({ drawn }: Play): Touched[] {
  const ids = drawn.model.services.map(({ id }) => id)
  const needing = (resource: string) =>
    ids.filter((id) => serviceOf(id).capacity?.resource === resource)
  return [
    ...ids.map((id) => ({ name: id, outcome: activity(id), unit: serviceOf(id).unit, of: [id] })),
    ...capacities.map(([resource, unit]) => ({
      name: resource,
      outcome: resource,
      unit,
      of: needing(resource),
    })),
    { name: 'fte', outcome: 'fte', unit: 'fte', of: ids },
  ]
}
