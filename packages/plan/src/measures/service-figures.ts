import { serviceOf } from '@samsyn/measures'
import { type Figure, known, missing, weakestOf } from '@samsyn/quantity'
import { sourcesOf } from './measure-sources.ts'
import { MEASURE_YEAR, type MeasureBoard, type Play } from './play-measures.ts'
import { activity, figureOf, outcomeOf, sampleOf } from './sample.ts'

/**
 * Every service of both levels, all ages, today and in MEASURE_YEAR without measures:
 * `need.service.<service>.constant`, `.trend` where coverage has a trend to continue, and `.need` where need is reckoned
 * from prevalence. A service that no table
 * counts is there, missing, where measures put something: nobody knows how much of it there is already.
 */
export function serviceFigures(board: MeasureBoard, area: string): Figure[] {
  const { baseline, reference, together, onTrend, onNeed } = board
  const taking = new Set((together ?? reference).drawn.model.services.map(({ id }) => id))
  return baseline.services.flatMap((service): Figure[] => {
    const { id, missing: reason, trend } = service
    if (reason === null) {
      return [
        ...ofService(board, service, reference, area, 'constant'),
        ...(trend === null || onTrend === null
          ? []
          : ofService(board, service, onTrend.reference, area, 'trend')),
        ...(onNeed === null || !onNeed.scenario.need!.some((one) => one.service === id)
          ? []
          : ofService(board, service, onNeed, area, 'need')),
      ]
    }
    const name = `need.service.${id}.constant`
    const absent = { ...missing(serviceOf(id).unit, reason), id: name, area }
    return taking.has(id) ? [{ ...absent, year: baseline.firstYear }] : []
  })
}

/** Today and in MEASURE_YEAR on one path. */
function ofService(
  { baseline }: MeasureBoard,
  { id, quality, sources }: MeasureBoard['baseline']['services'][number],
  play: Play,
  area: string,
  path: 'constant' | 'trend' | 'need',
): Figure[] {
  const name = { id: `need.service.${id}.${path}`, area }
  const { unit } = serviceOf(id)
  const [today] = outcomeOf(play.central, activity(id), baseline.firstYear)
  const later = sampleOf(play, play, (played) => outcomeOf(played, activity(id), MEASURE_YEAR))
  const sure = weakestOf([quality, path === 'constant' ? 'estimated' : 'assumed'])
  const naming = { ...name, year: MEASURE_YEAR, unit, sources: sourcesOf(baseline, [id]) }
  return [
    { ...known(today!, unit, quality, sources), ...name, year: baseline.firstYear },
    figureOf({ ...naming, quality: sure }, later),
  ]
}
