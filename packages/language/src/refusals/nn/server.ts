import type { Clauses } from '@samsyn/refusal'

/** Refusals about calls to the server, and its sign-in, in nynorsk. */
export const serverNn = {
  'port-taken': {
    found: 'port {{port}} på {{host}} oppteken',
    because: 'eit anna program lyttar der, kanskje ein tidlegare Samsyn',
    remedy: 'stopp det programmet, eller vel ein annan port med --port {{next}}',
  },
  'not-signed-in': {
    found: 'eit kall frå ingen',
    because: 'denne tenaren svarar folk som har logga inn',
    remedy: 'logg inn på /sign-in',
  },
  'run-unknown': {
    found: 'inga køyring {{id}}',
    because: 'ho aldri vart beden om her, eller for så lenge sidan at ho er gløymd',
    remedy: 'sjå /api/runs for dei som finst',
  },
  'too-many-runs': {
    found: '{{n}} køyringar som ventar',
    because: 'dei blir køyrde éi om gongen',
    remedy: 'vent til nokre er ferdige, eller avbryt ei',
  },
  'address-unknown': {
    found: 'adressa {{address}}',
    because: 'det ikkje ligg noko der',
    remedy: 'sjå /openapi.json for det som finst',
  },
  'method-unknown': {
    found: '{{method}} der det ikkje finst',
    because: 'denne adressa svarar på {{methods}}',
    remedy: 'sjå /openapi.json for kva kvar av dei gjer',
  },
  'field-unknown': {
    found: 'feltet {{field}} på {{place}} i det som vart sendt',
    because:
      'det ikkje finst eit slikt felt, og det som ikkje blir forstått, ikkje blir utelate i det stille',
    remedy: 'ta det bort',
    near: 'skriv {{near}}',
  },
  'value-not-word': {
    found: '{{text}} på {{place}} i det som vart sendt',
    because: 'det skal vere eitt av {{words}}',
    remedy: 'skriv eitt av dei',
    near: 'skriv {{near}}',
  },
  'field-unknown-in-address': {
    found: 'feltet {{field}} i adressa',
    because:
      'det ikkje finst eit slikt felt, og det som ikkje blir forstått, ikkje blir utelate i det stille',
    remedy: 'ta det bort',
    near: 'skriv {{near}}',
  },
  'value-not-word-in-address': {
    found: '{{text}} for {{name}} i adressa',
    because: 'det skal vere eitt av {{words}}',
    remedy: 'skriv eitt av dei',
    near: 'skriv {{near}}',
  },
  'said-twice-in-query': {
    found: '{{name}} {{n}} gonger i adressa',
    because: 'berre eitt av dei kan gjelde, og det ville vere tilfeldig kva for eit',
    remedy: 'la eitt stå',
  },
  'host-not-here': {
    found: 'eit kall til ein vert som ikkje er denne maskina',
    because: 'berre denne maskina får svar når ingen må logge inn',
    remedy: 'spør på 127.0.0.1 eller localhost',
  },
  'page-elsewhere': {
    found: '{{method}} frå ei side ein annan stad',
    because: 'ei side kan sjå ut som denne tenaren og spørje på vegner av den som les ho',
    remedy: 'opne sjølve arbeidsplassen, og gjer det der',
  },
  'asked-too-often': {
    found: 'fleire kall enn éin kan sende i minuttet',
    because: 'andre òg ventar',
    remedy: 'vent {{seconds}} sekund',
  },
  'answers-waiting': {
    found: '{{n}} svar som er under arbeid',
    because: 'dei blir laga eitt om gongen, og tekne vare på',
    remedy: 'spør att om eit minutt',
  },
  'run-not-ended': {
    found: 'ei køyring som ikkje er ferdig',
    because: 'ho ikkje har noko resultat enno',
    remedy: 'vent til ho er ferdig',
  },
  'run-without-result': {
    found: 'ei køyring som tok slutt før ho var ferdig',
    because: 'ho ikkje har noko resultat',
    remedy: 'køyr ho på nytt',
  },
  'run-interrupted': {
    found: 'ei køyring som var i gang då tenaren stoppa',
    because: 'det ho var komen til, er borte',
    remedy: 'køyr ho på nytt: same scenario og frø gjev dei same tala',
  },
  'tables-changed': {
    found: 'tabellar i mappa til denne tenaren som er andre enn dei han viser',
    because: 'dei vart endra etter at tenaren hadde lese dei',
    remedy: 'få tenaren starta på nytt, og køyr igjen',
  },
  'server-cannot-write': {
    found: 'ingen plass eller rett for tenaren til å hugse det han gjer',
    because: 'ingenting blir gjeve ut eller køyrt utan å bli hugsa',
    remedy: 'sei frå til den som driv denne tenaren: loggen seier kvar',
  },
  'document-unknown': {
    found: 'ikkje noko dokument "{{name}}"',
    because: 'ikkje noko dokument her heiter det',
    remedy: 'be om eitt av {{choices}}',
  },
  'atlas-unknown': {
    found: 'ikkje noko atlas "{{text}}"',
    because: 'ingen tabell her har det',
    remedy: 'sjå /api/atlas for dei som finst',
    near: 'be om {{near}}',
  },
  'address-not-had': {
    found: 'ingen måte å lytte på {{host}} port {{port}} ({{error}})',
    because: 'denne maskina ikkje har ei slik adresse, eller ikkje lèt denne brukaren få porten',
    remedy: 'vel ei adresse som denne maskina har, med --host, og ein port over 1023 med --port',
  },
  'host-without-sign-in': {
    found: '--host {{host}} utan innlogging',
    because: 'kven som helst på nettet kunne lese det denne maskina har',
    remedy: 'set {{names}}, eller ta bort --host, så er det for denne maskina åleine',
  },
  'state-taken': {
    found: 'ein annan Samsyn som har tilstanden sin i {{folder}}',
    because: 'dei to ville teke køyringane til kvarandre for avbrotne',
    remedy: 'stopp han, eller vel ein annan port med --port eller ei anna mappe med --state',
  },
  'sign-in-incomplete': {
    found: 'ei innlogging utan {{missing}}',
    because: 'ingen kunne logge inn med berre ein del av ho',
    remedy: 'set alle, eller ingen',
  },
  'sign-in-unanswered': {
    found: 'ikkje noko svar frå innlogginga på {{host}}',
    because: 'ho ikkje er å få tak i, eller svarar annleis enn ho skal ({{error}})',
    remedy: 'prøv att om ei stund',
  },
  'sign-in-misfit': {
    found: 'ei innlogging på {{host}} som ikkje kjenner denne tenaren',
    because: 'klient-id-en og løyndommen han vart starta med, ikkje passar',
    remedy: 'sei frå til den som driv denne tenaren',
  },
  'sign-in-broken-off': {
    found: 'ei innlogging som vart avbroten',
    because: 'berre dei som er logga inn, får svar her',
    remedy: 'logg inn på nytt på /sign-in',
  },
  'sign-in-expired': {
    found: 'eit svar frå innlogginga som er frå ei anna tid',
    because:
      'det er gått ut, eller klokkene på dei to maskinene går meir enn eit halvt minutt ulikt',
    remedy: 'logg inn på nytt på /sign-in; få stilt klokkene om det kjem att',
  },
  'sign-in-strange': {
    found: 'ein veg tilbake frå innlogginga som ikkje passar til vegen dit',
    because:
      'han er gammal, er brukt før, tok til i ein annan nettlesar eller er signert av ein annan',
    remedy: 'logg inn på nytt på /sign-in',
  },
} as const satisfies Readonly<Record<string, Clauses>>
