import type { Clauses } from '@samsyn/refusal'

/** Refusals about warehouses, and extracts that are imported into them, in nynorsk. */
export const extractsNn = {
  'warehouse-missing': {
    found: 'ikkje noko datalager i {{folder}}',
    because: 'det ikkje er nokon manifest.json der',
    remedy: 'vel mappa til eit datalager, eller lag eit med samsyn data pull eller samsyn synth',
  },
  'folder-of-others': {
    found: '{{list}} i {{folder}}',
    because: 'eit datalager treng si eiga mappe',
    remedy: 'vel ei tom mappe, eller ei som ikkje finst enno',
  },
  'warehouse-busy': {
    found: 'ein annan Samsyn som skriv i {{folder}}',
    because: 'to som skriv, ville øydeleggje for kvarandre',
    remedy: 'vent til han er ferdig, eller stopp han',
  },
  'manifest-unreadable': {
    found: '{{path}}, som ikkje er manifestet til eit datalager',
    because: 'ingen utan det veit kva filer som gjeld',
    remedy: 'vel mappa til eit datalager, eller ei anna mappe for eit nytt',
  },
  'synthetic-among-others': {
    found: 'data frå {{source}} i {{folder}}',
    because: 'syntetiske personar ikkje skal blandast med andre data',
    remedy: 'vel ei eiga mappe med --out',
  },
  'key-missing': {
    found: 'inga nøkkelfil {{file}}',
    because: 'identifikatorar berre kjem inn som pseudonym med nøkkel',
    remedy:
      'lag ei med (umask 077; head -c 32 /dev/urandom > {{file}}), og ta godt vare på ho: utan ho finst ingen att',
  },
  'key-in-warehouse': {
    found: 'nøkkelfila {{file}} i datalageret',
    because: 'den som får datalageret, ikkje skal få nøkkelen med',
    remedy: 'ha nøkkelen i ei anna mappe, med eigne tryggingskopiar',
  },
  'key-open': {
    found: 'nøkkelfila {{file}}, som andre enn eigaren kan lese',
    because: 'den som har nøkkelen, kan finne personar att',
    remedy: 'skriv chmod 600 {{file}}',
  },
  'key-weak': {
    found: 'ein nøkkel på mindre enn {{least}} byte, eller med færre enn 8 ulike, i {{file}}',
    because: 'ein kort eller einsformig nøkkel kan gjettast',
    remedy: 'lag ein med (umask 077; head -c 32 /dev/urandom > {{file}})',
  },
  'key-other': {
    found: 'ein annan nøkkel enn den til {{source}}',
    because: 'same person ville få to pseudonym',
    remedy:
      'oppgje nøkkelen til dei tidlegare leveransane, eller importer alle på nytt til ei anna mappe',
  },
  'contacts-again': {
    found: '{{n}} kontaktar som {{list}} gav før',
    because: 'dei ville bli talde to gonger',
    remedy:
      'legg til --replace for å setje desse filene i staden for dei tidlegare, eller ta bort det som overlappar',
  },
  'extract-changed': {
    found: '{{file}}, som vart endra medan ho vart lesen',
    because: 'ingen veit kva utgåve som kom inn',
    remedy: 'vent til ho er skriven ferdig, og importer ho på nytt',
  },
  'delivery-empty': {
    found: 'inga fil',
    because: 'ein import er av filer',
    remedy: 'nemn filene i éin leveranse av {{kind}} ({{roles}})',
  },
  'delivery-without-contacts': {
    found: 'inga fil med {{role}}',
    because: 'kontaktane i {{kind}} står der, og dei andre filene berre seier meir om dei',
    remedy: 'oppgje alle filene i leveransen i eitt kall',
  },
  'extract-without-rows': {
    found: 'ingen rader i {{file}}',
    because: 'kontaktane står i ei slik fil, éin på kvar rad',
    remedy: 'eksporter ho på nytt, med radene',
  },
  'rows-not-believed': {
    found: 'inga rad i {{file}} som kan brukast (oftast {{most}})',
    because: 'det er ei anna slags fil, eller kolonnane har noko anna i seg',
    remedy: 'sjå i .rejects.csv ved sida av ho, som har linje, kolonne og grunn',
  },
  'extract-missing': {
    found: 'ingen {{file}} av dei som er nemnde',
    because: 'ho ikkje finst eller ikkje lèt seg lese',
    remedy:
      'sjå etter om namnet er rett; det blir ikkje teke opp att her, for det kunne vere namnet til ein person',
  },
  'extract-not-file': {
    found: 'inga vanleg fil som {{file}} av dei som er nemnde',
    because:
      'det er ei mappe, eit røyr eller ei eining, og ein leveranse blir lesen meir enn éin gong',
    remedy: 'skriv det til ei fil først',
  },
  'extract-packed': {
    found: '{{file}}, som er komprimert',
    because: 'ho byrjar som gzip, zstd, zip eller bzip2, og linjer blir lesne som dei står',
    remedy: 'pakk ho ut først',
  },
  'extract-not-text': {
    found: '{{file}}, som ikkje er rein tekst i UTF-8 eller latin-1',
    because: 'ho byrjar som UTF-16 eller ei fil av eit anna slag',
    remedy: 'lagre ho som CSV i UTF-8',
  },
  'extract-columns': {
    found: 'ei første linje i {{file}} utan {{list}}',
    because: 'ei fil av slaget {{kind}} treng det ({{roles}})',
    remedy: 'be om utleveringa med desse kolonnane og ei overskriftslinje, eller vel eit anna slag',
  },
  'extract-other-resource': {
    found: 'ingen ressurs vi les, i den første linja i {{file}}',
    because: 'berre {{roles}} blir lesne, éin per linje',
    remedy: 'ta bort fila, eller oppgje ei bulkdatafil (NDJSON)',
  },
  'extract-other-version': {
    found: 'ikkje noko IPLOS-element av {{version}} i {{file}}',
    because: 'berre den versjonen av meldinga blir lesen',
    remedy: 'eksporter fila på nytt i versjon 3.5',
  },
  'extract-cut-off': {
    found: 'ingen slutt på IPLOS-elementet i {{file}}',
    because: 'fila er kutta av, og ingen veit kva som manglar',
    remedy: 'hent fila på nytt',
  },
  'memory-short': {
    found: 'for lite minne til leveransen',
    because: 'han ikkje får plass ved sida av det som må leggjast til side',
    remedy: 'importer færre filer om gongen, eller på ei maskin med meir minne',
  },
  'synthetic-there': {
    found: 'syntetiske personar i {{folder}}',
    because: 'dei ikkje skal blandast med andre data',
    remedy: 'vel ei anna mappe med --to',
  },
  'extract-kind-unknown': {
    found: 'slaget {{text}}',
    because: 'utleveringar er av slaga {{words}}',
    remedy: 'skriv eitt av dei',
    near: 'skriv {{near}}',
  },
} as const satisfies Readonly<Record<string, Clauses>>
