/** A text in the three languages. */
export interface Wording {
  readonly nb: string
  readonly nn: string
  readonly en: string
}

/** How a measure of the library is named, and what its effect is known from, in the reader's language. */
export interface MeasureText {
  readonly name: Wording
  readonly evidence: Wording
}

/** Why a stated effect must not be read as what is won: 003:14975-14984, lines of Meld. St. 7 (2019–2020). */
export const cautionTexts = {
  'not-net-effect': {
    nb: 'Beregningene må ikke tolkes som nettoeffekter: et tiltak kan frigjøre ressurser på ett område og kreve kapasitet og kompetanse på et annet, og færre senger betyr ikke nødvendigvis færre ansatte (Meld. St. 7 (2019–2020)).',
    nn: 'Utrekningane må ikkje tolkast som nettoeffektar: eit tiltak kan frigjere ressursar på eitt område og krevje kapasitet og kompetanse på eit anna, og færre senger tyder ikkje nødvendigvis færre tilsette (Meld. St. 7 (2019–2020)).',
    en: 'These are not net effects: a measure may free resources in one place and require capacity and competence in another, and fewer beds need not mean fewer staff (Meld. St. 7 (2019–2020)).',
  },
} as const satisfies Record<string, Wording>

export type Caution = keyof typeof cautionTexts

/** Texts by measure id. */
export const measureTexts: Readonly<Record<string, MeasureText>> = {
  'integrated-teams': {
    name: {
      nb: 'Integrerte team rundt personer med store og sammensatte behov',
      nn: 'Integrerte team rundt personar med store og samansette behov',
      en: 'Integrated teams around people with large and composite needs',
    },
    evidence: {
      nb: 'Internasjonale erfaringer samlet: 20–30 prosent færre innleggelser. Hvem det gjelder, og hva som må til i kommunen, er ikke oppgitt.',
      nn: 'Internasjonale erfaringar samla: 20–30 prosent færre innleggingar. Kven det gjeld, og kva som må til i kommunen, er ikkje oppgitt.',
      en: 'International experience taken together: 20–30 per cent fewer admissions. For whom, and what the municipality must do, is not stated.',
    },
  },
  'patient-centred-team': {
    name: {
      nb: 'Pasientsentrert helsetjenesteteam (PSHT)',
      nn: 'Pasientsentrert helsetenesteteam (PSHT)',
      en: 'Patient-centred health service team (PSHT)',
    },
    evidence: {
      nb: 'Team i Troms: mindre øyeblikkelig hjelp, mer planlagt poliklinikk og 40 prosent lavere dødelighet på seks måneder. Ingen tall for liggedøgn.',
      nn: 'Team i Troms: mindre augeblikkeleg hjelp, meir planlagd poliklinikk og 40 prosent lågare dødelegheit på seks månader. Ingen tal for liggedøgn.',
      en: 'Teams in Troms: less emergency use, more planned outpatient care and 40 per cent lower mortality in six months. No figure for bed-days.',
    },
  },
  'fact-teams': {
    name: {
      nb: 'Oppsøkende team for alvorlig psykisk lidelse og rus (ACT, FACT)',
      nn: 'Oppsøkjande team for alvorleg psykisk liding og rus (ACT, FACT)',
      en: 'Outreach teams for severe mental illness and addiction (ACT, FACT)',
    },
    evidence: {
      nb: 'Evalueringen av ACT: døgnopphold halvert i løpet av to år. FACT er mindre undersøkt. Behovet for ansatte går ikke nødvendigvis ned.',
      nn: 'Evalueringa av ACT: døgnopphald halvert i løpet av to år. FACT er mindre undersøkt. Behovet for tilsette går ikkje nødvendigvis ned.',
      en: 'The evaluation of ACT: inpatient stays halved in two years. FACT has been studied less. The need for staff does not necessarily fall.',
    },
  },
  'acute-home-treatment': {
    name: {
      nb: 'Akutt hjemmebehandling i psykisk helsevern',
      nn: 'Akutt heimebehandling i psykisk helsevern',
      en: 'Acute home treatment in mental health care',
    },
    evidence: {
      nb: 'Teamet i Ålesund: vurdering innen fire timer; omtrent halvparten av akuttinnleggelsene unngås.',
      nn: 'Teamet i Ålesund: vurdering innan fire timar; omtrent halvparten av akuttinnleggingane blir unngått.',
      en: 'The team in Ålesund: assessment within four hours; about half of acute admissions are avoided.',
    },
  },
  'home-rehabilitation': {
    name: {
      nb: 'Hverdagsrehabilitering hjemme',
      nn: 'Kvardagsrehabilitering heime',
      en: 'Everyday rehabilitation at home',
    },
    evidence: {
      nb: 'Rehabilitering er ønsket som sentralt tema; kildene oppgir ingen effekt. Alle tall er antatt.',
      nn: 'Rehabilitering er ønskt som sentralt tema; kjeldene oppgir ingen effekt. Alle tal er anslått av oss.',
      en: 'Rehabilitation is wanted as a central theme; the sources give no effect. All numbers are assumed.',
    },
  },
  'technology-follow-up': {
    name: {
      nb: 'Oppfølging utenfor sykehus ved bruk av teknologi',
      nn: 'Oppfølging utanfor sjukehus ved bruk av teknologi',
      en: 'Follow-up outside hospital by technology',
    },
    evidence: {
      nb: 'Grovt anslag: kan erstatte om lag 16 prosent av konsultasjonene i somatiske sykehus, i underkant av 1 million i 2035.',
      nn: 'Grovt overslag: kan erstatte om lag 16 prosent av konsultasjonane i somatiske sjukehus, i underkant av 1 million i 2035.',
      en: 'A rough estimate: can replace about 16 per cent of consultations in somatic hospitals, just under 1 million in 2035.',
    },
  },
  'video-consultations': {
    name: {
      nb: 'Videokonsultasjoner',
      nn: 'Videokonsultasjonar',
      en: 'Consultations by video',
    },
    evidence: {
      nb: 'Sunnaas: 10 prosent av konsultasjonene, og 15 prosent av kostnaden ved oppmøte for én pasientgruppe. Helgeland: tidsbruk omtrent lik.',
      nn: 'Sunnaas: 10 prosent av konsultasjonane, og 15 prosent av kostnaden ved oppmøte for éi pasientgruppe. Helgeland: tidsbruk omtrent lik.',
      en: 'Sunnaas: 10 per cent of consultations, and 15 per cent of the cost of attendance for one group of patients. Helgeland: time about equal.',
    },
  },
  'internet-treatment': {
    name: {
      nb: 'Veiledet nettbehandling av angst og depresjon',
      nn: 'Rettleidd nettbehandling av angst og depresjon',
      en: 'Guided internet treatment of anxiety and depression',
    },
    evidence: {
      nb: 'De regionale helseforetakene: 15 prosent av konsultasjonene på nett kan frigjøre 7,5 prosent av konsultasjonene. Hvilken helhet prosenten gjelder, er uklart.',
      nn: 'Dei regionale helseføretaka: 15 prosent av konsultasjonane på nett kan frigjere 7,5 prosent av konsultasjonane. Kva heilskap prosenten gjeld, er uklart.',
      en: 'The regional health authorities: 15 per cent of consultations over the internet may free 7.5 per cent of consultations. Of which whole is unclear.',
    },
  },
  'hospital-at-home': {
    name: { nb: 'Hjemmesykehus', nn: 'Heimesjukehus', en: 'Hospital at home' },
    evidence: {
      nb: 'Cochrane: øker trolig overlevelsen blant dem som trygt kan behandles hjemme. Omfang er ikke oppgitt.',
      nn: 'Cochrane: aukar truleg overlevinga blant dei som trygt kan behandlast heime. Omfang er ikkje oppgitt.',
      en: 'Cochrane: probably improves survival among those who can safely be treated at home. No volume is given.',
    },
  },
  'early-discharge': {
    name: {
      nb: 'Tidlig utskrivning til kommunalt korttidsopphold',
      nn: 'Tidleg utskriving til kommunalt korttidsopphald',
      en: 'Early discharge to a municipal short stay',
    },
    evidence: {
      nb: 'Døgn for utskrivningsklare falt fra 2012 og har økt siden i nesten alle helseforetak. Hva som kan flyttes, er ikke oppgitt.',
      nn: 'Døgn for utskrivingsklare fall frå 2012 og har auka sidan i nesten alle helseføretak. Kva som kan flyttast, er ikkje oppgitt.',
      en: 'Days of discharge-ready patients fell from 2012 and have risen since in nearly every trust. What could move is not stated.',
    },
  },
  'municipal-acute-beds': {
    name: {
      nb: 'Kommunale øyeblikkelig hjelp-plasser i stedet for sykehus',
      nn: 'Kommunale augeblikkeleg hjelp-plassar i staden for sjukehus',
      en: 'Municipal acute beds instead of hospital',
    },
    evidence: {
      nb: 'Om lag 40 000 innleggelser i 2018 og belegg på om lag 40 prosent: det er ledig plass. Hvor mye som ellers hadde vært i sykehus, er ikke oppgitt.',
      nn: 'Om lag 40 000 innleggingar i 2018 og belegg på om lag 40 prosent: det er ledig plass. Kor mykje som elles hadde vore i sjukehus, er ikkje oppgitt.',
      en: 'About 40 000 admissions in 2018 and an occupancy of about 40 per cent: there is room. How much would else have been in hospital is not stated.',
    },
  },
}
