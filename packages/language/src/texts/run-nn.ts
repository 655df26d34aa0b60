import type { RunWords } from './run-words.ts'

/** Det sida Framskriving seier om det som er rekna, på nynorsk. */
export const runNn: RunWords = {
  path: '{{outcome}} til {{to}}, {{place}}',
  why: '{{outcome}}, {{place}}: frå i dag til {{year}}, steg for steg',
  who: 'Kven frigjer, kven krev, og kven får: {{place}}, {{year}}',
  whereTo: 'Kva som forlèt, og kvar det kjem fram: {{place}}, {{year}}',
  compare: 'Scenarioa side om side: {{place}}, {{year}}',
  basisOfAll: 'Kjelder, metode og føresetnader: dei same for alle kommunane',
  areaNote:
    'Alle tal og figurar under er for innbyggjarane i {{area}}. Scenarioet blir bygd for heile helsefellesskapet.',
  here: 'Kommunen',
  residents:
    'Helseføretaket, fastlegane og staten står her med det som gjeld innbyggjarane i {{area}}.',
  withoutOutlays: 'Det tiltaka sjølve kostar, er berre ført for heile helsefellesskapet.',
  moreThanToday: '{{n}} fleire enn i dag',
  fewerThanToday: '{{n}} færre enn i dag',
  moreKronerThanToday: '{{n}} meir enn i dag',
  lessKronerThanToday: '{{n}} mindre enn i dag',
  moreBy: '{{n}} meir',
  lessBy: '{{n}} mindre',
  asManyAsToday: 'som i dag',
  free: 'frigjer {{n}}',
  require: 'krev {{n}}',
  effect: 'Tiltaka {{change}}',
  effectOfUse: 'Med tiltaka: {{change}}',
  effectNothing: 'Tiltaka endrar ikkje talet',
  sentence:
    '{{outcome}}: {{later}} i {{year}}, {{change}} ({{today}}). I åtte av ti tilfelle er det venta mellom {{low}} og {{high}}.',
  sentenceEffect: 'Tiltaka {{change}} {{unit}} (i åtte av ti tilfelle: {{interval}}).',
  sentenceEffectOfUse:
    'Med tiltaka blir det {{change}} {{unit}} enn utan dei (i åtte av ti tilfelle: {{interval}}).',
  sentenceEffectNothing: 'Tiltaka endrar ikkje talet.',
  reckoning: 'Reknar på nytt …',
  middle:
    'Tala er den midtre banen: kvar føresetnad på den midtre verdien sin, så delane summerer til heilskapen. Intervallet er frå trekningane.',
  bedsToday:
    '{{n}} senger i dag er det innbyggjarane i {{place}} bruker, på alle sjukehus og ved føresett belegg. Sengene eit føretak har ståande, er noko anna: {{list}}.',
  bedsOfTrust: '{{trust}} har {{beds}} ({{year}})',
  birthBedDays:
    'Tabellen (SSB 14824, diagnosekapittel O) har under eit halvt liggedøgn per fødsel: dei fleste fødeopphalda ser ut til å mangle, og talet er for lågt.',
  method: {
    run: 'Rekna her i nettlesaren: bruken i dag i kvar kommune og aldersgruppe, gonga med folka som kjem, så dekning, helse og dei andre føresetnadene i scenarioet, og til slutt tiltaka. Talet er den midtre banen; intervallet held åtte av ti av {{n}} trekningar.',
    beds: 'Senger er liggedøgn delte på 365 og på belegget.',
    places:
      'Plassar følgjer brukarane; der tenesta blir talt i døgn, er dei døgn delte på 365 og på belegget.',
    dwellings: 'Bustader følgjer brukarane av bustad med heildøgns bemanning.',
    fte: 'Årsverk er aktivitet gonger føresett bemanning per eining, yrke for yrke og for alle aldrar: det bruken krev, ikkje kor mange som er tilsette.',
    family:
      'Familieomsorg er eit nasjonalt anslag i årsverk, fordelt etter innbyggjarar på 80 år og eldre.',
    kroner:
      'Kroner er førsteordens anslag: einingar gonger einingskostnad og satsar, i prisane frå det første året.',
    use: 'Bruk er etter bustad, uansett kvar tenesta blir gitt.',
    limited: 'Det bemanninga ikkje rekk til, fordelt slik scenarioet seier.',
    more: 'Alle føresetnadene, med verdi og grunn, står nedst på sida.',
  },
  because: {
    catalogue: 'Føresett i katalogen over tenester',
    coverage: 'Trenden blant kommunane i utvalet, som standardskår',
    driftBirths: 'Fødslar per kvinne kvart femte år 1993–2023',
    driftUse:
      'To nasjonale tabellar over liggedøgn med ti års mellomrom, og korleis opptaksområda flytta seg',
    driftCare: 'Kor langt dekninga kom bort frå stien i kommunane i utvalet',
    unitCost:
      'Bemanninga i katalogen gonga med kostnad per årsverk, og ein del som ikkje er bemanning',
    tariff: 'Førsteordens anslag på satsen',
    isfPrice: 'Som i 2024',
    isfShare: 'Meld. St. 9 (2023–2024) kap. 8, foreslått',
    family: 'Eitt årsverk familieomsorg blir erstatta av eitt offentleg årsverk',
    measure: 'Sett i tiltaksbiblioteket, med støtte i {{source}}',
    library: 'Føresett i tiltaksbiblioteket',
    scenario: 'Sett i scenarioet',
  },
}
