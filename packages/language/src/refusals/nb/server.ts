import type { Clauses } from '@samsyn/refusal'

/** Refusals about calls to the server, and its sign-in, in bokmål. */
export const serverNb = {
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
  'address-unknown': {
    found: 'adressen {{address}}',
    because: 'det ikke ligger noe der',
    remedy: 'se /openapi.json for det som finnes',
  },
  'method-unknown': {
    found: '{{method}} der det ikke finnes',
    because: 'denne adressen svarer på {{methods}}',
    remedy: 'se /openapi.json for hva hver av dem gjør',
  },
  'field-unknown': {
    found: 'feltet {{field}} på {{place}} i det som ble sendt',
    because: 'det ikke finnes et slikt felt, og det som ikke forstås, ikke utelates i det stille',
    remedy: 'ta det bort',
    near: 'skriv {{near}}',
  },
  'value-not-word': {
    found: '{{text}} på {{place}} i det som ble sendt',
    because: 'det skal være ett av {{words}}',
    remedy: 'skriv ett av dem',
    near: 'skriv {{near}}',
  },
  'field-unknown-in-address': {
    found: 'feltet {{field}} i adressen',
    because: 'det ikke finnes et slikt felt, og det som ikke forstås, ikke utelates i det stille',
    remedy: 'ta det bort',
    near: 'skriv {{near}}',
  },
  'value-not-word-in-address': {
    found: '{{text}} for {{name}} i adressen',
    because: 'det skal være ett av {{words}}',
    remedy: 'skriv ett av dem',
    near: 'skriv {{near}}',
  },
  'said-twice-in-query': {
    found: '{{name}} {{n}} ganger i adressen',
    because: 'bare ett av dem kan gjelde, og det ville være tilfeldig hvilket',
    remedy: 'la ett stå',
  },
  'host-not-here': {
    found: 'et kall til en vert som ikke er denne maskinen',
    because: 'bare denne maskinen får svar når ingen må logge inn',
    remedy: 'spør på 127.0.0.1 eller localhost',
  },
  'page-elsewhere': {
    found: '{{method}} fra en side et annet sted',
    because: 'en side kan se ut som denne tjeneren og spørre på vegne av den som leser den',
    remedy: 'åpne selve arbeidsplassen, og gjør det der',
  },
  'asked-too-often': {
    found: 'flere kall enn én kan sende i minuttet',
    because: 'andre også venter',
    remedy: 'vent {{seconds}} sekunder',
  },
  'answers-waiting': {
    found: '{{n}} svar som er under arbeid',
    because: 'de lages ett om gangen, og tas vare på',
    remedy: 'spør igjen om et minutt',
  },
  'run-not-ended': {
    found: 'en kjøring som ikke er ferdig',
    because: 'den ikke har noe resultat ennå',
    remedy: 'vent til den er ferdig',
  },
  'run-without-result': {
    found: 'en kjøring som tok slutt før den var ferdig',
    because: 'den ikke har noe resultat',
    remedy: 'kjør den igjen',
  },
  'run-interrupted': {
    found: 'en kjøring som var i gang da tjeneren stoppet',
    because: 'det den var kommet til, er borte',
    remedy: 'kjør den igjen: samme scenario og frø gir de samme tallene',
  },
  'tables-changed': {
    found: 'tabeller i mappen til denne tjeneren som er andre enn dem den viser',
    because: 'de ble endret etter at tjeneren hadde lest dem',
    remedy: 'få tjeneren startet på nytt, og kjør igjen',
  },
  'server-cannot-write': {
    found: 'ingen plass eller rett for tjeneren til å huske det den gjør',
    because: 'ingenting gis ut eller kjøres uten å huskes',
    remedy: 'si fra til den som driver denne tjeneren: loggen sier hvor',
  },
  'document-unknown': {
    found: 'ikke noe dokument "{{name}}"',
    because: 'ikke noe dokument her heter det',
    remedy: 'be om ett av {{choices}}',
  },
  'atlas-unknown': {
    found: 'ikke noe atlas "{{text}}"',
    because: 'ingen tabell her har det',
    remedy: 'se /api/atlas for dem som finnes',
    near: 'be om {{near}}',
  },
  'address-not-had': {
    found: 'ingen måte å lytte på {{host}} port {{port}} ({{error}})',
    because: 'denne maskinen ikke har en slik adresse, eller ikke lar denne brukeren få porten',
    remedy: 'velg en adresse som denne maskinen har, med --host, og en port over 1023 med --port',
  },
  'host-without-sign-in': {
    found: '--host {{host}} uten innlogging',
    because: 'hvem som helst på nettet kunne lese det denne maskinen har',
    remedy: 'sett {{names}}, eller ta bort --host, så er det for denne maskinen alene',
  },
  'state-taken': {
    found: 'en annen Samsyn som har tilstanden sin i {{folder}}',
    because: 'de to ville tatt hverandres kjøringer for avbrutte',
    remedy: 'stopp den, eller velg en annen port med --port eller en annen mappe med --state',
  },
  'sign-in-incomplete': {
    found: 'en innlogging uten {{missing}}',
    because: 'ingen kunne logge inn med bare en del av den',
    remedy: 'sett alle, eller ingen',
  },
  'sign-in-unanswered': {
    found: 'ikke noe svar fra innloggingen på {{host}}',
    because: 'den ikke er å få tak i, eller svarer annerledes enn den skal ({{error}})',
    remedy: 'prøv igjen om en stund',
  },
  'sign-in-misfit': {
    found: 'en innlogging på {{host}} som ikke kjenner denne tjeneren',
    because: 'klient-id-en og hemmeligheten den ble startet med, ikke passer',
    remedy: 'si fra til den som driver denne tjeneren',
  },
  'sign-in-broken-off': {
    found: 'en innlogging som ble avbrutt',
    because: 'bare de som er logget inn, får svar her',
    remedy: 'logg inn på nytt på /sign-in',
  },
  'sign-in-expired': {
    found: 'et svar fra innloggingen som er fra en annen tid',
    because: 'det er gått ut, eller klokkene på de to maskinene går mer enn et halvt minutt ulikt',
    remedy: 'logg inn på nytt på /sign-in; få stilt klokkene om det kommer igjen',
  },
  'sign-in-strange': {
    found: 'en vei tilbake fra innloggingen som ikke passer til veien dit',
    because:
      'den er gammel, er brukt før, begynte i en annen nettleser eller er signert av en annen',
    remedy: 'logg inn på nytt på /sign-in',
  },
} as const satisfies Readonly<Record<string, Clauses>>
