import type { textsEn } from './texts-en.ts'

/** Setningane om kvalitet på nynorsk. */
export const textsNn: Record<keyof typeof textsEn, string> = {
  chance:
    'Ingenting her er meir enn tilfeldig: verdiane varierer rundt {{centre}}, og frå {{low}} til {{high}} er ingen av dei nytt.',
  'chance.unbounded': 'Ingenting her er meir enn tilfeldig: verdiane varierer rundt {{centre}}.',
  'signal.above-limit':
    '{{period}}: {{value}} ligg over øvre grense, {{limit}}. Så langt når tilfeldigheiter sjeldan: sjå etter kva som hende.',
  'signal.below-limit':
    '{{period}}: {{value}} ligg under nedre grense, {{limit}}. Så langt når tilfeldigheiter sjeldan: sjå etter kva som hende.',
  'signal.trend-up':
    'Frå {{from}} til {{to}} stig verdiane utan stans: ein trend, ikkje tilfeldigheiter.',
  'signal.trend-down':
    'Frå {{from}} til {{to}} søkk verdiane utan stans: ein trend, ikkje tilfeldigheiter.',
  'signal.two-of-three-above': 'Frå {{from}} til {{to}} ligg verdiar nær øvre grense.',
  'signal.two-of-three-below': 'Frå {{from}} til {{to}} ligg verdiar nær nedre grense.',
  'signal.shift-above':
    'Frå {{from}} til {{to}} held verdiane seg over midtlinja, {{centre}}: nivået var eit anna då.',
  'signal.shift-below':
    'Frå {{from}} til {{to}} held verdiane seg under midtlinja, {{centre}}: nivået var eit anna då.',
  'runs.longest':
    '{{longest}} verdiar på rad ligg på same side av midtlinja; tilfeldigheiter gir høgst {{longestMax}}. Nivået har flytt seg.',
  'runs.crossings':
    'Serien kryssar midtlinja {{crossings}} gonger; tilfeldigheiter gir minst {{crossingsMin}}. Nivået har flytt seg.',
  'now.common-cause': 'Den siste verdien er innanfor det tilfeldige.',
  'now.improvement': 'Den siste verdien høyrer til eit signal om betring.',
  'now.concern': 'Den siste verdien høyrer til eit signal om forverring.',
  'now.neutral-high':
    'Den siste verdien høyrer til eit signal oppover; det er ikkje sagt kva veg som er betre.',
  'now.neutral-low':
    'Den siste verdien høyrer til eit signal nedover; det er ikkje sagt kva veg som er betre.',
  'now.unsettled': 'Serien er ikkje eitt jamt nivå; signalet er eit tidlegare.',
  'assurance.met': 'Slik tenesta verkar no, når ho målet ({{target}}) kvar gong.',
  'assurance.missed':
    'Slik tenesta verkar no, når ho ikkje målet ({{target}}): noko må gjerast annleis.',
  'assurance.hit-or-miss':
    'Slik tenesta verkar no, når ho målet ({{target}}) nokre gonger og andre ikkje, tilfeldig.',
  'limits.unfit':
    '{{outside}} av {{points}} verdiar ligg utanfor grensene, så grensene beskriv ikkje tenesta. Set nye grenser der noko endra seg, eller les eit seriediagram utan grenser.',
  'limits.none': 'Ingen grenser: dei treng verdiar frå to periodar etter kvarandre.',
  'limits.no-spread':
    'Grensene ligg på sjølve nivået ({{centre}}): ingenting har variert så langt, og einkvar annan verdi ville vore nytt.',
  'limits.trial': 'Grensene byggjer på {{count}} verdiar og er førebelse; frå 13 er dei fastare.',
  'limits.screened':
    '{{screened}} av {{ranges}} endringar frå ein verdi til den neste er for store til å vere tilfeldige, og tel ikkje med i grensene.',
  'limits.widened':
    'Periodane er {{dispersion}} gonger så ulike som teljinga aleine ville gitt; grensene er breie nok til det.',
  'limits.anew': 'Grensene er sette på nytt frå {{periods}}.',
  'points.missing': 'Utan verdi: {{periods}}.',
  'flag.burden':
    'Inga kjelde seier kva resultat for pasientane dette tener: spør om det er verdt å rapportere.',
  'flag.formula-ours': 'Kjelda nemner dette utan formel; formelen er vår.',
  'gap.no-target': 'Inga kjelde seier kva verdi som skal nåast.',
  'gap.no-open-table': 'Ingen open tabell har denne indikatoren, så ingen verdi er vist.',
  'gap.breakdown.no-open-table':
    'Ikkje fordelt på {{dimension}}: ingen open tabell har indikatoren.',
  'gap.breakdown.not-in-table': 'Ikkje fordelt på {{dimension}}: tabellen har det ikkje.',
  'gap.breakdown.areas-too-large':
    'Ikkje fordelt på {{dimension}}: det går etter kommune, og tabellen etter større område.',
  'gap.breakdown.no-grouping':
    'Ikkje fordelt på {{dimension}}: ingen tabell her seier kva kommune som er i kva gruppe.',
  'suggest.strong':
    '{{indicator}}: {{value}} mot {{others}} blant alle. {{certainty}} prosent sikkert betre enn nivået til dei andre.',
  'suggest.weak':
    '{{indicator}}: {{value}} mot {{others}} blant alle. {{certainty}} prosent sikkert dårlegare enn nivået til dei andre.',
  'suggest.progress': '{{indicator}}: eigen framgang, meir enn tilfeldig ({{value}} no).',
  'suggest.risk': '{{indicator}}: har vorte dårlegare, meir enn tilfeldig ({{value}} no).',
  'suggest.uncertain': 'Under 80 prosent sikkert: dette kan vere tilfeldig.',
  'suggest.no-strong': 'Ingen indikator her viser eit sterkt område.',
  'suggest.few-weak': 'Svake område funne: {{found}} av dei to det blir spurt om.',
  'suggest.by-residence':
    'Etter bustad, ikkje etter kvar folk vart behandla, i opptaksområda slik dei var då.',
  'suggest.question':
    'Eit forslag frå tal, som helseføretaket vurderer: kva kan det lære bort, og kva kan det lære?',
  'trend.up':
    'Ei rett linje gjennom serien stig {{slope}} per periode (95 prosent: {{low}} til {{high}}).',
  'trend.down':
    'Ei rett linje gjennom serien søkk: {{slope}} per periode (95 prosent: {{low}} til {{high}}).',
  'trend.none':
    'Ei rett linje gjennom serien er så godt som vassrett: {{slope}} per periode (95 prosent: {{low}} til {{high}}).',
  'page.better': 'Betre: {{direction}}. Kjelder: {{sources}}.',
  'page.higher': 'høgare',
  'page.lower': 'lågare',
  'page.neutral': 'ikkje sagt',
  'page.target': 'mål {{sign}} {{value}}',
  'page.target-by': 'mål {{sign}} {{value}} innan {{year}}',
  'page.published': 'Publisert: {{area}}, {{period}}: {{value}} ({{source}})',
  'page.published-about': 'Publisert: {{area}}, {{period}}: om lag {{value}} ({{source}})',
  'page.by-residence': 'Etter bustad, {{period}}; Noreg {{country}}',
  'page.list':
    '{{count}} indikatorar; ! {{flagged}} merkte som rapporteringsbyrde; # {{held}} har ein open tabell',
  'mental.title': 'Psykisk helse i {{area}}: behov ved sida av aktivitet',
  'mental.lead':
    '{{adults}} vaksne og {{children}} under 18 år 1. januar {{year}}. Delane i nasjonen på menneska her: slik det ville ha vore om dette var ein vanleg stad (føresett).',
  'mental.adults': 'Vaksne',
  'mental.children': 'Under 18 år',
  'mental.people': 'Menneske',
  'mental.need': 'Behov',
  'mental.treated': 'I spesialisthelsetenesta',
  'mental.coverage': 'Dekningsgrad',
  'mental.coverage-means':
    'Dekningsgrad er dei som er i spesialisthelsetenesta for kvar 100 med behov. Mange får hjelp av kommunen eller fastlegen, eller treng inga teneste, så 100 er ikkje eit mål.',
  'mental.severity': 'Alvor',
  'mental.medicines': 'Behandla med legemiddel, alle nivå (Noreg)',
  'mental.golden': 'Gylne regelen',
  'mental.access': 'Tilgang',
  'mental.refused': 'Avslag på tilvising',
  'mental.coercion': 'Tvang',
  'mental.after': 'Etter døgnbehandling',
  'mental.outreach': 'Oppsøkjande team',
  'mental.gap.local':
    'Ingen open tabell har behov, behandling eller alvor av psykiske lidingar per kommune eller helsefellesskap: må tingast frå NPR, KPR og Folkehelseinstituttet.',
  'mental.gap.none': 'ikkje tal: ingen open tabell har det',
  'mental.change': '{{from}} i {{fromYear}}, {{value}} i {{year}}',
  'draw.title': '{{name}} ({{unit}})',
  'draw.alternative':
    'Kontrolldiagram over {{n}} periodar, {{from}} til {{to}}. Siste verdi {{last}}, midtlinje {{centre}}. {{out}} verdiar utanom det vanlege.',
  'draw.value': 'Verdi',
  'draw.centre': 'Midtlinje',
  'draw.limits': 'Grensene for det tilfeldige',
  'draw.out': 'Utanom det vanlege',
  'draw.target': 'Mål',
  'draw.period': 'Periode',
  'draw.low': 'Nedre grense',
  'draw.high': 'Øvre grense',
  'draw.said': 'Lesing',
  'draw.numbers': 'Verdiar med grenser',
  'label.above-limit': 'over grensa',
  'label.below-limit': 'under grensa',
  'label.trend-up': 'stigande trend',
  'label.trend-down': 'fallande trend',
  'label.two-of-three-above': 'nær øvre grense',
  'label.two-of-three-below': 'nær nedre grense',
  'label.shift-above': 'nivå over',
  'label.shift-below': 'nivå under',
  'page.definition': 'Kva det er',
  'page.process': 'Over tid',
  'page.areas': 'Mellom område',
  'page.gaps': 'Kva som manglar',
  'page.sources': 'Kjelder',
  'page.formula': 'Formel',
  'page.direction': 'Betre',
  'page.targets': 'Mål',
  'page.publications': 'Trykte tal',
  'page.kicker': 'Kvalitetsindikator',
  'page.no-series': 'Ingen tabell her har indikatoren over tid.',
  'page.no-areas': 'Ingen tabell her har indikatoren per område.',
}
