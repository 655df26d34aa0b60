import type { Gap, Group } from './plan.ts'

// The named gaps of the planning basis: what the six questions ask for and no open table carries.
// `har` = in part here; `bestilles` = can be ordered from whoever holds it; `finnes-ikke` = nobody has it.
// Who holds each and why it matters stands in the language catalogues under the same id.
const shared: readonly Gap[] = [
  { id: 'gap.hospital-use-by-municipality', status: 'bestilles' },
  { id: 'gap.gp-contacts', status: 'bestilles' },
  { id: 'gap.unit-costs', status: 'bestilles' },
]

const careAndStaff: readonly Gap[] = [
  { id: 'gap.readmission', status: 'bestilles' },
  { id: 'gap.staff-by-occupation', status: 'bestilles' },
  { id: 'gap.supply', status: 'finnes-ikke' },
]

const ofGroup: Readonly<Record<Group, readonly Gap[]>> = {
  'frail-elderly': [
    { id: 'gap.delayed-days', status: 'bestilles' },
    { id: 'gap.paid-days', status: 'bestilles' },
    { id: 'gap.early-notice', status: 'bestilles' },
    { id: 'gap.short-stay', status: 'bestilles' },
    { id: 'gap.hours-by-age', status: 'bestilles' },
    { id: 'gap.municipal-emergency-beds', status: 'bestilles' },
    { id: 'gap.housing-by-age', status: 'har' },
    { id: 'gap.unstaffed-housing', status: 'bestilles' },
    { id: 'gap.gp-fte', status: 'bestilles' },
    { id: 'gap.place-of-death', status: 'bestilles' },
    { id: 'gap.living-alone', status: 'bestilles' },
    { id: 'gap.equipment', status: 'finnes-ikke' },
    ...careAndStaff,
  ],
  'children-young': [
    { id: 'gap.child-mental-health', status: 'bestilles' },
    { id: 'gap.bup-fte', status: 'bestilles' },
    { id: 'gap.school-health', status: 'bestilles' },
    { id: 'gap.child-nurses', status: 'bestilles' },
    { id: 'gap.habilitation', status: 'bestilles' },
    { id: 'gap.respite', status: 'bestilles' },
    { id: 'gap.ppt', status: 'bestilles' },
    { id: 'gap.school-absence', status: 'bestilles' },
    { id: 'gap.child-welfare-overlap', status: 'finnes-ikke' },
  ],
  'mental-health': [
    { id: 'gap.mental-health-use', status: 'bestilles' },
    { id: 'gap.substance-use', status: 'bestilles' },
    { id: 'gap.municipal-mental-health', status: 'bestilles' },
    { id: 'gap.coercion', status: 'bestilles' },
    { id: 'gap.delayed-days', status: 'bestilles' },
    { id: 'gap.readmission', status: 'bestilles' },
  ],
  'chronic-conditions': [
    { id: 'gap.multimorbidity-persons', status: 'bestilles' },
    { id: 'gap.chronic-primary-care', status: 'bestilles' },
    { id: 'gap.high-users', status: 'bestilles' },
    { id: 'gap.equipment', status: 'finnes-ikke' },
    ...careAndStaff,
  ],
  'pregnancy-birth': [
    { id: 'gap.births-by-hospital', status: 'bestilles' },
    { id: 'gap.midwives', status: 'bestilles' },
    { id: 'gap.antenatal-care', status: 'bestilles' },
    { id: 'gap.postnatal-visits', status: 'bestilles' },
  ],
}

export function gapsOf(group: Group): Gap[] {
  return [...ofGroup[group], ...shared]
}
