import type { HelpWords } from './words.ts'

/** What the command line says of itself in nynorsk. */
export const helpNn: HelpWords = {
  intro:
    'Samsyn {{engine}}: eitt bilete av begge omsorgsnivåa, for dei 19 helsefellesskapa i Noreg.',
  outro:
    'samsyn help KOMMANDO seier meir om ein av dei. Verkelege tabellar: --data MAPPE eller SAMSYN_DATA; utan dei eit syntetisk land. Kommandoane svarar på bokmål, eller med --lang nn, en.',
  options: 'Val',
  usage: 'Slik blir han brukt',
  shared: {
    lang: 'språket: nb (bokmål), nn (nynorsk), en (engelsk). Bokmål om det ikkje blir sagt',
    data: 'mappe med verkelege tabellar (eller SAMSYN_DATA); utan ho eit syntetisk land',
    records:
      'mappe der det blir hugsa kva som har gått ut (eller SAMSYN_RECORDS), så ikkje eitt tal røper eit anna',
    json: 'alt saman som JSON, for andre program',
    draws: 'talet på trekningar (4000)',
    seed: 'frøet for trekningane (1): same frø, same tal',
    year: 'året som blir vist og gjort greie for (2035)',
    workers: 'trådar som deler trekningane (kjernane i prosessoren); tala blir dei same',
    scenario:
      'ei scenariofil, ei lenkje med #s=…, eller namnet på eit døme (samsyn scenario examples listar dei); utan: referansen, ratene i dag for folka som kjem',
    group:
      'pasientgruppa: frail-elderly, children-young, mental-health, chronic-conditions, pregnancy-birth (frail-elderly)',
    years: 'åra som blir viste, som 2020,2025,2027..2030; det siste kjende året er alltid med',
    adopted:
      'CSV med dekninga kommunane sjølve har vedteke: municipality_code,service,year,coverage_percent',
    alternative:
      'fire bokstavar: fruktbarheit, levealder (L M H K), flytting innanlands, innvandring (L M H K 0); MMMM',
    out: 'mappe å skrive i',
    port: 'port (4680)',
  },
  commands: {
    start: {
      purpose: 'planleggingsgrunnlaget for eit helsefellesskap, og arbeidsflata i nettlesaren',
      about:
        'Skriv planleggingsgrunnlaget på tre språk, seier kvar det ligg, og opnar arbeidsflata på denne maskina til ho blir stoppa (Ctrl-C). Dei andre vala er som i samsyn plan.',
      options: {
        once: 'slutt når grunnlaget er skrive',
        draws: 'talet på trekningar bak intervalla (1000)',
      },
    },
    serve: {
      purpose: 'arbeidsflata og API-et på http://127.0.0.1:4680',
      about:
        'Serverer sida, /api og /openapi.json til ho blir stoppa (Ctrl-C eller SIGTERM), med éi JSON-linje per førespurnad på stdout.',
      options: {
        host: '127.0.0.1; ei anna adresse krev innlogging, sjå apps/server/README.md',
        state: 'mappe for køyringar og for det som har gått ut (out/server-<port>)',
        'no-page': 'berre API-et, utan å byggje sida',
        'requests-per-minute': 'kor ofte éin avsendar får spørje (6000)',
      },
    },
    plan: {
      purpose: 'planleggingsgrunnlaget for eit helsefellesskap: rapport, plan.json og plan.csv',
      about:
        'Eit helsefellesskap blir funne ved namnet sitt, ein kommune i det, ein kode eller helseføretaket: vestfold, Tønsberg, 3905, ahus.',
      options: {
        scenario:
          'eit scenario som grunnlaget også viser: ei fil, ei lenkje eller namnet på eit døme',
        out: 'mappe å skrive i (out/<helsefellesskap>)',
        json: 'skriv plan.json på stdout i staden for filer; med --all éi linje per helsefellesskap',
        all: 'alle dei 19 helsefellesskapa',
        draws: 'talet på trekningar bak intervalla (1000)',
      },
    },
    run: {
      purpose: 'eit scenario til 2050: begge nivåa, med trekningar og rekneskap',
      about: 'Utan --scenario er det referansen: ratene i dag for folka som kjem.',
      options: {
        all: 'alle dei 19 helsefellesskapa',
        beside: 'det ein tidlegare samsyn run --json skreiv: kva tal som har flytta seg sidan',
        json: 'alt saman, for andre program; med --all éi linje per helsefellesskap',
      },
    },
    compare: {
      purpose: 'så mange scenario du vil ved sida av det første, trekning for trekning',
      about:
        'A, B … er scenariofiler, lenkjer eller namn på døme; ordet "reference" er ratene i dag for folka som kjem.\n' +
        'Alle deler dei same tilfeldige tala: skilnaden blir teken i kvar trekning før intervallet blir lese av. Han blir fortald i to steg som summerer til han: kva dei andre føresetnadene endrar, og kva tiltaka endrar når føresetnadene er endra. Kroner er dei til tenestene; kva tiltaka sjølve kostar, står i samsyn run.',
      options: { community: 'helsefellesskapet dei blir køyrde for' },
    },
    explain: {
      purpose: 'kvifor eit tal er eit anna enn i dag: ein foss som summerer',
      about:
        '«Kvifor treng Tønsberg fleire plassar?»: samsyn explain tønsberg --outcome places\n' +
        'Linjene summerer til talet, også slik dei er skrivne.',
      options: {
        outcome:
          'kva det blir spurt om: beds, places, dwellings, fte, fte.nurse, activity.home-care … (places)',
        area: 'ein kommune i helsefellesskapet, når namnet betyr helsefellesskapet (bergen --area 4601)',
        picture: 'teikn det som betyr mest (tornadoen) på ei side',
      },
    },
    choose: {
      purpose: 'kva tiltak som når eit mål under eit tak, og kva ein får for kva',
      about:
        'Prøver kvart utval av tiltak på den midtre banen. Nemner det som når målet med minst av utfallet til taket, seier kor ofte det når målet når ingenting er sikkert (i kor stor del av trekningane), og listar den effektive fronten: utvala der ingen andre har mindre av begge delar. Tiltak som er haldne utanfor, står med grunnen.\n' +
        'Eit mål: samsyn choose vestfold --target beds --reach 95% spør kva som skal til for at behovet for senger i 2035 er høgst 95 prosent av det som trengst i 2035 utan tiltak. Det er ikkje 95 prosent av det i dag, og ikkje 95 prosent sikkert.',
      options: {
        target:
          'det som skal ned: beds, places, fte, fte.nurse, activity.home-care … eller kroner, og for éin part party.trust.kroner, party.municipality.kroner … (førsteordens tal, med det tiltaka sjølve kostar)',
        reach:
          'høgst så mykje av det i --year: eit tal (250), eller i prosent av det som trengst det året utan tiltak (95%)',
        ceiling:
          'UTFALL=VERDI som ikkje skal overskridast, med eller utan %: fte.municipal=102% er høgst 2 prosent meir enn utan tiltak. Utan: fte utan tak',
        measures:
          'tiltak å velje mellom, med komma imellom; utan: dei scenarioet sjølv har, eller alle i biblioteket som har noko å flytte her',
        picture: 'teikn kvart utval og fronten på ei side',
      },
    },
    scenario: {
      purpose: 'døme å køyre og endre; nasjonale scenario, laga att ved sida av dei trykte',
      about:
        'examples listar scenarioa i data/scenarios: integrated-teams, care-at-home, staff-grow-slowly, mental-health-need og high-path. Kvart blir køyrt ved namnet sitt (samsyn run vestfold --scenario integrated-teams) og er ei fil å kopiere og endre.\n' +
        'table-13-1 lagar att dei tre banene for årsverk i helse og omsorg til 2035 i Nasjonal helse- og sjukehusplan (Meld. St. 7 (2019–2020), tabell 13.1) av føresetnadene i boks 9.2, med eitt sett inndata.',
      options: {
        health:
          'korleis betre helse viser seg i bruk: equal-death-probability (alle tenester ved likt dødssannsyn), eller care-by-death-ratio (omsorg fell som dødssannsyna)',
        profiles:
          'korleis bruk følgjer alder: published (publiserte tal), eller tables (berre tabellane eit planleggingsgrunnlag les)',
        variants: 'kvart val endra åleine, for å sjå kva det ber',
        json: 'for andre program; change og off er i prosent',
      },
    },
    hindcast: {
      purpose: 'kva framskrivinga ville ha sagt for år sidan, ved sida av det som skjedde',
      about:
        'Framskriv alle kommunar frå --from utan noko seinare i sikte, og måler mot folka i --to: feil og skeivskap per aldersgruppe ved sida av Hamilton–Perry og «inga endring», og kor ofte 80 %-intervallet heldt.',
      options: {
        from: 'året det blir framskrive frå (2016)',
        to: 'året det blir målt mot (det siste i tabellane)',
        activity:
          'omsorg og sjukehusbruk i staden for folk: utvalet av kommunar og liggedøgna til eitt helseføretak, framskrivne frå kvart tidlegare år i tabellane slik motoren gjer det, ved sida av «inga endring»',
      },
    },
    atlas: {
      purpose:
        'kor mykje ei teneste varierer mellom område, kor mykje av det som er tilfeldig, og kva ein referanse ville endre',
      about:
        'SERVICE er home-care, long-stay, long-stay-80plus eller nurse-fte, eller ord frå ein indikator i atlastabellen.',
      options: {
        by: 'områda kommunal omsorg blir vist for: municipality, community, trust, region (municipality)',
        reference:
          'det områda blir haldne opp mot: country (landet), der den lågaste femdelen sluttar (lowest-fifth) eller den høgaste byrjar (highest-fifth), eller eit område (country)',
        care: 'korleis høgt og lågt skal lesast: effective, preference-sensitive eller supply-sensitive',
        kostra: 'om kommunal omsorg er frå mars (urevidert) eller juni (revidert): march, june',
        'bed-days': 'liggedøgn per eining som blir talt, for senger ved referansen',
        occupancy: 'belegg som del av 1, som 0.85',
        fte: 'årsverk per eining som blir talt, ved referansen',
        'as-scenario':
          'skriv det referansen ville endre i eit helsefellesskap, som eit scenario for samsyn run',
        community: 'helsefellesskapet scenarioet er for',
        start: 'året endringa byrjar (2027)',
        ramp: 'år til ho er fullt innført (3)',
        out: 'mappe for sida med søyler, trakt og kart, og tala som JSON og CSV',
        import: 'les ei publisert atlasfil og skriv variasjonsmåla hennar',
        metadata: 'kva ratene i den fila er per',
      },
    },
    peers: {
      purpose: 'kva kommunar eller helsefellesskap som har like utfordringar, kor like, og kvifor',
      about:
        'AREA er ein kommune eller eit helsefellesskap. Like i alder, storleik, sentralitet og reise, med området til helseføretaket og landet ved sida av; docs/methods/peers.md forklarer avstanden. hospital_sites.csv i mappa med tabellar gir reisa.',
      options: { most: 'kor mange som blir viste (6)' },
    },
    quality: {
      purpose: 'indikatorar med mål og kjelde, styringskart, og sterke og svake område',
      about:
        'Utan INDICATOR: lista. Med ein: definisjonen, målet, det som manglar, og det tabellane har.\n' +
        'mental-health er behov ved sida av aktivitet, den gylne regelen, avslag og tvang i eitt.',
      options: {
        series:
          'teikn styringskart av din eigen serie: CSV med period,value eller period,events,of eller period,cumulative',
        chart:
          'kva slags styringskart: xmr, p, p-prime, u, u-prime, c, g, t, run; utan: det definisjonen seier',
        baseline: 'kor mange av dei første periodane grensene blir rekna av (alle)',
        rebase: 'periode der grensene byrjar på nytt; kan gjevast fleire gonger',
        'leave-out': 'periode som blir halden utanfor grensene; kan gjevast fleire gonger',
        definitions: 'JSON-fil med eigne definisjonar',
        community: 'helsefellesskapet mental-health blir vist for',
        out: 'mappe for sida: styringskart, trakt og søyler, med tala som tabell',
        areas: 'foreslå eitt sterkt og to svake område for kvart opptaksområde',
      },
    },
    release: {
      purpose: 'ein tabell gjennom personvernporten: kva som kan gå ut, kva som blir, og kvifor',
      about:
        'FILE.json har "fun", "params" og "input" (rader, CSV-tekst, eller namnet på ei CSV-fil ved sida av). FILE.csv har overskrift. Skriv tabellen med summar, og ":" for det som er skjult.\n' +
        'Han hugsar ingenting: kva rader i to filer som tel dei same menneska, seier inga fil. Frigi alle tabellar av eit datasett i éi fil, eller la samsyn plan, run og atlas, der tabellane er kjende, hugse (--records).',
      options: {
        by: 'kolonnane som deler opp tabellen (alle utanom talet)',
        count: 'kolonnen med talet (freq)',
        'hide-up-to': 'det største vesle talet (3)',
        zeros: 'kva som blir gjort med null: protected, open, may-hide (protected)',
      },
    },
    data: {
      purpose: 'tabellane i bruk, opne tabellar frå utgivarane, og kva ei oppdatering endra',
      about:
        'status   tabellane i bruk, så kjeldene som kan hentast: alder, rader, kvalitet og hol\n' +
        'pull     spør Statistisk sentralbyrå, KLASS og FHI etter kjeldene i katalogen (alle, eller dei som blir nemnde, eller ei gruppe som kostra), tek vare på kvart svar med spørsmål, tid, lisens og avtrykk, og legg tabellane i eit datalager. Avbroten går han vidare der han var: det som er svara på, blir det ikkje spurt om att.\n' +
        'diff     kva den nyaste hentinga endra: rader som kom, gjekk og vart endra, og det utgivaren seier om tabellen',
      options: {
        to: 'mappa til datalageret (out/data)',
        catalogue:
          'ei anna liste med kjelder, eller ei avbilding av eigne CSV-, Parquet- eller Excel-filer (docs/data.md)',
        from: 'mappa med filene til ei slik avbilding',
        'base-url':
          'ei anna adresse for tenestene: URL held på stiane deira, TENESTE=URL byter ut éi av dei heilt',
        offline: 'bygg tabellane att av svara som er tekne vare på, til dei same bytane',
      },
    },
    synth: {
      purpose: 'eit syntetisk land av personar med kontaktar på begge nivåa, som Parquet-filer',
      about:
        'Lagar folk med alder, kjønn, kommune, kroniske tilstandar og skrøpelegheit, og kontaktane deira over år: fastlege, legevakt, heimetenester, korte og lange opphald, innleggingar, akutt, poliklinikk, psykisk helse, kommunale ØHD-plassar. Ingen verkelege persondata er brukte. calibration.json har mål, resultat og toleranse for kvart tal.',
      options: {
        persons: 'personar som lever i perioden (50000), 1 til 10 millionar',
        years: 'kalenderår, det siste er 2025 (2), 1 til 15',
        seed: 'eit heilt tal (1): same frø, same byte',
        out: 'ei eiga mappe (out/synth); ei avbroten køyring går vidare der ho var',
        data: 'mappe med verkelege tabellar (eller SAMSYN_DATA) å kalibrere mot; utan ho eit syntetisk land',
        threads: 'trådar i motoren (alle kjernane, høgst 8)',
        json: 'tala i calibration.json på stdout',
      },
    },
    import: {
      purpose:
        'utleveringar på personnivå inn i eit datalager, under pseudonym, med kvar avvist rad nemnd',
      about:
        'KIND er ein av:\n' +
        'npr      episodar frå Norsk pasientregister, breie rader\n' +
        'kpr-gp   kontaktar med fastlege og legevakt i KPR: rekningar, og diagnosane deira\n' +
        'iplos    kommunale omsorgstenester i KPR (IPLOS), XML-en kommunane sender\n' +
        'fhir     FHIR R4 bulk data (NDJSON): Patient, Encounter, Condition\n' +
        'omop     OMOP CDM 5: person, visit_occurrence, condition_occurrence\n' +
        'Alle filer i éin leveranse i eitt kall. Rader som ikkje er til å tru, blir nemnde i FIL.rejects.csv ved sida av kvar fil, ved linje, kolonne og grunn, aldri ved innhaldet. Filene blir kalla ved plassen i kallet, ikkje ved namnet, som kan vere det til eit menneske. Dei same filene att endrar ingenting.',
      options: {
        to: 'mappa til datalageret',
        key: 'fil med løyndomen for pseudonym, utanfor datalageret, berre for auga til eigaren (umask 077; head -c 32 /dev/urandom > FIL)',
        series: 'leveransar med same ord nummererer personane likt (KIND)',
        replace: 'ta bort det tidlegare leveransar av same slag gav',
        json: 'det som kom inn, som JSON på stdout',
      },
    },
    find: {
      purpose: 'kva område eit namn eller ein kode betyr, og kva helsefellesskap det høyrer til',
      about:
        'Romsleg med store bokstavar, æøå, delar av namn og kodar: samsyn find tonsberg, samsyn find 030110, samsyn find ahus.',
      options: {},
    },
    convert: {
      purpose: 'ein kommunal serie frå grensene i eitt år til dei i eit anna, med summane i behald',
      about:
        'FILE har to kolonnar med overskrift: kommunenummer (fire siffer) og verdi. Skriv dei same to kolonnane.',
      options: {
        from: 'grensene fila er i: 2018, 2020 eller 2024',
        to: 'grensene ho skal til: 2018, 2020 eller 2024 (2024)',
      },
    },
    help: {
      purpose: 'denne lista; om éin kommando, kva han tek',
      about: 'Listar kommandoane; samsyn help run seier kva samsyn run tek.',
      options: {},
    },
    version: {
      purpose: 'kva Samsyn dette er',
      about: 'Skriv versjonen.',
      options: {},
    },
  },
}
