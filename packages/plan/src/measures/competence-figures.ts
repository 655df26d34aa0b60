import { type Party, type Profession, parties, professions, serviceOf } from '@samsyn/measures'
import type { Figure } from '@samsyn/quantity'
import type { Played } from '@samsyn/scenario'
import { LIBRARY, sourcesOf } from './measure-sources.ts'
import { MEASURE_YEAR, type MeasureBoard, type Play } from './play-measures.ts'
import { activity, figureOf, isSomething, outcomeOf, sampleOf } from './sample.ts'

/**
 * Competence per party: FTE by profession that the activity takes, `competence.fte.<party>.<profession>` in the
 * first year and MEASURE_YEAR on constant coverage, and what the measures together change,
 * `competence.change.<party>.<profession>`. FTE are activity × labour per unit, not those who are employed.
 */
export function competenceFigures(board: MeasureBoard, area: string): Figure[] {
  const { baseline, reference, together } = board
  const pairs = parties.flatMap((party) => professions.map((profession) => ({ party, profession })))
  return pairs.flatMap(({ party, profession }) => {
    const served = (play: Play) => servicesOf(play, party, profession)
    const naming = (id: string, year: number, play: Play) =>
      ({
        id: `competence.${id}.${party}.${profession}`,
        area,
        year,
        unit: 'fte',
        quality: 'assumed',
        sources: sourcesOf(baseline, served(play), LIBRARY),
      }) as const
    const levels = [baseline.firstYear, MEASURE_YEAR].flatMap((year) => {
      const sample = sampleOf(reference, reference, (played) =>
        fteOf(played, served(reference), profession, year),
      )
      return isSomething(sample) ? [figureOf(naming('fte', year, reference), sample)] : []
    })
    if (together === null) return levels
    const change = sampleOf(together, reference, (played, beside) => {
      const without = fteOf(beside, served(reference), profession, MEASURE_YEAR)
      return fteOf(played, served(together), profession, MEASURE_YEAR).map(
        (fte, d) => fte - without[d]!,
      )
    })
    return isSomething(change)
      ? [...levels, figureOf(naming('change', MEASURE_YEAR, together), change)]
      : levels
  })
}

function servicesOf({ drawn }: Play, party: Party, profession: Profession) {
  return drawn.model.services
    .map(({ id }) => id)
    .filter((id) => {
      const service = serviceOf(id)
      return service.party === party && service.labour.some((one) => one.profession === profession)
    })
}

/** Σ activity × labour per unit of the profession, one per draw. */
function fteOf(
  played: Played,
  services: ReturnType<typeof servicesOf>,
  profession: Profession,
  year: number,
): Float64Array {
  const { model, drawn, run } = played
  const fte = new Float64Array(run.draws)
  for (const id of services) {
    const labour = model.parameters.findIndex((one) => one.id === `labour.${id}.${profession}`)
    const perUnit = drawn.values[labour]!
    const units = outcomeOf(played, activity(id), year)
    for (let d = 0; d < fte.length; d++) fte[d]! += units[d]! * perUnit[d]!
  }
  return fte
}
