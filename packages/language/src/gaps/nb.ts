/**
 * Figures that belong in a planning basis and that no open table carries:
 * [figure, why it matters, who holds it, how to get it].
 */
export const gapsNb = {
  'gap.delayed-days': [
    'Overliggerdøgn for utskrivningsklare pasienter, etter bostedskommune',
    'Den daglige uenigheten mellom sykehus og kommune, og et effektmål i samhandlingsplanen',
    'NPR hos FHI; Helsedirektoratet (SAMDATA, nettabell uten grensesnitt)',
    'Bestilles, eller legges inn for hånd med dato',
  ],
  'gap.paid-days': [
    'Betalingsdøgn og fakturaer',
    'Penger, og en annen telling enn overliggerdøgn',
    'Helseforetakets eget regnskap',
    'Bestilles fra helseforetaket',
  ],
  'gap.early-notice': [
    'Tidligmelding, svar og meldinger',
    'Viser om utskrivningsrutinen følges',
    'NPR (tidspunkter); meldingslogger',
    'Bestilles',
  ],
  'gap.hospital-use-by-municipality': [
    'Sykehusbruk etter kommune og alder',
    'Ville erstattet de forventede tallene',
    'NPR; SSB 14824 har bare fylker; FHI 699',
    'Bestilles, eller hentes når en kobling er på plass',
  ],
  'gap.readmission': [
    'Reinnleggelser, nasjonal indikator',
    'Det avtalte målet på et felles resultat',
    'Helsedirektoratet (NKI, krever nøkkel)',
    'Hentes når en kobling er på plass',
  ],
  'gap.short-stay': [
    'Korttidsopphold, plasser, belegg og rehabiliteringsplasser',
    'Hit kommer mange etter utskrivning',
    'SSB KOSTRA 12292, 11875 og 12293',
    'Hentes når en kobling er på plass',
  ],
  'gap.staff-by-occupation': [
    'Ansatte etter yrke, leger i sykehjem',
    'Helsefagarbeiderne er halve svaret på spørsmål 4',
    'SSB 14533 og 11996',
    'Hentes når en kobling er på plass',
  ],
  'gap.hours-by-age': [
    'Timer etter alder og bistandsbehov',
    'Hvor mye hjelp eldre brukere får',
    'SSB 09933; KPR',
    'Bestilles',
  ],
  'gap.gp-contacts': [
    'Kontakter med fastlege og legevakt i dag',
    'Fastlegene bærer tidligere utskrivning',
    'KPR; FHI 370',
    'Bestilles, eller hentes når en kobling er på plass',
  ],
  'gap.municipal-emergency-beds': [
    'Øyeblikkelig hjelp døgntilbud: pasienter og belegg',
    '72 % av pasientene var 67 år og over i 2022, og belegget var 47 % (Helsedirektoratet)',
    'Helsedirektoratets rapport; kommunens skjema',
    'Bestilles fra kommunene',
  ],
  'gap.housing-by-age': [
    'Beboere i bolig med heldøgns bemanning etter alder',
    'De eldres del av heldøgns omsorg',
    'KOSTRA skjema 4',
    'Bestilles fra kommunene',
  ],
  'gap.place-of-death': [
    'Flyttinger og dødssted, siste leveår',
    'Livets slutt',
    'NPR, KPR og dødsårsaksregisteret, koblet',
    'Bestilles',
  ],
  'gap.living-alone': [
    'Aleneboende og nærmeste pårørende',
    'Familieomsorg',
    'SSB husholdninger; IPLOS (poHusstand, poPrivHjelp)',
    'Bestilles',
  ],
  'gap.unit-costs': [
    'Enhetskostnader og ISF-poeng for gruppen',
    'Spørsmål 6',
    'KPP; KOSTRA-regnskap',
    'Partene legger dem inn',
  ],
  'gap.supply': [
    'Tilgang på sykepleiere og helsefagarbeidere i helsefellesskapet',
    'Et gap krever begge sider: behov og tilgang',
    'Ikke publisert på dette nivået',
    'Finnes ikke',
  ],
  'gap.equipment': [
    'Utstyr til digital hjemmeoppfølging',
    'Nevnt i departementets spørsmål 4',
    'Ingen',
    'Finnes ikke',
  ],
  'gap.child-mental-health': [
    'Barn og unge i psykisk helsevern (BUP)',
    'Den største spesialisthelsetjenesten for gruppen',
    'NPR; FHI',
    'Bestilles',
  ],
  'gap.child-welfare-overlap': [
    'Barn med tiltak både i barnevernet og i helsetjenesten',
    'Gruppen som oftest faller mellom to tjenester',
    'SSB barnevern og NPR, koblet',
    'Bestilles',
  ],
  'gap.school-health': [
    'Skolehelsetjeneste og helsestasjon: årsverk og kontakter',
    'Kommunens førstelinje for barn og unge',
    'SSB KOSTRA 11993; KPR',
    'Hentes når en kobling er på plass',
  ],
  'gap.school-absence': [
    'Skolefravær og unge utenfor skole og arbeid',
    'Tidlig tegn på behov',
    'Utdanningsdirektoratet; SSB',
    'Bestilles',
  ],
  'gap.mental-health-use': [
    'Bruk av psykisk helsevern for voksne, etter kommune',
    'Oppholdsdøgn og konsultasjoner på spesialistnivå',
    'NPR; SSB per fylke',
    'Bestilles',
  ],
  'gap.substance-use': [
    'Bruk av tverrfaglig spesialisert rusbehandling (TSB), etter kommune',
    'Oppholdsdøgn og konsultasjoner på spesialistnivå',
    'NPR',
    'Bestilles',
  ],
  'gap.municipal-mental-health': [
    'Kommunale tjenester for psykisk helse og rus: brukere og årsverk',
    'Den kommunale halvdelen av forløpet',
    'KPR; Sintef (IS-24/8), BrukerPlan',
    'Bestilles fra kommunene',
  ],
  'gap.coercion': [
    'Tvang og overføringer mellom nivåene',
    'Et felles resultat av begge sider',
    'NPR; kontrollkommisjonene',
    'Bestilles',
  ],
  'gap.multimorbidity-persons': [
    'Personer med flere kroniske lidelser',
    'Gruppen er definert ved personer; tabellene teller opphold og legemidler',
    'KPR og NPR, koblet på person',
    'Bestilles',
  ],
  'gap.chronic-primary-care': [
    'Oppfølging av kronisk syke hos fastlege og i kommunen',
    'Hvor oppfølgingen før innleggelse skjer',
    'KPR',
    'Bestilles',
  ],
  'gap.high-users': [
    'Storforbrukere på begge nivåer',
    'Få personer har en stor del av bruken',
    'KPR og NPR, koblet på person',
    'Bestilles',
  ],
  'gap.births-by-hospital': [
    'Fødsler etter fødested og mors bosted',
    'Hvor langt de fødende reiser, og hvor kapasiteten trengs',
    'Medisinsk fødselsregister (FHI)',
    'Bestilles',
  ],
  'gap.midwives': [
    'Jordmorårsverk på begge nivåer',
    'Svangerskaps- og barselomsorgen deles',
    'SSB KOSTRA; helseforetakene',
    'Hentes når en kobling er på plass',
  ],
  'gap.antenatal-care': [
    'Svangerskapskontroller hos jordmor og fastlege',
    'Hvem som følger den gravide',
    'KPR; Medisinsk fødselsregister',
    'Bestilles',
  ],
  'gap.postnatal-visits': [
    'Hjemmebesøk etter fødsel og liggetid på barsel',
    'Tidlig hjemreise krever at kommunen tar imot',
    'SSB KOSTRA; NPR',
    'Bestilles',
  ],
  'gap.kostra-group': [
    'KOSTRA-gruppe for hver kommune',
    'Kontrolleren sammenligner med gruppen, ved siden av like kommuner',
    'SSB (standard for kommunegruppering)',
    'Hentes når en kobling er på plass',
  ],
  'gap.centrality-index': [
    'SSBs sentralitetsindeks',
    'Ville erstattet anslaget av folk i nærheten',
    'SSB',
    'Hentes når en kobling er på plass',
  ],
  'gap.morbidity-by-municipality': [
    'Sykelighet etter kommune',
    'Like utfordringer handler også om hvor syke folk er',
    'NPR og KPR hos FHI; Folkehelseprofilene',
    'Bestilles',
  ],
} as const satisfies Record<
  string,
  readonly [figure: string, why: string, holder: string, how: string]
>

export type GapKey = keyof typeof gapsNb
export type GapWords = readonly [figure: string, why: string, holder: string, how: string]
