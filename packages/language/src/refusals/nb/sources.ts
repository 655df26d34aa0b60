import type { Clauses } from '@samsyn/refusal'

/** Refusals about pulling tables from their publishers, in bokmål. */
export const sourcesNb = {
  'source-unknown': {
    found: 'kilden "{{word}}"',
    because: 'ingen kilde eller gruppe i katalogen heter det',
    remedy: 'samsyn data status lister kildene',
  },
  'source-gone': {
    found: 'ingen tabell på {{url}} ({{told}})',
    because: 'utgiveren har tatt den bort eller gitt den et annet nummer',
    remedy:
      'finn det som har kommet i stedet, og endre katalogen; samsyn data pull --offline bygger fortsatt det som er tatt vare på',
  },
  'source-busy': {
    found: 'svaret {{told}} fra {{url}}, hver gang det ble spurt',
    because: 'tjenesten ikke tar imot flere kall nå',
    remedy: 'hent igjen senere; det som er besvart, er tatt vare på, og det spørres ikke om igjen',
  },
  'source-in-trouble': {
    found: 'svaret {{told}} fra {{url}}, hver gang det ble spurt',
    because: 'tjenesten har problemer',
    remedy: 'hent igjen senere; det som er besvart, er tatt vare på, og det spørres ikke om igjen',
  },
  'source-unreachable': {
    found: 'ikke noe helt svar fra {{url}} på {{attempts}} forsøk ({{error}})',
    because: 'det ikke er noe nett, eller tjenesten har problemer',
    remedy:
      'hent igjen senere; det som er besvart, er tatt vare på, og det spørres ikke om igjen; --offline bygger av det som er tatt vare på',
  },
  'source-not-json': {
    found: 'et svar av slaget {{type}} fra {{url}}',
    because:
      'det ble bedt om JSON (en side for folk betyr vedlikehold, eller noe mellom her og der)',
    remedy: 'hent igjen senere, og se etter --base-url om du oppga en',
  },
  'answer-too-large': {
    found: 'et svar på mer enn {{most}} MB fra {{url}}',
    because: 'ingen tabell hentes i så store stykker, og det kunne fylle minnet',
    remedy: 'se etter --base-url om du oppga en; hent igjen senere',
  },
  'question-refused': {
    found: 'svaret {{told}} fra {{url}}',
    because: 'tjenesten ikke tar spørsmålet slik katalogen stiller det',
    remedy: 'sammenlign kilden i katalogen med metadataene til tabellen',
  },
  'answer-cut-off': {
    found: 'et svar som ikke er hel JSON ({{n}} byte), fra {{where}}',
    because: 'det er kuttet av, eller er en side for folk',
    remedy: 'hent igjen senere; tabellene som var der, er urørt',
  },
  'never-pulled': {
    found: 'ingen ferdig henting av {{id}} i {{folder}}',
    because: '--offline bare bygger av svar som er tatt vare på',
    remedy: 'hent den én gang med nett, eller kopier svarene hit fra der den ble hentet',
  },
  'response-changed': {
    found: 'svaret {{path}}, som er borte eller endret',
    because: 'det ikke har det avtrykket som ble skrevet ned da det kom',
    remedy: 'hent kilden på nytt',
  },
} as const satisfies Readonly<Record<string, Clauses>>
