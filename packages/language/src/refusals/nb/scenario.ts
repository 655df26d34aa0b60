import type { Clauses } from '@samsyn/refusal'

/** Refusals about scenarios and their runs, in bokmål. */
export const scenarioNb = {
  'year-of-run': {
    found: 'året {{year}} ved {{where}}',
    because: 'grunnlaget står i {{first}}, som er kjent, og en kjøring slutter i {{last}}',
    remedy: 'velg et senere år enn {{first}}, høyst {{last}}',
  },
  'year-of-accounts': {
    found: 'et regnskap for {{year}}',
    because: 'regnskapet holdes opp mot i dag, som er {{first}}, og en kjøring slutter i {{last}}',
    remedy: 'velg et senere år enn {{first}}, høyst {{last}}',
  },
  'scenario-missing': {
    found: 'ingen fil {{file}}',
    because: 'et scenario leses fra en fil, en lenke eller navnet på et eksempel',
    remedy:
      'se etter om stien er riktig, skriv ett av dem samsyn scenario examples lister, eller ta det bort for referansen',
  },
  'scenario-not-json': {
    found: 'tekst som ikke er JSON ({{error}})',
    because: 'et scenario er ett JSON-dokument',
    remedy: 'se etter et komma eller et anførselstegn som mangler på det stedet',
  },
  'scenario-too-long': {
    found: 'et scenario på {{n}} tusen tegn',
    because: 'ikke noe scenario som er en forskjell fra et grunnlag, har mer enn {{most}} tusen',
    remedy: 'se etter om det var denne filen som var ment',
  },
  'scenario-field-unknown': {
    found: 'feltet {{field}} ved {{where}}',
    because:
      'et scenario ikke har et slikt felt der, og det som ikke blir forstått, ikke utelates i det stille',
    remedy: 'ta det bort',
    near: 'skriv "{{near}}"',
  },
  'service-unknown': {
    found: 'tjenesten {{service}} ved {{where}}',
    because: 'tjenestekatalogen ikke har den',
    remedy: 'bruk en av {{choices}}',
    near: 'skriv "{{near}}"',
  },
  'service-uncounted': {
    found: 'tjenesten {{service}} ved {{where}}',
    because: 'ingen åpen tabell teller den her, og ingenting kommer til den',
    remedy:
      'gi den et utgangspunkt i dag i `bases`, per 1 000 personer etter alder, med begrunnelsen',
  },
  'measure-unknown': {
    found: 'tiltaket "{{measure}}" ved {{where}}',
    because: 'verken biblioteket eller `ownMeasures` har det',
    remedy: 'velg ett i biblioteket, eller beskriv det i ownMeasures',
    near: 'skriv "{{near}}"',
  },
  'measure-twice': {
    found: 'tiltaket "{{measure}}" en gang til ved {{where}}',
    because: 'ett sted bare kan innføre det én gang',
    remedy: 'nevn det én gang, eller for egne områder',
  },
  'assumption-unknown': {
    found: 'forutsetningen "{{id}}" ved {{where}}',
    because: 'ikke noe tall i en kjøring heter det',
    remedy: 'se etter id-en under `assumptions` i samsyn run --json',
    near: 'skriv "{{near}}"',
  },
  'outcome-unknown': {
    found: 'utfallet "{{id}}"',
    because: 'ingen tjeneste i kjøringen gir det',
    remedy: 'bruk ett av {{choices}}',
    near: 'skriv {{near}}',
  },
  'scenario-link-broken': {
    found: 'en lenke som ikke har et scenario i seg',
    because: 'den er kuttet av eller endret på veien',
    remedy: 'kopier hele lenken på nytt',
  },
  'scenario-too-new': {
    found: 'et scenario av versjon {{version}} ved schema',
    because: 'denne Samsyn kjenner versjoner til og med {{newest}}',
    remedy: 'åpne det med en nyere Samsyn',
  },
  'scenario-of-other-community': {
    found: 'helsefellesskapet "{{community}}" ved community',
    because: 'grunnlaget er det for {{own}}',
    remedy: 'kjør scenarioet for {{community}}, eller ta bort community',
  },
  'said-twice': {
    found: '{{name}} en gang til ved {{where}}',
    because: 'ingen vet hvilken av de to som gjelder',
    remedy: 'ta bort den ene',
  },
  'characters-unseen': {
    found: '{{text}} ved {{where}}',
    because: 'det har tegn som ingen ser, og som kan skjule eller snu det en leser får se',
    remedy: 'skriv det på nytt med vanlige bokstaver',
  },
  'interval-disordered': {
    found: 'et intervall fra {{low}} til {{high}} rundt {{central}} ved {{where}}',
    because: 'den midterste verdien skal ligge mellom den lave og den høye',
    remedy: 'sett de tre verdiene i rekkefølge',
  },
  'base-is-counted': {
    found: 'et utgangspunkt for {{service}} ved {{where}}',
    because: '{{sources}} teller det her, og det som er talt, ikke er en forutsetning',
    remedy:
      'ta det bort; `convergence` endrer nivået, og `need` går fra det til forekomst og dekningsgrad',
  },
  'convergence-unknown': {
    found: 'tilnærming for {{service}} ved {{where}}',
    because: 'ingen tabell gir det lokale nivået ved siden av landets',
    remedy: 'velg home-care, long-stay, housing-24h eller en sykehustjeneste',
  },
  'limit-without-staff': {
    found: 'en grense for årsverk i tjenester på nivået {{level}} ved {{where}}',
    because: 'verken en tabell eller et tiltak gir dem aktivitet her',
    remedy: 'gi en av dem et utgangspunkt i `bases`, eller ta bort grensen',
  },
  'ages-turned': {
    found: 'alderen {{from}} til {{to}} ved {{where}}',
    because: 'ingen er imellom',
    remedy: 'skriv den yngste først, for eksempel 67 til 105',
  },
  'shares-uneven': {
    found: 'andeler som til sammen er {{sum}} ved {{where}}',
    because: 'alt som forlater et sted, enten slutter eller kommer fram',
    remedy: 'la andelene til sammen bli 1',
  },
  'moves-in-circle': {
    found: 'flyttinger i ring, {{circle}}, ved {{where}}',
    because: 'aktiviteten ville flytte seg i det uendelige og bli talt flere ganger',
    remedy: 'ta bort ett av tiltakene som lager ringen',
  },
  'measure-id-taken': {
    found: 'id-en "{{id}}" ved {{where}}',
    because: 'et annet tiltak heter det, i biblioteket eller i dette scenarioet',
    remedy: 'gi tiltaket sin egen id',
  },
  'too-many-to-choose': {
    found: '{{n}} tiltak å velge blant',
    because: 'alle sett av dem prøves, og {{most}} gir {{sets}} sett',
    remedy: 'ta med høyst {{most}} i scenarioet',
  },
  'outcome-beyond': {
    found: '{{outcome}} større enn noe tall',
    because: 'tallene i scenarioet ganges til mer enn en datamaskin kan romme',
    remedy: 'senk omregningene og intervallene i scenarioets egne tiltak, de videste først',
  },
} as const satisfies Readonly<Record<string, Clauses>>
