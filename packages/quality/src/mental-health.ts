import { catalogue, indicatorNamed } from './catalogue.ts'
import type { IndicatorDefinition } from './definition.ts'

/** People of a place, by the two halves of mental health care. */
export interface MentalHealthPeople {
  readonly adults: number
  readonly children: number
}

/** A published share on the people of a place; `to` is above `from` where the source gives a range. */
export interface PersonsFrom {
  readonly indicator: string
  readonly from: number
  readonly to: number
  /** The share as printed, in the indicator's unit. */
  readonly share: { readonly from: number; readonly to: number; readonly per: number }
  readonly source: string
}

/** Need and those in specialist care among people of an age, and the second per 100 of the first. */
export interface NeedBesideActivity {
  readonly ages: 'adults' | 'children'
  readonly persons: number
  readonly need: PersonsFrom
  readonly treated: PersonsFrom
  readonly coverage: { readonly from: number; readonly to: number }
}

const mentalHealthSections = [
  'severity',
  'medicines',
  'golden',
  'access',
  'refused',
  'coercion',
  'after',
  'outreach',
] as const
export type MentalHealthSection = (typeof mentalHealthSections)[number]

const indicators: Readonly<Record<MentalHealthSection, readonly string[]>> = {
  severity: ['mental-severe-bed-days', 'mental-severe-contacts'],
  medicines: ['antidepressant-users', 'anxiolytic-users', 'adhd-medicine-users'],
  golden: ['golden-rule-mental', 'golden-rule-addiction'],
  access: ['waiting-days-mental-children', 'waiting-days-mental-adults', 'waiting-days-addiction'],
  refused: ['refused-referrals'],
  coercion: ['coercion-admissions'],
  after: ['mental-followup-children', 'mental-readmission-children'],
  outreach: ['fact-coverage'],
}

export interface MentalHealthView {
  readonly beside: readonly NeedBesideActivity[]
  readonly sections: readonly {
    readonly id: MentalHealthSection
    readonly indicators: readonly IndicatorDefinition[]
  }[]
}

/**
 * Mental health as one view: need beside activity, and how care is steered and reached. Shares are the nation's (Institute of
 * Public Health and SAMDATA, as the hospital plan of 2019 prints them); on the people of a place they are assumed.
 */
export function mentalHealthView(
  people: MentalHealthPeople,
  definitions: readonly IndicatorDefinition[] = catalogue,
): MentalHealthView {
  const named = (id: string) => indicatorNamed(id, definitions)
  const beside = (ages: NeedBesideActivity['ages']): NeedBesideActivity => {
    const persons = people[ages]
    const need = personsFrom(named(`mental-need-${ages}`), persons)
    const treated = personsFrom(named(`mental-treated-${ages}`), persons)
    const coverage = {
      from: (100 * treated.from) / need.to,
      to: (100 * treated.to) / need.from,
    }
    return { ages, persons, need, treated, coverage }
  }
  return {
    beside: [beside('adults'), beside('children')],
    sections: mentalHealthSections.map((id) => ({ id, indicators: indicators[id].map(named) })),
  }
}

function personsFrom({ id, unit, published }: IndicatorDefinition, persons: number): PersonsFrom {
  const { value, to, source } = published.at(-1)!
  const most = to ?? value
  return {
    indicator: id,
    from: (persons * value) / unit.per,
    to: (persons * most) / unit.per,
    share: { from: value, to: most, per: unit.per },
    source,
  }
}
