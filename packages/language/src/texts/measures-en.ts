import type { MeasuresWords } from './measures-words.ts'

/** What the report says of measures: chapters 3 to 6 from runs, in English. */
export const measuresEn: MeasuresWords = {
  title: 'What could be done: the measures one by one',
  lead: 'The measures of the library are reckoned one at a time on this community, fully in place, for {{year}}, on constant coverage and for all ages. Reach and conversion are assumed where no source states them; the parties enter their own numbers.',
  caution: "The ministry's caution",
  stated: 'the effect is stated in a source',
  assumedEffect: 'the effect is assumed',
  notReckoned: 'Not reckoned, because no table counts what the measure takes from: {{list}}.',
  notReckonedOne: '{{name}} ({{services}})',
  measure: 'Measure',
  reach: 'Reaches',
  reachText: '{{share}} of {{service}}, {{ages}}',
  allAges: 'all ages',
  moves: 'Moves',
  bedsTitle: 'Hospital beds that each measure frees, {{year}}',
  fteTitle: 'FTE at both levels with each measure, {{year}}',
  fteNote:
    'Minus is fewer. Where the interval crosses zero, the measure may require more FTE than it frees.',
  dotsText: 'Dots with 80 % intervals. {{list}}.',
  beds: 'Beds',
  places: 'Municipal places',
  fteOf: 'FTE, {{party}}',
  nokOf: 'NOK million, {{party}}',
  tableNote:
    'Change in {{year}}, with 80 % intervals; minus is less than without the measure. FTE and kroner are what is required less what is freed; kroner include what moves between the parties. Kroner are first-order estimates.',
  tableCaption: 'What each measure frees and requires',
  dispute: 'disputed between the parties',
  inPackage: 'one of those together',
  servicesTitle: 'More and less of what: the services at both levels, all ages',
  servicesNote:
    "Without measures: today's use for the inhabitants to come (constant coverage). Last column: what the measures together change ({{list}}).",
  service: 'Service',
  without: '{{year}} without measures',
  withoutTrend: '{{year}}, continued trend',
  withAll: 'The measures together',
  level: {
    specialist: 'Specialist care',
    municipal: 'Municipal services',
    gp: 'GP and out-of-hours',
    family: 'The family',
  },
  needTitle: 'Need beside today’s use',
  needNote:
    'Need is the nation’s prevalence on the people here; how many of a hundred are reached is the nation’s, and assumed by severity. Units per user are set so that today’s coverage gives the nation’s use today; a scenario can change coverage (mental-health-need).',
  needGroup: 'Who',
  needPersons: 'With need, {{year}}',
  needCoverage: 'Of a hundred: {{level}}',
  needMore:
    'Reaching ten more of a hundred adults with another disorder in {{year}} would take: {{list}}.',
  needOne: '{{service}} {{more}} {{unit}}',
  onTrend:
    'On the path “{{path}}” instead of constant coverage, the same measures change beds by {{beds}} ({{bedsRange}}), municipal places by {{places}} ({{placesRange}}) and FTE by {{fte}} ({{fteRange}}).',
  scope:
    'Different scope: the numbers from measures are of all ages and reckoned with assumed staffing per unit, while the key figures above are of the 67+ or 80+. So there are {{all}} beds for all ages here today, beside {{old}} for the 67+, and {{ours}} nurse FTE in the municipalities, beside {{reported}} that the municipalities have reported. Family care is the same.',
  whyTitle: '{{outcome}}: why {{year}} differs from {{today}}',
  whyNote:
    'The lines sum to the change and are of the central path; the interval at the end is of all draws. The numbers are rounded. The effect of a measure here is shared with the growth it works on, and so is not the same as the difference with and without measures.',
  movesTitle: 'Develop together: what moves between the parties',
  movesLead:
    'What leaves a service ends, or arrives somewhere else. The numbers are of each measure alone in {{year}}, with 80 % intervals.',
  movesCaption: 'What each measure moves, {{year}}',
  canReach: 'Could reach',
  canReachNote: 'persons in the group, a ceiling',
  leaves: 'Leaves',
  ends: 'Ends',
  arrives: 'Arrives or is required',
  who: 'Parties',
  from: '{{start}}, in full from {{full}}',
  whoTitle: 'Who frees, who requires, and who receives: the measures together, {{year}}',
  whoFte: 'FTE',
  whoNok: 'NOK million',
  whoText: 'Horizontal bars for each party. {{list}}.',
  frees: 'frees',
  requires: 'requires',
  movesIn: 'moves between the parties',
  netFrees: 'frees {{n}}',
  netRequires: 'requires {{n}}',
  gets: 'receives {{n}}',
  gives: 'gives {{n}}',
  net: 'sum, with 80 % interval',
  whoItem: '{{party}}: frees {{frees}}, requires {{requires}}, in sum {{net}}',
  togetherLead:
    'The numbers show what the measures of the library move between the parties, and what must be in place with whoever receives it. What to develop together is for the parties to decide.',
  budgetLead:
    "FTE and places by party and year are the basis for the financial plans. Kroner here are first-order estimates; the parties' own unit costs replace them.",
  headlineDecide:
    'On this basis the committee can discuss how many places, beds and FTE the parties should plan for, which measures to look into together, which coverage to plan by, and order the figures that are missing. Kroner are first-order estimates, and measures are not ranked.',
  party: 'Party',
  partyTable: 'The parties, {{year}}: frees, requires, moves',
  partyNote:
    'FTE and kroner are first-order estimates at dated prices and assumed staffing. Freed is not money in hand: it becomes something only if something is in fact closed or put to other use. What moves is activity-based funding, user fees and national insurance, and sums to zero.',
  freesFte: 'Frees FTE',
  requiresFte: 'Requires FTE',
  freesNok: 'Frees NOK million',
  requiresNok: 'Requires NOK million',
  movesNok: 'Moves to the party, NOK million',
  netNok: 'Sum NOK million',
  yearsTable: 'The parties in the budget years: the sum of the measures together',
  yearsNote:
    'FTE: freed less required. NOK million: freed less required, with what moves. The measures are phased in over several years.',
  competenceTitle: 'Competence: FTE by party and profession',
  competenceNote:
    'Activity times assumed staffing per unit, all ages: not the number employed. Without measures in the two years, and what the measures together change.',
  profession: 'Profession',
  asExample_one: 'The library’s example, not the chosen scenario: {{sentence}}',
  asExample_other: 'The library’s example, not the chosen scenarios: {{sentence}}',
  bottom:
    'Together the measures ({{list}}) may change hospital beds by {{beds}} ({{bedsRange}}), municipal places by {{places}} ({{placesRange}}) and FTE by {{fte}} ({{fteRange}}) in {{year}}, compared with the same year without them.',
}
