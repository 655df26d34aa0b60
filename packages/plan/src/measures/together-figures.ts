import { type Measure, type Move, type ServiceId, serviceOf } from '@samsyn/measures'
import type { Figure } from '@samsyn/quantity'
import type { Played } from '@samsyn/scenario'
import { LIBRARY, sourcesOf } from './measure-sources.ts'
import { MEASURE_YEAR, type MeasureBoard, type Play } from './play-measures.ts'
import { activity, changeOf, figureOf, type Naming, type Sample, sampleOf } from './sample.ts'

/** Frail persons of the year on the central path and in every draw, under the plan's default definition. */
export type GroupPersons = Sample & { readonly sources: readonly string[] }

/**
 * Whom a measure reaches and what it moves in MEASURE_YEAR, alone: shares as assumed, units that leave their
 * service, and the part of them that ends. Where the rest arrives stands in `less.<measure>.<service>`.
 */
export function togetherFigures(
  board: MeasureBoard,
  area: string,
  persons: GroupPersons | null,
): Figure[] {
  return board.alone.flatMap((play) => ofMeasure(board, play, area, persons))
}

function ofMeasure(
  { baseline, reference }: MeasureBoard,
  play: Play,
  area: string,
  persons: GroupPersons | null,
): Figure[] {
  const measure = play.measures[0]!
  const lead = measure.moves[0]!
  const sources = sourcesOf(baseline, [lead.from], LIBRARY)
  const naming = (id: string, unit: Naming['unit']): Naming => ({
    id,
    area,
    year: MEASURE_YEAR,
    unit,
    quality: 'assumed',
    sources,
  })
  const unit = serviceOf(lead.from).unit
  const left = sampleOf(play, reference, (played, beside) => leaving(played, beside, lead.from))
  const reached = sampleOf(play, reference, (played, beside) =>
    reachedOf(leaving(played, beside, lead.from), played),
  )
  const shares = shareFigures(measure, lead, area)
  return [
    ...shares,
    ...(persons === null
      ? []
      : [personsReached(play, persons, naming(`together.reach.${measure.id}`, 'persons'))]),
    figureOf(naming(`together.reach.${measure.id}.${lead.from}`, unit), reached),
    figureOf(naming(`together.effect.${measure.id}`, unit), left),
    figureOf(naming(`together.effect.${measure.id}.ends`, unit), times(left, lead.ends)),
  ]
}

/** Reach and effect as the library has them: shares with their own interval, drawn like every other assumption. */
function shareFigures({ id, evidence }: Measure, lead: Move, area: string): Figure[] {
  return (['reach', 'effect'] as const).map((name) => {
    const { central, low, high } = lead[name]
    const about = `${lead.id}.${name}`
    const stated = evidence.some((one) => one.about === about && one.grade === 'stated')
    return {
      id: `together.${name}.${id}.share`,
      area,
      year: MEASURE_YEAR,
      value: 100 * central,
      low: 100 * low,
      high: 100 * high,
      unit: 'percent',
      quality: stated ? 'estimated' : 'assumed',
      sources: [LIBRARY],
      missing: null,
      blanks: 0,
    }
  })
}

/** What has left a service that the measure only takes from. */
function leaving(played: Played, beside: Played, service: ServiceId): Float64Array {
  return changeOf(beside, played, activity(service), MEASURE_YEAR)
}

/** left = reached × effect, so that reached = left ÷ effect, in every draw. */
function reachedOf(left: Float64Array, { model, drawn }: Played): Float64Array {
  const effect = drawn.values[model.moves[0]!.effect]!
  return left.map((units, d) => units / effect[d]!)
}

/** The same share of the group's persons as of its activity: a ceiling, for not all who could be reached take it up. */
function personsReached(play: Play, persons: GroupPersons, naming: Naming): Figure {
  const share = ({ model, drawn }: Played) => drawn.values[model.moves[0]!.reach]!
  const drawn = share(play.drawn)
  const sample = {
    central: persons.central * share(play.central)[0]!,
    draws: persons.draws.map((each, d) => each * drawn[d]!),
  }
  return figureOf({ ...naming, sources: [...persons.sources, LIBRARY] }, sample)
}

function times({ central, draws }: Sample, by: number): Sample {
  return { central: by * central, draws: draws.map((each) => by * each) }
}
