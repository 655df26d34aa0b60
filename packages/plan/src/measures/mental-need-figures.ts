import { HOSPITAL_PLAN, type NeedAtService, type NeedGroup, needGroups } from '@samsyn/demand'
import { serviceOf } from '@samsyn/measures'
import { type Figure, known } from '@samsyn/quantity'
import type { Setting } from '../setting.ts'
import { needOfToday } from './need-scenario.ts'
import { MEASURE_YEAR, type MeasureBoard } from './play-measures.ts'
import { figureOf, type Sample } from './sample.ts'

/** A tenth of those with need: what a plan may ask for is how many of a hundred more are to be reached. */
const TEN_OF_HUNDRED = 0.1

/**
 * Need beside activity: persons with need, `people.mental.<group>`, in the first year and MEASURE_YEAR; how many of a hundred
 * of them each level reaches today, `mental.coverage.<level>.<group>`; and what reaching ten more of a hundred would take
 * in MEASURE_YEAR, `mental.more.<service>.<group>`. What they use at today's coverage stands beside today's rates as
 * `need.service.<service>.need`. Shares are the nation's; nothing for groups without this need.
 */
export function mentalNeedFigures(board: MeasureBoard, setting: Setting): Figure[] {
  if (board.onNeed === null) return []
  const need = needOfToday()
  return [
    ...needGroups.flatMap((group) =>
      [board.baseline.firstYear, MEASURE_YEAR].map((year) =>
        personsFigure(group, board, setting, year),
      ),
    ),
    // Bed-days are of those who are in contact with specialist care: one coverage for a level.
    ...need
      .filter(({ service }) => service !== 'mental-bed-days')
      .map((one) => coverageFigure(one, board, setting)),
    ...need.map((one) => moreFigure(one, board, setting)),
  ]
}

function personsFigure(
  group: NeedGroup,
  board: MeasureBoard,
  setting: Setting,
  year: number,
): Figure {
  const { sample, sources } = personsWith(group, board, setting, year)
  const naming = { id: `people.mental.${group.id}`, area: setting.community.id, year } as const
  return figureOf({ ...naming, unit: 'persons', quality: group.quality, sources }, sample)
}

function coverageFigure(
  { service, group, coverage, quality }: NeedAtService,
  { baseline }: MeasureBoard,
  { community }: Setting,
): Figure {
  const interval = { low: 100 * coverage.low, high: 100 * coverage.high }
  const sources = [HOSPITAL_PLAN, ...sourcesOfService(baseline, service)]
  return {
    ...known(100 * coverage.central, 'percent', quality, sources, interval),
    id: `mental.coverage.${serviceOf(service).level}.${group}`,
    area: community.id,
    year: baseline.firstYear,
  }
}

/** Persons with need × a tenth × units for each. */
function moreFigure(
  { service, group, perPerson }: NeedAtService,
  board: MeasureBoard,
  setting: Setting,
): Figure {
  const id = `mental.more.${service}.${group}`
  const whole = needGroups.find((one) => one.id === group)!
  const { sample, sources } = personsWith(whole, board, setting, MEASURE_YEAR)
  const units = valuesOf(board, `need.${service}.${group}.perPerson`)
  return figureOf(
    {
      id,
      area: setting.community.id,
      year: MEASURE_YEAR,
      unit: serviceOf(service).unit,
      quality: 'assumed',
      sources: [...sources, ...sourcesOfService(board.baseline, service)],
    },
    {
      central: TEN_OF_HUNDRED * sample.central * perPerson.central,
      draws: sample.draws.map((persons, d) => TEN_OF_HUNDRED * persons * units[d]!),
    },
  )
}

function sourcesOfService({ services }: MeasureBoard['baseline'], service: string) {
  return services.find(({ id }) => id === service)!.sources
}

function valuesOf({ onNeed }: MeasureBoard, id: string): Float64Array {
  const { model, drawn } = onNeed!.drawn
  return drawn.values[model.parameters.findIndex((one) => one.id === id)]!
}

/** People of the ages × prevalence, on the central path and in every draw. */
function personsWith(
  { id, ages, prevalence }: NeedGroup,
  board: MeasureBoard,
  { book, community }: Setting,
  year: number,
): { sample: Sample; sources: readonly string[] } {
  const weight = (_: number, age: number) => Number(ages.from <= age && age <= ages.to)
  const { value, sources } = book.weighted(community.municipalities, year, weight)
  const shares = valuesOf(board, `need.${id}.prevalence`)
  // An observed year has no draws of its people.
  const people = book.drawn(community.municipalities, year, weight)
  return {
    sample: {
      central: value * prevalence.central,
      draws: shares.map((share, d) => share * (people?.[d] ?? value)),
    },
    sources: [HOSPITAL_PLAN, ...sources],
  }
}
