import type { Clauses } from '@samsyn/refusal'

/** Refusals about warehouses, and extracts that are imported into them, in bokmål. */
export const extractsNb = {
  'warehouse-missing': {
    found: 'ikke noe datalager i {{folder}}',
    because: 'det ikke er noen manifest.json der',
    remedy: 'velg mappen til et datalager, eller lag et med samsyn data pull eller samsyn synth',
  },
  'folder-of-others': {
    found: '{{list}} i {{folder}}',
    because: 'et datalager trenger sin egen mappe',
    remedy: 'velg en tom mappe, eller en som ikke finnes ennå',
  },
  'warehouse-busy': {
    found: 'en annen Samsyn som skriver i {{folder}}',
    because: 'to som skriver, ville ødelegge for hverandre',
    remedy: 'vent til den er ferdig, eller stopp den',
  },
  'manifest-unreadable': {
    found: '{{path}}, som ikke er manifestet til et datalager',
    because: 'ingen uten det vet hvilke filer som gjelder',
    remedy: 'velg mappen til et datalager, eller en annen mappe for et nytt',
  },
  'synthetic-among-others': {
    found: 'data fra {{source}} i {{folder}}',
    because: 'syntetiske personer ikke skal blandes med andre data',
    remedy: 'velg en egen mappe med --out',
  },
  'key-missing': {
    found: 'ingen nøkkelfil {{file}}',
    because: 'identifikatorer bare kommer inn som pseudonymer med nøkkel',
    remedy:
      'lag en med (umask 077; head -c 32 /dev/urandom > {{file}}), og ta godt vare på den: uten den finnes ingen igjen',
  },
  'key-in-warehouse': {
    found: 'nøkkelfilen {{file}} i datalageret',
    because: 'den som får datalageret, ikke skal få nøkkelen med',
    remedy: 'ha nøkkelen i en annen mappe, med egne sikkerhetskopier',
  },
  'key-open': {
    found: 'nøkkelfilen {{file}}, som andre enn eieren kan lese',
    because: 'den som har nøkkelen, kan finne personer igjen',
    remedy: 'skriv chmod 600 {{file}}',
  },
  'key-weak': {
    found: 'en nøkkel på mindre enn {{least}} byte, eller med færre enn 8 ulike, i {{file}}',
    because: 'en kort eller ensformig nøkkel kan gjettes',
    remedy: 'lag en med (umask 077; head -c 32 /dev/urandom > {{file}})',
  },
  'key-other': {
    found: 'en annen nøkkel enn den til {{source}}',
    because: 'samme person ville få to pseudonymer',
    remedy:
      'oppgi nøkkelen til de tidligere leveransene, eller importer alle på nytt til en annen mappe',
  },
  'contacts-again': {
    found: '{{n}} kontakter som {{list}} ga før',
    because: 'de ville bli talt to ganger',
    remedy:
      'legg til --replace for å sette disse filene i stedet for de tidligere, eller ta bort det som overlapper',
  },
  'extract-changed': {
    found: '{{file}}, som ble endret mens den ble lest',
    because: 'ingen vet hvilken utgave som kom inn',
    remedy: 'vent til den er skrevet ferdig, og importer den igjen',
  },
  'delivery-empty': {
    found: 'ingen fil',
    because: 'en import er av filer',
    remedy: 'nevn filene i én leveranse av {{kind}} ({{roles}})',
  },
  'delivery-without-contacts': {
    found: 'ingen fil med {{role}}',
    because: 'kontaktene i {{kind}} står der, og de andre filene bare sier mer om dem',
    remedy: 'oppgi alle filene i leveransen i ett kall',
  },
  'extract-without-rows': {
    found: 'ingen rader i {{file}}',
    because: 'kontaktene står i en slik fil, én på hver rad',
    remedy: 'eksporter den på nytt, med radene',
  },
  'rows-not-believed': {
    found: 'ingen rad i {{file}} som kan brukes (oftest {{most}})',
    because: 'det er en annen slags fil, eller kolonnene har noe annet i seg',
    remedy: 'se i .rejects.csv ved siden av den, som har linje, kolonne og grunn',
  },
  'extract-missing': {
    found: 'ingen {{file}} av dem som er nevnt',
    because: 'den ikke finnes eller ikke lar seg lese',
    remedy: 'se etter om navnet er riktig; det gjentas ikke her, for det kunne være en persons',
  },
  'extract-not-file': {
    found: 'ingen vanlig fil som {{file}} av dem som er nevnt',
    because: 'det er en mappe, et rør eller en enhet, og en leveranse leses mer enn én gang',
    remedy: 'skriv det til en fil først',
  },
  'extract-packed': {
    found: '{{file}}, som er komprimert',
    because: 'den begynner som gzip, zstd, zip eller bzip2, og linjer leses som de står',
    remedy: 'pakk den ut først',
  },
  'extract-not-text': {
    found: '{{file}}, som ikke er ren tekst i UTF-8 eller latin-1',
    because: 'den begynner som UTF-16 eller en fil av et annet slag',
    remedy: 'lagre den som CSV i UTF-8',
  },
  'extract-columns': {
    found: 'en første linje i {{file}} uten {{list}}',
    because: 'en fil av slaget {{kind}} trenger det ({{roles}})',
    remedy:
      'be om utleveringen med disse kolonnene og en overskriftslinje, eller velg et annet slag',
  },
  'extract-other-resource': {
    found: 'ingen ressurs vi leser, i den første linjen i {{file}}',
    because: 'bare {{roles}} leses, én per linje',
    remedy: 'ta bort filen, eller oppgi en bulkdatafil (NDJSON)',
  },
  'extract-other-version': {
    found: 'ikke noe IPLOS-element av {{version}} i {{file}}',
    because: 'bare den versjonen av meldingen leses',
    remedy: 'eksporter filen på nytt i versjon 3.5',
  },
  'extract-cut-off': {
    found: 'ingen slutt på IPLOS-elementet i {{file}}',
    because: 'filen er kuttet av, og ingen vet hva som mangler',
    remedy: 'hent filen på nytt',
  },
  'memory-short': {
    found: 'for lite minne til leveransen',
    because: 'den ikke får plass ved siden av det som må legges til side',
    remedy: 'importer færre filer om gangen, eller på en maskin med mer minne',
  },
  'synthetic-there': {
    found: 'syntetiske personer i {{folder}}',
    because: 'de ikke skal blandes med andre data',
    remedy: 'velg en annen mappe med --to',
  },
  'extract-kind-unknown': {
    found: 'slaget {{text}}',
    because: 'utleveringer er av slagene {{words}}',
    remedy: 'skriv ett av dem',
    near: 'skriv {{near}}',
  },
} as const satisfies Readonly<Record<string, Clauses>>
