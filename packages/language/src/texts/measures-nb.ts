/** What the report says of measures: chapters 3 to 6 from runs, in bokmål. */
export const measuresNb = {
  title: 'Hva som kan gjøres: tiltakene, ett for ett',
  lead: 'Tiltakene i biblioteket er regnet hver for seg på dette helsefellesskapet, fullt innført, for {{year}}. Grunnlaget er uendret dekning og alle aldre. Rekkevidde og omregning er antatt der ingen kilde oppgir dem; partene setter inn sine egne tall.',
  caution: 'Departementets forbehold',
  stated: 'effekten er oppgitt i en kilde',
  assumedEffect: 'effekten er antatt',
  notReckoned: 'Ikke regnet, fordi ingen tabell teller det tiltaket tar fra: {{list}}.',
  notReckonedOne: '{{name}} ({{services}})',
  measure: 'Tiltak',
  reach: 'Når',
  reachText: '{{share}} av {{service}}, {{ages}}',
  allAges: 'alle aldre',
  moves: 'Flytter',
  bedsTitle: 'Senger i sykehuset som hvert tiltak frigjør, {{year}}',
  fteTitle: 'Årsverk på begge nivåer med hvert tiltak, {{year}}',
  fteNote:
    'Minus er færre. Går intervallet over null, kan tiltaket kreve flere årsverk enn det frigjør.',
  dotsText: 'Punkt med 80 % intervall. {{list}}.',
  beds: 'Senger',
  places: 'Kommunale plasser',
  fteOf: 'Årsverk, {{party}}',
  nokOf: 'Mill. kr, {{party}}',
  tableNote:
    'Endring i {{year}}, med 80 % intervall; minus er mindre enn uten tiltaket. Årsverk og kroner er det som kreves minus det som frigjøres; i kroner er det som flyttes mellom partene med. Kroner er førsteordens anslag.',
  tableCaption: 'Hva hvert tiltak frigjør og krever',
  dispute: 'omstridt mellom partene',
  inPackage: 'regnet med i samlet',
  servicesTitle: 'Mer og mindre av: tjenestene på begge nivåer, alle aldre',
  servicesNote:
    'Uten tiltak: dagens bruk for innbyggerne som kommer (uendret dekning). Siste kolonne: det tiltakene samlet endrer ({{list}}). ØHD er øyeblikkelig hjelp døgntilbud.',
  service: 'Tjeneste',
  without: '{{year}} uten tiltak',
  withoutTrend: '{{year}}, fortsatt trend',
  withAll: 'Tiltakene samlet',
  level: {
    specialist: 'Spesialisthelsetjenesten',
    municipal: 'Kommunale tjenester',
    gp: 'Fastlege og legevakt',
    family: 'Familien',
  },
  needTitle: 'Behov ved siden av dagens bruk',
  needNote:
    'Behov er landets forekomst på innbyggerne her; hvor mange av hundre som nås, er landets tall, og antatt etter alvorlighet. Enheter per bruker er satt slik at dagens dekning gir landets bruk i dag; dekningen kan endres i et scenario (mental-health-need).',
  needGroup: 'Hvem',
  needPersons: 'Med behov, {{year}}',
  needCoverage: 'Av hundre: {{level}}',
  needMore:
    'Skal ti flere av hundre voksne med annen lidelse nås i {{year}}, krever det: {{list}}.',
  needOne: '{{service}} {{more}} {{unit}}',
  onTrend:
    'Med «{{path}}» i stedet for uendret dekning endrer de samme tiltakene sengene med {{beds}} ({{bedsRange}}), de kommunale plassene med {{places}} ({{placesRange}}) og årsverkene med {{fte}} ({{fteRange}}).',
  scope:
    'Ulikt omfang: tallene fra tiltakene gjelder alle aldre og er regnet med forutsatt bemanning per enhet, mens nøkkeltallene over gjelder 67+ eller 80+. Derfor er det {{all}} senger for alle aldre her i dag, mot {{old}} for 67+, og {{ours}} sykepleierårsverk i kommunene, mot {{reported}} som kommunene har rapportert. Familieomsorgen er den samme.',
  whyTitle: '{{outcome}}: hvorfor {{year}} blir annerledes enn {{today}}',
  whyNote:
    'Linjene summerer til endringen og gjelder den midterste banen; intervallet ved enden gjelder alle trekninger.',
  movesTitle: 'Utvikle sammen: hva som flyttes mellom partene',
  movesLead:
    'Det som forlater en tjeneste, faller bort eller kommer til et annet sted. Tallene er for hvert tiltak alene i {{year}}, med 80 % intervall.',
  movesCaption: 'Hva hvert tiltak flytter, {{year}}',
  canReach: 'Kan nå',
  canReachNote: 'personer i gruppen, et tak',
  leaves: 'Forlater',
  ends: 'Faller bort',
  arrives: 'Kommer til eller kreves',
  who: 'Parter',
  from: '{{start}}, fullt fra {{full}}',
  whoTitle: 'Hvem frigjør, hvem krever, og hvem får: tiltakene samlet, {{year}}',
  whoFte: 'Årsverk',
  whoNok: 'Millioner kroner',
  whoText: 'Liggende søyler for hver part. {{list}}.',
  frees: 'frigjør',
  requires: 'krever',
  movesIn: 'flyttes til (+) eller fra (−)',
  net: 'sum, med 80 % intervall',
  whoItem: '{{party}}: frigjør {{frees}}, krever {{requires}}, sum {{net}}',
  togetherLead:
    'Tallene viser hva tiltakene i biblioteket flytter mellom partene, og hva som må være på plass hos den som tar imot. Hva som bør utvikles sammen, avgjør partene.',
  budgetLead:
    'Årsverk og plasser per part og år er grunnlaget for økonomiplan og ØLP. Kroner her er førsteordens anslag; partenes egne enhetskostnader erstatter dem.',
  headlineDecide:
    'Utvalget kan på dette grunnlaget drøfte hvor mange plasser, senger og årsverk partene skal planlegge for, hvilke tiltak de vil utrede sammen, hvilken dekning de planlegger etter, og bestille tallene som mangler. Kroner er førsteordens anslag, og tiltakene er ikke rangert.',
  party: 'Part',
  partyTable: 'Partene, {{year}}: frigjør, krever, flytter',
  partyNote:
    'Årsverk og kroner er førsteordens anslag med daterte priser og forutsatt bemanning. Frigjort er ikke spart: det blir til noe bare om noe faktisk avvikles eller tas i bruk til annet. Det som flyttes, er ISF, egenandeler og trygd, og summerer til null.',
  freesFte: 'Frigjør årsverk',
  requiresFte: 'Krever årsverk',
  freesNok: 'Frigjør mill. kr',
  requiresNok: 'Krever mill. kr',
  movesNok: 'Flyttes til parten, mill. kr',
  netNok: 'Sum mill. kr',
  yearsTable: 'Partene i budsjettårene: sum av tiltakene samlet',
  yearsNote:
    'Årsverk: frigjort minus krevd. Mill. kr: frigjort minus krevd, med det som flyttes. Tiltakene fases inn over flere år.',
  competenceTitle: 'Kompetanse: årsverk etter part og yrke',
  competenceNote:
    'Aktivitet ganger forutsatt bemanning per enhet, alle aldre: ikke antall ansatte. Uten tiltak i de to årene, og det tiltakene samlet endrer.',
  profession: 'Yrke',
  bottom:
    'Samlet kan tiltakene ({{list}}) endre sykehussengene med {{beds}} ({{bedsRange}}), de kommunale plassene med {{places}} ({{placesRange}}) og årsverkene med {{fte}} ({{fteRange}}) i {{year}}, sammenlignet med samme år uten tiltak.',
} as const
