import type { Clauses } from '@samsyn/refusal'

/** Refusals about folders, files and the tables in them, in bokmål. */
export const tablesNb = {
  'folder-missing': {
    found: 'ingen mappe {{folder}}',
    because: 'tabellene leses fra en mappe',
    remedy: 'nevn mappen som har dem, med --data eller SAMSYN_DATA',
  },
  'folder-is-file': {
    found: 'en fil, ikke en mappe, i {{folder}}',
    because: 'tabellene leses fra en mappe',
    remedy: 'nevn mappen som har dem, med --data eller SAMSYN_DATA',
  },
  'table-missing': {
    found: 'ingen fil {{file}} i {{folder}}',
    because: 'en plan trenger tabellen ({{title}}, {{table}})',
    remedy: 'nevn mappen som har den, med --data eller SAMSYN_DATA',
  },
  'file-missing': {
    found: 'ingen fil {{file}}',
    because: 'det ikke er noe der',
    remedy: 'se etter om navnet og mappen er riktige',
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
  'json-unreadable': {
    found: '{{file}}, som ikke er JSON',
    because: 'den leses som JSON',
    remedy: 'se over den; den ser ut som {{example}}',
  },
  'row-unreadable': {
    found: '"{{text}}" i linje {{row}} i {{file}}',
    because: 'radene bare leses på én form',
    remedy: 'skriv linjene som {{example}}',
  },
  'row-twice': {
    found: '"{{text}}" en gang til i linje {{row}} i {{file}}',
    because: 'ingen vet hvilken av de to som gjelder',
    remedy: 'skriv hver av dem én gang',
  },
  'rows-missing': {
    found: 'ingen rader under en overskrift i {{file}}',
    because: 'den første linjen navngir kolonnene, og radene følger',
    remedy: 'skriv {{header}} i den første linjen og radene under',
  },
  'columns-missing': {
    found: 'kolonnene {{columns}} i {{file}}',
    because: 'tabellen også trenger {{missing}}',
    remedy: 'kall kolonnene i den første linjen det tabellen kaller dem: {{wanted}}',
  },
  'column-twice': {
    found: 'to kolonner {{column}} i {{file}}',
    because: 'ingen vet hvilken av dem som gjelder',
    remedy: 'ta bort den ene',
  },
  'cells-other-than-header': {
    found: '{{n}} celler i linje {{row}} i {{file}}',
    because: 'overskriften har {{wanted}}',
    remedy:
      'gi hver rad like mange celler som overskriften, og sett tekst med skilletegn i anførselstegn',
  },
  'quote-open': {
    found: 'et anførselstegn som ikke lukkes i linje {{row}} i {{file}}',
    because: 'cellene i den linjen ikke kan skilles fra hverandre',
    remedy: 'lukk anførselstegnet, eller hent filen på nytt',
  },
  'table-is-folder': {
    found: 'en mappe som heter {{file}}, i {{folder}}',
    because: 'en tabell leses fra en fil',
    remedy:
      'legg filen på plassen dens, eller ta bort mappen om planer kan klare seg uten tabellen',
  },
  'table-closed': {
    found: 'en uleselig fil {{file}} i {{folder}}',
    because: 'den ikke lar seg åpne ({{error}})',
    remedy: 'skaff rett til å lese den, eller legg en hel fil på plassen dens',
  },
  'gzip-broken': {
    found: '{{file}} med {{n}} byte',
    because: 'den ikke er en hel gzip-fil: den er kuttet av eller endret på veien',
    remedy: 'hent filen på nytt',
  },
  'table-cut-off': {
    found: '{{file}} uten linjeskift på slutten',
    because: 'den siste raden kan være kuttet midt i',
    remedy:
      'hent filen på nytt, eller avslutt den siste raden med linjeskift om du har skrevet den selv',
  },
  'table-too-short': {
    found: '{{n}} rader i {{file}}',
    because: 'tabellen har minst {{least}}, slik at filen trolig er kuttet av',
    remedy: 'hent filen på nytt, eller ta den bort for å planlegge uten den',
  },
  'rows-lacking': {
    found: 'ingen rad for {{list}} i {{file}} ({{n}} mangler)',
    because: 'tabellen trenger en rad for hver',
    remedy: 'legg til radene, eller hent filen på nytt',
  },
  'rows-twice': {
    found: 'to rader for {{key}} i {{file}}',
    because: 'en rad gis én gang, og det er uklart hvilken av de to som gjelder',
    remedy: 'ta bort den ene, eller hent filen på nytt',
  },
  'population-otherwise-published': {
    found: '{{persons}} personer i Norge 1. januar {{year}} i {{file}}',
    because: 'Statistisk sentralbyrå har publisert {{published}}',
    remedy: 'hent filen på nytt',
  },
  'populations-disagree': {
    found: '{{municipal}} personer i alle kommuner og {{norway}} i Norge 1. januar {{year}}',
    because: 'avrunding ikke kan forklare en så stor forskjell',
    remedy: 'hent {{file}} og folketallet i kommunene på nytt',
  },
  'adopted-empty': {
    found: 'ingen rader i {{file}}',
    because: 'den ikke har noen vedtatt dekningsgrad',
    remedy: 'legg til en rad for hver kommune, tjeneste og år, eller ta bort --adopted',
  },
  'adopted-missing': {
    found: 'ingen fil som kan leses, på {{file}}',
    because: 'de vedtatte dekningsgradene leses fra den',
    remedy: 'skriv en fil med kolonnene {{columns}}, og nevn den med --adopted',
  },
  'adopted-service-unknown': {
    found: '"{{text}}" som tjeneste i {{where}}',
    because: 'ingen dekningsgrad vedtas for en slik tjeneste',
    remedy: 'skriv en av {{choices}}',
  },
  'adopted-year-outside': {
    found: '"{{text}}" som år i {{where}}',
    because: 'dekningsgrader vedtas for de årene som framskrives',
    remedy: 'skriv et år fra {{first}} til {{last}}',
  },
  'adopted-above-all': {
    found: '{{text}} som coverage_percent i {{where}}',
    because: 'ikke mer enn 100 prosent av en aldersgruppe kan være brukere',
    remedy: 'skriv brukere per 100 personer i alderen',
  },
  'adopted-together-above-all': {
    found:
      'homecare.{{ages}} {{home}} og longstay.{{ages}} {{stay}} prosent for {{municipality}} i {{year}} i {{file}}',
    because: 'de til sammen er mer enn alle personer i alderen',
    remedy: 'skriv brukere per 100 personer i alderen, til sammen høyst 100',
  },
  'series-columns': {
    found: '{{file}} med kolonnene {{columns}}',
    because:
      'en serie har en periode (period) og en verdi (value), hendelser (events) og av hvor mange (of), eller et løpende antall (cumulative)',
    remedy: 'skriv period,value eller period,events,of på den første linjen',
  },
  'series-beyond': {
    found: '{{text}} for {{period}} i {{file}}',
    because:
      'ikke noe antall og ingen rate er over {{most}}, og grenser regnet av det ikke ville bli tall',
    remedy: 'se over raden, eller skriv serien i en større enhet',
  },
  'records-unreadable': {
    found: 'en protokoll over det som er gitt ut, som ikke lar seg lese: {{file}}',
    because: 'ingen uten den vet hva som er gitt ut før',
    remedy:
      'hent den tilbake fra en kopi; begynn på nytt bare når ingenting fra dette datasettet er gitt ut',
  },
  'records-locked': {
    found: 'låsen {{file}}',
    because:
      'noe annet fra dette datasettet er i ferd med å gis ut, eller ble avbrutt før det var ferdig',
    remedy: 'prøv igjen senere; ta bort låsen når ingen Samsyn er i gang',
  },
  'records-closed': {
    found: 'ingen måte å skrive i {{folder}} på',
    because: 'det som gis ut, huskes der, og ikke noe får gis ut uten å huskes',
    remedy: 'oppgi en annen mappe med --records',
  },
} as const satisfies Readonly<Record<string, Clauses>>
