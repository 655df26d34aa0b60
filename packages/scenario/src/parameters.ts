import { Refusal, suggest } from '@samsyn/refusal'
import type { Assumption, Shape } from './assumption.ts'
import { drawnShape, limitOf, limits } from './limits.ts'
import type { Scenario } from './scenario-schema.ts'

type Fresh = Pick<Assumption, 'id' | 'central' | 'low' | 'high' | 'shape'> & Partial<Assumption>

/** Every number of a run that is assumed, in one numbered list; those a scenario overrides by id are replaced. */
export class Parameters {
  readonly list: Assumption[] = []
  private readonly numberOf = new Map<string, number>()
  private readonly overrides: Map<string, NonNullable<Scenario['assumptions']>[number]>

  constructor({ assumptions = [] }: Scenario) {
    this.overrides = new Map(assumptions.map((one) => [one.id, one]))
  }

  /** The number of an assumption, added when new. */
  add(fresh: Fresh): number {
    const known = this.numberOf.get(fresh.id)
    if (known !== undefined) return known
    const own: Assumption = { ...defaults, ...fresh }
    const override = this.overrides.get(fresh.id)
    const { shape, driver, ...rest } = override ?? {}
    // What is certain here may be uncertain to a scenario, which is then drawn as its kind is.
    const usual = override !== undefined && own.shape === 'fixed' ? shapeOf(own) : own.shape
    this.list.push({
      ...own,
      ...rest,
      shape: drawnShape(own.id, (shape as Shape | undefined) ?? usual),
      driver: driver === undefined ? own.driver : driver,
    })
    this.numberOf.set(fresh.id, this.list.length - 1)
    return this.list.length - 1
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

function shapeOf({ id, shape }: Assumption): Shape {
  const limit = limitOf(id)
  return limit === null ? shape : limits[limit].shape
}

const defaults = {
  driver: null,
  rationale: 'default of the catalogue',
  owner: 'Samsyn',
  standing: 'proposed',
  quality: 'assumed',
} as const
