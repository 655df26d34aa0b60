import { serviceOf } from '@samsyn/measures'
import { type Figure, known, missing, weakestOf } from '@samsyn/quantity'
import { sourcesOf } from './measure-sources.ts'
import { MEASURE_YEAR, type MeasureBoard } from './play-measures.ts'
import { activity, figureOf, outcomeOf, sampleOf } from './sample.ts'

/**
 * Every service of both levels, all ages, today and in MEASURE_YEAR without measures:
 * `need.service.<service>.constant`. A service that no table counts is there, missing, where measures put
 * something: nobody knows how much of it there is already.
 */
export function serviceFigures(
  { baseline, reference, together }: MeasureBoard,
  area: string,
): Figure[] {
  const taking = new Set((together ?? reference).drawn.model.services.map(({ id }) => id))
  return baseline.services.flatMap(({ id, missing: reason, quality, sources }): Figure[] => {
    const name = `need.service.${id}.constant`
    const { unit } = serviceOf(id)
    if (reason !== null) {
      const absent = { ...missing(unit, reason), id: name, area, year: baseline.firstYear }
      return taking.has(id) ? [absent] : []
    }
    const [today] = outcomeOf(reference.central, activity(id), baseline.firstYear)
    const later = sampleOf(reference, reference, (played) =>
      outcomeOf(played, activity(id), MEASURE_YEAR),
    )
    return [
      { ...known(today!, unit, quality, sources), id: name, area, year: baseline.firstYear },
      figureOf(
        {
          id: name,
          area,
          year: MEASURE_YEAR,
          unit,
          quality: weakestOf([quality, 'estimated']),
          sources: sourcesOf(baseline, [id]),
        },
        later,
      ),
    ]
  })
}
