/** What was found in the tables and is said rather than smoothed over, by the id of the finding. */
export const findingsNb = {
  'population.municipal-sum-differs':
    'Kommunetabellen mangler {{persons}} personer i {{year}}: kommunene gir ikke landets sum. Differansen er ikke fordelt.',
  'population.district-unknown':
    '{{persons}} innbyggere i {{city}} ({{share}} %) har ukjent bydel i {{year}}. Bydelene summerer derfor ikke til byen.',
  'population.municipal-sum-exceeds':
    'Kommunetabellen har {{persons}} personer mer enn landets tabell i {{year}}. Differansen er ikke fordelt.',
  'population.district-before-merger':
    '{{persons}} innbyggere i {{city}} ({{share}} %) har ingen bydel i {{year}}: tabellen følger bydelene før kommunesammenslåingen.',
  'table.missing': 'Tabellen {{table}} manglet. Tall som bygger på den, er utelatt.',
  'care.check-differs':
    'Folketallet i omsorgstabellen for {{municipality}} avviker fra befolkningstabellen med {{persons}} personer.',
  'atlas.value-blank':
    '{{rows}} publiserte tall i helseatlaset var tomme. De er utelatt, ikke satt til null.',
  other: '{{id}} i {{table}}: {{values}}',
} as const

export type FindingKey = keyof typeof findingsNb
