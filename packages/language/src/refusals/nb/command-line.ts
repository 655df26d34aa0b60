import type { Clauses } from '@samsyn/refusal'

/** Refusals about what is written at the keyboard, in bokmål. */
export const commandLineNb = {
  'command-unknown': {
    found: 'kommandoen "{{name}}"',
    because: 'samsyn ikke har noen slik kommando',
    remedy: 'samsyn help viser kommandoene',
  },
  'option-unknown': {
    found: 'valget {{option}}',
    because: 'kommandoen ikke tar det',
    remedy: 'bruk den slik: {{usage}}',
    near: 'skriv --{{near}} i stedet for {{option}}, eller bruk den slik: {{usage}}',
  },
  'option-twice': {
    found: '--{{option}} to ganger',
    because: 'bare ett av dem kan gjelde',
    remedy: 'ta bort det ene',
  },
  'option-empty': {
    found: 'et tomt --{{option}}',
    because: 'det ikke sier noe',
    remedy: 'skriv en verdi, eller ta det bort',
  },
  'option-not-number': {
    found: '--{{option}} {{text}}',
    because: 'det skal være et helt tall fra {{min}} til {{max}}',
    remedy: 'ta det bort for {{otherwise}}, eller skriv et tall i det området',
  },
  'option-not-word': {
    found: '--{{option}} {{text}}',
    because: 'det skal være ett av {{words}}',
    remedy: 'skriv ett av dem',
  },
  'group-unknown': {
    found: '--{{option}} {{text}}',
    because: 'det skal være en av {{words}}',
    remedy: 'skriv en av dem',
  },
  'years-unreadable': {
    found: '"{{part}}" i --years {{text}}',
    because: 'år er fire sifre, alene eller som et stigende område',
    remedy: 'skriv for eksempel --years 2020,2025,2027..2030,2035,2040',
  },
  'year-outside': {
    found: 'året {{year}}',
    because: 'tabellene og framskrivingen dekker {{first}} til {{last}}',
    remedy: 'velg år innenfor dette',
  },
  'community-missing': {
    found: 'ikke noe helsefellesskap',
    because: 'et planleggingsgrunnlag lages for ett av de 19',
    remedy: 'bruk kommandoen slik: {{usage}}',
  },
  'all-and-one': {
    found: '--all sammen med {{other}}',
    because: '--all er alle helsefellesskapene',
    remedy: 'ta bort det ene',
  },
  'scenarios-too-few': {
    found: 'færre enn to scenarioer',
    because: 'det ikke er noe å sammenligne med',
    remedy: 'bruk kommandoen slik: {{usage}}',
  },
  'option-value-missing': {
    found: '--{{option}} uten verdi',
    because: 'det skal stå en verdi etter det',
    remedy: 'skriv en verdi etter: {{usage}}',
  },
  'option-takes-none': {
    found: '--{{option}}={{text}}',
    because: 'valget står alene, uten verdi',
    remedy: 'skriv --{{option}} alene, eller ta det bort',
  },
  'option-lone': {
    found: '--{{option}} uten {{other}}',
    because: 'det ene ikke sier noe uten det andre',
    remedy: 'bruk kommandoen slik: {{usage}}',
  },
  'option-not-positive': {
    found: '--{{option}} {{text}}',
    because: 'det skal være et tall over null, med desimalpunktum',
    remedy: 'skriv for eksempel --{{option}} {{example}}',
  },
  'option-not-amount': {
    found: '--{{option}} {{text}}',
    because: 'det skal være et tall, eller prosent av det som trengs uten tiltak',
    remedy: 'bruk kommandoen slik: {{usage}}',
  },
  'word-too-many': {
    found: 'ordet "{{text}}"',
    because: 'kommandoen ikke tar noe slikt ord',
    remedy: 'bruk kommandoen slik: {{usage}}',
  },
  'word-unknown': {
    found: 'ordet "{{text}}"',
    because: 'kommandoen tar ett av {{words}} der',
    remedy: 'bruk kommandoen slik: {{usage}}',
    near: 'skriv {{near}}',
  },
  'argument-missing': {
    found: 'ingen {{what}}',
    because: 'kommandoen trenger det',
    remedy: 'bruk kommandoen slik: {{usage}}',
  },
  'alternative-unknown': {
    found: 'alternativet "{{name}}"',
    because:
      'det er fire bokstaver: fruktbarhet og levealder en av L, M, H og K, innenlands flytting og innvandring en av dem eller 0',
    remedy:
      'skriv fruktbarhet, levealder, innenlands flytting og innvandring, for eksempel MMMM eller LLML',
  },
  'indicator-unknown': {
    found: 'ingen indikator {{id}}',
    because: 'definisjonsfilene ikke har den',
    remedy: 'skriv en av dem samsyn quality lister opp',
    near: 'skriv {{near}}',
  },
  'atlas-unclear': {
    found: '{{n}} indikatorer med ordene "{{text}}"',
    because: 'et atlas er av én tjeneste',
    remedy: 'skriv navnet på én av dem',
    near: 'skriv {{near}}',
  },
  'atlas-by-catchment': {
    found: 'atlaset for "{{text}}" etter {{residence}}',
    because:
      'publiserte atlas er etter opptaksområde, og områdene ikke kan legges sammen på andre måter',
    remedy: 'ta bort --by, eller velg {{choices}}',
  },
  'reference-unknown': {
    found: 'referansen "{{text}}"',
    because: 'dette atlaset ikke har tall for et slikt område',
    remedy: 'skriv country, lowest-fifth, highest-fifth eller ett av områdene i atlaset',
    near: 'skriv {{near}}',
  },
  'period-unknown': {
    found: 'nye grenser fra {{period}}',
    because: 'serien ikke har en slik periode',
    remedy: 'skriv en fra {{first}} til {{last}}',
  },
  'earlier-run-unreadable': {
    found: 'ingen tidligere kjøring i {{file}}',
    because: 'bare det samsyn run --json har skrevet, kan settes ved siden av en ny kjøring',
    remedy: 'oppgi en fil som er laget med samsyn run … --json > fil',
  },
  'earlier-run-elsewhere': {
    found: 'en tidligere kjøring for {{other}} ved siden av en for {{community}}',
    because: 'det som har flyttet seg, ses i ett helsefellesskap',
    remedy: 'oppgi en tidligere kjøring for {{community}}',
  },
  'kept-back': {
    found: '{{outcome}} for {{place}}, som hviler på et tall som holdes tilbake',
    because:
      'et lite antall kunne regnes ut av det sammen med det som er gitt ut før, slik --records husker det',
    remedy: 'be om et annet utfall eller et større område',
  },
  'sources-not-pulled': {
    found: '{{n}} av {{of}} kilder som ikke lot seg hente ({{list}})',
    because: 'hver av dem har sin grunn, som står over, og tabellene deres i {{folder}} er som før',
    remedy: 'gjør det som står for hver av dem, og hent dem igjen',
  },
  'base-url-unreadable': {
    found: '--base-url {{text}}',
    because: 'det ikke er en adresse, eller ikke hører til noen tjeneste i katalogen',
    remedy: 'skriv https://…, eller en av {{services}} foran =https://…',
  },
  'sample-missing': {
    found: 'ikke noe utvalg av kommunale tjenester med to år',
    because: 'aktivitet bare kan prøves der et tidligere og et senere år er talt',
    remedy: 'oppgi mappen med de virkelige tabellene med --data',
  },
} as const satisfies Readonly<Record<string, Clauses>>
