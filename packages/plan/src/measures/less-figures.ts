import { type ServiceId, serviceOf } from '@samsyn/measures'
import type { Figure, Unit } from '@samsyn/quantity'
import type { Baseline, Played } from '@samsyn/scenario'
import { LIBRARY, sourcesOf } from './measure-sources.ts'
import { MEASURE_YEAR, type MeasureBoard, type Play } from './play-measures.ts'
import { activity, changeOf, figureOf, isSomething, sampleOf } from './sample.ts'

/** A service or a resource that a measure may change: what it is called, counted in, and made from. */
interface Touched {
  readonly name: string
  readonly outcomes: readonly string[]
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
  return touchedBy(play).flatMap(({ name, outcomes, unit, of }) => {
    const sample = sampleOf(play, beside, (played, without) =>
      changeOfAll(played, without, outcomes),
    )
    if (!isSomething(sample)) return []
    const naming = { area, year: MEASURE_YEAR, unit, quality: 'assumed' } as const
    const sources = sourcesOf(baseline, of, LIBRARY)
    return [figureOf({ ...naming, id: `less.${play.id}.${name}${path}`, sources }, sample)]
  })
}

/** Resources as a party counts them: its beds of both kinds, its places for long and short stays and emergencies. */
const capacities = {
  beds: ['beds', 'beds.mental'],
  places: ['places', 'places.acute'],
  dwellings: ['dwellings'],
} as const

function touchedBy({ drawn }: Play): Touched[] {
  const ids = drawn.model.services.map(({ id }) => id)
  const needing = (resource: string) =>
    ids.filter((id) => serviceOf(id).capacity?.resource === resource)
  return [
    ...ids.map((id) => ({
      name: id,
      outcomes: [activity(id)],
      unit: serviceOf(id).unit,
      of: [id],
    })),
    ...Object.entries(capacities).map(([name, outcomes]) => ({
      name,
      outcomes,
      unit: name as keyof typeof capacities,
      of: outcomes.flatMap(needing),
    })),
    { name: 'fte', outcomes: ['fte'], unit: 'fte', of: ids },
  ]
}

/** How much more of several outcomes together. */
function changeOfAll(played: Played, without: Played, outcomes: readonly string[]): Float64Array {
  const [first, ...rest] = outcomes.map((one) => changeOf(played, without, one, MEASURE_YEAR))
  return rest.reduce((sum, each) => sum.map((value, d) => value + each[d]!), first!)
}
