import type { ServiceId } from '@samsyn/measures'
import type { PlanNumber } from '@samsyn/plan'
import type { Assumption, Scenario } from '@samsyn/scenario'

/**
 * A scenario that a reader has chosen, with what came of it in one place: the central path with the 80 % interval of the
 * draws, as the numbers of a plan are told. The ids of its numbers:
 *
 * - `outcome.<outcome>` today and in the years ahead · `without.<outcome>` the same without its measures, in the years
 *   ahead · `change.<outcome>` what the measures change, draw by draw
 * - `who.<party>.fte.frees` `.requires` `.net`, `who.<party>.nok.frees` `.requires` `.moves` `.net` in `year`
 * - `why.<outcome>.<player>` the ledger of `year`: from today through its lines to the central path
 * - `leaves.<measure>.<move>` what a move takes from its service in `year`
 */
export interface ChosenScenario {
  readonly scenario: Scenario
  /** The first is what the others stand beside: today's rates for the people to come. */
  readonly isReference: boolean
  /** The year that accounts and ledger are of. */
  readonly year: number
  /** The community, or a municipality by its code. */
  readonly area: string
  readonly draws: number
  readonly numbers: readonly PlanNumber[]
  readonly moves: readonly ChosenMove[]
  /** Every number that is assumed, as drawn. */
  readonly assumptions: readonly Assumption[]
  /** Services that the privacy gate keeps: they are in no sum here. */
  readonly kept: readonly ServiceId[]
}

/** What a measure takes from a service, and where that arrives; its amount is the number `leaves.<measure>.<move>`. */
export interface ChosenMove {
  readonly measure: string
  readonly move: string
  readonly from: ServiceId
  readonly unit: string
  readonly to: readonly ServiceId[]
}
