import { frailtyDefinitions, frailWeight } from '@samsyn/demand'
import type { Figure } from '@samsyn/quantity'
import type { PlanMeasure } from '../plan.ts'
import type { Setting } from '../setting.ts'
import { competenceFigures } from './competence-figures.ts'
import { lessFigures } from './less-figures.ts'
import { mentalNeedFigures } from './mental-need-figures.ts'
import { isfFigures, partyFigures } from './party-figures.ts'
import { MEASURE_YEAR, type MeasureBoard, playMeasures } from './play-measures.ts'
import { serviceFigures } from './service-figures.ts'
import { type GroupPersons, togetherFigures } from './together-figures.ts'
import { whyFigures } from './why-figures.ts'

export interface MeasuredPlan {
  readonly figures: readonly Figure[]
  readonly measures: readonly PlanMeasure[]
}

/**
 * Questions 3 to 6 from runs of the measures library: what could be done, more and less of what, what to develop
 * together, and what it means for each party's competence and budget. Nothing for a group without measures.
 */
export function measuredPlan(setting: Setting): MeasuredPlan {
  const board = playMeasures(setting)
  if (board === null) return { figures: [], measures: [] }
  const measures = board.measures.map((measure) => planMeasure(board, measure))
  if (board.alone.length === 0) return { figures: [], measures }
  const { id } = setting.community
  return {
    measures,
    figures: [
      ...togetherFigures(board, id, frailPersons(setting)),
      ...lessFigures(board, id),
      ...serviceFigures(board, id),
      ...mentalNeedFigures(board, setting),
      ...whyFigures(board, id),
      ...competenceFigures(board, id),
      ...partyFigures(board, id, setting.budgetYears),
      ...isfFigures(board, id),
    ],
  }
}

function planMeasure(board: MeasureBoard, measure: MeasureBoard['measures'][number]): PlanMeasure {
  const { id, startYear, rampYears, standing, caution, parties, moves } = measure
  const { from, ages } = moves[0]!
  return {
    id,
    together: board.inPackage.has(id),
    standing,
    caution,
    parties,
    from,
    ages,
    startYear,
    fullYear: startYear + rampYears,
    uncounted: board.uncounted.get(id)!,
  }
}

/** The frail of MEASURE_YEAR under the first definition; null for groups whose persons no definition counts. */
function frailPersons({ options, book, community }: Setting): GroupPersons | null {
  if (options.group !== 'frail-elderly') return null
  const definition = frailtyDefinitions[0]!
  const weight = frailWeight(definition)
  const { value, sources } = book.weighted(community.municipalities, MEASURE_YEAR, weight)
  const draws = book.drawn(community.municipalities, MEASURE_YEAR, weight)!
  return { central: value, draws, sources: [definition.source, ...sources] }
}
