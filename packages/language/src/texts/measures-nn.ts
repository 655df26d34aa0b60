import type { MeasuresWords } from './measures-words.ts'

/** What the report says of measures: chapters 3 to 6 from runs, in nynorsk. */
export const measuresNn: MeasuresWords = {
  title: 'Kva som kan gjerast: tiltaka, eitt for eitt',
  lead: 'Tiltaka i biblioteket er rekna kvar for seg på dette helsefellesskapet, fullt innførte, for {{year}}. Grunnlaget er uendra dekning og alle aldrar. Rekkjevidd og omrekning er føresett der inga kjelde oppgir dei; partane set inn sine eigne tal.',
  caution: 'Atterhaldet til departementet',
  stated: 'effekten er oppgitt i ei kjelde',
  assumedEffect: 'effekten er føresett',
  notReckoned: 'Ikkje rekna, fordi ingen tabell tel det tiltaket tek frå: {{list}}.',
  notReckonedOne: '{{name}} ({{services}})',
  measure: 'Tiltak',
  reach: 'Når',
  reachText: '{{share}} av {{service}}, {{ages}}',
  allAges: 'alle aldrar',
  moves: 'Flyttar',
  bedsTitle: 'Senger i sjukehuset som kvart tiltak frigjer, {{year}}',
  fteTitle: 'Årsverk på begge nivåa med kvart tiltak, {{year}}',
  fteNote:
    'Minus er færre. Går intervallet over null, kan tiltaket krevje fleire årsverk enn det frigjer.',
  dotsText: 'Punkt med 80 %-intervall. {{list}}.',
  beds: 'Senger',
  places: 'Kommunale plassar',
  fteOf: 'Årsverk, {{party}}',
  nokOf: 'Mill. kr, {{party}}',
  tableNote:
    'Endring i {{year}}, med 80 %-intervall; minus er mindre enn utan tiltaket. Årsverk og kroner er det som krevst minus det som blir frigjort; i kroner er det som blir flytt mellom partane med. Kroner er førsteordens overslag.',
  tableCaption: 'Kva kvart tiltak frigjer og krev',
  dispute: 'omstridd mellom partane',
  inPackage: 'rekna med i samla',
  servicesTitle: 'Meir og mindre av: tenestene på begge nivåa, alle aldrar',
  servicesNote:
    'Utan tiltak: bruken i dag for innbyggjarane som kjem (uendra dekning). Siste kolonne: det tiltaka samla endrar ({{list}}). ØHD er augeblikkeleg hjelp døgntilbod.',
  service: 'Teneste',
  without: '{{year}} utan tiltak',
  withoutTrend: '{{year}}, trenden held fram',
  withAll: 'Tiltaka samla',
  level: {
    specialist: 'Spesialisthelsetenesta',
    municipal: 'Kommunale tenester',
    gp: 'Fastlege og legevakt',
    family: 'Familien',
  },
  needTitle: 'Behov ved sida av bruken i dag',
  needNote:
    'Behov er førekomsten i landet på innbyggjarane her; kor mange av hundre som blir nådde, er tala for landet, og tenkt etter alvor. Einingar per brukar er sette slik at dekninga i dag gir bruken i landet i dag; dekninga kan endrast i eit scenario (mental-health-need).',
  needGroup: 'Kven',
  needPersons: 'Med behov, {{year}}',
  needCoverage: 'Av hundre: {{level}}',
  needMore:
    'Skal ti fleire av hundre vaksne med anna liding bli nådde i {{year}}, krev det: {{list}}.',
  needOne: '{{service}} {{more}} {{unit}}',
  onTrend:
    'Med «{{path}}» i staden for uendra dekning endrar dei same tiltaka sengene med {{beds}} ({{bedsRange}}), dei kommunale plassane med {{places}} ({{placesRange}}) og årsverka med {{fte}} ({{fteRange}}).',
  scope:
    'Ulikt omfang: tala frå tiltaka gjeld alle aldrar og er rekna med føresett bemanning per eining, medan nøkkeltala over gjeld 67+ eller 80+. Difor er det {{all}} senger for alle aldrar her i dag, mot {{old}} for 67+, og {{ours}} sjukepleiarårsverk i kommunane, mot {{reported}} som kommunane har rapportert. Familieomsorga er den same.',
  whyTitle: '{{outcome}}: kvifor {{year}} blir annleis enn {{today}}',
  whyNote:
    'Linjene summerer til endringa og gjeld den midtre banen; intervallet ved enden gjeld alle trekningane. Tala er avrunda. Verknaden av eit tiltak her er delt med veksten det verkar på, og er difor ikkje den same som skilnaden med og utan tiltak.',
  movesTitle: 'Utvikle saman: kva som blir flytt mellom partane',
  movesLead:
    'Det som forlèt ei teneste, fell bort eller kjem til ein annan stad. Tala er for kvart tiltak åleine i {{year}}, med 80 %-intervall.',
  movesCaption: 'Kva kvart tiltak flyttar, {{year}}',
  canReach: 'Kan nå',
  canReachNote: 'personar i gruppa, eit tak',
  leaves: 'Forlèt',
  ends: 'Fell bort',
  arrives: 'Kjem til eller krevst',
  who: 'Partar',
  from: '{{start}}, fullt frå {{full}}',
  whoTitle: 'Kven frigjer, kven krev, og kven får: tiltaka samla, {{year}}',
  whoFte: 'Årsverk',
  whoNok: 'Millionar kroner',
  whoText: 'Liggjande søyler for kvar part. {{list}}.',
  frees: 'frigjer',
  requires: 'krev',
  movesIn: 'blir flytta mellom partane',
  netFrees: 'frigjer {{n}}',
  netRequires: 'krev {{n}}',
  gets: 'får {{n}}',
  gives: 'gir {{n}}',
  net: 'sum, med 80 %-intervall',
  whoItem: '{{party}}: frigjer {{frees}}, krev {{requires}}, i sum {{net}}',
  togetherLead:
    'Tala viser kva tiltaka i biblioteket flyttar mellom partane, og kva som må vere på plass hos den som tek imot. Kva som bør utviklast saman, avgjer partane.',
  budgetLead:
    'Årsverk og plassar per part og år er grunnlaget for økonomiplan og ØLP. Kroner her er førsteordens overslag; einingskostnadene til partane sjølve tek over for dei.',
  headlineDecide:
    'Utvalet kan på dette grunnlaget drøfte kor mange plassar, senger og årsverk partane skal planleggje for, kva tiltak dei vil greie ut saman, kva dekning dei planlegg etter, og bestille tala som manglar. Kroner er førsteordens overslag, og tiltaka er ikkje rangerte.',
  party: 'Part',
  partyTable: 'Partane, {{year}}: frigjer, krev, flyttar',
  partyNote:
    'Årsverk og kroner er førsteordens overslag med daterte prisar og føresett bemanning. Frigjort er ikkje spart: det blir til noko berre om noko faktisk blir avvikla eller teke i bruk til anna. Det som blir flytt, er ISF, eigendelar og trygd, og summerer til null.',
  freesFte: 'Frigjer årsverk',
  requiresFte: 'Krev årsverk',
  freesNok: 'Frigjer mill. kr',
  requiresNok: 'Krev mill. kr',
  movesNok: 'Blir flytt til parten, mill. kr',
  netNok: 'Sum mill. kr',
  yearsTable: 'Partane i budsjettåra: summen av tiltaka samla',
  yearsNote:
    'Årsverk: frigjorde minus kravde. Mill. kr: frigjorde minus kravde, med det som blir flytt. Tiltaka blir fasa inn over fleire år.',
  competenceTitle: 'Kompetanse: årsverk etter part og yrke',
  competenceNote:
    'Aktivitet gonger føresett bemanning per eining, alle aldrar: ikkje talet på tilsette. Utan tiltak i dei to åra, og det tiltaka samla endrar.',
  profession: 'Yrke',
  asExample_one: 'Eksempelet frå biblioteket, ikkje scenarioet som er valt: {{sentence}}',
  asExample_other: 'Eksempelet frå biblioteket, ikkje scenarioa som er valde: {{sentence}}',
  bottom:
    'Samla kan tiltaka ({{list}}) endre sjukehussengene med {{beds}} ({{bedsRange}}), dei kommunale plassane med {{places}} ({{placesRange}}) og årsverka med {{fte}} ({{fteRange}}) i {{year}}, samanlikna med same året utan tiltak.',
}
