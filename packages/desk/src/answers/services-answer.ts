import type { Group, PlanNumber } from '@samsyn/plan'
import type { Room } from '../room.ts'
import { communityWith } from './community-answer.ts'

/** Who gives what a figure counts, by the beginning of its id. */
const levels = [
  ['muni.', 'municipality'],
  ['gp.', 'gp'],
  ['oof.', 'gp'],
  ['hosp.', 'hospital'],
  ['child.ratio.', 'hospital'],
  ['chronic.ratio.', 'hospital'],
  ['birth.ratio.', 'hospital'],
  ['medicine.', 'medicines'],
  ['coord.', 'between'],
] as const

/** Use and capacity today, both levels side by side, as the planning basis has them: what lies ahead is left out. */
export function servicesAnswer(room: Room, id: string, group: Group) {
  communityWith(room.data.geography, id)
  const plan = room.plan(id, group, 'MMMM')
  const numbers = plan.numbers.filter((number) => isToday(number, plan.baseYear))
  return {
    data: plan.data,
    community: id,
    group,
    baseYear: plan.baseYear,
    areas: plan.areas,
    levels: [...new Set(levels.map(([, level]) => level))].map((level) => ({
      level,
      numbers: numbers.filter((number) => levelOf(number) === level),
    })),
  }
}

function levelOf({ id }: PlanNumber) {
  return levels.find(([prefix]) => id.startsWith(prefix))?.[1] ?? null
}

function isToday({ id, year }: PlanNumber, baseYear: number): boolean {
  return !/\.(constant|trend|adopted)$/.test(id) && (typeof year === 'string' || year <= baseYear)
}
