/** Det siden Framskriving sier om det som er regnet, på bokmål. */
export const runNb = {
  path: '{{outcome}} til {{to}}, {{place}}',
  why: '{{outcome}}, {{place}}: fra i dag til {{year}}, trinn for trinn',
  who: 'Hvem frigjør, hvem krever, og hvem får: {{place}}, {{year}}',
  whereTo: 'Hva som forlater, og hvor det kommer fram: {{place}}, {{year}}',
  compare: 'Scenarioene side om side: {{place}}, {{year}}',
  basisOfAll: 'Kilder, metode og forutsetninger: de samme for alle kommunene',
  areaNote:
    'Alle tall og figurer under er for innbyggerne i {{area}}. Scenarioet bygges for hele helsefellesskapet.',
  here: 'Kommunen',
  residents:
    'Helseforetaket, fastlegene og staten står her med det som gjelder innbyggerne i {{area}}.',
  withoutOutlays: 'Det tiltakene selv koster, er bare ført for hele helsefellesskapet.',
  moreThanToday: '{{n}} flere enn i dag',
  fewerThanToday: '{{n}} færre enn i dag',
  moreKronerThanToday: '{{n}} mer enn i dag',
  lessKronerThanToday: '{{n}} mindre enn i dag',
  moreBy: '{{n}} mer',
  lessBy: '{{n}} mindre',
  asManyAsToday: 'som i dag',
  free: 'frigjør {{n}}',
  require: 'krever {{n}}',
  effect: 'Tiltakene {{change}}',
  effectOfUse: 'Med tiltakene: {{change}}',
  effectNothing: 'Tiltakene endrer ikke tallet',
  sentence:
    '{{outcome}}: {{later}} i {{year}}, {{change}} ({{today}}). I åtte av ti tilfeller ventes det mellom {{low}} og {{high}}.',
  sentenceEffect: 'Tiltakene {{change}} {{unit}} (i åtte av ti tilfeller: {{interval}}).',
  sentenceEffectOfUse:
    'Med tiltakene blir det {{change}} {{unit}} enn uten dem (i åtte av ti tilfeller: {{interval}}).',
  sentenceEffectNothing: 'Tiltakene endrer ikke tallet.',
  reckoning: 'Regner på nytt …',
  middle:
    'Tallene er den midtre banen: hver forutsetning på sin midtre verdi, så delene summerer til helheten. Intervallet er fra trekningene.',
  bedsToday:
    '{{n}} senger i dag er det innbyggerne i {{place}} bruker, på alle sykehus og ved forutsatt belegg. Sengene et foretak har stående, er noe annet: {{list}}.',
  bedsOfTrust: '{{trust}} har {{beds}} ({{year}})',
  birthBedDays:
    'Tabellen (SSB 14824, diagnosekapittel O) har under et halvt liggedøgn per fødsel: de fleste fødeoppholdene ser ut til å mangle, og tallet er for lavt.',
  method: {
    run: 'Regnet her i nettleseren: bruken i dag i hver kommune og aldersgruppe, ganget med folkene som kommer, så dekning, helse og de andre forutsetningene i scenarioet, og til slutt tiltakene. Tallet er den midtre banen; intervallet holder åtte av ti av {{n}} trekninger.',
    beds: 'Senger er liggedøgn delt på 365 og på belegget.',
    places:
      'Plasser følger brukerne; der tjenesten telles i døgn, er de døgn delt på 365 og på belegget.',
    dwellings: 'Boliger følger brukerne av bolig med heldøgns bemanning.',
    fte: 'Årsverk er aktivitet ganger forutsatt bemanning per enhet, yrke for yrke og for alle aldre: det bruken krever, ikke hvor mange som er ansatt.',
    family:
      'Familieomsorg er et nasjonalt anslag i årsverk, fordelt etter innbyggere på 80 år og eldre.',
    kroner:
      'Kroner er førsteordens anslag: enheter ganger enhetskostnad og satser, i prisene fra det første året.',
    use: 'Bruk er etter bosted, uansett hvor tjenesten gis.',
    limited: 'Det bemanningen ikke rekker til, fordelt slik scenarioet sier.',
    more: 'Alle forutsetningene, med verdi og grunn, står nederst på siden.',
  },
  because: {
    catalogue: 'Antatt i katalogen over tjenester',
    coverage: 'Trenden blant kommunene i utvalget, som standardskår',
    driftBirths: 'Fødsler per kvinne hvert femte år 1993–2023',
    driftUse:
      'To nasjonale tabeller over liggedøgn med ti års mellomrom, og hvordan opptaksområdene flyttet seg',
    driftCare: 'Hvor langt dekningen kom bort fra stien i kommunene i utvalget',
    unitCost:
      'Katalogens bemanning ganget med kostnad per årsverk, og en del som ikke er bemanning',
    tariff: 'Førsteordens anslag på satsen',
    isfPrice: 'Som i 2024',
    isfShare: 'Meld. St. 9 (2023–2024) kap. 8, foreslått',
    family: 'Ett årsverk familieomsorg erstattes av ett offentlig årsverk',
    measure: 'Satt i tiltaksbiblioteket, med støtte i {{source}}',
    library: 'Antatt i tiltaksbiblioteket',
    scenario: 'Satt i scenarioet',
  },
} as const
