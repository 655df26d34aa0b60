import type { RunWords } from './run-words.ts'

/** What the page of projections says of what is reckoned, in English. */
export const runEn: RunWords = {
  path: '{{outcome}} to {{to}}, {{place}}',
  why: '{{outcome}}, {{place}}: from today to {{year}}, step by step',
  who: 'Who frees, who requires, and who receives: {{place}}, {{year}}',
  whereTo: 'What leaves, and where it arrives: {{place}}, {{year}}',
  compare: 'The scenarios side by side: {{place}}, {{year}}',
  basisOfAll: 'Sources, method and assumptions: the same for all municipalities',
  areaNote:
    'All numbers and figures below are for the residents of {{area}}. The scenario is built for the whole community.',
  here: 'The municipality',
  residents:
    'The health trust, the GPs and the state stand here with what concerns the residents of {{area}}.',
  withoutOutlays: 'What the measures cost in themselves is counted for the whole community only.',
  moreThanToday: '{{n}} more than today',
  fewerThanToday: '{{n}} fewer than today',
  moreKronerThanToday: '{{n}} more than today',
  lessKronerThanToday: '{{n}} less than today',
  moreBy: '{{n}} more',
  lessBy: '{{n}} less',
  asManyAsToday: 'as today',
  free: 'free {{n}}',
  require: 'require {{n}}',
  effect: 'The measures {{change}}',
  effectOfUse: 'With the measures: {{change}}',
  effectNothing: 'The measures leave it unchanged',
  sentence:
    '{{outcome}}: {{later}} in {{year}}, {{change}} ({{today}}). In eight cases of ten between {{low}} and {{high}} are expected.',
  sentenceEffect: 'The measures {{change}} {{unit}} (in eight cases of ten: {{interval}}).',
  sentenceEffectOfUse:
    'With the measures there are {{change}} {{unit}} than without them (in eight cases of ten: {{interval}}).',
  sentenceEffectNothing: 'The measures leave the number unchanged.',
  reckoning: 'Recalculating …',
  middle:
    'The numbers are the central path: every assumption at its central value, so that parts add up to the whole. The interval is from the draws.',
  bedsToday:
    '{{n}} beds today are what the residents of {{place}} use, in all hospitals and at the assumed occupancy. The beds that stand in a trust are something else: {{list}}.',
  bedsOfTrust: '{{trust}} has {{beds}} ({{year}})',
  birthBedDays:
    'The table (SSB 14824, diagnosis chapter O) has less than half a bed-day per birth: most birth stays seem to be missing, and the number is too low.',
  method: {
    run: 'Computed here in the browser: use today in every municipality and age group, times the people to come, then coverage, health and the other assumptions of the scenario, and last the measures. The number is the central path; the interval holds eight of ten of {{n}} draws.',
    beds: 'Beds are bed-days divided by 365 and by the occupancy.',
    places:
      'Places follow the users; where the service is counted in days, they are days divided by 365 and by the occupancy.',
    dwellings: 'Dwellings follow the users of housing with round-the-clock staff.',
    fte: 'FTE are activity times assumed staffing per unit, profession by profession and for all ages: what the use requires, not how many are employed.',
    family: 'Family care is a national estimate in FTE, shared by residents aged 80 and over.',
    kroner:
      'Kroner are first-order estimates: units times unit cost and tariffs, in the prices of the first year.',
    use: 'Use is by residence, wherever the service is given.',
    limited: 'What the staff cannot cover, shared as the scenario says.',
    more: 'All assumptions, with value and reason, stand at the foot of the page.',
  },
  because: {
    catalogue: 'Assumed in the catalogue of services',
    coverage: 'The trend among the municipalities of the sample, as a standard score',
    driftBirths: 'Births per woman every fifth year 1993–2023',
    driftUse: 'Two national tables of bed-days a decade apart, and how catchments moved',
    driftCare: 'How far coverage strayed from its path in the municipalities of the sample',
    unitCost: 'Staffing of the catalogue times cost per FTE, and a part that is not staff',
    tariff: 'First-order estimate of the tariff',
    isfPrice: 'As in 2024',
    isfShare: 'White paper 9 (2023–2024) ch. 8, proposed',
    family: 'One FTE of family care is replaced by one public FTE',
    measure: 'Set in the library of measures, with support in {{source}}',
    library: 'Assumed in the library of measures',
    scenario: 'Set in the scenario',
  },
}
