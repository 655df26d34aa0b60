import { areasNb } from './nb/areas.ts'
import { commandLineNb } from './nb/command-line.ts'
import { extractsNb } from './nb/extracts.ts'
import { scenarioNb } from './nb/scenario.ts'
import { serverNb } from './nb/server.ts'
import { sourcesNb } from './nb/sources.ts'
import { tablesNb } from './nb/tables.ts'
import type { RefusalWords } from './words.ts'

/** Refusals in bokmål. */
export const refusalsNb: RefusalWords = {
  sentence:
    'Fant {{found}}; fordi {{because}}, kan dette ikke brukes. Slik rettes det: {{remedy}}.',
  untranslated: '{{kind}}. Grunnen, på engelsk: {{english}}',
  near: 'skriv {{near}}',
  or: ' eller ',
  line: ' (linje {{line}})',
  scenario: ' i scenario {{scenario}}',
  kinds: {
    'wrong-call': 'Kallet kan ikke brukes slik det står',
    'unknown-area': 'Stedet er ukjent',
    'unknown-group': 'Pasientgruppen er ukjent',
    'year-out-of-range': 'Året er utenfor det tabellene og framskrivingen dekker',
    'missing-table': 'En fil eller en tabell mangler',
    'broken-table': 'En fil kan ikke leses',
    'wrong-vintage': 'Tallene hører til andre grenser',
    'duplicate-key': 'Noe står to ganger',
    'impossible-value': 'Et tall er utenfor det mulige',
    'incomplete-table': 'En tabell er ikke hel',
    'tables-disagree': 'Tabellene stemmer ikke med hverandre',
    'shapes-differ': 'Deler som hører sammen, har ulik form',
    'not-available': 'Noe som trengs, er ikke til å få tak i nå',
    'cannot-write': 'Resultatet kan ikke skrives',
    'not-found': 'Dette finnes ikke her',
    'not-signed-in': 'Du er ikke logget inn',
    'not-allowed': 'Dette er ikke tillatt',
    'wrong-method': 'Adressen tar ikke imot et slikt kall',
    'too-large': 'Dette er for stort',
    'wrong-format': 'Formatet er et annet enn det som tas imot',
    'too-many': 'Det er for mange samtidig',
  },
  known: {
    ...commandLineNb,
    ...areasNb,
    ...tablesNb,
    ...scenarioNb,
    ...serverNb,
    ...sourcesNb,
    ...extractsNb,
  },
}
