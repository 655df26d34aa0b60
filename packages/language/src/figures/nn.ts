import type { FigureKey, FigureWords } from './nb.ts'

/** [name, means, does not mean] in nynorsk; see `nb.ts`. */
export const figuresNn: Record<FigureKey, FigureWords> = {
  people: ['Innbyggjarar', 'kor mange som er i aldersgruppa', 'kva gruppa treng av tenester'],
  'people.share': [
    'Del av innbyggjarane',
    'alderen på staden',
    'at dei eldre har vorte fleire: ein høg prosentdel kan kome av at dei unge flyttar',
  ],
  'people.total': ['Innbyggjarar i alt', 'kven som bur her', 'kven som bruker tenester her'],
  'people.67to79': [
    'Innbyggjarar 67–79 år',
    'kor mange som er i aldersgruppa',
    'kva gruppa treng av tenester',
  ],
  'people.80to89': [
    'Innbyggjarar 80–89 år',
    'kor mange som er i aldersgruppa',
    'kva gruppa treng av tenester',
  ],
  'people.90plus': [
    'Innbyggjarar 90 år og over',
    'kor mange som er i aldersgruppa',
    'kva gruppa treng av tenester',
  ],
  'people.80plus': [
    'Innbyggjarar 80 år og over',
    'kor mange som er i aldersgruppa',
    'kva gruppa treng av tenester',
  ],
  'people.67plus': [
    'Innbyggjarar 67 år og over',
    'kor mange som er i aldersgruppa',
    'kva gruppa treng av tenester',
  ],
  'people.share67plus': [
    'Del av innbyggjarane 67 år og over',
    'alderen på staden',
    'at dei eldre har vorte fleire: ein høg prosentdel kan kome av at dei unge flyttar',
  ],
  'people.share80plus': [
    'Del av innbyggjarane 80 år og over',
    'alderen på staden',
    'at dei eldre har vorte fleire: ein høg prosentdel kan kome av at dei unge flyttar',
  ],
  'people.per80plus': [
    'Innbyggjarar 20–66 år per innbyggjar 80+',
    'kor mange det er i yrkesaktiv alder bak kvar innbyggjar over 80',
    'arbeidsstyrken: kjeldene har fire andre forsørgjarbrøkar',
  ],
  'people.80plus.hits': [
    'Året innbyggjarar 80+ passerer nivået i 2025',
    'når kapasiteten må stå klar',
    'kor mykje som er nok',
  ],
  'people.frail': [
    'Eldre med skrøpelegheit',
    'storleiksorden under ein namngjeven definisjon',
    'personar som er funne skrøpelege. Same prosentdel er brukt for alle over 70 år: truleg for låg vekst. Intervallet gjeld berre uvissa i folketalet',
  ],
  'people.dementia': [
    'Personar med demens',
    'venta tal på personar',
    'talet på personar med diagnose; kjelda til førekomstane er ikkje stadfesta',
  ],
  'people.deaths80plus': [
    'Dødsfall per år, 80 år og over',
    'omfanget av omsorg ved livsslutt',
    'kvar dei døyr',
  ],
  'people.deaths': [
    'Dødsfall per år',
    'kor mange som døyr i løpet av året',
    'kvar dei døyr, eller kva dei døyr av',
  ],
  'people.births': [
    'Fødde per år',
    'kor mange barn ein ventar av kvinner som bur her',
    'fødslar ved sjukehuset: mange føder ein annan stad',
  ],
  'people.women15to49': [
    'Kvinner 15–49 år',
    'kor mange som kan bli gravide',
    'talet på gravide eller fødslar',
  ],

  'muni.homecare': [
    'Brukarar av heimetenester',
    'brukarar på éin dato',
    'brukarar gjennom året, eller kor mykje hjelp dei får',
  ],
  'muni.homecare.80plus': [
    'Brukarar av heimetenester 80 år og over',
    'brukarar på éin dato',
    'brukarar gjennom året, eller kor mykje hjelp dei får',
  ],
  'muni.homecare.67to79': [
    'Brukarar av heimetenester 67–79 år',
    'brukarar på éin dato',
    'brukarar gjennom året; kan ikkje reknast ut der ein av delane ikkje er publisert',
  ],
  'muni.homecare.0to66': [
    'Brukarar av heimetenester under 67 år',
    'at yngre brukarar treng dei same tilsette',
    'eldreomsorg',
  ],
  'muni.homecare.share80plus': [
    'Del av 80+ med heimetenester',
    'kor mange tenesta når',
    'god eller dårleg teneste: låg prosentdel kan vere frisk folkesetnad, mange institusjonsplassar eller streng tildeling',
  ],
  'muni.homecare.share67to79': [
    'Del av 67–79 år med heimetenester',
    'kor mange tenesta når',
    'god eller dårleg teneste',
  ],
  'muni.homecare.hours': [
    'Tildelte timar heimetenester i veka per brukar',
    'kor mykje hjelp som er tildelt, alle aldrar',
    'timar til eldre: nokre få yngre brukarar med svært mange timar trekkjer snittet opp',
  ],
  'muni.longstay': [
    'Bebuarar på langtidsopphald i institusjon',
    'bebuarar på éin dato',
    'plassar eller korttidsopphald',
  ],
  'muni.longstay.80plus': [
    'Bebuarar på langtidsopphald, 80 år og over',
    'bebuarar på éin dato',
    'plassar eller korttidsopphald',
  ],
  'muni.longstay.67to79': [
    'Bebuarar på langtidsopphald, 67–79 år',
    'bebuarar på éin dato',
    'plassar eller korttidsopphald',
  ],
  'muni.longstay.share80plus': [
    'Del av 80+ på langtidsopphald',
    'kvar omsorga blir gjeven',
    'kvalitet',
  ],
  'muni.longstay.share67to79': [
    'Del av 67–79 år på langtidsopphald',
    'kvar omsorga blir gjeven',
    'kvalitet',
  ],
  'muni.housing24h.all': [
    'Bebuarar i bustad med heildøgns bemanning',
    'den andre halvparten av heildøgns omsorg',
    'berre eldre: yngre med funksjonsnedsetjing er med, og tabellen har inga aldersdeling',
  ],
  'muni.roundtheclock.users': [
    'Brukarar av heildøgns omsorg, alle aldrar',
    'langtidsopphald og bustad med heildøgns bemanning sett under eitt',
    'berre eldre, eller talet på plassar',
  ],
  'muni.roundtheclock.per100': [
    'Brukarar av heildøgns omsorg per 100 innbyggjarar 80+',
    'kor mange som har heildøgns omsorg, sett mot innbyggjarar 80+',
    'plassar; brukarar i alle aldrar er med i teljaren',
  ],
  'muni.mix': [
    'Institusjonsdelen av heildøgns omsorg',
    'profilen til kommunen',
    'kva som er rett fordeling',
  ],
  'muni.nurse.fte': [
    'Sjukepleiarårsverk i omsorgstenesta',
    'bemanninga i dag i avtalte årsverk',
    'behovet; helsefagarbeidarar, assistentar og legar er ikkje med',
  ],
  'muni.trend': [
    'Dekning 2015, 2020 og 2025 i 13 kommunar',
    'retninga i praksis',
    'utviklinga i akkurat denne kommunen',
  ],

  'hosp.beddays.expected': [
    'Venta liggedøgn',
    'kva innbyggjarane ville ha brukt med nivået i landet',
    'faktisk bruk: ingen open tabell har han per kommune',
  ],
  'hosp.stays.expected': [
    'Venta døgnopphald',
    'kva innbyggjarane ville ha brukt med nivået i landet',
    'faktisk bruk, og kan ikkje samanliknast med utskrivingane til føretaket',
  ],
  'hosp.outpatient.expected': [
    'Venta polikliniske pasientar',
    'kva innbyggjarane ville ha brukt med nivået i landet',
    'faktisk bruk',
  ],
  'hosp.patients.expected': [
    'Venta pasientar i somatisk sjukehus',
    'kor mange ein ventar vil vere pasient i løpet av året med nivået i landet',
    'faktisk tal',
  ],
  'hosp.patients.rate': [
    'Prosentdel som var pasient i somatisk sjukehus i løpet av året',
    'kor brei bruken er',
    'kor ofte eller kor lenge; kvar person tel éin gong',
  ],
  'hosp.diagnosis80plus': [
    'Liggedøgn 80+ etter hovuddiagnose, landet',
    'kva dei eldste ligg inne for',
    'heile sjukdomsbiletet: berre hovuddiagnosen er med',
  ],
  'hosp.diagnosis': [
    'Liggedøgn etter hovuddiagnose, landet',
    'kva gruppa ligg inne for',
    'heile sjukdomsbiletet: berre hovuddiagnosen er med',
  ],
  'hosp.ratio75plus.beddays': [
    'Liggedøgn 75+ mot landet',
    'lokalt nivå i 2013–2015',
    'nivået i dag: talet er ti år gammalt og gjeld opptaksområda den gongen',
  ],
  'hosp.ratio75plus.admissions': [
    'Innleggingar 75+ mot landet',
    'lokalt nivå i 2013–2015',
    'nivået i dag: talet er ti år gammalt og gjeld opptaksområda den gongen',
  ],
  'hosp.ratio75plus.outpatient': [
    'Poliklinikk 75+ mot landet',
    'lokalt nivå i 2013–2015',
    'nivået i dag: talet er ti år gammalt og gjeld opptaksområda den gongen',
  ],
  'gp.consult75plus': [
    'Fastlegekonsultasjonar per 1000 innbyggjarar 75+',
    'fastlegen sin del av oppfølginga i 2013–2015',
    'arbeidsmengda til fastlegane i dag',
  ],
  'oof.consult75plus': [
    'Legevaktkonsultasjonar per 1000 innbyggjarar 75+',
    'legevakta sin del i 2013–2015',
    'arbeidsmengda til legevakta i dag',
  ],
  'hosp.beds.trust': [
    'Somatiske senger i helseføretaket',
    'kapasiteten der han står',
    'sengene til helsefellesskapet: føretaket kan ha regionale oppgåver, og private sjukehus er ikkje med',
  ],
  'hosp.occupancy.trust': [
    'Belegg på somatiske senger',
    'kor fulle sengene er gjennom året',
    'belegget ein travel vinterdag',
  ],
  'hosp.fte.trust': [
    'Årsverk i helseføretaket',
    'bemanninga i dag der ho står, alle aldrar og tenester',
    'ressursar til eldre',
  ],

  'coord.readmission75plus': [
    'Reinnleggingar, 75 år og over',
    'eit felles resultat av begge sider',
    'den nasjonale indikatoren; nokre reinnleggingar er god behandling',
  ],
  'coord.preventable75plus': [
    'Innleggingar som ofte kan førebyggjast, mot landet',
    'kvar oppfølging før innlegging kan hjelpe',
    'at kvar innlegging kunne ha vore unngått: sjukelegheita varierer',
  ],
  'coord.falls75plus': [
    'Hoftebrot per 1000 innbyggjarar 75+',
    'kvar fallførebygging kan hjelpe',
    'ei rangering av små område: det er for få brot',
  ],
  'coord.chance': [
    'Det som kan kome av tilfeldig variasjon',
    'at tilhøve utanfor bandet er verde ein samtale',
    'eit bevis',
  ],
  'coord.opportunity': [
    'Liggedøgn 75+ utover nivået i landet (minus: færre)',
    'færre (−) eller fleire (+) liggedøgn enn om området hadde nivået i landet; samanlikningsgrunnlaget er Noreg',
    'ei innsparing: det som blir flytta, kjem til ein annan stad',
  ],
  'coord.delayed.per1000': [
    'Overliggardøgn per 1000 innbyggjarar',
    'kor lenge utskrivingsklare pasientar ventar',
    'kven som har ansvaret',
  ],
  'coord.delayed.none': [
    'Prosentdel utskrivingsklare utan overliggardøgn',
    'kor ofte overgangen går utan venting',
    'kvaliteten på tilbodet dei kjem til',
  ],
  'coord.notice24h': [
    'Tidlegmelding innan 24 timar',
    'om kommunen får tid til å førebu seg',
    'at meldinga er lesen',
  ],
  'coord.answered': ['Meldingar kommunen har svart på', 'om dialogen verkar', 'innhaldet i svaret'],
  'coord.sameday': [
    'Avklart same dag',
    'kor ofte akutte pasientar slepp å overnatte',
    'at dei som vart innlagde, burde ha vore sende heim',
  ],
  'coord.ohd': [
    'Belegg i augeblikkeleg hjelp døgntilbod',
    'kor mykje tilbodet blir brukt',
    'kor mange innleggingar det erstattar',
  ],
  'coord.moves': [
    'Flyttingar mellom tenester siste leveåret',
    'kor samanhengande livsslutten er',
    'kva den enkelte ønskte',
  ],

  'need.hospital.beddays67plus': [
    'Liggedøgn for 67+',
    'kva denne gruppa krev av sjukehuset, med bruken i landet justert for lokalt nivå',
    'kva som kjem til å skje: uendra praksis gjev for høge tal',
  ],
  'need.hospital.beds67plus': [
    'Senger som liggedøgna for 67+ fyller',
    'senger i bruk av gruppa, rekna med 85 % belegg og lokalt nivå',
    'senger som må byggjast',
  ],
  'need.homecare': [
    'Brukarar av heimetenester',
    'brukarar som er venta',
    'timar: kor mange timar eldre brukarar får, er ikkje kjent her',
  ],
  'need.homecare.80plus': [
    'Brukarar av heimetenester 80 år og over',
    'brukarar som er venta',
    'timar: kor mange timar eldre brukarar får, er ikkje kjent her',
  ],
  'need.homecare.67to79': [
    'Brukarar av heimetenester 67–79 år',
    'brukarar som er venta',
    'timar: kor mange timar eldre brukarar får, er ikkje kjent her',
  ],
  'need.longstay.places': [
    'Bebuarar på langtidsopphald, 67 år og over',
    'plassar om alle er i bruk',
    'plassar som finst: bebuarane i dag står i staden for plassane',
  ],
  'need.roundtheclock.users': [
    'Brukarar av heildøgns omsorg, eldre',
    'kor mange som er venta å trenge heildøgns omsorg om dekninga følgjer bana',
    'eit observert tal: kor mange eldre som bur i bustad med heildøgns bemanning, er føresett',
  ],
  'need.opens': [
    'Året behovet for heildøgns omsorg passerer nivået i dag',
    'siste frist for å bestemme seg, minus byggjetida',
    'at det ikkje er fullt allereie',
  ],
  'need.nurse.fte.municipal': [
    'Sjukepleiarårsverk, kommunane',
    'behovet med samansetjinga av tilsette i dag, alle brukarar',
    'at samansetjinga må vere slik: ho er eit val',
  ],
  'need.nurse.fte.hospital': [
    'Sjukepleiarårsverk, sjukehuset, for 67+',
    'storleiksorden, fordelt etter liggedøgn',
    'ein bemanningsplan: liggedøgn er ein grov fordelingsnøkkel',
  ],
  'need.nurse.fte': [
    'Sjukepleiarårsverk, kommune og sjukehus',
    'kva begge nivåa treng til saman',
    'éi gruppe: sjukehusdelen gjeld berre 67+, kommunedelen alle brukarar',
  ],
  'need.family': [
    'Familieomsorg som er lagd til grunn',
    'kva som sviktar om familiane ikkje kan',
    'eit lokalt tal: dei 90 000 årsverka i landet er fordelte etter innbyggjarar 80+',
  ],
  less: [
    'Meir (+) eller mindre (−) med tiltaket',
    'kvar noko blir frigjort, og kvar noko kjem til',
    'netto kroner, eller at nokon kan seiast opp',
  ],

  'people.mental': [
    'Personar med behov for psykisk helsehjelp',
    'andelane i landet på dei som bur her: barn med symptom, vaksne med ei liding i løpet av eit år',
    'at alle treng ei teneste, eller at førekomsten er målt her',
  ],
  'mental.more': [
    'Ti fleire av hundre med behov: kva det krev',
    'kva som kjem til i tenesta når ti fleire av hundre med behov blir nådde',
    'at så mange bør bli nådde',
  ],
  'mental.coverage': [
    'Av hundre med behov, brukarar i løpet av eit år',
    'kor mange av dei med behov som når tenesta, etter tala for landet',
    'eit mål: mange får hjelp ein annan stad eller treng inga teneste',
  ],
  'need.service': [
    'Tenester på begge nivåa, alle aldrar',
    'kva bruken i dag blir når innbyggjarane blir fleire og eldre',
    'behovet for 67+ åleine: alle aldrar er med',
  ],
  why: [
    'Frå i dag til året som er vist',
    'kva kvart steg og kvart tiltak legg til eller tek bort',
    'årsaker ute i røynda: rekneskapen gjeld stega i utrekninga',
  ],
  'competence.fte': [
    'Årsverk etter yrke',
    'aktivitet gonger årsverk per eining, alle aldrar',
    'kor mange som er tilsette',
  ],
  'competence.change': [
    'Årsverk etter yrke, endring med tiltaka',
    'kva tiltaka samla krev meir (+) og mindre (−) av',
    'nedbemanning: frigjord tid kan brukast til andre oppgåver',
  ],
  'together.reach': ['Kven tiltaket kan nå', 'eit tak', 'kor mange som tek det i bruk'],
  'together.effect': [
    'Kva tiltaket flyttar',
    'sida til begge partar: det som blir frigjort, og det som kjem til',
    'nettoeffekt i kroner',
  ],
  'together.agreed': [
    'Avtalar og retningsliner som gjeld gruppa',
    'kva som alt er lova',
    'at det blir følgt',
  ],
  'together.effects2024': [
    'Ønskte effektar i samhandlingsplanen',
    'korleis vi ser at det verkar',
    'måltal: planen gjev berre retningar',
  ],
  'budget.fte': [
    'Sjukepleiarårsverk meir (+) eller mindre (−) enn i dag',
    'setninga til økonomiplanen og ØLP',
    'at det er mogleg å rekruttere',
  ],
  'budget.places': [
    'Fleire bebuarar på langtidsopphald enn i dag',
    'ei line i investeringsplanen',
    'plassar som må opnast: ledige plassar er ikkje kjende, og einingskostnaden er kommunen sin eigen',
  ],
  'budget.paiddays': [
    'Betaling for betalingsdøgn',
    'utgift for kommunen og inntekt for helseføretaket',
    'kva eit liggedøgn kostar',
  ],
  'budget.isf': [
    'ISF-refusjon som fell bort eller kjem til',
    'inntekt for det regionale helseføretaket',
    'ei innsparing',
  ],
  'budget.who': [
    'Kven som betaler, og kven som får',
    'grunnlag for å avtale korleis kostnader og gevinstar blir delte',
    'ei ferdig fordeling',
  ],
  'competence.share': [
    'Felles kompetansemål',
    'kven som eig delte stillingar, hospitering og kurs',
    'eit nasjonalt tal: det finst ikkje',
  ],
  'hosp.beds.childpsych': [
    'Døgnplassar i psykisk helsevern for barn og unge',
    'kapasiteten der han står',
    'plassane til helsefellesskapet',
  ],
  'hosp.beds.adultpsych': [
    'Døgnplassar i psykisk helsevern for vaksne',
    'kapasiteten der han står',
    'plassane til helsefellesskapet',
  ],
  'hosp.beds.substance': [
    'Døgnplassar i rusbehandling',
    'kapasiteten der han står',
    'plassane til helsefellesskapet',
  ],
  'child.ratio': ['Barn, nivå mot landet', 'lokalt nivå i perioden til atlaset', 'nivået i dag'],
  'chronic.ratio': [
    'Innleggingar ved kronisk sjukdom, mot landet',
    'lokalt nivå i perioden til atlaset',
    'nivået i dag, eller at kvar innlegging kunne ha vore unngått',
  ],
  'birth.ratio': [
    'Fødsel og barsel, nivå mot landet',
    'lokalt nivå i perioden til atlaset',
    'nivået i dag',
  ],
  medicine: [
    'Brukarar av legemiddel per 1000 innbyggjarar, landet',
    'kor mange som har fått utlevert legemiddelet',
    'kor mange som er sjuke',
  ],
  'hosp.beddays.expected.V': [
    'Venta liggedøgn i somatisk sjukehus for psykiske lidingar og åtferd (F00–F99)',
    'kva innbyggjarane ville ha brukt av somatisk sjukehus med nivået i landet',
    'døgn i psykisk helsevern: dei er ikkje i tabellen',
  ],
  'people.0': [
    'Barn under 1 år',
    'kor mange som er i det første leveåret',
    'talet på fødslar ved sjukehuset',
  ],
  'child.ratio.gp': [
    'Barn 0–16 år, alle kontaktar i primærhelsetenesta mot landet',
    'lokalt nivå i perioden til atlaset',
    'nivået i dag',
  ],
  'child.ratio.hospital': [
    'Barn 0–16 år, alle kontaktar i spesialisthelsetenesta mot landet',
    'lokalt nivå i perioden til atlaset',
    'nivået i dag',
  ],
  'child.ratio.admissions': [
    'Barn 0–16 år, innleggingar mot landet',
    'lokalt nivå i perioden til atlaset',
    'nivået i dag',
  ],
  'child.ratio.outpatient': [
    'Barn 0–16 år, poliklinikk og dagbehandling mot landet',
    'lokalt nivå i perioden til atlaset',
    'nivået i dag',
  ],
  'chronic.ratio.heart-failure': [
    'Innleggingar for hjartesvikt, 75 år og over, mot landet',
    'lokalt nivå i perioden til atlaset',
    'nivået i dag, eller at kvar innlegging kunne ha vore unngått',
  ],
  'chronic.ratio.copd': [
    'Akutte innleggingar for kols, 75 år og over, mot landet',
    'lokalt nivå i perioden til atlaset',
    'nivået i dag, eller at kvar innlegging kunne ha vore unngått',
  ],
  'chronic.ratio.stroke': [
    'Akutte innleggingar for hjerneslag, 75 år og over, mot landet',
    'lokalt nivå i perioden til atlaset',
    'nivået i dag, eller at kvar innlegging kunne ha vore unngått',
  ],
  'birth.ratio.midwife-home': [
    'Heimebesøk av jordmora i kommunen, mot landet',
    'lokalt nivå i perioden til atlaset',
    'nivået i dag',
  ],
  'birth.ratio.nurse-home': [
    'Heimebesøk av helsesjukepleiar, mot landet',
    'lokalt nivå i perioden til atlaset',
    'nivået i dag',
  ],
  'birth.ratio.readmission-mother': [
    'Reinnleggingar av mora etter fødsel, mot landet',
    'lokalt nivå i perioden til atlaset',
    'nivået i dag',
  ],
  'birth.ratio.readmission-newborn': [
    'Reinnleggingar av nyfødde, mot landet',
    'lokalt nivå i perioden til atlaset',
    'nivået i dag',
  ],
  'birth.ratio.newborn-care': [
    'Innlagde nyfødde på nyfødtavdeling, mot landet',
    'lokalt nivå i perioden til atlaset',
    'nivået i dag',
  ],
  'medicine.A10': [
    'Legemiddel mot diabetes (A10): brukarar per 1000 innbyggjarar, landet',
    'kor mange som har fått utlevert legemiddelet',
    'kor mange som er sjuke',
  ],
  'medicine.R03': [
    'Legemiddel mot astma og kols (R03): brukarar per 1000 innbyggjarar, landet',
    'kor mange som har fått utlevert legemiddelet',
    'kor mange som er sjuke',
  ],
  'medicine.C07': [
    'Betablokkarar (C07): brukarar per 1000 innbyggjarar, landet',
    'kor mange som har fått utlevert legemiddelet',
    'kor mange som er sjuke',
  ],
  'medicine.C09': [
    'Blodtrykksmiddel, ACE-hemmarar og liknande (C09): brukarar per 1000 innbyggjarar, landet',
    'kor mange som har fått utlevert legemiddelet',
    'kor mange som er sjuke',
  ],
  'medicine.C10': [
    'Kolesterolsenkande legemiddel (C10): brukarar per 1000 innbyggjarar, landet',
    'kor mange som har fått utlevert legemiddelet',
    'kor mange som er sjuke',
  ],
  'medicine.N02A': [
    'Opioid (N02A): brukarar per 1000 innbyggjarar, landet',
    'kor mange som har fått utlevert legemiddelet',
    'kor mange som er sjuke',
  ],
  'medicine.M05B': [
    'Legemiddel mot beinskjørleik (M05B): brukarar per 1000 innbyggjarar, landet',
    'kor mange som har fått utlevert legemiddelet',
    'kor mange som er sjuke',
  ],
  'medicine.N05B': [
    'Angstdempande legemiddel (N05B): brukarar per 1000 innbyggjarar, landet',
    'kor mange som har fått utlevert legemiddelet',
    'kor mange som er sjuke',
  ],
  'medicine.N06A': [
    'Legemiddel mot depresjon (N06A): brukarar per 1000 innbyggjarar, landet',
    'kor mange som har fått utlevert legemiddelet',
    'kor mange som er sjuke',
  ],
  'medicine.N06B': [
    'Legemiddel mot ADHD (N06B): brukarar per 1000 innbyggjarar, landet',
    'kor mange som har fått utlevert legemiddelet',
    'kor mange som er sjuke',
  ],
  'medicine.N03A': [
    'Legemiddel mot epilepsi (N03A): brukarar per 1000 innbyggjarar, landet',
    'kor mange som har fått utlevert legemiddelet',
    'kor mange som er sjuke',
  ],
  'people.class67plus': [
    'Kommunar etter prosentdel innbyggjarar 67 år og over',
    'kor mange kommunar som er i klassen',
    'ein prognose for den enkelte kommunen',
  ],
  'hosp.beds.expected': [
    'Senger dei venta liggedøgna fyller',
    'senger i bruk ved 85 % belegg',
    'senger som finst, eller som må byggjast',
  ],
  'need.hospital.beds67plus.winter': [
    'Senger for 67+ i ein vintertopp',
    'senger i bruk når det er som travlast, rekna med 85 % belegg',
    'senger som trengst heile året',
  ],
}
