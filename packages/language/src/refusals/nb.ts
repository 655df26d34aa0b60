import type { RefusalWords } from './words.ts'

const bareFolder = {
  because: 'tabellene leses fra en mappe',
  remedy: 'nevn mappen som har dem, med --data eller SAMSYN_DATA',
}
const later = 'hent igjen senere; det som er besvart, er tatt vare på, og det spørres ikke om igjen'

/** Refusals in bokmål. */
export const refusalsNb: RefusalWords = {
  sentence:
    'Fant {{found}}; fordi {{because}}, kan dette ikke brukes. Slik rettes det: {{remedy}}.',
  untranslated: '{{kind}}. Grunnen, på engelsk: {{english}}',
  near: 'skriv {{near}}',
  or: ' eller ',
  line: ' (linje {{line}})',
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
    'command-unknown': {
      found: 'kommandoen "{{name}}"',
      because: 'samsyn ikke har noen slik kommando',
      remedy: 'samsyn help viser kommandoene',
    },
    'option-unknown': {
      found: 'valget --{{option}}',
      because: 'kommandoen ikke tar det',
      remedy: 'bruk den slik: {{usage}}',
      near: 'skriv --{{near}} i stedet for --{{option}}, eller bruk den slik: {{usage}}',
    },
    'option-twice': {
      found: '--{{option}} to ganger',
      because: 'bare ett av dem kan gjelde',
      remedy: 'ta bort det ene',
    },
    'option-empty': {
      found: 'en tom --{{option}}',
      because: 'den ikke sier noe',
      remedy: 'skriv en verdi, eller ta den bort',
    },
    'option-not-number': {
      found: '--{{option}} {{text}}',
      because: 'det skal være et helt tall fra {{min}} til {{max}}',
      remedy: 'ta det bort for {{otherwise}}, eller skriv et tall i det området',
    },
    'option-not-word': {
      found: '--{{option}} {{text}}',
      because: 'det skal være et av {{words}}',
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
      remedy: 'velg år innenfor det',
    },
    'year-of-run': {
      found: 'året {{year}} ved {{where}}',
      because: 'grunnlaget står i {{first}}, som er kjent, og en kjøring slutter i {{last}}',
      remedy: 'velg et senere år enn {{first}}, høyst {{last}}',
    },
    'year-of-accounts': {
      found: 'et regnskap for {{year}}',
      because:
        'regnskapet holdes opp mot i dag, som er {{first}}, og en kjøring slutter i {{last}}',
      remedy: 'velg et senere år enn {{first}}, høyst {{last}}',
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
    'area-unknown': {
      found: 'navnet "{{text}}"',
      because: 'ingen kommune, bydel, helseforetak, helsefellesskap eller region heter det',
      remedy:
        'skriv et helsefellesskap, en kommune, en kode eller et helseforetak, for eksempel vestfold, Tønsberg, 3905 eller ahus',
      near: 'skriv {{near}} om det var det du mente',
    },
    'area-ambiguous': {
      found: 'navnet "{{text}}"',
      because: 'det passer på {{n}} områder',
      remedy: 'skriv ett av {{choices}}',
    },
    'area-is-county': {
      found: 'fylket "{{text}}"',
      because: 'planer lages for helsefellesskap, og et fylke er ikke et av dem',
      remedy: 'skriv {{near}}',
    },
    'area-code-unknown': {
      found: 'koden {{code}}',
      because: 'ingen kommune eller bydel har hatt den siden 1. januar 2024',
      remedy: 'skriv koden som gjelder i dag, eller navnet',
    },
    'area-too-large': {
      found: 'navnet "{{text}}"',
      because: '{{name}} har {{n}} helsefellesskap',
      remedy: 'skriv ett av {{choices}}',
    },
    'trust-without-catchment': {
      found: 'helseforetaket "{{name}}"',
      because: 'det ikke har noe eget opptaksområde, og derfor ikke noe helsefellesskap',
      remedy: 'skriv et helsefellesskap eller en kommune, for eksempel vestfold eller Tønsberg',
    },
    'area-elsewhere': {
      found: 'området {{area}} ved {{where}}',
      because: 'det ikke er en kommune i {{community}}',
      remedy: 'bruk ett av {{choices}}',
    },
    'community-unknown': {
      found: 'helsefellesskapet "{{id}}"',
      because: 'ingen av de 19 heter det',
      remedy: 'bruk ett av {{choices}}',
      near: 'skriv "{{near}}"',
    },
    'folder-missing': { found: 'ingen mappe {{folder}}', ...bareFolder },
    'folder-is-file': { found: 'en fil, ikke en mappe, i {{folder}}', ...bareFolder },
    'table-missing': {
      found: 'ingen fil {{file}} i {{folder}}',
      because: 'en plan trenger tabellen ({{title}}, {{table}})',
      remedy: 'nevn mappen som har den, med --data eller SAMSYN_DATA',
    },
    'file-missing': {
      found: 'ingen fil {{file}}',
      because: 'det ikke er noe der',
      remedy: 'se etter om navnet er riktig, og mappen den letes etter i',
    },
    'file-is-folder': {
      found: 'en mappe, ikke en fil, i {{file}}',
      because: 'det er en fil som leses',
      remedy: 'nevn en fil i den',
    },
    'file-forbidden': {
      found: '{{file}}, som ikke kan leses',
      because: 'du ikke har rett til det',
      remedy: 'spør eieren, eller nevn en kopi',
    },
    'file-not-utf8': {
      found: '{{file}}, som ikke er i UTF-8',
      because: 'stedsnavn ville bli lest feil',
      remedy: 'lagre den som UTF-8 (i et regneark: "CSV UTF-8")',
    },
    'scenario-missing': {
      found: 'ingen fil {{file}}',
      because: 'et scenario leses fra en fil, en lenke eller navnet på et eksempel',
      remedy:
        'se etter om stien er riktig, skriv et av dem samsyn scenario examples lister, eller ta det bort for referansen',
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
        'et scenario ikke har et slikt felt der, og det som ikke blir forstått, ikke utelates i stillhet',
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
      remedy: 'velg et i biblioteket, eller beskriv det i ownMeasures',
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
      remedy: 'bruk et av {{choices}}',
      near: 'skriv {{near}}',
    },
    'scenarios-too-few': {
      found: 'færre enn to scenarioer',
      because: 'det ikke er noe å sammenligne med',
      remedy: 'bruk kommandoen slik: {{usage}}',
    },
    'cannot-write': {
      found: 'ingen måte å skrive i {{folder}} på ({{error}})',
      because: 'mappen ikke kan lages eller skrives i, eller noe annet har navnet til en fil',
      remedy: 'velg en mappe du har lov til å skrive i',
    },
    'disk-full': {
      found: 'ingen måte å skrive i {{folder}} på ({{error}})',
      because: 'disken er full',
      remedy: 'gjør plass, eller velg en mappe på en annen disk',
    },
    'port-taken': {
      found: 'port {{port}} på {{host}} opptatt',
      because: 'et annet program lytter der, kanskje en tidligere Samsyn',
      remedy: 'stopp det programmet, eller velg en annen port med --port {{next}}',
    },
    'not-signed-in': {
      found: 'et kall fra ingen',
      because: 'denne tjeneren svarer folk som har logget inn',
      remedy: 'logg inn på /sign-in',
    },
    'run-unknown': {
      found: 'ingen kjøring {{id}}',
      because: 'den aldri ble bedt om her, eller for så lenge siden at den er glemt',
      remedy: 'se /api/runs for dem som finnes',
    },
    'too-many-runs': {
      found: '{{n}} kjøringer som venter',
      because: 'de kjøres én om gangen',
      remedy: 'vent til noen er ferdige, eller avbryt en',
    },
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
      because: 'den ikke tar imot flere kall nå',
      remedy: later,
    },
    'source-in-trouble': {
      found: 'svaret {{told}} fra {{url}}, hver gang det ble spurt',
      because: 'tjenesten har problemer',
      remedy: later,
    },
    'source-unreachable': {
      found: 'ikke noe helt svar fra {{url}} på {{attempts}} forsøk ({{error}})',
      because: 'det ikke er noe nett, eller tjenesten har problemer',
      remedy: `${later}; --offline bygger av det som er tatt vare på`,
    },
    'source-not-json': {
      found: 'et svar av slaget {{type}} fra {{url}}',
      because:
        'det ble bedt om JSON (en side for folk betyr vedlikehold, eller noe mellom her og der)',
      remedy: 'hent igjen senere, og se etter --base-url om du ga en',
    },
  },
}
