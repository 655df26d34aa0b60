/**
 * What each figure is called, what it means and what it does not mean. Bokmål is the master: a figure
 * that is missing in nynorsk or English is a compile error.
 *
 * The entries are [name, means, does not mean]; both sentences start in lower case, because they are
 * printed after "Betyr" and "Betyr ikke".
 */
export const figuresNb = {
  people: ['Innbyggere', 'hvor mange som er i aldersgruppen', 'hva gruppen trenger av tjenester'],
  'people.share': [
    'Andel innbyggere',
    'alderen på stedet',
    'at de eldre er blitt flere: en høy andel kan komme av at de unge flytter',
  ],
  'people.total': ['Innbyggere i alt', 'hvem som bor her', 'hvem som bruker tjenester her'],
  'people.67to79': [
    'Innbyggere 67–79 år',
    'hvor mange som er i aldersgruppen',
    'hva gruppen trenger av tjenester',
  ],
  'people.80to89': [
    'Innbyggere 80–89 år',
    'hvor mange som er i aldersgruppen',
    'hva gruppen trenger av tjenester',
  ],
  'people.90plus': [
    'Innbyggere 90 år og over',
    'hvor mange som er i aldersgruppen',
    'hva gruppen trenger av tjenester',
  ],
  'people.80plus': [
    'Innbyggere 80 år og over',
    'hvor mange som er i aldersgruppen',
    'hva gruppen trenger av tjenester',
  ],
  'people.67plus': [
    'Innbyggere 67 år og over',
    'hvor mange som er i aldersgruppen',
    'hva gruppen trenger av tjenester',
  ],
  'people.share67plus': [
    'Andel innbyggere 67 år og over',
    'alderen på stedet',
    'at de eldre er blitt flere: en høy andel kan komme av at de unge flytter',
  ],
  'people.share80plus': [
    'Andel innbyggere 80 år og over',
    'alderen på stedet',
    'at de eldre er blitt flere: en høy andel kan komme av at de unge flytter',
  ],
  'people.per80plus': [
    'Innbyggere 20–66 år per innbygger 80+',
    'hvor mange det er i yrkesaktiv alder bak hver innbygger over 80',
    'arbeidsstyrken: kildene har fire andre forsørgerbrøker',
  ],
  'people.80plus.hits': [
    'Året innbyggere 80+ passerer nivået i 2025',
    'når kapasiteten må stå klar',
    'hvor mye som er nok',
  ],
  'people.frail': [
    'Skrøpelige eldre',
    'størrelsesorden under en navngitt definisjon',
    'personer som er funnet skrøpelige, eller som har søkt om tjenester',
  ],
  'people.dementia': [
    'Personer med demens',
    'forventet antall',
    'antall med diagnose; kilden til forekomstene er ikke bekreftet',
  ],
  'people.deaths80plus': [
    'Dødsfall per år, 80 år og over',
    'omfanget av omsorg ved livets slutt',
    'hvor de dør',
  ],
  'people.deaths': [
    'Dødsfall per år',
    'hvor mange som dør i løpet av året',
    'hvor de dør, eller hva de dør av',
  ],
  'people.births': [
    'Fødte per år',
    'hvor mange barn som ventes født av kvinner som bor her',
    'fødsler ved sykehuset: mange føder et annet sted',
  ],
  'people.women15to49': [
    'Kvinner 15–49 år',
    'hvor mange som kan bli gravide',
    'antall gravide eller fødsler',
  ],

  'muni.homecare': [
    'Brukere av hjemmetjenester',
    'brukere på én dato',
    'brukere gjennom året, eller hvor mye hjelp de får',
  ],
  'muni.homecare.80plus': [
    'Brukere av hjemmetjenester 80 år og over',
    'brukere på én dato',
    'brukere gjennom året, eller hvor mye hjelp de får',
  ],
  'muni.homecare.67to79': [
    'Brukere av hjemmetjenester 67–79 år',
    'brukere på én dato',
    'brukere gjennom året; kan ikke regnes ut der en av delene ikke er publisert',
  ],
  'muni.homecare.0to66': [
    'Brukere av hjemmetjenester under 67 år',
    'at yngre brukere trenger de samme ansatte',
    'eldreomsorg',
  ],
  'muni.homecare.share80plus': [
    'Andel av 80+ med hjemmetjenester',
    'hvor mange tjenesten når',
    'god eller dårlig tjeneste: lav andel kan bety frisk befolkning, mange institusjonsplasser eller streng tildeling',
  ],
  'muni.homecare.share67to79': [
    'Andel av 67–79 år med hjemmetjenester',
    'hvor mange tjenesten når',
    'god eller dårlig tjeneste',
  ],
  'muni.homecare.hours': [
    'Tildelte timer hjemmetjenester i uka per bruker',
    'hvor mye hjelp som er tildelt, alle aldre',
    'timer til eldre: noen få yngre brukere med svært mange timer trekker snittet opp',
  ],
  'muni.longstay': [
    'Beboere på langtidsopphold i institusjon',
    'beboere på én dato',
    'plasser eller korttidsopphold',
  ],
  'muni.longstay.80plus': [
    'Beboere på langtidsopphold, 80 år og over',
    'beboere på én dato',
    'plasser eller korttidsopphold',
  ],
  'muni.longstay.67to79': [
    'Beboere på langtidsopphold, 67–79 år',
    'beboere på én dato',
    'plasser eller korttidsopphold',
  ],
  'muni.longstay.share80plus': ['Andel av 80+ på langtidsopphold', 'hvor omsorgen gis', 'kvalitet'],
  'muni.longstay.share67to79': [
    'Andel av 67–79 år på langtidsopphold',
    'hvor omsorgen gis',
    'kvalitet',
  ],
  'muni.housing24h.all': [
    'Beboere i bolig med heldøgns bemanning',
    'den andre halvdelen av heldøgns omsorg',
    'bare eldre: yngre med funksjonsnedsettelse er med, og tabellen har ingen aldersdeling',
  ],
  'muni.roundtheclock.users': [
    'Brukere av heldøgns omsorg, alle aldre',
    'langtidsopphold og bolig med heldøgns bemanning sett under ett',
    'bare eldre, eller antall plasser',
  ],
  'muni.roundtheclock.per100': [
    'Brukere av heldøgns omsorg per 100 innbyggere 80+',
    'nivået direktører sammenligner',
    'plasser; brukere i alle aldre er med i telleren',
  ],
  'muni.mix': [
    'Institusjonens del av heldøgns omsorg',
    'kommunens profil',
    'hva som er rett fordeling',
  ],
  'muni.nurse.fte': [
    'Sykepleierårsverk i omsorgstjenesten',
    'dagens bemanning i avtalte årsverk',
    'behovet; helsefagarbeidere, assistenter og leger er ikke med',
  ],
  'muni.trend': [
    'Dekning 2015, 2020 og 2025 i 13 kommuner',
    'retningen i praksis',
    'utviklingen i akkurat denne kommunen',
  ],

  'hosp.beddays.expected': [
    'Forventede liggedøgn',
    'hva innbyggerne ville brukt med landets nivå',
    'faktisk bruk: ingen åpen tabell har den per kommune',
  ],
  'hosp.stays.expected': [
    'Forventede døgnopphold',
    'hva innbyggerne ville brukt med landets nivå',
    'faktisk bruk, og kan ikke sammenlignes med foretakets utskrivninger',
  ],
  'hosp.outpatient.expected': [
    'Forventede polikliniske pasienter',
    'hva innbyggerne ville brukt med landets nivå',
    'faktisk bruk',
  ],
  'hosp.patients.expected': [
    'Forventede pasienter i somatisk sykehus',
    'hvor mange som ventes å være pasient i løpet av året med landets nivå',
    'faktisk antall',
  ],
  'hosp.patients.rate': [
    'Andel som var pasient i somatisk sykehus i løpet av året',
    'hvor bred bruken er',
    'hvor ofte eller hvor lenge; hver person teller én gang',
  ],
  'hosp.diagnosis80plus': [
    'Liggedøgn 80+ etter hoveddiagnose, landet',
    'hva de eldste ligger inne for',
    'hele sykdomsbildet: bare hoveddiagnosen er med',
  ],
  'hosp.diagnosis': [
    'Liggedøgn etter hoveddiagnose, landet',
    'hva gruppen ligger inne for',
    'hele sykdomsbildet: bare hoveddiagnosen er med',
  ],
  'hosp.ratio75plus.beddays': [
    'Liggedøgn 75+ mot landet',
    'lokalt nivå i 2013–2015',
    'dagens nivå: tallet er ti år gammelt og gjelder den tidens opptaksområder',
  ],
  'hosp.ratio75plus.admissions': [
    'Innleggelser 75+ mot landet',
    'lokalt nivå i 2013–2015',
    'dagens nivå: tallet er ti år gammelt og gjelder den tidens opptaksområder',
  ],
  'hosp.ratio75plus.outpatient': [
    'Poliklinikk 75+ mot landet',
    'lokalt nivå i 2013–2015',
    'dagens nivå: tallet er ti år gammelt og gjelder den tidens opptaksområder',
  ],
  'gp.consult75plus': [
    'Fastlegekonsultasjoner per 1000 innbyggere 75+',
    'fastlegens del av oppfølgingen i 2013–2015',
    'fastlegenes arbeidsmengde i dag',
  ],
  'oof.consult75plus': [
    'Legevaktkonsultasjoner per 1000 innbyggere 75+',
    'legevaktens del i 2013–2015',
    'legevaktens arbeidsmengde i dag',
  ],
  'hosp.beds.trust': [
    'Somatiske senger i helseforetaket',
    'kapasiteten der den står',
    'helsefellesskapets senger: foretaket kan ha regionale oppgaver, og private sykehus er ikke med',
  ],
  'hosp.occupancy.trust': [
    'Belegg på somatiske senger',
    'hvor fulle sengene er gjennom året',
    'belegget på en travel vinterdag',
  ],
  'hosp.fte.trust': [
    'Årsverk i helseforetaket',
    'dagens bemanning der den står, alle aldre og tjenester',
    'ressurser til eldre',
  ],

  'coord.readmission75plus': [
    'Reinnleggelser, 75 år og over',
    'et felles resultat av begge sider',
    'den nasjonale indikatoren; noen reinnleggelser er god behandling',
  ],
  'coord.preventable75plus': [
    'Innleggelser som ofte kan forebygges, mot landet',
    'hvor oppfølging før innleggelse kan hjelpe',
    'at hver innleggelse kunne vært unngått: sykeligheten varierer',
  ],
  'coord.falls75plus': [
    'Hoftebrudd per 1000 innbyggere 75+',
    'hvor fallforebygging kan hjelpe',
    'en rangering av små områder: det er for få brudd',
  ],
  'coord.chance': [
    'Det tilfeldighet alene gir',
    'at forhold utenfor båndet er verdt en samtale',
    'et bevis',
  ],
  'coord.opportunity': [
    'Om området lå som sammenligningsgrunnlaget',
    'hvor stor forskjellen er i liggedøgn',
    'en innsparing: det som flyttes, kommer til et annet sted',
  ],
  'coord.delayed.per1000': [
    'Overliggerdøgn per 1000 innbyggere',
    'hvor lenge utskrivningsklare pasienter venter',
    'hvem sin skyld det er',
  ],
  'coord.delayed.none': [
    'Andel utskrivningsklare uten overliggerdøgn',
    'hvor ofte overgangen går uten venting',
    'kvaliteten på tilbudet de kommer til',
  ],
  'coord.notice24h': [
    'Tidligmelding innen 24 timer',
    'om kommunen får tid til å forberede seg',
    'at meldingen er lest',
  ],
  'coord.answered': ['Meldinger kommunen har svart på', 'om dialogen virker', 'innholdet i svaret'],
  'coord.sameday': [
    'Avklart samme dag',
    'hvor ofte akutte pasienter slipper å overnatte',
    'at de som ble innlagt, burde vært sendt hjem',
  ],
  'coord.ohd': [
    'Belegg i øyeblikkelig hjelp døgntilbud',
    'hvor mye tilbudet blir brukt',
    'hvor mange innleggelser det erstatter',
  ],
  'coord.moves': [
    'Flyttinger mellom tjenester siste leveår',
    'hvor sammenhengende livets slutt er',
    'hva den enkelte ønsket',
  ],

  'need.hospital.beddays67plus': [
    'Liggedøgn for 67+',
    'hva denne gruppen krever av sykehuset',
    'hva som kommer til å skje: uendret praksis gir for høye tall',
  ],
  'need.hospital.beds67plus': [
    'Senger som liggedøgnene for 67+ fyller',
    'senger i bruk av gruppen',
    'senger som må bygges',
  ],
  'need.homecare': [
    'Brukere av hjemmetjenester',
    'hender som trengs',
    'timer: hvor mange timer eldre brukere får, er ikke kjent her',
  ],
  'need.homecare.80plus': [
    'Brukere av hjemmetjenester 80 år og over',
    'hender som trengs',
    'timer: hvor mange timer eldre brukere får, er ikke kjent her',
  ],
  'need.homecare.67to79': [
    'Brukere av hjemmetjenester 67–79 år',
    'hender som trengs',
    'timer: hvor mange timer eldre brukere får, er ikke kjent her',
  ],
  'need.longstay.places': [
    'Brukere av langtidsopphold, 67 år og over',
    'plasser om alle er i bruk',
    'plasser som finnes: dagens beboere står i stedet for plassene',
  ],
  'need.roundtheclock.users': [
    'Brukere av heldøgns omsorg, eldre',
    'hva som må bygges eller fornyes',
    'et observert tall: hvor mange eldre som bor i bolig med heldøgns bemanning, er forutsatt',
  ],
  'need.opens': [
    'Året behovet passerer dagens nivå',
    'siste frist for å bestemme seg, minus byggetiden',
    'at det ikke er fullt allerede',
  ],
  'need.nurse.fte.municipal': [
    'Sykepleierårsverk, kommunene',
    'behovet med dagens sammensetning av ansatte, alle brukere',
    'at sammensetningen må være slik: den er et valg',
  ],
  'need.nurse.fte.hospital': [
    'Sykepleierårsverk, sykehuset, for 67+',
    'størrelsesorden, fordelt etter liggedøgn',
    'en bemanningsplan: liggedøgn er en grov fordelingsnøkkel',
  ],
  'need.nurse.fte': [
    'Sykepleierårsverk, kommune og sykehus',
    'hva begge nivåer trenger til sammen',
    'én gruppe: sykehusdelen gjelder bare 67+, kommunedelen alle brukere',
  ],
  'need.family': [
    'Familieomsorg som tas for gitt',
    'hva som svikter om familiene ikke kan',
    'et lokalt tall: landets 90 000 årsverk er fordelt etter innbyggere 80+',
  ],
  less: ['Det tiltaket frigjør', 'hvor det frigjøres, og hvem som får oppgaven', 'netto kroner'],

  'together.reach': ['Hvem tiltaket kan nå', 'et tak', 'hvor mange som tar det i bruk'],
  'together.effect': [
    'Hva tiltaket flytter',
    'begge parters side: det som frigjøres, og det som kommer til',
    'nettoeffekt i kroner',
  ],
  'together.agreed': [
    'Avtaler og retningslinjer som gjelder gruppen',
    'hva som alt er lovet',
    'at det blir fulgt',
  ],
  'together.effects2024': [
    'Ønskede effekter i samhandlingsplanen',
    'hvordan vi ser at det virker',
    'måltall: planen gir bare retninger',
  ],
  'budget.fte': [
    'Årsverk mer eller mindre',
    'setningen til økonomiplanen og ØLP',
    'at det er mulig å rekruttere',
  ],
  'budget.places': [
    'Plasser som må åpnes',
    'en linje i investeringsplanen',
    'en kostnad: enhetskostnaden er kommunens egen',
  ],
  'budget.paiddays': [
    'Betaling for betalingsdøgn',
    'kommunens utgift og helseforetakets inntekt',
    'hva et liggedøgn koster',
  ],
  'budget.isf': [
    'ISF-refusjon som faller bort eller kommer til',
    'inntekt for det regionale helseforetaket',
    'en innsparing',
  ],
  'budget.who': [
    'Hvem som betaler, og hvem som får',
    'grunnlag for å avtale hvordan kostnader og gevinster deles',
    'en ferdig fordeling',
  ],
  'competence.share': [
    'Felles kompetansemål',
    'hvem som eier delte stillinger, hospitering og kurs',
    'et nasjonalt tall: det finnes ikke',
  ],
  'hosp.beds.childpsych': [
    'Døgnplasser i psykisk helsevern for barn og unge',
    'kapasiteten der den står',
    'helsefellesskapets plasser',
  ],
  'hosp.beds.adultpsych': [
    'Døgnplasser i psykisk helsevern for voksne',
    'kapasiteten der den står',
    'helsefellesskapets plasser',
  ],
  'hosp.beds.substance': [
    'Døgnplasser i rusbehandling',
    'kapasiteten der den står',
    'helsefellesskapets plasser',
  ],
  'child.ratio': ['Barn, nivå mot landet', 'lokalt nivå i atlasets periode', 'dagens nivå'],
  'chronic.ratio': [
    'Innleggelser ved kronisk sykdom, mot landet',
    'lokalt nivå i atlasets periode',
    'dagens nivå, eller at hver innleggelse kunne vært unngått',
  ],
  'birth.ratio': [
    'Fødsel og barsel, nivå mot landet',
    'lokalt nivå i atlasets periode',
    'dagens nivå',
  ],
  medicine: [
    'Brukere av legemidler per 1000 innbyggere, landet',
    'hvor mange som har fått utlevert legemiddelet',
    'hvor mange som er syke',
  ],
  'people.class67plus': [
    'Kommuner etter andel innbyggere 67 år og over',
    'hvor mange kommuner som er i klassen',
    'en prognose for den enkelte kommune',
  ],
  'hosp.beds.expected': [
    'Senger de forventede liggedøgnene fyller',
    'senger i bruk ved 85 % belegg',
    'senger som finnes, eller som må bygges',
  ],
  'need.hospital.beds67plus.winter': [
    'Senger for 67+ i en vintertopp',
    'senger i bruk når det er som travlest',
    'senger som trengs hele året',
  ],
} as const satisfies Record<string, readonly [name: string, means: string, doesNotMean: string]>

export type FigureKey = keyof typeof figuresNb
export type FigureWords = readonly [name: string, means: string, doesNotMean: string]
