import type { KnownClauses } from './known-clauses.ts'

/** Refusals about names and codes of places. */
export const areas = {
  'area-unknown': {
    kind: 'unknown-area',
    found: 'the name "{{text}}"',
    because: 'no municipality, city district, trust, community or region is called that',
    remedy:
      'write a community, municipality, code or trust, for example vestfold, Tønsberg, 3905 or ahus',
    near: 'write {{near}} if that is what you meant',
  },
  'area-ambiguous': {
    kind: 'unknown-area',
    found: 'the name "{{text}}"',
    because: 'it fits {{n}} areas',
    remedy: 'write one of {{choices}}',
  },
  'area-is-county': {
    kind: 'unknown-area',
    found: 'the county "{{text}}"',
    because: 'plans are made for communities, and a county is not one of them',
    remedy: 'write {{near}}',
  },
  'area-code-unknown': {
    kind: 'unknown-area',
    found: 'the code {{code}}',
    because: 'no municipality or city district has had it since 1 January 2024',
    remedy: 'write the code that is valid today, or the name',
  },
  'area-too-large': {
    kind: 'unknown-area',
    found: 'the name "{{text}}"',
    because: '{{name}} holds {{n}} communities',
    remedy: 'write one of {{choices}}',
  },
  'trust-without-catchment': {
    kind: 'unknown-area',
    found: 'the trust "{{name}}"',
    because: 'it has no catchment of its own, and so no community',
    remedy: 'write a community or a municipality, for example vestfold or Tønsberg',
  },
  'area-elsewhere': {
    kind: 'unknown-area',
    found: 'the area {{area}} at {{where}}',
    because: 'it is not a municipality of {{community}}',
    remedy: 'use one of {{choices}}',
  },
  'community-unknown': {
    kind: 'unknown-area',
    found: 'the community "{{id}}"',
    because: 'none of the 19 is called that',
    remedy: 'use one of {{choices}}',
    near: 'write "{{near}}"',
  },
  'area-without-peers': {
    kind: 'unknown-area',
    found: 'the name "{{text}}"',
    because: 'peers are found for a municipality or a community, and none is called that',
    remedy:
      'write a community or municipality, for example vestfold, Tønsberg or 3905; samsyn find searches all names',
  },
  'area-of-other-kind': {
    kind: 'wrong-call',
    found: '{{name}}',
    because: 'this is for municipalities and communities',
    remedy: 'write a municipality or a community',
  },
  'area-not-member': {
    kind: 'unknown-area',
    found: 'the area "{{text}}"',
    because: 'it is not a municipality of {{community}}',
    remedy: 'use one of {{choices}}',
  },
  'municipality-unknown': {
    kind: 'unknown-area',
    found: 'the municipality code "{{code}}"',
    because: 'no municipality has had it since 1 January 2024',
    remedy: 'write a code of four digits that is valid today, for example 3905',
  },
  'code-of-no-vintage': {
    kind: 'wrong-vintage',
    found: 'the code {{code}} in {{where}}',
    because: 'no municipality had it in 2018, 2020 or 2024',
    remedy: 'use municipality codes of {{expected}}: four digits with the leading zero',
  },
  'code-of-other-vintage': {
    kind: 'wrong-vintage',
    found: 'the code {{code}} ({{name}}) in {{where}}',
    because: 'it belongs to the boundaries of {{valid}}, and those of {{expected}} are expected',
    remedy: 'convert the table to {{expected}} boundaries first',
  },
} as const satisfies KnownClauses
