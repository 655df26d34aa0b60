/** Sentences of an atlas in English; `{{name}}` is filled from a text's values. */
export const textsEn = {
  'chance.all': 'The areas differ no more than chance alone would make them.',
  'chance.most':
    'Chance explains most of the variation ({{chancePercent}} per cent); the areas’ own differences are small beside it.',
  'chance.half':
    'About half of the variation is chance ({{chancePercent}} per cent), half is the areas’ own.',
  'chance.little':
    'Chance explains a small part of the variation ({{chancePercent}} per cent); the rest is the areas’ own.',
  'chance.hardly':
    'Chance explains hardly any of the variation ({{chancePercent}} per cent); the areas really differ.',
  'chance.unknown':
    'How much chance explains cannot be said: the figures have no counts behind them that luck could move.',
  quotient:
    'The highest rate is {{quotient}} times the lowest; equal areas of these sizes would by chance show {{low}} to {{high}}.',
  'quotient.unbounded':
    'The highest rate is {{quotient}} times the lowest; by chance alone the lowest of equal areas could have no events at all.',
  'quotient.none': 'Highest and lowest cannot be divided: the lowest area has no events.',
  'areas.outside':
    '{{outside}} of {{areas}} areas lie outside what chance gives (95 %); {{beyond}} also outside the spread that areas usually have.',
  'areas.general':
    'The spread is general, not a few outliers: read the shrunken rates and their intervals rather than a list of names.',
  'areas.one': 'Only one area has a figure, and variation is between areas.',
  'areas.missing': 'Without a figure: {{names}}.',
  'areas.low-numbers': 'Fewer than {{lowNumber}} events: {{names}}. Read these with care.',
  'care.effective':
    'Effective care: everyone who needs it should have it. Low rates point to need that is not met.',
  'care.preference-sensitive':
    'Preference-sensitive care: what is right depends on the patient. Variation asks whether the choice is informed, not which rate is right.',
  'care.supply-sensitive':
    'Supply-sensitive care: use follows the beds and doctors there are. More is not shown to be better, nor less.',
  'care.unknown':
    'Whether this is effective, preference-sensitive or supply-sensitive care is not said; decide it before reading high or low as too much or too little.',
  'flag.private':
    'Private providers did {{percent}} per cent of it in {{name}}, the most of any area; what is paid for privately differs between areas.',
  'flag.kostra-march':
    'Unrevised figures: KOSTRA of March. June’s may differ; compare no municipality on a small difference before then.',
  'flag.kostra-june': 'Revised figures: KOSTRA of June.',
  'flag.kostra-unsaid':
    'Figures of KOSTRA; the table does not say whether they are March’s (unrevised) or June’s (revised).',
  'flag.registered-only':
    'Only what is registered is counted: treatment outside public funding is not here, so a low rate may be care that was bought.',
  'flag.repeats-unknown':
    'It is not said whether the same person is counted several times; if so, chance gives more than the band shows.',
  'flag.expected-implied':
    'Expected counts are implied from the published rates, not computed from ages and sexes; measures that use them are approximate.',
  'flag.country-disagrees':
    'The country’s own count lies {{percent}} per cent from the sum of its areas: one of them is wrong, or an area is missing, and what is expected stands on the country.',
  'flag.left-out':
    '{{count}} hidden figures of municipalities are left out of the sums, with their people: a rate is that of the municipalities that may be shown.',
  'flag.unit-unknown':
    'Unit unknown: the file does not say what the rates are per, so only measures without a unit are computed.',
  'flag.level-apart':
    'All areas together lie {{percent}} per cent from the reference; the measures marked rescaled take that out.',
  'counted.users': 'care for {{n}} users',
  'counted.events': '{{n}} events',
  'counted.share': '{{n}} cases',
  'counted.fte': '{{n}} FTE',
  'counted.other': '{{n}} of what is counted',
  'opportunity.country':
    'If areas above the country’s rate came down to it, it would free {{frees}}; bringing those below up to it requires {{requires}}.',
  'opportunity.other':
    'If all areas reached the chosen reference ({{ratio}} times the expected), it would free {{frees}} and require {{requires}}.',
  'opportunity.fte':
    'In FTE, at {{each}} for each of them: {{frees}} freed and {{requires}} required.',
  'opportunity.beds':
    'In beds, at {{days}} bed-days for each and {{percent}} per cent occupancy: {{frees}} freed and {{requires}} required.',
  'opportunity.assumed':
    'What each of them takes is a first-order assumption until a community gives its own.',
  'opportunity.question':
    'This is a question to the parties, not a target: the reference may itself give too little or too much.',
} as const
