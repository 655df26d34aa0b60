/** What the command line says of itself in bokmål, the master: each command, and each option it takes. */
export const helpNb = {
  intro: 'Samsyn {{engine}}: ett bilde av begge omsorgsnivåene, for Norges 19 helsefellesskap.',
  outro:
    'samsyn help KOMMANDO sier mer om en av dem. Virkelige tabeller: --data MAPPE eller SAMSYN_DATA; uten dem et syntetisk land. Kommandoene svarer på bokmål, eller med --lang nn, en.',
  options: 'Valg',
  usage: 'Slik brukes den',
  /** Options that mean the same wherever they are taken. */
  shared: {
    lang: 'språket: nb (bokmål), nn (nynorsk), en (engelsk). Bokmål om det ikke sies',
    data: 'mappe med virkelige tabeller (eller SAMSYN_DATA); uten den et syntetisk land',
    records:
      'mappe der det huskes hva som har gått ut (eller SAMSYN_RECORDS), så ikke ett tall røper et annet',
    json: 'alt sammen som JSON, for andre programmer',
    draws: 'antall trekninger (4000)',
    seed: 'frøet for trekningene (1): samme frø, samme tall',
    year: 'året som vises og gjøres rede for (2035)',
    workers: 'tråder som deler trekningene (prosessorens kjerner); tallene blir de samme',
    scenario:
      'en scenariofil, en lenke med #s=…, eller navnet på et eksempel (samsyn scenario examples lister dem); uten: referansen, dagens rater for folkene som kommer',
    group:
      'pasientgruppen: frail-elderly, children-young, mental-health, chronic-conditions, pregnancy-birth (frail-elderly)',
    years: 'årene som vises, som 2020,2025,2027..2030; det siste kjente året er alltid med',
    adopted:
      'CSV med dekningen kommunene selv har vedtatt: municipality_code,service,year,coverage_percent',
    alternative:
      'fire bokstaver: fruktbarhet, levealder (L M H K), flytting innenlands, innvandring (L M H K 0); MMMM',
    out: 'mappe å skrive i',
    port: 'port (4680)',
  },
  commands: {
    start: {
      purpose: 'planleggingsgrunnlaget for et helsefellesskap, og arbeidsflaten i nettleseren',
      about:
        'Skriver planleggingsgrunnlaget på tre språk, sier hvor det ligger, og åpner arbeidsflaten på denne maskinen til den stoppes (Ctrl-C). De andre valgene er som i samsyn plan.',
      options: {
        once: 'slutt når grunnlaget er skrevet',
        draws: 'antall trekninger bak intervallene (1000)',
      },
    },
    serve: {
      purpose: 'arbeidsflaten og API-et på http://127.0.0.1:4680',
      about:
        'Serverer siden, /api og /openapi.json til den stoppes (Ctrl-C eller SIGTERM), med én JSON-linje per forespørsel på stdout.',
      options: {
        host: '127.0.0.1; en annen adresse krever innlogging, se apps/server/README.md',
        state: 'mappe for kjøringer og for det som har gått ut (out/server-<port>)',
        'no-page': 'bare API-et, uten å bygge siden',
        'requests-per-minute': 'hvor ofte én avsender får spørre (6000)',
      },
    },
    plan: {
      purpose: 'planleggingsgrunnlaget for et helsefellesskap: rapport, plan.json og plan.csv',
      about:
        'Et helsefellesskap finnes ved navnet sitt, en kommune i det, en kode eller helseforetaket: vestfold, Tønsberg, 3905, ahus.',
      options: {
        scenario:
          'et scenario som grunnlaget også viser: en fil, en lenke eller navnet på et eksempel',
        out: 'mappe å skrive i (out/<helsefellesskap>)',
        json: 'skriv plan.json på stdout i stedet for filer; med --all én linje per helsefellesskap',
        all: 'alle de 19 helsefellesskapene',
        draws: 'antall trekninger bak intervallene (1000)',
      },
    },
    run: {
      purpose: 'et scenario til 2050: begge nivåer, med trekninger og regnskap',
      about: 'Uten --scenario er det referansen: dagens rater for folkene som kommer.',
      options: {
        all: 'alle de 19 helsefellesskapene',
        beside: 'det en tidligere samsyn run --json skrev: hvilke tall som har flyttet seg siden',
        json: 'alt sammen, for andre programmer; med --all én linje per helsefellesskap',
      },
    },
    compare: {
      purpose: 'så mange scenarioer du vil ved siden av det første, trekning for trekning',
      about:
        'A, B … er scenariofiler, lenker eller navn på eksempler; ordet "reference" er dagens rater for folkene som kommer.\n' +
        'Alle deler de samme tilfeldige tallene: forskjellen tas i hver trekning før intervallet leses av. Den fortelles i to skritt som summerer til den: hva de andre forutsetningene endrer, og hva tiltakene endrer når forutsetningene er endret. Kroner er tjenestenes; hva tiltakene selv koster, står i samsyn run.',
      options: { community: 'helsefellesskapet de kjøres for' },
    },
    explain: {
      purpose: 'hvorfor et tall er et annet enn i dag: en foss som summerer',
      about:
        '«Hvorfor trenger Tønsberg flere plasser?»: samsyn explain tønsberg --outcome places\n' +
        'Linjene summerer til tallet, også slik de er skrevet.',
      options: {
        outcome:
          'hva det spørres om: beds, places, dwellings, fte, fte.nurse, activity.home-care … (places)',
        area: 'en kommune i helsefellesskapet, når navnet betyr helsefellesskapet (bergen --area 4601)',
        picture: 'tegn det som betyr mest (tornadoen) på en side',
      },
    },
    choose: {
      purpose: 'hvilke tiltak som når et mål under et tak, og hva man får for hva',
      about:
        'Prøver hvert utvalg av tiltak på den midtre banen. Nevner det som når målet med minst av takets utfall, sier hvor ofte det når målet når ingenting er sikkert (i hvor stor del av trekningene), og lister den effektive fronten: utvalgene der ingen andre har mindre av begge deler. Tiltak som er holdt utenfor, står med grunnen.\n' +
        'Et mål: samsyn choose vestfold --target beds --reach 95% spør hva som skal til for at behovet for senger i 2035 er høyst 95 prosent av det som trengs i 2035 uten tiltak. Det er ikke 95 prosent av dagens, og ikke 95 prosent sikkert.',
      options: {
        target:
          'det som skal ned: beds, places, fte, fte.nurse, activity.home-care … eller kroner, og for én part party.trust.kroner, party.municipality.kroner … (førsteordens tall, med det tiltakene selv koster)',
        reach:
          'høyst så mye av det i --year: et tall (250), eller i prosent av det som trengs det året uten tiltak (95%)',
        ceiling:
          'UTFALL=VERDI som ikke skal overskrides, med eller uten %: fte.municipal=102% er høyst 2 prosent mer enn uten tiltak. Uten: fte uten tak',
        measures:
          'tiltak å velge blant, med komma mellom; uten: scenarioets egne, eller alle i biblioteket som har noe å flytte her',
        picture: 'tegn hvert utvalg og fronten på en side',
      },
    },
    scenario: {
      purpose: 'eksempler å kjøre og endre; nasjonale scenarioer, gjenskapt ved siden av de trykte',
      about:
        'examples lister scenarioene i data/scenarios: integrated-teams, care-at-home, staff-grow-slowly, mental-health-need og high-path. Hvert kjøres ved navnet sitt (samsyn run vestfold --scenario integrated-teams) og er en fil å kopiere og endre.\n' +
        'table-13-1 gjenskaper de tre banene for årsverk i helse og omsorg til 2035 i Nasjonal helse- og sykehusplan (Meld. St. 7 (2019–2020), tabell 13.1) fra forutsetningene i boks 9.2, med ett sett inndata.',
      options: {
        health:
          'hvordan bedre helse viser seg i bruk: equal-death-probability (alle tjenester ved lik dødssannsynlighet), eller care-by-death-ratio (omsorg faller som dødssannsynlighetene)',
        profiles:
          'hvordan bruk følger alder: published (publiserte tall), eller tables (bare tabellene et planleggingsgrunnlag leser)',
        variants: 'hvert valg endret alene, for å se hva det bærer',
        json: 'for andre programmer; change og off er i prosent',
      },
    },
    hindcast: {
      purpose: 'hva framskrivingen ville ha sagt for år siden, ved siden av det som skjedde',
      about:
        'Framskriver alle kommuner fra --from uten noe senere i sikte, og måler mot folkene i --to: feil og skjevhet per aldersgruppe ved siden av Hamilton–Perry og «ingen endring», og hvor ofte 80 %-intervallet holdt.',
      options: {
        from: 'året det framskrives fra (2016)',
        to: 'året det måles mot (det siste i tabellene)',
        activity:
          'omsorg og sykehusbruk i stedet for folk: utvalget av kommuner og ett helseforetaks liggedøgn, framskrevet fra hvert tidligere år i tabellene slik motoren gjør det, ved siden av «ingen endring»',
      },
    },
    atlas: {
      purpose:
        'hvor mye en tjeneste varierer mellom områder, hvor mye av det som er tilfeldig, og hva en referanse ville endre',
      about:
        'SERVICE er home-care, long-stay, long-stay-80plus eller nurse-fte, eller ord fra en indikator i atlastabellen.',
      options: {
        by: 'områdene kommunal omsorg vises for: municipality, community, trust, region (municipality)',
        reference:
          'det områdene holdes opp mot: country (landet), der den laveste femdelen slutter (lowest-fifth) eller den høyeste begynner (highest-fifth), eller et område (country)',
        care: 'hvordan høyt og lavt skal leses: effective, preference-sensitive eller supply-sensitive',
        kostra: 'om kommunal omsorg er mars’ (ureviderte) eller junis (reviderte): march, june',
        'bed-days': 'liggedøgn per enhet som telles, for senger ved referansen',
        occupancy: 'belegg som del av 1, som 0.85',
        fte: 'årsverk per enhet som telles, ved referansen',
        'as-scenario':
          'skriv det referansen ville endre i et helsefellesskap, som et scenario for samsyn run',
        community: 'helsefellesskapet scenarioet er for',
        start: 'året endringen begynner (2027)',
        ramp: 'år til den er fullt innført (3)',
        out: 'mappe for siden med søyler, trakt og kart, og tallene som JSON og CSV',
        import: 'les en publisert atlasfil og skriv variasjonsmålene dens',
        metadata: 'hva ratene i den filen er per',
      },
    },
    peers: {
      purpose:
        'hvilke kommuner eller helsefellesskap som har like utfordringer, hvor like, og hvorfor',
      about:
        'AREA er en kommune eller et helsefellesskap. Like i alder, størrelse, sentralitet og reise, med helseforetakets område og landet ved siden av; docs/methods/peers.md forklarer avstanden. hospital_sites.csv i mappen med tabeller gir reisen.',
      options: { most: 'hvor mange som vises (6)' },
    },
    quality: {
      purpose: 'indikatorer med mål og kilde, styringskart, og sterke og svake områder',
      about:
        'Uten INDICATOR: lista. Med en: definisjonen, målet, det som mangler, og det tabellene har.\n' +
        'mental-health er behov ved siden av aktivitet, den gylne regelen, avslag og tvang i ett.',
      options: {
        series:
          'tegn styringskart av din egen serie: CSV med period,value eller period,events,of eller period,cumulative',
        chart:
          'hva slags styringskart: xmr, p, p-prime, u, u-prime, c, g, t, run; uten: det definisjonen sier',
        baseline: 'hvor mange av de første periodene grensene regnes av (alle)',
        rebase: 'periode der grensene begynner på nytt; kan gis flere ganger',
        'leave-out': 'periode som holdes utenfor grensene; kan gis flere ganger',
        definitions: 'JSON-fil med egne definisjoner',
        community: 'helsefellesskapet mental-health vises for',
        out: 'mappe for siden: styringskart, trakt og søyler, med tallene som tabell',
        areas: 'foreslå ett sterkt og to svake områder for hvert opptaksområde',
      },
    },
    release: {
      purpose: 'en tabell gjennom personvernporten: hva som kan gå ut, hva som blir, og hvorfor',
      about:
        'FILE.json har "fun", "params" og "input" (rader, CSV-tekst, eller navnet på en CSV-fil ved siden av). FILE.csv har overskrift. Skriver tabellen med summer, og ":" for det som er skjult.\n' +
        'Den husker ingenting: hvilke rader i to filer som teller de samme menneskene, sier ingen fil. Frigi alle tabeller av et datasett i én fil, eller la samsyn plan, run og atlas, der tabellene er kjent, huske (--records).',
      options: {
        by: 'kolonnene som deler opp tabellen (alle utenom tallet)',
        count: 'kolonnen med tallet (freq)',
        'hide-up-to': 'det største lille tallet (3)',
        zeros: 'hva som gjøres med null: protected, open, may-hide (protected)',
      },
    },
    data: {
      purpose: 'tabellene i bruk, åpne tabeller fra utgiverne, og hva en oppdatering endret',
      about:
        'status   tabellene i bruk, så kildene som kan hentes: alder, rader, kvalitet og hull\n' +
        'pull     spør Statistisk sentralbyrå, KLASS og FHI etter kildene i katalogen (alle, eller dem som nevnes, eller en gruppe som kostra), tar vare på hvert svar med spørsmål, tid, lisens og avtrykk, og legger tabellene i et datalager. Avbrutt går den videre der den var: det som er besvart, spørres det ikke om igjen.\n' +
        'diff     hva den nyeste hentingen endret: rader som kom, gikk og ble endret, og det utgiveren sier om tabellen',
      options: {
        to: 'datalagerets mappe (out/data)',
        catalogue:
          'en annen liste med kilder, eller en avbilding av egne CSV-, Parquet- eller Excel-filer (docs/data.md)',
        from: 'mappen med filene til en slik avbilding',
        'base-url':
          'en annen adresse for tjenestene: URL beholder stiene deres, TJENESTE=URL bytter ut én av dem helt',
        offline: 'bygg tabellene igjen av svarene som er tatt vare på, til de samme bytene',
      },
    },
    synth: {
      purpose: 'et syntetisk land av personer med kontakter på begge nivåer, som Parquet-filer',
      about:
        'Lager folk med alder, kjønn, kommune, kroniske tilstander og skrøpelighet, og kontaktene deres over år: fastlege, legevakt, hjemmetjenester, korte og lange opphold, innleggelser, akutt, poliklinikk, psykisk helse, kommunale ØHD-plasser. Ingen virkelige persondata er brukt. calibration.json har mål, resultat og toleranse for hvert tall.',
      options: {
        persons: 'personer som lever i perioden (50000), 1 til 10 millioner',
        years: 'kalenderår, det siste er 2025 (2), 1 til 15',
        seed: 'et helt tall (1): samme frø, samme byte',
        out: 'en egen mappe (out/synth); en avbrutt kjøring går videre der den var',
        data: 'mappe med virkelige tabeller (eller SAMSYN_DATA) å kalibrere mot; uten den et syntetisk land',
        threads: 'tråder i motoren (alle kjerner, høyst 8)',
        json: 'tallene i calibration.json på stdout',
      },
    },
    import: {
      purpose:
        'utleveringer på personnivå inn i et datalager, under pseudonymer, med hver avvist rad nevnt',
      about:
        'KIND er en av:\n' +
        'npr      episoder fra Norsk pasientregister, brede rader\n' +
        'kpr-gp   kontakter med fastlege og legevakt i KPR: regninger, og diagnosene deres\n' +
        'iplos    kommunale omsorgstjenester i KPR (IPLOS), XML-en kommunene sender\n' +
        'fhir     FHIR R4 bulk data (NDJSON): Patient, Encounter, Condition\n' +
        'omop     OMOP CDM 5: person, visit_occurrence, condition_occurrence\n' +
        'Alle filer i én leveranse i ett kall. Rader som ikke er til å tro, nevnes i FIL.rejects.csv ved siden av hver fil, ved linje, kolonne og grunn, aldri ved innholdet. Filene kalles ved plassen i kallet, ikke ved navnet, som kan være et menneskes. De samme filene igjen endrer ingenting.',
      options: {
        to: 'datalagerets mappe',
        key: 'fil med hemmeligheten for pseudonymer, utenfor datalageret, bare for eierens øyne (umask 077; head -c 32 /dev/urandom > FIL)',
        series: 'leveranser med samme ord nummererer personene likt (KIND)',
        replace: 'ta bort det tidligere leveranser av samme slag ga',
        json: 'det som kom inn, som JSON på stdout',
      },
    },
    find: {
      purpose:
        'hvilket område et navn eller en kode betyr, og hvilket helsefellesskap det hører til',
      about:
        'Romslig med store bokstaver, æøå, deler av navn og koder: samsyn find tonsberg, samsyn find 030110, samsyn find ahus.',
      options: {},
    },
    convert: {
      purpose: 'en kommunal serie fra ett års grenser til et annet års, med summene i behold',
      about:
        'FILE har to kolonner med overskrift: kommunenummer (fire sifre) og verdi. Skriver de samme to kolonnene.',
      options: {
        from: 'grensene filen er i: 2018, 2020 eller 2024',
        to: 'grensene den skal til: 2018, 2020 eller 2024 (2024)',
      },
    },
    help: {
      purpose: 'denne lista; om én kommando, hva den tar',
      about: 'Lister kommandoene; samsyn help run sier hva samsyn run tar.',
      options: {},
    },
    version: {
      purpose: 'hvilken Samsyn dette er',
      about: 'Skriver versjonen.',
      options: {},
    },
  },
} as const
