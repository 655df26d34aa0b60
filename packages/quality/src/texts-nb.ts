import type { textsEn } from './texts-en.ts'

/** Setningene om kvalitet på bokmål. */
export const textsNb: Record<keyof typeof textsEn, string> = {
  chance:
    'Ingenting her er mer enn tilfeldig: verdiene varierer rundt {{centre}}, og fra {{low}} til {{high}} er ingen av dem en nyhet.',
  'chance.unbounded': 'Ingenting her er mer enn tilfeldig: verdiene varierer rundt {{centre}}.',
  'signal.above-limit':
    '{{period}}: {{value}} ligger over øvre grense, {{limit}}. Så langt når tilfeldigheter sjelden: se etter hva som skjedde.',
  'signal.below-limit':
    '{{period}}: {{value}} ligger under nedre grense, {{limit}}. Så langt når tilfeldigheter sjelden: se etter hva som skjedde.',
  'signal.trend-up':
    'Fra {{from}} til {{to}} stiger verdiene uten stans: en trend, ikke tilfeldigheter.',
  'signal.trend-down':
    'Fra {{from}} til {{to}} synker verdiene uten stans: en trend, ikke tilfeldigheter.',
  'signal.two-of-three-above': 'Fra {{from}} til {{to}} ligger verdier nær øvre grense.',
  'signal.two-of-three-below': 'Fra {{from}} til {{to}} ligger verdier nær nedre grense.',
  'signal.shift-above':
    'Fra {{from}} til {{to}} holder verdiene seg over midtlinjen, {{centre}}: nivået var et annet da.',
  'signal.shift-below':
    'Fra {{from}} til {{to}} holder verdiene seg under midtlinjen, {{centre}}: nivået var et annet da.',
  'runs.longest':
    '{{longest}} verdier på rad ligger på samme side av midtlinjen; tilfeldigheter gir høyst {{longestMax}}. Nivået har flyttet seg.',
  'runs.crossings':
    'Serien krysser midtlinjen {{crossings}} ganger; tilfeldigheter gir minst {{crossingsMin}}. Nivået har flyttet seg.',
  'now.common-cause': 'Den siste verdien er innenfor det tilfeldige.',
  'now.improvement': 'Den siste verdien hører til et signal om bedring.',
  'now.concern': 'Den siste verdien hører til et signal om forverring.',
  'now.neutral-high':
    'Den siste verdien hører til et signal oppover; det er ikke sagt hvilken vei som er bedre.',
  'now.neutral-low':
    'Den siste verdien hører til et signal nedover; det er ikke sagt hvilken vei som er bedre.',
  'now.unsettled': 'Serien er ikke ett jevnt nivå; signalet er et tidligere.',
  'assurance.met': 'Slik tjenesten virker nå, når den målet ({{target}}) hver gang.',
  'assurance.missed':
    'Slik tjenesten virker nå, når den ikke målet ({{target}}): noe må gjøres annerledes.',
  'assurance.hit-or-miss':
    'Slik tjenesten virker nå, når den målet ({{target}}) noen ganger og andre ikke, tilfeldig.',
  'limits.unfit':
    '{{outside}} av {{points}} verdier ligger utenfor grensene, så grensene beskriver ikke tjenesten. Sett nye grenser der noe endret seg, eller les et seriediagram uten grenser.',
  'limits.none': 'Ingen grenser: de trenger verdier fra to perioder etter hverandre.',
  'limits.no-spread':
    'Grensene ligger på selve nivået ({{centre}}): ingenting har variert så langt, og enhver annen verdi ville vært en nyhet.',
  'limits.trial': 'Grensene bygger på {{count}} verdier og er foreløpige; fra 13 er de fastere.',
  'limits.screened':
    '{{screened}} av {{ranges}} endringer fra en verdi til den neste er for store til å være tilfeldige, og teller ikke med i grensene.',
  'limits.widened':
    'Periodene er {{dispersion}} ganger så ulike som tellingen alene ville gitt; grensene er brede nok til det.',
  'limits.anew': 'Grensene er satt på nytt fra {{periods}}.',
  'points.missing': 'Uten verdi: {{periods}}.',
  'flag.burden':
    'Ingen kilde sier hvilket resultat for pasientene dette tjener: spør om det er verd å rapportere.',
  'flag.formula-ours': 'Kilden nevner dette uten formel; formelen er vår.',
  'gap.no-target': 'Ingen kilde sier hvilken verdi som skal nås.',
  'gap.no-open-table': 'Ingen åpen tabell har denne indikatoren, så ingen verdi er vist.',
  'gap.breakdown.no-open-table':
    'Ikke fordelt på {{dimension}}: ingen åpen tabell har indikatoren.',
  'gap.breakdown.not-in-table': 'Ikke fordelt på {{dimension}}: tabellen har det ikke.',
  'gap.breakdown.areas-too-large':
    'Ikke fordelt på {{dimension}}: det går etter kommune, og tabellen etter større områder.',
  'gap.breakdown.no-grouping':
    'Ikke fordelt på {{dimension}}: ingen tabell her sier hvilken kommune som er i hvilken gruppe.',
  'suggest.strong':
    '{{indicator}}: {{value}} mot {{others}} blant alle. {{certainty}} prosent sikkert bedre enn de andres nivå.',
  'suggest.weak':
    '{{indicator}}: {{value}} mot {{others}} blant alle. {{certainty}} prosent sikkert dårligere enn de andres nivå.',
  'suggest.progress': '{{indicator}}: egen framgang, mer enn tilfeldig ({{value}} nå).',
  'suggest.risk': '{{indicator}}: er blitt dårligere, mer enn tilfeldig ({{value}} nå).',
  'suggest.uncertain': 'Under 80 prosent sikkert: dette kan være tilfeldig.',
  'suggest.no-strong': 'Ingen indikator her viser et sterkt område.',
  'suggest.few-weak': 'Svake områder funnet: {{found}} av de to det blir spurt om.',
  'suggest.by-residence':
    'Etter bosted, ikke etter hvor folk ble behandlet, i opptaksområdene slik de var da.',
  'suggest.question':
    'Et forslag fra tall, som helseforetaket vurderer: hva kan det lære bort, og hva kan det lære?',
  'trend.up':
    'En rett linje gjennom serien stiger {{slope}} per periode (95 prosent: {{low}} til {{high}}).',
  'trend.down':
    'En rett linje gjennom serien synker: {{slope}} per periode (95 prosent: {{low}} til {{high}}).',
  'trend.none':
    'En rett linje gjennom serien er så godt som vannrett: {{slope}} per periode (95 prosent: {{low}} til {{high}}).',
  'page.better': 'Bedre: {{direction}}. Kilder: {{sources}}.',
  'page.higher': 'høyere',
  'page.lower': 'lavere',
  'page.neutral': 'ikke sagt',
  'page.target': 'mål {{sign}} {{value}}',
  'page.target-by': 'mål {{sign}} {{value}} innen {{year}}',
  'page.published': 'Publisert: {{area}}, {{period}}: {{value}} ({{source}})',
  'page.published-about': 'Publisert: {{area}}, {{period}}: om lag {{value}} ({{source}})',
  'page.by-residence': 'Etter bosted, {{period}}; Norge {{country}}',
  'page.list':
    '{{count}} indikatorer; ! {{flagged}} merket som rapporteringsbyrde; # {{held}} har en åpen tabell',
  'mental.title': 'Psykisk helse i {{area}}: behov ved siden av aktivitet',
  'mental.lead':
    '{{adults}} voksne og {{children}} under 18 år 1. januar {{year}}. Nasjonens andeler på menneskene her: slik det ville vært om dette var et vanlig sted (antatt).',
  'mental.adults': 'Voksne',
  'mental.children': 'Under 18 år',
  'mental.people': 'Mennesker',
  'mental.need': 'Behov',
  'mental.treated': 'I spesialisthelsetjenesten',
  'mental.coverage': 'Dekningsgrad',
  'mental.coverage-means':
    'Dekningsgrad er de som er i spesialisthelsetjenesten for hver 100 med behov. Mange får hjelp av kommunen eller fastlegen, eller trenger ingen tjeneste, så 100 er ikke et mål.',
  'mental.severity': 'Alvorlighet',
  'mental.medicines': 'Behandlet med legemidler, alle nivåer (Norge)',
  'mental.golden': 'Gylne regel',
  'mental.access': 'Tilgang',
  'mental.refused': 'Avslag på henvisning',
  'mental.coercion': 'Tvang',
  'mental.after': 'Etter døgnbehandling',
  'mental.outreach': 'Oppsøkende team',
  'mental.gap.local':
    'Ingen åpen tabell har behov, behandling eller alvorlighet av psykiske lidelser per kommune eller helsefellesskap: bestilles fra NPR, KPR og Folkehelseinstituttet.',
  'mental.gap.none': 'ingen tall: ingen åpen tabell har det',
  'mental.change': '{{from}} i {{fromYear}}, {{value}} i {{year}}',
  'draw.title': '{{name}} ({{unit}})',
  'draw.alternative':
    'Kontrolldiagram over {{n}} perioder, {{from}} til {{to}}. Siste verdi {{last}}, midtlinje {{centre}}. {{out}} verdier utenom det vanlige.',
  'draw.value': 'Verdi',
  'draw.centre': 'Midtlinje',
  'draw.limits': 'Tilfeldighetens grenser',
  'draw.out': 'Utenom det vanlige',
  'draw.target': 'Mål',
  'draw.period': 'Periode',
  'draw.low': 'Nedre grense',
  'draw.high': 'Øvre grense',
  'draw.said': 'Lesning',
  'draw.numbers': 'Verdier med grenser',
  'label.above-limit': 'over grensen',
  'label.below-limit': 'under grensen',
  'label.trend-up': 'stigende trend',
  'label.trend-down': 'fallende trend',
  'label.two-of-three-above': 'nær øvre grense',
  'label.two-of-three-below': 'nær nedre grense',
  'label.shift-above': 'nivå over',
  'label.shift-below': 'nivå under',
  'page.definition': 'Hva det er',
  'page.process': 'Over tid',
  'page.areas': 'Mellom områder',
  'page.gaps': 'Hva som mangler',
  'page.sources': 'Kilder',
  'page.formula': 'Formel',
  'page.direction': 'Bedre',
  'page.targets': 'Mål',
  'page.publications': 'Trykte tall',
  'page.kicker': 'Kvalitetsindikator',
  'page.no-series': 'Ingen tabell her har indikatoren over tid.',
  'page.no-areas': 'Ingen tabell her har indikatoren per område.',
}
