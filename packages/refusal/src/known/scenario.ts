import type { KnownClauses } from './known-clauses.ts'

/** Refusals about scenarios and their runs. */
export const scenario = {
  'year-of-run': {
    kind: 'year-out-of-range',
    found: 'the year {{year}} at {{where}}',
    because: 'the baseline stands at {{first}}, which is known, and a run ends in {{last}}',
    remedy: 'choose a later year than {{first}}, at most {{last}}',
  },
  'year-of-accounts': {
    kind: 'year-out-of-range',
    found: 'accounts of {{year}}',
    because: 'they are beside today, which is {{first}}, and a run ends in {{last}}',
    remedy: 'choose a later year than {{first}}, at most {{last}}',
  },
  'scenario-missing': {
    kind: 'missing-table',
    found: 'no file {{file}}',
    because: 'a scenario is read from a file, a link or the name of an example',
    remedy:
      'check the path, write one of those that samsyn scenario examples lists, or leave it out for the reference',
  },
  'scenario-not-json': {
    kind: 'broken-table',
    found: 'text that is not JSON ({{error}})',
    because: 'a scenario is one JSON document',
    remedy: 'look for a missing comma or quotation mark at that place',
  },
  'scenario-too-long': {
    kind: 'too-large',
    found: 'a scenario of {{n}} thousand characters',
    because: 'none that is a difference on a baseline has more than {{most}} thousand',
    remedy: 'look whether this is the file that was meant',
  },
  'scenario-field-unknown': {
    kind: 'broken-table',
    found: 'the field {{field}} at {{where}}',
    because:
      'a scenario has no such field there, and what is not understood is not left out in silence',
    remedy: 'take it away',
    near: 'write "{{near}}"',
  },
  'service-unknown': {
    kind: 'wrong-call',
    found: 'the service {{service}} at {{where}}',
    because: 'the catalogue of services does not hold it',
    remedy: 'use one of {{choices}}',
    near: 'write "{{near}}"',
  },
  'service-uncounted': {
    kind: 'not-available',
    found: 'the service {{service}} at {{where}}',
    because: 'no open table counts it here, and nothing arrives at it',
    remedy: 'give it a base of today in `bases`, per 1 000 persons by age, with its rationale',
  },
  'measure-unknown': {
    kind: 'wrong-call',
    found: 'the measure "{{measure}}" at {{where}}',
    because: 'neither the library nor `ownMeasures` holds it',
    remedy: 'choose one of the library, or describe it in ownMeasures',
    near: 'write "{{near}}"',
  },
  'measure-twice': {
    kind: 'duplicate-key',
    found: 'the measure "{{measure}}" a second time at {{where}}',
    because: 'one place can take it up once',
    remedy: 'name it once, or for areas of their own',
  },
  'assumption-unknown': {
    kind: 'wrong-call',
    found: 'the assumption "{{id}}" at {{where}}',
    because: 'no number of a run is called like that',
    remedy: 'look its id up under `assumptions` in samsyn run --json',
    near: 'write "{{near}}"',
  },
  'outcome-unknown': {
    kind: 'wrong-call',
    found: 'the outcome "{{id}}"',
    because: 'no service of this run gives it',
    remedy: 'use one of {{choices}}',
    near: 'write {{near}}',
  },
  'scenario-link-broken': {
    kind: 'broken-table',
    found: 'a link that does not hold a scenario',
    because: 'it is cut off or changed on its way',
    remedy: 'copy the whole link again',
  },
  'scenario-too-new': {
    kind: 'wrong-vintage',
    found: 'a scenario of version {{version}} at schema',
    because: 'this Samsyn knows versions up to {{newest}}',
    remedy: 'open it with a newer Samsyn',
  },
  'scenario-of-other-community': {
    kind: 'unknown-area',
    found: 'the community "{{community}}" at community',
    because: 'the baseline is that of {{own}}',
    remedy: 'run the scenario for {{community}}, or leave community out',
  },
  'said-twice': {
    kind: 'duplicate-key',
    found: '{{name}} a second time at {{where}}',
    because: 'nobody knows which of the two holds',
    remedy: 'take one of them away',
  },
  'characters-unseen': {
    kind: 'broken-table',
    found: '{{text}} at {{where}}',
    because: 'it has characters that nobody sees, which could hide or turn what a reader is shown',
    remedy: 'write it anew in plain letters',
  },
  'interval-disordered': {
    kind: 'impossible-value',
    found: 'an interval from {{low}} to {{high}} around {{central}} at {{where}}',
    because: 'the central value must lie between low and high',
    remedy: 'put the three values in order',
  },
  'base-is-counted': {
    kind: 'wrong-call',
    found: 'a base of {{service}} at {{where}}',
    because: '{{sources}} counts it here, and a count is not an assumption',
    remedy:
      'take it away; `convergence` changes its level, and `need` goes from it to prevalence and coverage',
  },
  'convergence-unknown': {
    kind: 'not-available',
    found: 'convergence of {{service}} at {{where}}',
    because: 'no table gives its local level beside the nation’s',
    remedy: 'choose home-care, long-stay, housing-24h or a hospital service',
  },
  'limit-without-staff': {
    kind: 'not-available',
    found: 'a limit on the staff of {{level}} services at {{where}}',
    because: 'no table and no measure gives them activity here',
    remedy: 'give one of them a base in `bases`, or leave the limit out',
  },
  'ages-turned': {
    kind: 'impossible-value',
    found: 'ages {{from}} to {{to}} at {{where}}',
    because: 'nobody is in between',
    remedy: 'write the younger first, for example 67 to 105',
  },
  'shares-uneven': {
    kind: 'impossible-value',
    found: 'shares that add up to {{sum}} at {{where}}',
    because: 'everything that leaves must end or arrive',
    remedy: 'let the shares add up to 1',
  },
  'moves-in-circle': {
    kind: 'impossible-value',
    found: 'moves in a circle, {{circle}}, at {{where}}',
    because: 'activity would move for ever and be counted more than once',
    remedy: 'leave out one of the measures that make the circle',
  },
  'measure-id-taken': {
    kind: 'duplicate-key',
    found: 'the id "{{id}}" at {{where}}',
    because: 'another measure is called that, in the library or in this scenario',
    remedy: 'give the measure an id of its own',
  },
  'too-many-to-choose': {
    kind: 'wrong-call',
    found: '{{n}} measures to choose among',
    because: 'every set of them is tried, and {{most}} make {{sets}} sets',
    remedy: 'put at most {{most}} in the scenario',
  },
  'outcome-beyond': {
    kind: 'impossible-value',
    found: '{{outcome}} beyond every number',
    because: 'the numbers of the scenario multiply to more than a computer can hold',
    remedy: 'lower the conversions and intervals of its own measures, the widest first',
  },
} as const satisfies KnownClauses
