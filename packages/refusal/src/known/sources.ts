import type { KnownClauses } from './known-clauses.ts'

/** Refusals about pulling tables from their publishers. */
export const sources = {
  'source-unknown': {
    kind: 'wrong-call',
    found: 'the source "{{word}}"',
    because: 'no source or group of the catalogue is called that',
    remedy: 'samsyn data status lists the sources',
  },
  'source-gone': {
    kind: 'missing-table',
    found: 'no table at {{url}} ({{told}})',
    because: 'its publisher has taken it away or given it another number',
    remedy:
      'look for what replaced it and change the catalogue; samsyn data pull --offline still builds what was kept',
  },
  'source-busy': {
    kind: 'not-available',
    found: 'the answer {{told}} from {{url}}, every time it was asked',
    because: 'it takes no more calls for now',
    remedy: 'pull again later: what was answered is kept and will not be asked for again',
  },
  'source-in-trouble': {
    kind: 'not-available',
    found: 'the answer {{told}} from {{url}}, every time it was asked',
    because: 'the service is in trouble',
    remedy: 'pull again later: what was answered is kept and will not be asked for again',
  },
  'source-unreachable': {
    kind: 'not-available',
    found: 'no whole answer from {{url}} in {{attempts}} tries ({{error}})',
    because: 'there is no network, or the service is in trouble',
    remedy:
      'pull again later: what was answered is kept and will not be asked for again; --offline builds from what is kept',
  },
  'source-not-json': {
    kind: 'broken-table',
    found: 'an answer of {{type}} from {{url}}',
    because:
      'JSON was asked for; a page for people means maintenance, or something between here and there',
    remedy: 'pull again later, and check --base-url if you gave one',
  },
  'answer-too-large': {
    kind: 'broken-table',
    found: 'an answer of more than {{most}} MB from {{url}}',
    because: 'no table is asked for in such pieces, and it could fill the memory',
    remedy: 'check --base-url if you gave one; pull again later',
  },
  'question-refused': {
    kind: 'wrong-call',
    found: 'the answer {{told}} from {{url}}',
    because: 'the service does not take the question as the catalogue puts it',
    remedy: 'compare the source in the catalogue with the metadata of its table',
  },
  'answer-cut-off': {
    kind: 'broken-table',
    found: 'an answer that is not whole JSON ({{n}} bytes) from {{where}}',
    because: 'it was cut off, or is a page for people',
    remedy: 'pull again later; the tables that were there are untouched',
  },
  'never-pulled': {
    kind: 'missing-table',
    found: 'no finished pull of {{id}} in {{folder}}',
    because: '--offline builds from kept responses only',
    remedy: 'pull it once with a network, or copy the responses here from where it was pulled',
  },
  'response-changed': {
    kind: 'broken-table',
    found: 'the kept response {{path}}, which is gone or changed',
    because: 'its bytes do not have the hash that was written down when it came',
    remedy: 'pull the source again',
  },
} as const satisfies KnownClauses
