import type { Clauses } from '@samsyn/refusal'

/** Refusals about folders, files and the tables in them, in nynorsk. */
export const tablesNn = {
  'folder-missing': {
    found: 'inga mappe {{folder}}',
    because: 'tabellane blir lesne frå ei mappe',
    remedy: 'nemn mappa som har dei, med --data eller SAMSYN_DATA',
  },
  'folder-is-file': {
    found: 'ei fil, ikkje ei mappe, i {{folder}}',
    because: 'tabellane blir lesne frå ei mappe',
    remedy: 'nemn mappa som har dei, med --data eller SAMSYN_DATA',
  },
  'table-missing': {
    found: 'inga fil {{file}} i {{folder}}',
    because: 'ein plan treng tabellen ({{title}}, {{table}})',
    remedy: 'nemn mappa som har han, med --data eller SAMSYN_DATA',
  },
  'file-missing': {
    found: 'inga fil {{file}}',
    because: 'det ikkje er noko der',
    remedy: 'sjå etter om namnet og mappa er rette',
  },
  'file-is-folder': {
    found: 'ei mappe, ikkje ei fil, i {{file}}',
    because: 'det er ei fil som blir lesen',
    remedy: 'nemn ei fil i ho',
  },
  'file-forbidden': {
    found: '{{file}}, som ikkje kan lesast',
    because: 'du ikkje har rett til det',
    remedy: 'spør eigaren, eller nemn ein kopi',
  },
  'file-not-utf8': {
    found: '{{file}}, som ikkje er i UTF-8',
    because: 'stadnamn ville bli lesne feil',
    remedy: 'lagre ho som UTF-8 (i eit rekneark: "CSV UTF-8")',
  },
  'cannot-write': {
    found: 'ingen måte å skrive i {{folder}} på ({{error}})',
    because: 'mappa ikkje kan lagast eller skrivast i, eller noko anna har namnet til ei fil',
    remedy: 'vel ei mappe du har lov til å skrive i',
  },
  'disk-full': {
    found: 'ingen måte å skrive i {{folder}} på ({{error}})',
    because: 'disken er full',
    remedy: 'gjer plass, eller vel ei mappe på ein annan disk',
  },
  'json-unreadable': {
    found: '{{file}}, som ikkje er JSON',
    because: 'ho blir lesen som JSON',
    remedy: 'sjå over ho; ho ser ut som {{example}}',
  },
  'row-unreadable': {
    found: '"{{text}}" i linje {{row}} i {{file}}',
    because: 'radene berre blir lesne på éi form',
    remedy: 'skriv linjene som {{example}}',
  },
  'row-twice': {
    found: '"{{text}}" ein gong til i linje {{row}} i {{file}}',
    because: 'ingen veit kva for ei av dei to som gjeld',
    remedy: 'skriv kvar av dei éin gong',
  },
  'rows-missing': {
    found: 'ingen rader under ei overskrift i {{file}}',
    because: 'den første linja namngjev kolonnane, og radene følgjer',
    remedy: 'skriv {{header}} i den første linja og radene under',
  },
  'columns-missing': {
    found: 'kolonnane {{columns}} i {{file}}',
    because: 'tabellen òg treng {{missing}}',
    remedy: 'kall kolonnane i den første linja det tabellen kallar dei: {{wanted}}',
  },
  'column-twice': {
    found: 'to kolonnar {{column}} i {{file}}',
    because: 'ingen veit kva for ein av dei som gjeld',
    remedy: 'ta bort den eine',
  },
  'cells-other-than-header': {
    found: '{{n}} celler i linje {{row}} i {{file}}',
    because: 'overskrifta har {{wanted}}',
    remedy:
      'gje kvar rad like mange celler som overskrifta, og set tekst med skiljeteikn i hermeteikn',
  },
  'quote-open': {
    found: 'eit hermeteikn som ikkje blir lukka i linje {{row}} i {{file}}',
    because: 'cellene i den linja ikkje kan skiljast frå kvarandre',
    remedy: 'lukk hermeteiknet, eller hent fila på nytt',
  },
  'table-is-folder': {
    found: 'ei mappe som heiter {{file}}, i {{folder}}',
    because: 'ein tabell blir lesen frå ei fil',
    remedy:
      'legg fila på plassen hennar, eller ta bort mappa om planar kan klare seg utan tabellen',
  },
  'table-closed': {
    found: 'ei uleseleg fil {{file}} i {{folder}}',
    because: 'ho ikkje lèt seg opne ({{error}})',
    remedy: 'skaff rett til å lese ho, eller legg ei heil fil på plassen hennar',
  },
  'gzip-broken': {
    found: '{{file}} med {{n}} byte',
    because: 'ho ikkje er ei heil gzip-fil: ho er kutta av eller endra på vegen',
    remedy: 'hent fila på nytt',
  },
  'table-cut-off': {
    found: '{{file}} utan linjeskift på slutten',
    because: 'den siste rada kan vere kutta midt i',
    remedy:
      'hent fila på nytt, eller avslutt den siste rada med linjeskift om du har skrive ho sjølv',
  },
  'table-too-short': {
    found: '{{n}} rader i {{file}}',
    because: 'tabellen har minst {{least}}, slik at fila truleg er kutta av',
    remedy: 'hent fila på nytt, eller ta ho bort for å planleggje utan ho',
  },
  'rows-lacking': {
    found: 'inga rad for {{list}} i {{file}} ({{n}} manglar)',
    because: 'tabellen treng ei rad for kvar',
    remedy: 'legg til radene, eller hent fila på nytt',
  },
  'rows-twice': {
    found: 'to rader for {{key}} i {{file}}',
    because: 'ei rad blir gjeven éin gong, og det er uklart kva for ei av dei to som gjeld',
    remedy: 'ta bort den eine, eller hent fila på nytt',
  },
  'population-otherwise-published': {
    found: '{{persons}} personar i Noreg 1. januar {{year}} i {{file}}',
    because: 'Statistisk sentralbyrå har publisert {{published}}',
    remedy: 'hent fila på nytt',
  },
  'populations-disagree': {
    found: '{{municipal}} personar i alle kommunar og {{norway}} i Noreg 1. januar {{year}}',
    because: 'avrunding ikkje kan forklare ein så stor skilnad',
    remedy: 'hent {{file}} og folketalet i kommunane på nytt',
  },
  'adopted-empty': {
    found: 'ingen rader i {{file}}',
    because: 'ho ikkje har nokon vedteken dekningsgrad',
    remedy: 'legg til ei rad for kvar kommune, teneste og år, eller ta bort --adopted',
  },
  'adopted-missing': {
    found: 'inga fil som kan lesast, på {{file}}',
    because: 'dei vedtekne dekningsgradene blir lesne frå ho',
    remedy: 'skriv ei fil med kolonnane {{columns}}, og nemn ho med --adopted',
  },
  'adopted-service-unknown': {
    found: '"{{text}}" som teneste i {{where}}',
    because: 'ingen dekningsgrad blir vedteken for ei slik teneste',
    remedy: 'skriv ei av {{choices}}',
  },
  'adopted-year-outside': {
    found: '"{{text}}" som år i {{where}}',
    because: 'dekningsgrader blir vedtekne for dei åra som blir framskrivne',
    remedy: 'skriv eit år frå {{first}} til {{last}}',
  },
  'adopted-above-all': {
    found: '{{text}} som coverage_percent i {{where}}',
    because: 'ikkje meir enn 100 prosent av ei aldersgruppe kan vere brukarar',
    remedy: 'skriv brukarar per 100 personar i alderen',
  },
  'adopted-together-above-all': {
    found:
      'homecare.{{ages}} {{home}} og longstay.{{ages}} {{stay}} prosent for {{municipality}} i {{year}} i {{file}}',
    because: 'dei til saman er meir enn alle personar i alderen',
    remedy: 'skriv brukarar per 100 personar i alderen, til saman høgst 100',
  },
  'series-columns': {
    found: '{{file}} med kolonnane {{columns}}',
    because:
      'ein serie har ein periode (period) og ein verdi (value), hendingar (events) og av kor mange (of), eller eit løpande tal (cumulative)',
    remedy: 'skriv period,value eller period,events,of på den første linja',
  },
  'series-beyond': {
    found: '{{text}} for {{period}} i {{file}}',
    because:
      'ikkje noko tal og ingen rate er over {{most}}, og grenser rekna av det ikkje ville bli tal',
    remedy: 'sjå over rada, eller skriv serien i ei større eining',
  },
  'records-unreadable': {
    found: 'ein protokoll over det som er gjeve ut, som ikkje lèt seg lese: {{file}}',
    because: 'ingen utan han veit kva som er gjeve ut før',
    remedy:
      'hent han tilbake frå ein kopi; byrja på nytt berre når ingenting frå dette datasettet er gjeve ut',
  },
  'records-locked': {
    found: 'låsen {{file}}',
    because:
      'noko anna frå dette datasettet er i ferd med å bli gjeve ut, eller vart avbrote før det var ferdig',
    remedy: 'prøv att seinare; ta bort låsen når ingen Samsyn er i gang',
  },
  'records-closed': {
    found: 'ingen måte å skrive i {{folder}} på',
    because: 'det som blir gjeve ut, blir hugsa der, og ikkje noko får gjevast ut utan å bli hugsa',
    remedy: 'oppgje ei anna mappe med --records',
  },
} as const satisfies Readonly<Record<string, Clauses>>
