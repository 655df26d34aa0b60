import type { KnownClauses } from './known-clauses.ts'

/** Refusals about what is written at the keyboard. */
export const commandLine = {
  'command-unknown': {
    kind: 'wrong-call',
    found: 'the command "{{name}}"',
    because: 'samsyn has no such command',
    remedy: 'run samsyn help to see the commands',
  },
  'option-unknown': {
    kind: 'wrong-call',
    found: 'the option {{option}}',
    because: 'the command does not take it',
    remedy: 'use it as: {{usage}}',
    near: 'write --{{near}} instead of {{option}}, or use it as: {{usage}}',
  },
  'option-twice': {
    kind: 'wrong-call',
    found: '--{{option}} twice',
    because: 'only one of them can hold',
    remedy: 'leave one of them out',
  },
  'option-empty': {
    kind: 'wrong-call',
    found: 'an empty --{{option}}',
    because: 'it says nothing',
    remedy: 'write a value, or leave it out',
  },
  'option-not-number': {
    kind: 'wrong-call',
    found: '--{{option}} {{text}}',
    because: 'it takes a whole number from {{min}} to {{max}}',
    remedy: 'leave it out for {{otherwise}}, or write a number in that range',
  },
  'option-not-word': {
    kind: 'wrong-call',
    found: '--{{option}} {{text}}',
    because: 'it takes one of {{words}}',
    remedy: 'write one of them',
  },
  'group-unknown': {
    kind: 'unknown-group',
    found: '--{{option}} {{text}}',
    because: 'it takes one of {{words}}',
    remedy: 'write one of them',
  },
  'years-unreadable': {
    kind: 'wrong-call',
    found: '"{{part}}" in --years {{text}}',
    because: 'years are four digits, alone or as a rising range',
    remedy: 'write for example --years 2020,2025,2027..2030,2035,2040',
  },
  'year-outside': {
    kind: 'year-out-of-range',
    found: 'the year {{year}}',
    because: 'the tables and the projection cover {{first}} to {{last}}',
    remedy: 'choose years inside that range',
  },
  'community-missing': {
    kind: 'wrong-call',
    found: 'no community',
    because: 'a planning basis is made for one of the 19',
    remedy: 'use it as: {{usage}}',
  },
  'all-and-one': {
    kind: 'wrong-call',
    found: '--all together with {{other}}',
    because: '--all is every community',
    remedy: 'leave one of them out',
  },
  'scenarios-too-few': {
    kind: 'wrong-call',
    found: 'fewer than two scenarios',
    because: 'there is nothing to compare with',
    remedy: 'use it as: {{usage}}',
  },
  'option-value-missing': {
    kind: 'wrong-call',
    found: '--{{option}} without a value',
    because: 'it takes one',
    remedy: 'write a value behind it: {{usage}}',
  },
  'option-takes-none': {
    kind: 'wrong-call',
    found: '--{{option}}={{text}}',
    because: 'it is said alone, without a value',
    remedy: 'write --{{option}} alone, or leave it out',
  },
  'option-lone': {
    kind: 'wrong-call',
    found: '--{{option}} without {{other}}',
    because: 'the one says nothing without the other',
    remedy: 'use it as: {{usage}}',
  },
  'option-not-positive': {
    kind: 'wrong-call',
    found: '--{{option}} {{text}}',
    because: 'it takes a number above zero with a decimal point',
    remedy: 'write for example --{{option}} {{example}}',
  },
  'option-not-amount': {
    kind: 'wrong-call',
    found: '--{{option}} {{text}}',
    because: 'it takes a number, or a per cent of what there is without measures',
    remedy: 'use it as: {{usage}}',
  },
  'word-too-many': {
    kind: 'wrong-call',
    found: 'the word "{{text}}"',
    because: 'the command takes no such word',
    remedy: 'use it as: {{usage}}',
  },
  'word-unknown': {
    kind: 'wrong-call',
    found: 'the word "{{text}}"',
    because: 'the command takes one of {{words}} there',
    remedy: 'use it as: {{usage}}',
    near: 'write {{near}}',
  },
  'argument-missing': {
    kind: 'wrong-call',
    found: 'no {{what}}',
    because: 'the command needs it',
    remedy: 'use it as: {{usage}}',
  },
  'alternative-unknown': {
    kind: 'wrong-call',
    found: 'the alternative "{{name}}"',
    because:
      'it is four letters: fertility and life expectancy one of L, M, H and K, domestic migration and immigration one of those or 0',
    remedy:
      'write fertility, life expectancy, domestic migration and immigration, for example MMMM or LLML',
  },
  'indicator-unknown': {
    kind: 'wrong-call',
    found: 'no indicator {{id}}',
    because: 'the definition files do not have it',
    remedy: 'write one of those that samsyn quality lists',
    near: 'write {{near}}',
  },
  'atlas-unclear': {
    kind: 'wrong-call',
    found: '{{n}} indicators with the words "{{text}}"',
    because: 'an atlas is of one service',
    remedy: 'write one of {{choices}}',
  },
  'atlas-by-catchment': {
    kind: 'wrong-call',
    found: 'the atlas of "{{text}}" by {{residence}}',
    because: 'published atlases are by catchment, and their areas cannot be added up otherwise',
    remedy: 'leave --by out, or choose {{choices}}',
  },
  'reference-unknown': {
    kind: 'unknown-area',
    found: 'the reference "{{text}}"',
    because: 'this atlas has no figure of such an area',
    remedy: 'write country, lowest-fifth, highest-fifth or one of its areas',
    near: 'write {{near}}',
  },
  'period-unknown': {
    kind: 'wrong-call',
    found: 'new limits from {{period}}',
    because: 'the series has no such period',
    remedy: 'write one from {{first}} to {{last}}',
  },
  'earlier-run-unreadable': {
    kind: 'broken-table',
    found: 'no earlier run in {{file}}',
    because: 'only what samsyn run --json printed can be set beside a new run',
    remedy: 'give a file made with samsyn run … --json > file',
  },
  'earlier-run-elsewhere': {
    kind: 'wrong-call',
    found: 'an earlier run of {{other}} beside one of {{community}}',
    because: 'what has moved is seen in one community',
    remedy: 'give an earlier run of {{community}}',
  },
  'kept-back': {
    kind: 'not-allowed',
    found: '{{outcome}} of {{place}}, which rests on a number that is kept back',
    because:
      'with what went out before, as --records remembers it, a small count could be worked out from it',
    remedy: 'ask for another outcome or a larger area',
  },
  'sources-not-pulled': {
    kind: 'not-available',
    found: '{{n}} of {{of}} sources that could not be pulled ({{list}})',
    because: 'each says above why, and their tables in {{folder}} are as they were',
    remedy: 'do what each says, and pull them again',
  },
  'base-url-unreadable': {
    kind: 'wrong-call',
    found: '--base-url {{text}}',
    because: 'it is no address, or of no service of the catalogue',
    remedy: 'write https://…, or one of {{services}} before =https://…',
  },
  'sample-missing': {
    kind: 'not-available',
    found: 'no sample of municipal care with two years',
    because: 'activity can be scored only where an earlier and a later year were counted',
    remedy: 'give the folder of the real tables with --data',
  },
} as const satisfies KnownClauses
