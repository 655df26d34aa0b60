import type { Clauses } from '@samsyn/refusal'

/** Refusals about pulling tables from their publishers, in nynorsk. */
export const sourcesNn = {
  'source-unknown': {
    found: 'kjelda "{{word}}"',
    because: 'inga kjelde eller gruppe i katalogen heiter det',
    remedy: 'samsyn data status listar kjeldene',
  },
  'source-gone': {
    found: 'ingen tabell på {{url}} ({{told}})',
    because: 'utgivaren har teke han bort eller gjeve han eit anna nummer',
    remedy:
      'finn det som har kome i staden, og endre katalogen; samsyn data pull --offline byggjer framleis det som er teke vare på',
  },
  'source-busy': {
    found: 'svaret {{told}} frå {{url}}, kvar gong det vart spurt',
    because: 'tenesta ikkje tek imot fleire kall no',
    remedy:
      'hent att seinare; det som er svara på, er teke vare på, og det blir ikkje spurt om att',
  },
  'source-in-trouble': {
    found: 'svaret {{told}} frå {{url}}, kvar gong det vart spurt',
    because: 'tenesta har problem',
    remedy:
      'hent att seinare; det som er svara på, er teke vare på, og det blir ikkje spurt om att',
  },
  'source-unreachable': {
    found: 'ikkje noko heilt svar frå {{url}} på {{attempts}} forsøk ({{error}})',
    because: 'det ikkje er noko nett, eller tenesta har problem',
    remedy:
      'hent att seinare; det som er svara på, er teke vare på, og det blir ikkje spurt om att; --offline byggjer av det som er teke vare på',
  },
  'source-not-json': {
    found: 'eit svar av slaget {{type}} frå {{url}}',
    because:
      'det vart bede om JSON (ei side for folk betyr vedlikehald, eller noko mellom her og der)',
    remedy: 'hent att seinare, og sjå etter --base-url om du gav ei',
  },
  'answer-too-large': {
    found: 'eit svar på meir enn {{most}} MB frå {{url}}',
    because: 'ingen tabell blir henta i så store stykke, og det kunne fylle minnet',
    remedy: 'sjå etter --base-url om du gav ei; hent att seinare',
  },
  'question-refused': {
    found: 'svaret {{told}} frå {{url}}',
    because: 'tenesta ikkje tek spørsmålet slik katalogen stiller det',
    remedy: 'samanlikn kjelda i katalogen med metadataa til tabellen',
  },
  'answer-cut-off': {
    found: 'eit svar som ikkje er heil JSON ({{n}} byte), frå {{where}}',
    because: 'det er kutta av, eller er ei side for folk',
    remedy: 'hent att seinare; tabellane som var der, er urørte',
  },
  'never-pulled': {
    found: 'inga ferdig henting av {{id}} i {{folder}}',
    because: '--offline berre byggjer av svar som er tekne vare på',
    remedy: 'hent ho éin gong med nett, eller kopier svara hit frå der ho vart henta',
  },
  'response-changed': {
    found: 'svaret {{path}}, som er borte eller endra',
    because: 'det ikkje har det avtrykket som vart skrive ned då det kom',
    remedy: 'hent kjelda på nytt',
  },
} as const satisfies Readonly<Record<string, Clauses>>
