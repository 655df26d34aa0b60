import { netFte, netKroner } from '@samsyn/finance'
import { library, type Party, parties } from '@samsyn/measures'
import type { Figure, Unit } from '@samsyn/quantity'
import { type Account, type Accounts, accountsOfMeasures, noLuck } from '@samsyn/scenario'
import { LIBRARY, PRICES, sourcesOf } from './measure-sources.ts'
import { MEASURE_YEAR, type MeasureBoard, type Play } from './play-measures.ts'
import { figureOf, isSomething } from './sample.ts'

/** What an account holds, and how far it leans one way: kroner moved in count, FTE do not move between parties. */
const parts: readonly (readonly [
  name: string,
  unit: Unit,
  of: (account: Account) => Float64Array,
])[] = [
  ['fte.frees', 'fte', ({ freesFte }) => freesFte],
  ['fte.requires', 'fte', ({ requiresFte }) => requiresFte],
  ['fte.net', 'fte', netFte],
  ['nok.frees', 'nok', ({ freesKroner }) => freesKroner],
  ['nok.requires', 'nok', ({ requiresKroner }) => requiresKroner],
  ['nok.moves', 'nok', ({ movesKroner }) => movesKroner],
  ['nok.net', 'nok', netKroner],
]

/**
 * Who gains and who pays: `budget.who.<measure>.<party>.<part>` for every measure alone in MEASURE_YEAR, and for
 * those taken up together in the budget years too. Frees and requires are never below 0; net is frees − requires
 * and, in kroner, + what moves in. Kroner are of first order, at dated prices.
 */
export function partyFigures(
  board: MeasureBoard,
  area: string,
  budgetYears: readonly number[],
): Figure[] {
  const { baseline, alone, together } = board
  const held = budgetYears.filter(
    (year) => year > baseline.firstYear && year <= baseline.lastYear && year !== MEASURE_YEAR,
  )
  return [
    ...alone.flatMap((play) => ofPlay(board, play, area, MEASURE_YEAR)),
    ...(together === null
      ? []
      : [...held, MEASURE_YEAR].flatMap((year) => ofPlay(board, together, area, year))),
  ]
}

function ofPlay(board: MeasureBoard, play: Play, area: string, year: number): Figure[] {
  const { baseline } = board
  const drawn = drawnAccounts(board, play, year)
  const central = centralAccounts(board, play, year)
  const touched = play.drawn.model.services.map(({ id }) => id)
  const sources = {
    fte: sourcesOf(baseline, touched, LIBRARY),
    nok: sourcesOf(baseline, touched, LIBRARY, PRICES),
  }
  return parties.flatMap((party) => {
    const [account, middle] = [accountOf(drawn, party), accountOf(central, party)]
    if (account === undefined) return []
    return parts.flatMap(([name, unit, of]) => {
      const sample = { central: middle === undefined ? 0 : of(middle)[0]!, draws: of(account) }
      if (!isSomething(sample)) return []
      const id = `budget.who.${play.id}.${party}.${name}`
      const naming = { id, area, year, unit, quality: 'assumed' } as const
      return [figureOf({ ...naming, sources: sources[unit as 'fte' | 'nok'] }, sample)]
    })
  })
}

/**
 * `budget.isf`: what activity-based funding the measures together move to (+) or from (−) those who give the
 * services: change in DRG points × unit price × share, with points per unit assumed.
 */
export function isfFigures(board: MeasureBoard, area: string): Figure[] {
  const { baseline, together } = board
  if (together === null) return []
  const drawn = drawnAccounts(board, together, MEASURE_YEAR)
  const central = centralAccounts(board, together, MEASURE_YEAR)
  const touched = together.drawn.model.services.map(({ id }) => id)
  const sources = sourcesOf(baseline, touched, LIBRARY, PRICES)
  const naming = { id: 'budget.isf', area, year: MEASURE_YEAR, unit: 'nok' } as const
  const sample = { central: isfOf(central)[0]!, draws: isfOf(drawn) }
  return [figureOf({ ...naming, quality: 'assumed', sources }, sample)]
}

function isfOf({ bookings, draws }: Accounts): Float64Array {
  const sum = new Float64Array(draws)
  for (const { kind, kroner } of bookings) {
    if (kind === 'isf') for (let d = 0; d < draws; d++) sum[d]! += kroner[d]!
  }
  return sum
}

function drawnAccounts({ baseline, reference }: MeasureBoard, play: Play, year: number): Accounts {
  const input = { baseline, scenario: play.scenario, library }
  return accountsOfMeasures(play.drawn, reference.drawn, input, year)
}

function accountOf({ accounts }: Accounts, party: Party): Account | undefined {
  return accounts.find((account) => account.party === party)
}

/** The same accounts where nothing is left to chance: central activity, labour, prices and outlays. */
function centralAccounts(
  { baseline, reference }: MeasureBoard,
  play: Play,
  year: number,
): Accounts {
  const input = { baseline, scenario: play.scenario, library }
  return accountsOfMeasures(play.central, reference.central, input, year, noLuck)
}
