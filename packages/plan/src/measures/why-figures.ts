import { type Figure, known, type Quality, type Unit } from '@samsyn/quantity'
import { centralPoint, ledgerOf, waterfall } from '@samsyn/scenario'
import { LIBRARY, sourcesOf } from './measure-sources.ts'
import { MEASURE_YEAR, type MeasureBoard } from './play-measures.ts'
import { figureOf, outcomeOf, sampleOf } from './sample.ts'

/** Outcomes that are explained: their id in a run and their unit. */
export const explained: readonly (readonly [outcome: string, unit: Unit])[] = [
  ['beds', 'beds'],
  ['beds.mental', 'beds'],
  ['fte.specialist', 'fte'],
  ['fte.municipal', 'fte'],
]

/**
 * Why MEASURE_YEAR differs from today, with the measures together: `why.<outcome>.today`, one line for every
 * step and measure, and `.future`. Lines are the ledger of the central path and sum to the digit; they have no
 * interval of their own, the end has that of the draws.
 */
export function whyFigures(board: MeasureBoard, area: string): Figure[] {
  const { baseline, together, reference } = board
  const play = together ?? reference
  const ledger = ledgerOf(
    play.drawn.model,
    centralPoint(play.drawn.model),
    MEASURE_YEAR - baseline.firstYear,
  )
  const sources = sourcesOf(
    baseline,
    play.drawn.model.services.map(({ id }) => id),
    LIBRARY,
  )
  return explainedOn(board).flatMap(([outcome, unit]) => {
    const { today, lines } = waterfall(ledger, outcome)
    const at = (name: string, value: number, year: number, quality: Quality): Figure => ({
      ...known(value, unit, quality, sources),
      id: `why.${outcome}.${name}`,
      area,
      year,
    })
    const future = sampleOf(play, play, (played) => outcomeOf(played, outcome, MEASURE_YEAR))
    const end = { id: `why.${outcome}.future`, area, year: MEASURE_YEAR, unit, sources } as const
    return [
      at('today', today, baseline.firstYear, 'assumed'),
      ...lines.map(({ player, change }) => at(player, change, MEASURE_YEAR, 'assumed')),
      figureOf({ ...end, quality: 'assumed' }, future),
    ]
  })
}

/** Beds of the care that the measures change: those of mental health care, or the others. */
function explainedOn({ measures }: MeasureBoard): typeof explained {
  const mental = measures.some(({ moves }) => moves.some(({ from }) => from === 'mental-bed-days'))
  const other = mental ? 'beds' : 'beds.mental'
  return explained.filter(([outcome]) => outcome !== other)
}
