import type { FindingKey } from './nb.ts'

export const findingsEn: Record<FindingKey, string> = {
  'population.municipal-sum-differs':
    'The municipal table lacks {{persons}} persons in {{year}}: the municipalities do not add up to the country. The difference is not distributed.',
  'population.district-unknown':
    '{{persons}} inhabitants of {{city}} ({{share}}%) have no known city district in {{year}}, so the districts do not add up to the city.',
  'population.municipal-sum-exceeds':
    'The municipal table has {{persons}} persons more than the national table in {{year}}. The difference is not distributed.',
  'population.district-before-merger':
    '{{persons}} inhabitants of {{city}} ({{share}}%) have no city district in {{year}}: the table follows the districts before the municipal merger.',
  'table.missing': 'The table {{table}} was missing. Figures built on it are left out.',
  'care.check-differs':
    'The population in the care table for {{municipality}} differs from the population table by {{persons}} persons.',
  'atlas.value-blank':
    '{{rows}} published figures of the health atlas were blank. They are left out, not set to zero.',
  other: '{{id}} in {{table}}: {{values}}',
}
