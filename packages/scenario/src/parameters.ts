import type { Skewed } from '@samsyn/draws'
import { Refusal, suggest } from '@samsyn/refusal'
import { type Assumption, refuseDisorder, type Shape } from './assumption.ts'
import { refuseNegative, refuseNoShare, refuseWildGrowth } from './check-activity.ts'
import type { Scenario } from './scenario-schema.ts'

type Fresh = Pick<Assumption, 'id' | 'central' | 'low' | 'high' | 'shape'> & Partial<Assumption>

/** Every number of a run that is assumed, in one numbered list; those a scenario overrides by id are replaced. */
export class Parameters {
  readonly list: Assumption[] = []
  private readonly numberOf = new Map<string, number>()
  private readonly overrides: Map<string, NonNullable<Scenario['assumptions']>[number]>

  constructor(scenario: Scenario) {
    for (const [i, one] of (scenario.assumptions ?? []).entries()) {
      refuseDisorder(one, `assumptions[${i}]`)
    }
    this.overrides = new Map((scenario.assumptions ?? []).map((one) => [one.id, one]))
  }

  /** The number of an assumption, added when new. */
  add(fresh: Fresh): number {
    const known = this.numberOf.get(fresh.id)
    if (known !== undefined) return known
    const own: Assumption = { ...defaults, ...fresh }
    const override = this.overrides.get(fresh.id)
    if (override !== undefined) this.refuseImpossible(own, override)
    const { shape, driver, ...rest } = override ?? {}
    this.list.push({
      ...own,
      ...rest,
      shape: (shape as Shape | undefined) ?? own.shape,
      driver: driver === undefined ? own.driver : driver,
    })
    this.numberOf.set(fresh.id, this.list.length - 1)
    return this.list.length - 1
  }

  /** What is overridden stays what it is: a share a share, a count not below nothing, growth a year’s growth. */
  private refuseImpossible({ id, shape }: Assumption, override: Skewed): void {
    const where = `assumptions[${[...this.overrides.keys()].indexOf(id)}]`
    if (shape === 'share') refuseNoShare(override, where)
    if (shape === 'positive') refuseNegative(override, where)
    if (id.endsWith('.growth')) refuseWildGrowth(override, where)
  }

  /** @throws Refusal wrong-call for an override of something this run does not use */
  refuseUnused(): void {
    const ids = [...this.overrides.keys()]
    const at = ids.findIndex((id) => !this.numberOf.has(id))
    if (at < 0) return
    const near = suggest(ids[at]!, this.numberOf.keys(), 1)
    throw new Refusal('wrong-call', {
      found: `the assumption "${ids[at]}" at assumptions[${at}]`,
      because: 'no step or measure of this scenario uses it',
      remedy:
        near.length > 0
          ? `write "${near[0]}"`
          : 'turn its step on, choose its measure, or leave it out',
    })
  }
}

const defaults = {
  driver: null,
  rationale: 'default of the catalogue',
  owner: 'Samsyn',
  standing: 'proposed',
  quality: 'assumed',
} as const
