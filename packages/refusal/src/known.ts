import type { RefusalKind } from './kinds.ts'

/** The three clauses of a refusal with places for values, {{year}}. `near` is the remedy where something like it is known. */
export interface Clauses {
  readonly found: string
  readonly because: string
  readonly remedy: string
  readonly near?: string
}

const area = { kind: 'unknown-area' } as const
const call = { kind: 'wrong-call' } as const
const table = { kind: 'missing-table' } as const

/**
 * The refusals that people meet most, by code, in English; @samsyn/language says them in Norwegian. All others are said
 * where they arise, in English alone.
 */
export const known = {
  'command-unknown': {
    ...call,
    found: 'the command "{{name}}"',
    because: 'samsyn has no such command',
    remedy: 'run samsyn help to see the commands',
  },
  'option-unknown': {
    ...call,
    found: 'the option --{{option}}',
    because: 'the command does not take it',
    remedy: 'use it as: {{usage}}',
    near: 'write --{{near}} instead of --{{option}}, or use it as: {{usage}}',
  },
  'option-twice': {
    ...call,
    found: '--{{option}} twice',
    because: 'only one of them can hold',
    remedy: 'leave one of them out',
  },
  'option-empty': {
    ...call,
    found: 'an empty --{{option}}',
    because: 'it says nothing',
    remedy: 'write a value, or leave it out',
  },
  'option-not-number': {
    ...call,
    found: '--{{option}} {{text}}',
    because: 'it takes a whole number from {{min}} to {{max}}',
    remedy: 'leave it out for {{otherwise}}, or write a number in that range',
  },
  'option-not-word': {
    ...call,
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
    ...call,
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
  'community-missing': {
    ...call,
    found: 'no community',
    because: 'a planning basis is made for one of the 19',
    remedy: 'use it as: {{usage}}',
  },
  'all-and-one': {
    ...call,
    found: '--all together with {{other}}',
    because: '--all is every community',
    remedy: 'leave one of them out',
  },
  'area-unknown': {
    ...area,
    found: 'the name "{{text}}"',
    because: 'no municipality, city district, trust, community or region is called that',
    remedy:
      'write a community, municipality, code or trust, for example vestfold, Tønsberg, 3905 or ahus',
    near: 'write {{near}} if that is what you meant',
  },
  'area-ambiguous': {
    ...area,
    found: 'the name "{{text}}"',
    because: 'it fits {{n}} areas',
    remedy: 'write one of {{choices}}',
  },
  'area-is-county': {
    ...area,
    found: 'the county "{{text}}"',
    because: 'plans are made for communities, and a county is not one of them',
    remedy: 'write {{near}}',
  },
  'area-code-unknown': {
    ...area,
    found: 'the code {{code}}',
    because: 'no municipality or city district has had it since 1 January 2024',
    remedy: 'write the code that is valid today, or the name',
  },
  'area-too-large': {
    ...area,
    found: 'the name "{{text}}"',
    because: '{{name}} holds {{n}} communities',
    remedy: 'write one of {{choices}}',
  },
  'trust-without-catchment': {
    ...area,
    found: 'the trust "{{name}}"',
    because: 'it has no catchment of its own, and so no community',
    remedy: 'write a community or a municipality, for example vestfold or Tønsberg',
  },
  'area-elsewhere': {
    ...area,
    found: 'the area {{area}} at {{where}}',
    because: 'it is not a municipality of {{community}}',
    remedy: 'use one of {{choices}}',
  },
  'community-unknown': {
    ...area,
    found: 'the community "{{id}}"',
    because: 'none of the 19 is called that',
    remedy: 'use one of {{choices}}',
    near: 'write "{{near}}"',
  },
  'folder-missing': {
    ...table,
    found: 'no folder at {{folder}}',
    because: 'the tables are read from a folder',
    remedy: 'name the folder that holds them with --data or SAMSYN_DATA',
  },
  'folder-is-file': {
    ...table,
    found: 'a file, not a folder, at {{folder}}',
    because: 'the tables are read from a folder',
    remedy: 'name the folder that holds them with --data or SAMSYN_DATA',
  },
  'table-missing': {
    ...table,
    found: 'no file {{file}} in {{folder}}',
    because: 'a plan needs the table ({{title}}, {{table}})',
    remedy: 'name the folder that holds it with --data or SAMSYN_DATA',
  },
  'file-missing': {
    ...table,
    found: 'no file {{file}}',
    because: 'nothing is there',
    remedy: 'check the name and the folder it is looked for in',
  },
  'file-is-folder': {
    ...table,
    found: 'a folder, not a file, at {{file}}',
    because: 'one file is read',
    remedy: 'name a file in it',
  },
  'file-forbidden': {
    ...table,
    found: '{{file}}, which may not be read',
    because: 'you have no right to it',
    remedy: 'ask its owner, or name a copy',
  },
  'file-not-utf8': {
    kind: 'broken-table',
    found: '{{file}}, which is not in UTF-8',
    because: 'names of areas would be read wrongly',
    remedy: 'save it as UTF-8 (in a spreadsheet: "CSV UTF-8")',
  },
  'scenario-missing': {
    ...table,
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
    ...call,
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
    ...call,
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
    ...call,
    found: 'the assumption "{{id}}" at {{where}}',
    because: 'no number of a run is called like that',
    remedy: 'look its id up under `assumptions` in samsyn run --json',
    near: 'write "{{near}}"',
  },
  'outcome-unknown': {
    ...call,
    found: 'the outcome "{{id}}"',
    because: 'no service of this run gives it',
    remedy: 'use one of {{choices}}',
    near: 'write {{near}}',
  },
  'scenarios-too-few': {
    ...call,
    found: 'fewer than two scenarios',
    because: 'there is nothing to compare with',
    remedy: 'use it as: {{usage}}',
  },
  'cannot-write': {
    kind: 'cannot-write',
    found: 'no way to write in {{folder}} ({{error}})',
    because: 'the folder cannot be made or written, or something else has the name of a file',
    remedy: 'choose a folder that you may write to',
  },
  'disk-full': {
    kind: 'cannot-write',
    found: 'no way to write in {{folder}} ({{error}})',
    because: 'the disk is full',
    remedy: 'make room, or choose a folder on another disk',
  },
  'port-taken': {
    kind: 'not-available',
    found: 'port {{port}} on {{host}} taken',
    because: 'another program listens there, perhaps an earlier Samsyn',
    remedy: 'stop that program, or choose another port with --port {{next}}',
  },
  'not-signed-in': {
    kind: 'not-signed-in',
    found: 'a request from nobody',
    because: 'this server answers people who have signed in',
    remedy: 'sign in at /sign-in',
  },
  'run-unknown': {
    kind: 'not-found',
    found: 'no run {{id}}',
    because: 'it was never asked for here, or so long ago that it is forgotten',
    remedy: 'see /api/runs for those there are',
  },
  'too-many-runs': {
    kind: 'too-many',
    found: '{{n}} runs that wait',
    because: 'they are run one at a time',
    remedy: 'wait until some are done, or cancel one',
  },
  'source-unknown': {
    ...call,
    found: 'the source "{{word}}"',
    because: 'no source or group of the catalogue is called that',
    remedy: 'samsyn data status lists the sources',
  },
  'source-gone': {
    ...table,
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
} as const satisfies Record<string, Clauses & { readonly kind: RefusalKind }>

/** A refusal that is said in every language. */
export type KnownCode = keyof typeof known
