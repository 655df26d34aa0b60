import type { HelpWords } from './words.ts'

/** What the command line says of itself in English. */
export const helpEn: HelpWords = {
  intro: 'Samsyn {{engine}}: one picture of both care levels, for Norway’s 19 helsefellesskap.',
  outro:
    'samsyn help COMMAND says more of one. Real tables: --data FOLDER or SAMSYN_DATA; without them a synthetic country. The commands answer in bokmål, or with --lang nn, en.',
  options: 'Options',
  usage: 'How to use it',
  shared: {
    lang: 'the language: nb (bokmål), nn (nynorsk), en (English). Bokmål if not said',
    data: 'folder with the real tables (or SAMSYN_DATA); without it a synthetic country',
    records:
      'folder in which what went out is remembered (or SAMSYN_RECORDS), so that no number gives away another',
    json: 'everything as JSON, for other programs',
    draws: 'number of draws (4000)',
    seed: 'seed of the draws (1): same seed, same numbers',
    year: 'the year to show and to account for (2035)',
    workers:
      'threads that share the draws (the processor’s cores); the numbers are the same for any',
    scenario:
      'a scenario file, a link with #s=…, or the name of an example (samsyn scenario examples lists them); without it the reference, today’s rates for the people to come',
    group:
      'the patient group: frail-elderly, children-young, mental-health, chronic-conditions, pregnancy-birth (frail-elderly)',
    years: 'years to show, such as 2020,2025,2027..2030; the latest known year is always there',
    adopted:
      'CSV with the coverage the municipalities themselves have adopted: municipality_code,service,year,coverage_percent',
    alternative:
      'four letters: fertility, life expectancy (L M H K), domestic migration, immigration (L M H K 0); MMMM',
    out: 'folder to write in',
    port: 'port (4680)',
  },
  commands: {
    start: {
      purpose: 'the planning basis of a community, and the workplace in the browser',
      about:
        'Writes the planning basis in three languages, says where it lies, and opens the workplace on this machine until stopped (Ctrl-C). The other options are those of samsyn plan.',
      options: {
        once: 'end when the basis is written',
        draws: 'number of draws behind the intervals (1000)',
      },
    },
    serve: {
      purpose: 'the workplace and its API on http://127.0.0.1:4680',
      about:
        'Serves the page, /api and /openapi.json until stopped (Ctrl-C or SIGTERM), with one JSON line for each request on stdout.',
      options: {
        host: '127.0.0.1; another address needs a sign-in, see apps/server/README.md',
        state: 'folder for runs and for what went out (out/server-<port>)',
        'no-page': 'the API alone, without building the page',
        'requests-per-minute': 'how often one asker may ask (6000)',
      },
    },
    plan: {
      purpose: 'the planning basis of a community: report, plan.json and plan.csv',
      about:
        'A community is found by its name, a municipality in it, a code or its hospital trust: vestfold, Tønsberg, 3905, ahus.',
      options: {
        scenario: 'a scenario that the basis shows too: a file, a link or the name of an example',
        out: 'folder to write in (out/<community>)',
        json: 'print plan.json instead of writing files; with --all one line per community',
        all: 'all 19 communities',
        draws: 'number of draws behind the intervals (1000)',
      },
    },
    run: {
      purpose: 'a scenario to 2050: both levels, with draws and a ledger',
      about: 'Without --scenario the reference: today’s rates for the people to come.',
      options: {
        all: 'all 19 communities',
        beside: 'what an earlier samsyn run --json printed: which numbers have moved since',
        json: 'everything, for other programs; with --all one line per community',
      },
    },
    compare: {
      purpose: 'any number of scenarios beside the first, draw by draw',
      about:
        'A, B … are files, links or example names of scenarios; the word "reference" is today’s rates for the people to come.\n' +
        'All share their luck: a difference is taken in every draw before its interval is read. It is told in two steps that add up to it: what the other assumptions change, and what the measures change once they have. Kroner are those of services; what a measure itself costs stands in samsyn run.',
      options: { community: 'the community they run for' },
    },
    explain: {
      purpose: 'why a number differs from today: a waterfall that adds up',
      about:
        '“Why does Tønsberg need more places?”: samsyn explain tønsberg --outcome places\n' +
        'Lines add up to the number, in print too.',
      options: {
        outcome:
          'what is asked about: beds, places, dwellings, fte, fte.nurse, activity.home-care … (places)',
        area: 'a municipality of the community, when its name means the community (bergen --area 4601)',
        picture: 'draw what matters most (the tornado) on a page',
      },
    },
    choose: {
      purpose: 'which measures reach a target under a ceiling, and what is had for what',
      about:
        'Tries every set of measures on the central path. Names the one that reaches the target with least of the ceiling’s outcome, says how often it does so when nothing is certain (in what share of the draws), and lists the efficient front: the sets where no other has less of both. Measures that are left out stand with the reason.\n' +
        'A target: samsyn choose vestfold --target beds --reach 95% asks what it takes for the beds needed in 2035 to be at most 95 per cent of those needed in 2035 without measures. It is not 95 per cent of today’s, and not 95 per cent certain.',
      options: {
        target:
          'what is to come down: beds, places, fte, fte.nurse, activity.home-care … or kroner, and of one party party.trust.kroner, party.municipality.kroner … (first order, what the measures themselves cost with it)',
        reach:
          'at most this much of it in --year: a number (250), or per cent of what that year takes without measures (95%)',
        ceiling:
          'OUTCOME=VALUE that must not be passed, with or without %: fte.municipal=102% is at most 2 per cent more than without measures. Left out: fte without a ceiling',
        measures:
          'measures to choose among, with commas between; left out: the scenario’s own, or all of the library that have something to move here',
        picture: 'draw every set and the front on a page',
      },
    },
    scenario: {
      purpose: 'examples to run and change; national scenarios, rebuilt beside what was printed',
      about:
        'examples lists the scenarios in data/scenarios: integrated-teams, care-at-home, staff-grow-slowly, mental-health-need and high-path. Each runs by its name (samsyn run vestfold --scenario integrated-teams) and is a file to copy and change.\n' +
        'table-13-1 rebuilds the three paths of FTE in health and care to 2035 of the National Health and Hospital Plan (Meld. St. 7 (2019–2020), table 13.1) from the assumptions of its box 9.2, with one set of inputs.',
      options: {
        health:
          'how better health shows in use: equal-death-probability (all services at equal death probability), or care-by-death-ratio (care use falls as death probabilities do)',
        profiles:
          'how use follows age: published (published figures), or tables (only the tables a planning basis reads)',
        variants: 'every choice changed alone, to see what it carries',
        json: 'for other programs; change and off are per cent',
      },
    },
    hindcast: {
      purpose: 'what the projection would have said years ago, beside what happened',
      about:
        'Projects all municipalities from --from with nothing later in sight, and scores the people of --to: error and bias per age group beside Hamilton–Perry and “no change”, and how often the 80 % interval held the truth.',
      options: {
        from: 'the year to project from (2016)',
        to: 'the year to score (the last in the tables)',
        activity:
          'care and hospital use instead of people: the municipal sample and one trust’s bed-days, projected from each earlier year in the tables as the engine does, and scored beside “no change”',
      },
    },
    atlas: {
      purpose:
        'how much a service varies between areas, how much of it is chance, and what a reference would change',
      about:
        'SERVICE is home-care, long-stay, long-stay-80plus or nurse-fte, or words of an indicator in the atlas table.',
      options: {
        by: 'the areas municipal care is shown for: municipality, community, trust, region (municipality)',
        reference:
          'what the areas are held beside: country, where the lowest fifth ends (lowest-fifth) or the highest begins (highest-fifth), or an area (country)',
        care: 'how high and low are to be read: effective, preference-sensitive or supply-sensitive',
        kostra: 'whether municipal care is March’s (unrevised) or June’s (revised): march, june',
        'bed-days': 'bed-days per one of what is counted, for beds at the reference',
        occupancy: 'occupancy as a share of 1, such as 0.85',
        fte: 'FTE per one of what is counted, at the reference',
        'as-scenario':
          'write what the reference would change in a community as a scenario for samsyn run',
        community: 'the community the scenario is for',
        start: 'the year the change begins (2027)',
        ramp: 'years until it is fully in place (3)',
        out: 'folder for the page with bars, funnel and map, and its numbers as JSON and CSV',
        import: 'read a published atlas file and print its measures of variation',
        metadata: 'what the rates of that file are per',
      },
    },
    peers: {
      purpose: 'which municipalities or communities have like challenges, how alike, and why',
      about:
        'AREA is a municipality or a community. Alike in age, size, centrality and travel, with the area of the trust and the country beside; docs/methods/peers.md has the distance. hospital_sites.csv in the folder of tables gives travel.',
      options: { most: 'how many to show (6)' },
    },
    quality: {
      purpose: 'indicators with target and source, their control charts, and strong and weak areas',
      about:
        'Without INDICATOR: the list. With one: its definition, target, gaps and what the tables hold.\n' +
        'mental-health is need beside activity, golden rule, refusals and coercion in one.',
      options: {
        series:
          'chart your own series: CSV with period,value or period,events,of or period,cumulative',
        chart:
          'which control chart: xmr, p, p-prime, u, u-prime, c, g, t, run; without it the definition’s',
        baseline: 'how many of the first periods the limits are reckoned from (all)',
        rebase: 'a period at which the limits begin anew; may be given several times',
        'leave-out': 'a period the limits are reckoned without; may be given several times',
        definitions: 'JSON file with definitions of your own',
        community: 'the community mental-health is shown for',
        out: 'folder for the page: control chart, funnel and bars, with the numbers as a table',
        areas: 'suggest one strong and two weak areas for each catchment',
      },
    },
    release: {
      purpose: 'a table through the privacy gate: what may go out, what stays and why',
      about:
        'FILE.json has "fun", "params" and "input" (rows, CSV text, or the name of a CSV file beside it). FILE.csv has a header. Prints the table with totals, and ":" for what is hidden.\n' +
        'It remembers nothing: which rows of two files count the same people, no file says. Release all tables of a data set in one file, or let samsyn plan, run and atlas, whose tables are known, keep records (--records).',
      options: {
        by: 'the columns that divide the table (all but the count)',
        count: 'the column with the number (freq)',
        'hide-up-to': 'the largest small count (3)',
        zeros: 'what is done with zeros: protected, open, may-hide (protected)',
      },
    },
    data: {
      purpose: 'the tables in use, open tables from their publishers, and what a refresh changed',
      about:
        'status   the tables in use, then the sources that can be pulled: age, rows, quality and gaps\n' +
        'pull     asks Statistics Norway, KLASS and FHI for the sources of the catalogue (all, or those named, or a group such as kostra), keeps every response with request, time, licence and hash, and puts the tables in a warehouse. Interrupted, it goes on where it was: nothing that was answered is asked for again.\n' +
        'diff     what the newest pull changed: rows added, removed and changed, and what the publisher says of the table',
      options: {
        to: 'folder of the warehouse (out/data)',
        catalogue:
          'another list of sources, or a mapping of your own CSV, Parquet or Excel files (docs/data.md)',
        from: 'folder that holds the files of such a mapping',
        'base-url':
          'another address for the services: URL keeps their paths, SERVICE=URL replaces one of them whole',
        offline: 'build the tables again from the kept responses, to the same bytes',
      },
    },
    synth: {
      purpose: 'a synthetic country of persons with contacts at both levels, as Parquet files',
      about:
        'Makes people with age, sex, municipality, chronic conditions and frailty, and their contacts over years: GP, out-of-hours, home care, short and long stays, admissions, emergency, outpatient, mental health, municipal emergency beds. No real person’s data is used. calibration.json holds target, result and tolerance of every figure.',
      options: {
        persons: 'persons who live in the period (50000), 1 to 10 million',
        years: 'calendar years, the last one 2025 (2), 1 to 15',
        seed: 'a whole number (1): same seed, same bytes',
        out: 'a folder of its own (out/synth); an interrupted run goes on where it was',
        data: 'folder with the real tables (or SAMSYN_DATA) to calibrate to; without it a synthetic country',
        threads: 'threads of the engine (all cores, at most 8)',
        json: 'the figures of calibration.json on stdout',
      },
    },
    import: {
      purpose:
        'person-level extracts into a warehouse, under pseudonyms, with every rejected row named',
      about:
        'KIND is one of:\n' +
        'npr      episodes of the Norwegian Patient Registry, wide rows\n' +
        'kpr-gp   contacts with GPs and out-of-hours services in KPR: bills, and their diagnoses\n' +
        'iplos    municipal care services in KPR (IPLOS), the XML that municipalities send\n' +
        'fhir     FHIR R4 bulk data (NDJSON): Patient, Encounter, Condition\n' +
        'omop     OMOP CDM 5: person, visit_occurrence, condition_occurrence\n' +
        'All files of one delivery in one call. Rows that cannot be believed are named in FILE.rejects.csv beside each file, by line, column and reason, never by their content. Files are called by their place in the call, not by name, which may be a person’s. The same files again change nothing.',
      options: {
        to: 'folder of the warehouse',
        key: 'file with the secret for pseudonyms, outside the warehouse, for its owner’s eyes only (umask 077; head -c 32 /dev/urandom > FILE)',
        series: 'deliveries with the same word number persons alike (KIND)',
        replace: 'take away what earlier deliveries of the kind gave',
        json: 'what came in, as JSON on stdout',
      },
    },
    find: {
      purpose: 'which area a name or a code means, and which community it belongs to',
      about:
        'Forgiving about case, æøå, parts of names and codes: samsyn find tonsberg, samsyn find 030110, samsyn find ahus.',
      options: {},
    },
    convert: {
      purpose:
        'a municipal series from the boundaries of one year to those of another, totals kept',
      about:
        'FILE has two columns with a header: municipality code (four digits) and value. Prints the same two columns.',
      options: {
        from: 'the boundaries the file is in: 2018, 2020 or 2024',
        to: 'the boundaries to bring it to: 2018, 2020 or 2024 (2024)',
      },
    },
    help: {
      purpose: 'this list; of one command what it takes',
      about: 'Lists the commands; samsyn help run says what samsyn run takes.',
      options: {},
    },
    version: {
      purpose: 'which Samsyn this is',
      about: 'Prints the version.',
      options: {},
    },
  },
}
