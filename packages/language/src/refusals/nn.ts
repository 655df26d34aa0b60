import { areasNn } from './nn/areas.ts'
import { commandLineNn } from './nn/command-line.ts'
import { extractsNn } from './nn/extracts.ts'
import { scenarioNn } from './nn/scenario.ts'
import { serverNn } from './nn/server.ts'
import { sourcesNn } from './nn/sources.ts'
import { tablesNn } from './nn/tables.ts'
import type { RefusalWords } from './words.ts'

/** Refusals in nynorsk. */
export const refusalsNn: RefusalWords = {
  sentence:
    'Fann {{found}}; fordi {{because}}, kan dette ikkje brukast. Slik blir det retta: {{remedy}}.',
  untranslated: '{{kind}}. Grunnen, på engelsk: {{english}}',
  near: 'skriv {{near}}',
  or: ' eller ',
  line: ' (linje {{line}})',
  scenario: ' i scenario {{scenario}}',
  kinds: {
    'wrong-call': 'Kallet kan ikkje brukast slik det står',
    'unknown-area': 'Staden er ukjend',
    'unknown-group': 'Pasientgruppa er ukjend',
    'year-out-of-range': 'Året er utanfor det tabellane og framskrivinga dekkjer',
    'missing-table': 'Ei fil eller ein tabell manglar',
    'broken-table': 'Ei fil kan ikkje lesast',
    'wrong-vintage': 'Tala høyrer til andre grenser',
    'duplicate-key': 'Noko står to gonger',
    'impossible-value': 'Eit tal er utanfor det moglege',
    'incomplete-table': 'Ein tabell er ikkje heil',
    'tables-disagree': 'Tabellane stemmer ikkje med kvarandre',
    'shapes-differ': 'Delar som høyrer saman, har ulik form',
    'not-available': 'Noko som trengst, er ikkje til å få tak i no',
    'cannot-write': 'Resultatet kan ikkje skrivast',
    'not-found': 'Dette finst ikkje her',
    'not-signed-in': 'Du er ikkje logga inn',
    'not-allowed': 'Dette er ikkje tillate',
    'wrong-method': 'Adressa tek ikkje imot eit slikt kall',
    'too-large': 'Dette er for stort',
    'wrong-format': 'Formatet er eit anna enn det som blir teke imot',
    'too-many': 'Det er for mange samstundes',
  },
  known: {
    ...commandLineNn,
    ...areasNn,
    ...tablesNn,
    ...scenarioNn,
    ...serverNn,
    ...sourcesNn,
    ...extractsNn,
  },
}
