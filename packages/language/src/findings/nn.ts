import type { FindingKey } from './nb.ts'

export const findingsNn: Record<FindingKey, string> = {
  'population.municipal-sum-differs':
    'Kommunetabellen manglar {{persons}} personar i {{year}}: kommunane gjev ikkje summen for landet. Skilnaden er ikkje fordelt.',
  'population.district-unknown':
    '{{share}} % av innbyggjarane i {{city}} har ukjend bydel. Bydelane summerer difor ikkje til byen.',
  'table.missing': 'Tabellen {{table}} mangla. Tal som byggjer på han, er utelatne.',
  'care.check-differs':
    'Folketalet i omsorgstabellen for {{municipality}} avvik frå folketabellen med {{persons}} personar.',
  'atlas.value-blank': '{{rows}} publiserte tal i helseatlaset var tomme. Dei er utelatne, ikkje sette til null.',
  other: '{{id}} i {{table}}: {{values}}',
}
