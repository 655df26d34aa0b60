/** The sentences of quality in English; keys for the other languages too. */
export const textsEn = {
  chance:
    'Nothing here is more than chance: values vary around {{centre}}, and from {{low}} to {{high}} none of them is news.',
  'chance.unbounded': 'Nothing here is more than chance: values vary around {{centre}}.',
  'signal.above-limit':
    '{{period}}: {{value}} lies above the upper limit, {{limit}}. Chance rarely reaches so far: look for what happened.',
  'signal.below-limit':
    '{{period}}: {{value}} lies below the lower limit, {{limit}}. Chance rarely reaches so far: look for what happened.',
  'signal.trend-up':
    'From {{from}} to {{to}} the values rise without a break: a trend, not chance.',
  'signal.trend-down':
    'From {{from}} to {{to}} the values fall without a break: a trend, not chance.',
  'signal.two-of-three-above': 'From {{from}} to {{to}} values lie close to the upper limit.',
  'signal.two-of-three-below': 'From {{from}} to {{to}} values lie close to the lower limit.',
  'signal.shift-above':
    'From {{from}} to {{to}} the values stay above the centre line, {{centre}}: the level was another then.',
  'signal.shift-below':
    'From {{from}} to {{to}} the values stay below the centre line, {{centre}}: the level was another then.',
  'runs.longest':
    '{{longest}} values in a row lie on the same side of the centre line; chance gives at most {{longestMax}}. The level has moved.',
  'runs.crossings':
    'The series crosses its centre line {{crossings}} times; chance gives at least {{crossingsMin}}. The level has moved.',
  'now.common-cause': 'The latest value is within chance.',
  'now.improvement': 'The latest value belongs to a signal for the better.',
  'now.concern': 'The latest value belongs to a signal for the worse.',
  'now.neutral-high':
    'The latest value belongs to a signal upwards; it is not said which way is better.',
  'now.neutral-low':
    'The latest value belongs to a signal downwards; it is not said which way is better.',
  'now.unsettled': 'The series is not one steady level; the signal is an earlier one.',
  'assurance.met': 'As it works now, the service reaches the target ({{target}}) every time.',
  'assurance.missed':
    'As it works now, the service will not reach the target ({{target}}): something must be done otherwise.',
  'assurance.hit-or-miss':
    'As it works now, the service reaches the target ({{target}}) some times and not others, by chance.',
  'limits.unfit':
    '{{outside}} of {{points}} values lie outside the limits, so these limits do not describe the service. Set limits anew where something changed, or read a run chart.',
  'limits.none': 'No limits: they need values of two periods that follow each other.',
  'limits.no-spread':
    'The limits lie at the level itself ({{centre}}): nothing has varied so far, and any other value would be news.',
  'limits.trial': 'The limits rest on {{count}} values and are on trial; they settle at 13.',
  'limits.screened':
    '{{screened}} of {{ranges}} changes from one value to the next are too large to be chance, and count no part of the limits.',
  'limits.widened':
    'Periods differ {{dispersion}} times as much as counting alone would give; the limits are wide enough for that.',
  'limits.anew': 'Limits are set anew from {{periods}}.',
  'points.missing': 'No value: {{periods}}.',
  'flag.burden':
    'No source says which result for patients this serves: ask whether it is worth reporting.',
  'flag.formula-ours': 'The source names this without a formula; the formula is ours.',
  'gap.no-target': 'No source states a value to reach.',
  'gap.no-open-table': 'No open table holds this indicator, so no value is shown.',
  'gap.breakdown.no-open-table':
    'Not broken down by {{dimension}}: no open table holds the indicator.',
  'gap.breakdown.not-in-table': 'Not broken down by {{dimension}}: the table does not carry it.',
  'gap.breakdown.areas-too-large':
    'Not broken down by {{dimension}}: it goes by municipality, and the table by larger areas.',
  'gap.breakdown.no-grouping':
    'Not broken down by {{dimension}}: no table here says which municipality is in which group.',
  'suggest.strong':
    '{{indicator}}: {{value}} against {{others}} among all. {{certainty}} per cent certain to be better than the others’ level.',
  'suggest.weak':
    '{{indicator}}: {{value}} against {{others}} among all. {{certainty}} per cent certain to be worse than the others’ level.',
  'suggest.progress': '{{indicator}}: progress of its own, beyond chance ({{value}} now).',
  'suggest.risk': '{{indicator}}: has grown worse, beyond chance ({{value}} now).',
  'suggest.uncertain': 'Below 80 per cent certain: this may be chance.',
  'suggest.no-strong': 'No indicator here shows a strong area.',
  'suggest.few-weak': 'Weak areas found: {{found}} of the two that are asked for.',
  'suggest.by-residence':
    'By where people live, not by where they were treated, in the catchments of that time.',
  'suggest.question':
    'A suggestion from figures, for the trust to judge: what can it teach, and what can it learn?',
  'trend.up':
    'A straight line through the series rises {{slope}} a period (95 per cent: {{low}} to {{high}}).',
  'trend.down':
    'A straight line through the series falls: {{slope}} a period (95 per cent: {{low}} to {{high}}).',
  'trend.none':
    'A straight line through the series is as good as level: {{slope}} a period (95 per cent: {{low}} to {{high}}).',
  'page.better': 'Better: {{direction}}. Sources: {{sources}}.',
  'page.higher': 'higher',
  'page.lower': 'lower',
  'page.neutral': 'not said',
  'page.target': 'target {{sign}} {{value}}',
  'page.target-by': 'target {{sign}} {{value}} by {{year}}',
  'page.published': 'Published: {{area}}, {{period}}: {{value}} ({{source}})',
  'page.published-about': 'Published: {{area}}, {{period}}: about {{value}} ({{source}})',
  'page.by-residence': 'By where people live, {{period}}; Norway {{country}}',
  'page.list':
    '{{count}} indicators; ! {{flagged}} flagged as reporting burden; # {{held}} held by an open table',
  'mental.title': 'Mental health in {{area}}: need beside activity',
  'mental.lead':
    '{{adults}} adults and {{children}} under 18 on 1 January {{year}}. Shares of the nation on the people here: what would be if this were an ordinary place (assumed).',
  'mental.adults': 'Adults',
  'mental.children': 'Under 18',
  'mental.people': 'People',
  'mental.need': 'Need',
  'mental.treated': 'In specialist care',
  'mental.coverage': 'Coverage',
  'mental.coverage-means':
    'Coverage is those in specialist care for each 100 with need. Many are helped by the municipality or the GP, or need no service, so 100 is no target.',
  'mental.severity': 'Severity',
  'mental.medicines': 'Treated with medicines, all levels (Norway)',
  'mental.golden': 'Golden rule',
  'mental.access': 'Access',
  'mental.refused': 'Refused referrals',
  'mental.coercion': 'Coercion',
  'mental.after': 'After inpatient care',
  'mental.outreach': 'Outreach',
  'mental.gap.local':
    'No open table has need, treatment or severity of mental disorders by municipality or community: to be ordered from NPR, KPR and the Institute of Public Health.',
  'mental.gap.none': 'no figure: no open table holds it',
  'mental.change': '{{from}} in {{fromYear}}, {{value}} in {{year}}',
  'draw.title': '{{name}} ({{unit}})',
  'draw.alternative':
    'Control chart of {{n}} periods, {{from}} to {{to}}. Latest value {{last}}, centre {{centre}}. {{out}} values out of the ordinary.',
  'draw.value': 'Value',
  'draw.centre': 'Centre',
  'draw.limits': 'Limits of chance',
  'draw.out': 'Out of the ordinary',
  'draw.target': 'Target',
  'draw.period': 'Period',
  'draw.low': 'Lower limit',
  'draw.high': 'Upper limit',
  'draw.said': 'Reading',
  'draw.numbers': 'Values with limits',
  'label.above-limit': 'above the limit',
  'label.below-limit': 'below the limit',
  'label.trend-up': 'rising trend',
  'label.trend-down': 'falling trend',
  'label.two-of-three-above': 'close to the upper limit',
  'label.two-of-three-below': 'close to the lower limit',
  'label.shift-above': 'level above',
  'label.shift-below': 'level below',
  'page.definition': 'What it is',
  'page.process': 'Over time',
  'page.areas': 'Between areas',
  'page.gaps': 'What is missing',
  'page.sources': 'Sources',
  'page.formula': 'Formula',
  'page.direction': 'Better',
  'page.targets': 'Targets',
  'page.publications': 'Published figures',
  'page.kicker': 'Quality indicator',
  'page.no-series': 'No table here has the indicator over time.',
  'page.no-areas': 'No table here has the indicator by area.',
} as const
