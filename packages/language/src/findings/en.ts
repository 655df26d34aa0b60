import type { FindingKey } from './nb.ts'

export const findingsEn: Record<FindingKey, string> = {
  'population.municipal-sum-differs':
    'The municipal table lacks {{persons}} persons in {{year}}: the municipalities do not add up to the country. The difference is not distributed.',
  'population.district-unknown':
    '{{share}}% of the inhabitants of {{city}} have no known city district, so the districts do not add up to the city.',
  'table.missing': 'The table {{table}} was missing. Figures built on it are left out.',
  'care.check-differs':
    'The population in the care table for {{municipality}} differs from the population table by {{persons}} persons.',
  'atlas.value-blank': '{{rows}} published figures of the health atlas were blank. They are left out, not set to zero.',
  other: '{{id}} in {{table}}: {{values}}',
}
