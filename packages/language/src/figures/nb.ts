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
    'personer som er funnet skrøpelige. Samme andel er brukt for alle over 70 år: trolig for lav vekst. Intervallet gjelder bare usikkerheten i folketallet',
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
    'hvor mange som har heldøgns omsorg, sett mot innbyggere 80+',
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
    'Det som kan skyldes tilfeldigheter',
    'at forhold utenfor båndet er verdt en samtale',
    'et bevis',
  ],
  'coord.opportunity': [
    'Liggedøgn 75+ utover landets nivå (minus: færre)',
    'færre (−) eller flere (+) liggedøgn enn om området hadde landets nivå; sammenligningsgrunnlaget er Norge',
    'en innsparing: det som flyttes, kommer til et annet sted',
  ],
  'coord.delayed.per1000': [
    'Overliggerdøgn per 1000 innbyggere',
    'hvor lenge utskrivningsklare pasienter venter',
    'hvem som har ansvaret',
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
    'hva denne gruppen krever av sykehuset, med landets bruk justert for lokalt nivå',
    'hva som kommer til å skje: uendret praksis gir for høye tall',
  ],
  'need.hospital.beds67plus': [
    'Senger som liggedøgnene for 67+ fyller',
    'senger i bruk av gruppen, regnet med 85 % belegg og lokalt nivå',
    'senger som må bygges',
  ],
  'need.homecare': [
    'Brukere av hjemmetjenester',
    'brukere som ventes',
    'timer: hvor mange timer eldre brukere får, er ikke kjent her',
  ],
  'need.homecare.80plus': [
    'Brukere av hjemmetjenester 80 år og over',
    'brukere som ventes',
    'timer: hvor mange timer eldre brukere får, er ikke kjent her',
  ],
  'need.homecare.67to79': [
    'Brukere av hjemmetjenester 67–79 år',
    'brukere som ventes',
    'timer: hvor mange timer eldre brukere får, er ikke kjent her',
  ],
  'need.longstay.places': [
    'Beboere på langtidsopphold, 67 år og over',
    'plasser om alle er i bruk',
    'plasser som finnes: dagens beboere står i stedet for plassene',
  ],
  'need.roundtheclock.users': [
    'Brukere av heldøgns omsorg, eldre',
    'hvor mange som ventes å trenge heldøgns omsorg om dekningen følger banen',
    'et observert tall: hvor mange eldre som bor i bolig med heldøgns bemanning, er forutsatt',
  ],
  'need.opens': [
    'Året behovet for heldøgns omsorg passerer dagens nivå',
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
  less: [
    'Mer (+) eller mindre (−) med tiltaket',
    'hvor noe frigjøres, og hvor noe kommer til',
    'netto kroner, eller at noen kan sies opp',
  ],

  'people.mental': [
    'Personer med behov for psykisk helsehjelp',
    'landets andeler på de som bor her: barn med symptomer, voksne med en lidelse i løpet av et år',
    'at alle trenger en tjeneste, eller at forekomsten er målt her',
  ],
  'mental.more': [
    'Ti flere av hundre med behov: hva det krever',
    'hva som kommer til i tjenesten når ti flere av hundre med behov nås',
    'at så mange bør nås',
  ],
  'mental.coverage': [
    'Av hundre med behov, brukere i løpet av et år',
    'hvor mange av dem med behov som når tjenesten, etter landets tall',
    'et mål: mange får hjelp et annet sted eller trenger ingen tjeneste',
  ],
  'need.service': [
    'Tjenester på begge nivåer, alle aldre',
    'hva dagens bruk blir når innbyggerne blir flere og eldre',
    'behovet for 67+ alene: alle aldre er med',
  ],
  why: [
    'Fra i dag til året som vises',
    'hva hvert trinn og hvert tiltak legger til eller tar bort',
    'årsaker ute i virkeligheten: regnskapet gjelder trinnene i beregningen',
  ],
  'competence.fte': [
    'Årsverk etter yrke',
    'aktivitet ganger årsverk per enhet, alle aldre',
    'hvor mange som er ansatt',
  ],
  'competence.change': [
    'Årsverk etter yrke, endring med tiltakene',
    'hva tiltakene samlet krever mer (+) og mindre (−) av',
    'nedbemanning: frigjort tid kan brukes til andre oppgaver',
  ],
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
    'Sykepleierårsverk mer (+) eller mindre (−) enn i dag',
    'setningen til økonomiplanen og ØLP',
    'at det er mulig å rekruttere',
  ],
  'budget.places': [
    'Flere beboere på langtidsopphold enn i dag',
    'en linje i investeringsplanen',
    'plasser som må åpnes: ledige plasser er ikke kjent, og enhetskostnaden er kommunens egen',
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
  'hosp.beddays.expected.V': [
    'Forventede liggedøgn i somatisk sykehus for psykiske lidelser og atferd (F00–F99)',
    'hva innbyggerne ville brukt av somatisk sykehus med landets nivå',
    'døgn i psykisk helsevern: de er ikke i tabellen',
  ],
  'people.0': [
    'Barn under 1 år',
    'hvor mange som er i sitt første leveår',
    'antall fødsler ved sykehuset',
  ],
  'child.ratio.gp': [
    'Barn 0–16 år, alle kontakter i primærhelsetjenesten mot landet',
    'lokalt nivå i atlasets periode',
    'dagens nivå',
  ],
  'child.ratio.hospital': [
    'Barn 0–16 år, alle kontakter i spesialisthelsetjenesten mot landet',
    'lokalt nivå i atlasets periode',
    'dagens nivå',
  ],
  'child.ratio.admissions': [
    'Barn 0–16 år, innleggelser mot landet',
    'lokalt nivå i atlasets periode',
    'dagens nivå',
  ],
  'child.ratio.outpatient': [
    'Barn 0–16 år, poliklinikk og dagbehandling mot landet',
    'lokalt nivå i atlasets periode',
    'dagens nivå',
  ],
  'chronic.ratio.heart-failure': [
    'Innleggelser for hjertesvikt, 75 år og over, mot landet',
    'lokalt nivå i atlasets periode',
    'dagens nivå, eller at hver innleggelse kunne vært unngått',
  ],
  'chronic.ratio.copd': [
    'Akutte innleggelser for kols, 75 år og over, mot landet',
    'lokalt nivå i atlasets periode',
    'dagens nivå, eller at hver innleggelse kunne vært unngått',
  ],
  'chronic.ratio.stroke': [
    'Akutte innleggelser for hjerneslag, 75 år og over, mot landet',
    'lokalt nivå i atlasets periode',
    'dagens nivå, eller at hver innleggelse kunne vært unngått',
  ],
  'birth.ratio.midwife-home': [
    'Hjemmebesøk av kommunens jordmor, mot landet',
    'lokalt nivå i atlasets periode',
    'dagens nivå',
  ],
  'birth.ratio.nurse-home': [
    'Hjemmebesøk av helsesykepleier, mot landet',
    'lokalt nivå i atlasets periode',
    'dagens nivå',
  ],
  'birth.ratio.readmission-mother': [
    'Reinnleggelser av mor etter fødsel, mot landet',
    'lokalt nivå i atlasets periode',
    'dagens nivå',
  ],
  'birth.ratio.readmission-newborn': [
    'Reinnleggelser av nyfødte, mot landet',
    'lokalt nivå i atlasets periode',
    'dagens nivå',
  ],
  'birth.ratio.newborn-care': [
    'Innlagte nyfødte på nyfødtavdeling, mot landet',
    'lokalt nivå i atlasets periode',
    'dagens nivå',
  ],
  'medicine.A10': [
    'Legemidler mot diabetes (A10): brukere per 1000 innbyggere, landet',
    'hvor mange som har fått utlevert legemiddelet',
    'hvor mange som er syke',
  ],
  'medicine.R03': [
    'Legemidler mot astma og kols (R03): brukere per 1000 innbyggere, landet',
    'hvor mange som har fått utlevert legemiddelet',
    'hvor mange som er syke',
  ],
  'medicine.C07': [
    'Betablokkere (C07): brukere per 1000 innbyggere, landet',
    'hvor mange som har fått utlevert legemiddelet',
    'hvor mange som er syke',
  ],
  'medicine.C09': [
    'Blodtrykksmidler, ACE-hemmere og lignende (C09): brukere per 1000 innbyggere, landet',
    'hvor mange som har fått utlevert legemiddelet',
    'hvor mange som er syke',
  ],
  'medicine.C10': [
    'Kolesterolsenkende legemidler (C10): brukere per 1000 innbyggere, landet',
    'hvor mange som har fått utlevert legemiddelet',
    'hvor mange som er syke',
  ],
  'medicine.N02A': [
    'Opioider (N02A): brukere per 1000 innbyggere, landet',
    'hvor mange som har fått utlevert legemiddelet',
    'hvor mange som er syke',
  ],
  'medicine.M05B': [
    'Legemidler mot beinskjørhet (M05B): brukere per 1000 innbyggere, landet',
    'hvor mange som har fått utlevert legemiddelet',
    'hvor mange som er syke',
  ],
  'medicine.N05B': [
    'Angstdempende legemidler (N05B): brukere per 1000 innbyggere, landet',
    'hvor mange som har fått utlevert legemiddelet',
    'hvor mange som er syke',
  ],
  'medicine.N06A': [
    'Legemidler mot depresjon (N06A): brukere per 1000 innbyggere, landet',
    'hvor mange som har fått utlevert legemiddelet',
    'hvor mange som er syke',
  ],
  'medicine.N06B': [
    'Legemidler mot ADHD (N06B): brukere per 1000 innbyggere, landet',
    'hvor mange som har fått utlevert legemiddelet',
    'hvor mange som er syke',
  ],
  'medicine.N03A': [
    'Legemidler mot epilepsi (N03A): brukere per 1000 innbyggere, landet',
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
    'senger i bruk når det er som travlest, regnet med 85 % belegg',
    'senger som trengs hele året',
  ],
} as const satisfies Record<string, readonly [name: string, means: string, doesNotMean: string]>

export type FigureKey = keyof typeof figuresNb
export type FigureWords = readonly [name: string, means: string, doesNotMean: string]
