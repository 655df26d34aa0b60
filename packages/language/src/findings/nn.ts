import type { FindingKey } from './nb.ts'

export const findingsNn: Record<FindingKey, string> = {
  'population.municipal-sum-differs':
    'Kommunetabellen manglar {{persons}} personar i {{year}}: kommunane gjev ikkje summen for landet. Skilnaden er ikkje fordelt.',
  'population.district-unknown':
    '{{persons}} innbyggjarar i {{city}} ({{share}} %) har ukjend bydel i {{year}}. Bydelane summerer difor ikkje til byen.',
  'population.municipal-sum-exceeds':
    'Kommunetabellen har {{persons}} personar meir enn tabellen for landet i {{year}}. Skilnaden er ikkje fordelt.',
  'population.district-before-merger':
    '{{persons}} innbyggjarar i {{city}} ({{share}} %) har ingen bydel i {{year}}: tabellen følgjer bydelane før kommunesamanslåinga.',
  'table.missing': 'Tabellen {{table}} mangla. Tal som byggjer på han, er utelatne.',
  'care.check-differs':
    'Folketalet i omsorgstabellen for {{municipality}} avvik frå folketabellen med {{persons}} personar.',
  'atlas.value-blank':
    '{{rows}} publiserte tal i helseatlaset var tomme. Dei er utelatne, ikkje sette til null.',
  other: '{{id}} i {{table}}: {{values}}',
}
