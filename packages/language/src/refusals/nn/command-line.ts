import type { Clauses } from '@samsyn/refusal'

/** Refusals about what is written at the keyboard, in nynorsk. */
export const commandLineNn = {
  'command-unknown': {
    found: 'kommandoen "{{name}}"',
    because: 'samsyn ikkje har nokon slik kommando',
    remedy: 'samsyn help viser kommandoane',
  },
  'option-unknown': {
    found: 'valet {{option}}',
    because: 'kommandoen ikkje tek det',
    remedy: 'bruk han slik: {{usage}}',
    near: 'skriv --{{near}} i staden for {{option}}, eller bruk han slik: {{usage}}',
  },
  'option-twice': {
    found: '--{{option}} to gonger',
    because: 'berre eitt av dei kan gjelde',
    remedy: 'ta bort det eine',
  },
  'option-empty': {
    found: 'eit tomt --{{option}}',
    because: 'det ikkje seier noko',
    remedy: 'skriv ein verdi, eller ta det bort',
  },
  'option-not-number': {
    found: '--{{option}} {{text}}',
    because: 'det skal vere eit heilt tal frå {{min}} til {{max}}',
    remedy: 'ta det bort for {{otherwise}}, eller skriv eit tal i det området',
  },
  'option-not-word': {
    found: '--{{option}} {{text}}',
    because: 'det skal vere eitt av {{words}}',
    remedy: 'skriv eitt av dei',
  },
  'group-unknown': {
    found: '--{{option}} {{text}}',
    because: 'det skal vere ei av {{words}}',
    remedy: 'skriv ei av dei',
  },
  'years-unreadable': {
    found: '"{{part}}" i --years {{text}}',
    because: 'år er fire siffer, åleine eller som eit stigande område',
    remedy: 'skriv til dømes --years 2020,2025,2027..2030,2035,2040',
  },
  'year-outside': {
    found: 'året {{year}}',
    because: 'tabellane og framskrivinga dekkjer {{first}} til {{last}}',
    remedy: 'vel år innanfor dette',
  },
  'community-missing': {
    found: 'ikkje noko helsefellesskap',
    because: 'eit planleggingsgrunnlag blir laga for eitt av dei 19',
    remedy: 'bruk kommandoen slik: {{usage}}',
  },
  'all-and-one': {
    found: '--all saman med {{other}}',
    because: '--all er alle helsefellesskapa',
    remedy: 'ta bort det eine',
  },
  'scenarios-too-few': {
    found: 'færre enn to scenario',
    because: 'det ikkje er noko å samanlikne med',
    remedy: 'bruk kommandoen slik: {{usage}}',
  },
  'option-value-missing': {
    found: '--{{option}} utan verdi',
    because: 'det skal stå ein verdi etter det',
    remedy: 'skriv ein verdi etter: {{usage}}',
  },
  'option-takes-none': {
    found: '--{{option}}={{text}}',
    because: 'valet står åleine, utan verdi',
    remedy: 'skriv --{{option}} åleine, eller ta det bort',
  },
  'option-lone': {
    found: '--{{option}} utan {{other}}',
    because: 'det eine ikkje seier noko utan det andre',
    remedy: 'bruk kommandoen slik: {{usage}}',
  },
  'option-not-positive': {
    found: '--{{option}} {{text}}',
    because: 'det skal vere eit tal over null, med desimalpunktum',
    remedy: 'skriv til dømes --{{option}} {{example}}',
  },
  'option-not-amount': {
    found: '--{{option}} {{text}}',
    because: 'det skal vere eit tal, eller prosent av det som trengst utan tiltak',
    remedy: 'bruk kommandoen slik: {{usage}}',
  },
  'word-too-many': {
    found: 'ordet "{{text}}"',
    because: 'kommandoen ikkje tek noko slikt ord',
    remedy: 'bruk kommandoen slik: {{usage}}',
  },
  'word-unknown': {
    found: 'ordet "{{text}}"',
    because: 'kommandoen tek eitt av {{words}} der',
    remedy: 'bruk kommandoen slik: {{usage}}',
    near: 'skriv {{near}}',
  },
  'argument-missing': {
    found: 'ingen {{what}}',
    because: 'kommandoen treng det',
    remedy: 'bruk kommandoen slik: {{usage}}',
  },
  'alternative-unknown': {
    found: 'alternativet "{{name}}"',
    because:
      'det er fire bokstavar: fruktbarheit og levealder ein av L, M, H og K, innanlands flytting og innvandring ein av dei eller 0',
    remedy:
      'skriv fruktbarheit, levealder, innanlands flytting og innvandring, til dømes MMMM eller LLML',
  },
  'indicator-unknown': {
    found: 'ingen indikator {{id}}',
    because: 'definisjonsfilene ikkje har han',
    remedy: 'skriv ein av dei samsyn quality listar opp',
    near: 'skriv {{near}}',
  },
  'atlas-unclear': {
    found: '{{n}} indikatorar med orda "{{text}}"',
    because: 'eit atlas er av éi teneste',
    remedy: 'skriv namnet på éin av dei',
    near: 'skriv {{near}}',
  },
  'atlas-by-catchment': {
    found: 'atlaset for "{{text}}" etter {{residence}}',
    because:
      'publiserte atlas er etter opptaksområde, og områda ikkje kan leggjast saman på andre måtar',
    remedy: 'ta bort --by, eller vel {{choices}}',
  },
  'reference-unknown': {
    found: 'referansen "{{text}}"',
    because: 'dette atlaset ikkje har tal for eit slikt område',
    remedy: 'skriv country, lowest-fifth, highest-fifth eller eitt av områda i atlaset',
    near: 'skriv {{near}}',
  },
  'period-unknown': {
    found: 'nye grenser frå {{period}}',
    because: 'serien ikkje har ein slik periode',
    remedy: 'skriv ein frå {{first}} til {{last}}',
  },
  'earlier-run-unreadable': {
    found: 'inga tidlegare køyring i {{file}}',
    because: 'berre det samsyn run --json har skrive, kan setjast ved sida av ei ny køyring',
    remedy: 'oppgje ei fil som er laga med samsyn run … --json > fil',
  },
  'earlier-run-elsewhere': {
    found: 'ei tidlegare køyring for {{other}} ved sida av ei for {{community}}',
    because: 'det som har flytta seg, kan sjåast i eitt helsefellesskap',
    remedy: 'oppgje ei tidlegare køyring for {{community}}',
  },
  'kept-back': {
    found: '{{outcome}} for {{place}}, som kviler på eit tal som blir halde tilbake',
    because:
      'eit lite tal personar kunne reknast ut av det saman med det som er gjeve ut før, slik --records hugsar det',
    remedy: 'be om eit anna utfall eller eit større område',
  },
  'sources-not-pulled': {
    found: '{{n}} av {{of}} kjelder som ikkje lèt seg hente ({{list}})',
    because: 'kvar av dei har sin grunn, som står over, og tabellane deira i {{folder}} er som før',
    remedy: 'gjer det som står for kvar av dei, og hent dei att',
  },
  'base-url-unreadable': {
    found: '--base-url {{text}}',
    because: 'det ikkje er ei adresse, eller ikkje høyrer til noka teneste i katalogen',
    remedy: 'skriv https://…, eller ei av {{services}} framfor =https://…',
  },
  'sample-missing': {
    found: 'ikkje noko utval av kommunale tenester med to år',
    because: 'aktivitet berre kan prøvast der eit tidlegare og eit seinare år er talde',
    remedy: 'oppgje mappa med dei verkelege tabellane med --data',
  },
} as const satisfies Readonly<Record<string, Clauses>>
