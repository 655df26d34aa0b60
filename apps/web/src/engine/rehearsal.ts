import { type Assumption, type Model, type Scenario, usual } from '@samsyn/scenario'
import type { RunOrder } from './orders.ts'

/**
 * An order as it may come when someone turns the first dial of a measure of the active scenario by a hair: made ahead while nobody waits, so
 * that the engine is warm, and what a dial leaves as it is has been made, when the hand comes. Null without measures.
 *
 * @param turn from 1; each is another hair
 */
export function rehearsal(
  order: RunOrder,
  { moves, parameters }: Model,
  turn: number,
): RunOrder | null {
  const [move] = moves
  const scenario = order.scenarios[order.active]
  if (move === undefined || scenario === undefined) return null
  const turned = withTurned(scenario, parameters[move.effect]!, turn)
  const scenarios = order.scenarios.with(order.active, turned)
  return { ...order, scenarios, draws: usual.draws, moving: true }
}

/** Towards its low end, by so little that it stays inside. */
function withTurned(scenario: Scenario, assumption: Assumption, turn: number): Scenario {
  const { id, central, low, high, rationale, owner, standing } = assumption
  const others = (scenario.assumptions ?? []).filter((one) => one.id !== id)
  const hair = ((central - low) * turn) / 1000
  const turned = { id, central: central - hair, low, high, rationale, owner, standing }
  return { ...scenario, assumptions: [...others, turned] }
}
