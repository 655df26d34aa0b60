/**
 * Figures that belong in a planning basis and that no open table carries:
 * [figure, why it matters, who holds it, how to get it].
 */
export const gapsNb = {
  'gap.delayed-days': [
    'Overliggerdøgn for utskrivningsklare pasienter, etter bostedskommune',
    'Den daglige uenigheten mellom sykehus og kommune, og et effektmål i samhandlingsplanen',
    'NPR hos FHI; Helsedirektoratet (SAMDATA, må hentes manuelt)',
    'Må bestilles, eller legges inn manuelt med dato',
  ],
  'gap.paid-days': [
    'Betalingsdøgn og fakturaer',
    'Penger, og en annen telling enn overliggerdøgn',
    'Helseforetakets eget regnskap',
    'Må bestilles fra helseforetaket',
  ],
  'gap.early-notice': [
    'Tidligmelding, svar og meldinger',
    'Viser om utskrivningsrutinen følges',
    'NPR (tidspunkter); meldingslogger',
    'Må bestilles',
  ],
  'gap.hospital-use-by-municipality': [
    'Sykehusbruk etter kommune og alder',
    'Ville erstattet de forventede tallene',
    'NPR; SSB 14824 har bare fylker; FHI 699',
    'Må bestilles, eller hentes når datakilden er koblet til',
  ],
  'gap.readmission': [
    'Reinnleggelser, nasjonal indikator',
    'Det avtalte målet på et felles resultat',
    'Helsedirektoratet (NKI, krever nøkkel)',
    'Hentes når datakilden er koblet til',
  ],
  'gap.short-stay': [
    'Korttidsopphold, plasser, belegg og rehabiliteringsplasser',
    'Hit kommer mange etter utskrivning',
    'SSB KOSTRA 12292, 11875 og 12293',
    'Hentes når datakilden er koblet til',
  ],
  'gap.staff-by-occupation': [
    'Ansatte etter yrke: helsefagarbeidere, assistenter, fysioterapeuter, leger i sykehjem',
    'Helsefagarbeiderne er halve svaret på spørsmål 4',
    'SSB 14533 og 11996',
    'Hentes når datakilden er koblet til',
  ],
  'gap.hours-by-age': [
    'Timer etter alder og bistandsbehov',
    'Hvor mye hjelp eldre brukere får',
    'SSB 09933; KPR',
    'Må bestilles',
  ],
  'gap.gp-contacts': [
    'Kontakter med fastlege og legevakt i dag',
    'Fastlegene bærer tidligere utskrivning',
    'KPR; FHI 370',
    'Må bestilles, eller hentes når datakilden er koblet til',
  ],
  'gap.municipal-emergency-beds': [
    'Øyeblikkelig hjelp døgntilbud: pasienter og belegg',
    '72 % av pasientene var 67 år og over i 2022, og belegget var 47 % (Helsedirektoratet)',
    'Helsedirektoratets rapport; kommunens skjema',
    'Må bestilles fra kommunene',
  ],
  'gap.housing-by-age': [
    'Beboere i bolig med heldøgns bemanning etter alder',
    'De eldres del av heldøgns omsorg',
    'KOSTRA skjema 4',
    'Må bestilles fra kommunene',
  ],
  'gap.place-of-death': [
    'Flyttinger og dødssted, siste leveår',
    'Livets slutt',
    'NPR, KPR og dødsårsaksregisteret, koblet',
    'Må bestilles',
  ],
  'gap.living-alone': [
    'Aleneboende og nærmeste pårørende',
    'Familieomsorg',
    'SSB husholdninger; IPLOS (poHusstand, poPrivHjelp)',
    'Må bestilles',
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
    'Må bestilles',
  ],
  'gap.child-welfare-overlap': [
    'Barn med tiltak både i barnevernet og i helsetjenesten',
    'Gruppen som oftest faller mellom to tjenester',
    'SSB barnevern og NPR, koblet',
    'Må bestilles',
  ],
  'gap.school-health': [
    'Skolehelsetjeneste og helsestasjon: årsverk og kontakter',
    'Kommunens førstelinje for barn og unge',
    'SSB KOSTRA 11993; KPR',
    'Hentes når datakilden er koblet til',
  ],
  'gap.gp-fte': [
    'Fastlegeårsverk',
    'Fastlegene følger opp gruppen mellom oppholdene',
    'Kommunene; SSB KOSTRA (allmennlegetjenester)',
    'Hentes når datakilden er koblet til',
  ],
  'gap.unstaffed-housing': [
    'Omsorgsboliger uten heldøgns bemanning',
    'Leddet mellom eget hjem og heldøgns omsorg',
    'Kommunene; SSB KOSTRA',
    'Må bestilles fra kommunene',
  ],
  'gap.child-nurses': [
    'Helsesykepleierårsverk',
    'Bærer helsestasjon og skolehelsetjeneste',
    'SSB KOSTRA; kommunene',
    'Hentes når datakilden er koblet til',
  ],
  'gap.bup-fte': [
    'BUP: årsverk og ventetid',
    'Kapasiteten i den største spesialisthelsetjenesten for gruppen',
    'Helseforetakene; Helsedirektoratet (SAMDATA)',
    'Må bestilles fra helseforetaket',
  ],
  'gap.habilitation': [
    'Habilitering av barn: brukere, årsverk og ventetid',
    'Barn med langvarige behov på begge nivåer',
    'NPR; helseforetakene; kommunene',
    'Må bestilles',
  ],
  'gap.respite': [
    'Avlastning for familier med barn',
    'Familieomsorgen som avlastningen holder oppe',
    'KPR (IPLOS); SSB KOSTRA',
    'Må bestilles fra kommunene',
  ],
  'gap.ppt': [
    'Pedagogisk-psykologisk tjeneste (PPT): barn, årsverk og ventetid',
    'Ofte første tjeneste som ser behovet',
    'Kommunene; Utdanningsdirektoratet (GSI)',
    'Må bestilles fra kommunene',
  ],
  'gap.school-absence': [
    'Skolefravær og unge utenfor skole og arbeid',
    'Tidlig tegn på behov',
    'Utdanningsdirektoratet; SSB',
    'Må bestilles',
  ],
  'gap.mental-health-use': [
    'Bruk av psykisk helsevern for voksne, etter kommune',
    'Oppholdsdøgn og konsultasjoner på spesialistnivå',
    'NPR; SSB per fylke',
    'Må bestilles',
  ],
  'gap.substance-use': [
    'Bruk av tverrfaglig spesialisert rusbehandling (TSB), etter kommune',
    'Oppholdsdøgn og konsultasjoner på spesialistnivå',
    'NPR',
    'Må bestilles',
  ],
  'gap.municipal-mental-health': [
    'Kommunale tjenester for psykisk helse og rus: brukere og årsverk',
    'Den kommunale halvdelen av forløpet',
    'KPR; Sintef (IS-24/8), BrukerPlan',
    'Må bestilles fra kommunene',
  ],
  'gap.coercion': [
    'Tvang og overføringer mellom nivåene',
    'Et felles resultat av begge sider',
    'NPR; kontrollkommisjonene',
    'Må bestilles',
  ],
  'gap.multimorbidity-persons': [
    'Personer med flere kroniske lidelser',
    'Gruppen er definert ved personer; tabellene teller opphold og legemidler',
    'KPR og NPR, koblet på person',
    'Må bestilles',
  ],
  'gap.chronic-primary-care': [
    'Oppfølging av kronisk syke hos fastlege og i kommunen',
    'Hvor oppfølgingen før innleggelse skjer',
    'KPR',
    'Må bestilles',
  ],
  'gap.high-users': [
    'Storforbrukere på begge nivåer',
    'Få personer har en stor del av bruken',
    'KPR og NPR, koblet på person',
    'Må bestilles',
  ],
  'gap.births-by-hospital': [
    'Fødsler etter fødested og mors bosted',
    'Hvor langt de fødende reiser, og hvor kapasiteten trengs',
    'Medisinsk fødselsregister (FHI)',
    'Må bestilles',
  ],
  'gap.midwives': [
    'Jordmorårsverk på begge nivåer',
    'Svangerskaps- og barselomsorgen deles',
    'SSB KOSTRA; helseforetakene',
    'Hentes når datakilden er koblet til',
  ],
  'gap.antenatal-care': [
    'Svangerskapskontroller hos jordmor og fastlege',
    'Hvem som følger den gravide',
    'KPR; Medisinsk fødselsregister',
    'Må bestilles',
  ],
  'gap.postnatal-visits': [
    'Hjemmebesøk etter fødsel og liggetid på barsel',
    'Tidlig hjemreise krever at kommunen tar imot',
    'SSB KOSTRA; NPR',
    'Må bestilles',
  ],
  'gap.kostra-group': [
    'KOSTRA-gruppe for hver kommune',
    'Kontrolleren sammenligner med gruppen, ved siden av like kommuner',
    'SSB (standard for kommunegruppering)',
    'Hentes når datakilden er koblet til',
  ],
  'gap.centrality-index': [
    'SSBs sentralitetsindeks',
    'Ville erstattet anslaget av folk i nærheten',
    'SSB',
    'Hentes når datakilden er koblet til',
  ],
  'gap.morbidity-by-municipality': [
    'Sykelighet etter kommune',
    'Like utfordringer handler også om hvor syke folk er',
    'NPR og KPR hos FHI; Folkehelseprofilene',
    'Må bestilles',
  ],
} as const satisfies Record<
  string,
  readonly [figure: string, why: string, holder: string, how: string]
>

export type GapKey = keyof typeof gapsNb
export type GapWords = readonly [figure: string, why: string, holder: string, how: string]
