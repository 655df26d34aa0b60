/**
 * Source tables that the data describe in English: [title, publisher], by id, and the publisher's name of the table where
 * the data say that in English too; the names of publishers as they call themselves.
 */
export const sourcesNb = {
  places: [
    'Kommuner med helsefellesskap, helseforetak og region',
    'Kartverket, SKDE og Statistisk sentralbyrå (SSB)',
    'kommuneinfo, opptaksområder per april 2026, 07459',
  ],
  municipalities_2024: [
    'Kommunene med folketall og andel 67 år og over',
    'Kartverket, SKDE og Statistisk sentralbyrå (SSB)',
  ],
  population_municipality_2006_2014: [
    'Folkemengde etter kommune, kjønn og ettårig alder',
    'Statistisk sentralbyrå (SSB)',
  ],
  population_municipality_2015_2026: [
    'Folkemengde etter kommune, kjønn og ettårig alder',
    'Statistisk sentralbyrå (SSB)',
  ],
  population_ward_2006_2026: [
    'Folkemengde etter bydel, kjønn og ettårig alder',
    'Statistisk sentralbyrå (SSB)',
  ],
  population_norway_1986_2026: [
    'Folkemengde i Norge etter kjønn og ettårig alder',
    'Statistisk sentralbyrå (SSB)',
  ],
  hmd_norway_mortality_1960_2014: [
    'Dødsrater i Norge etter kjønn og ettårig alder',
    'Human Mortality Database',
    'dødsrater per år og ettårig alder (1x1), fil fra 26. september 2017',
  ],
  wpp2024_norway_annual: [
    'World Population Prospects 2024, Norge: fruktbarhet, flytting og levealder per år',
    'FN, befolkningsavdelingen',
    'WPP 2024, demografiske indikatorer',
  ],
  wpp2024_norway_fertility_age_pattern_5y: [
    'World Population Prospects 2024, Norge: fruktbarhetens fordeling etter mors alder',
    'FN, befolkningsavdelingen',
    'WPP 2024, fruktbarhet etter alder',
  ],
  wpp2024_norway_mortality_5y: [
    'World Population Prospects 2024, Norge: dødsrater etter aldersgruppe',
    'FN, befolkningsavdelingen',
    'WPP 2024, dødelighet etter alder',
  ],
  municipal_care_2025: [
    'Brukere av kommunale omsorgstjenester og sykepleierårsverk, alle kommuner',
    'Statistisk sentralbyrå (SSB)',
  ],
  municipal_care_sample_2015_2025: [
    'Brukere av kommunale omsorgstjenester og sykepleierårsverk, tretten kommuner',
    'Statistisk sentralbyrå (SSB)',
  ],
  somatic_hospital_use_norway_2024_age_icd: [
    'Pasienter, opphold og liggedøgn i somatiske sykehus etter alder og diagnose',
    'Statistisk sentralbyrå (SSB)',
  ],
  helseatlas_variation_2009_2017: [
    'Geografisk variasjon i bruk av helsetjenester, sju helseatlas',
    'SKDE og Helse Førde',
  ],
  hf_capacity_2024_2025: [
    'Senger, belegg, utskrivninger og årsverk i helseforetakene',
    'Statistisk sentralbyrå (SSB)',
  ],
  dementia_prevalence_age_sex: [
    'Andel personer med demens etter kjønn og alder',
    'ikke oppgitt; ser ut til å stemme med HUNT4 (Gjøra mfl. 2021), men er ikke kontrollert',
    'seksten publiserte tall',
  ],
  medication_users_norway_2010_2025: [
    'Personer som har fått utlevert en legemiddelgruppe',
    'Folkehelseinstituttet (FHI)',
    'Reseptregisteret, 825',
  ],
  municipalities_2024_boundaries: ['Forenklede kommunegrenser', 'Kartverket'],
  'doi:10.1007/s40520-024-02839-y': [
    'Forekomst av skrøpelighet etter Frieds fenotype og skrøpelighetsindeks, 70 år og over (HUNT4)',
    'Kyrdalen mfl., Aging Clinical and Experimental Research',
  ],
  'tromso-study-2001-2016': [
    'Skrøpelighet etter modifiserte Fried-kriterier, 70 år og over som bor hjemme, 712 personer (Tromsø 5)',
    'Tromsøundersøkelsen 2001–2016',
  ],
  'meld-st-7-2019-2020': [
    'Nasjonal helse- og sykehusplan 2020–2023: familieomsorg på 90 000 årsverk i 2017 (boks 9.2)',
    'Helse- og omsorgsdepartementet',
  ],
  'ssb-13942-2024': [
    'Spesialisthelsetjenesten 2024, hele landet: polikliniske konsultasjoner og liggedøgn etter tjenesteområde',
    'Statistisk sentralbyrå (SSB)',
  ],
  'ssb-general-practice-2023': [
    'Allmennlegetjenesten 2023: konsultasjoner hos fastlege og legevakt per person, etter alder',
    'Statistisk sentralbyrå (SSB)',
  ],
  'hdir-contract-specialists-2018': [
    'Avtalespesialister 2018: deres del av polikliniske konsultasjoner, somatikk og psykisk helsevern for voksne',
    'Helsedirektoratet, Norsk pasientregister',
  ],
  'hdir-acute-beds-2022': [
    'Kommunalt døgntilbud for øyeblikkelig hjelp 2022: liggedøgn per 1000, pasienter på 67 år og over',
    'Helsedirektoratet',
  ],
  'sintef-is-24-8-2023': [
    'Kommunalt psykisk helse- og rusarbeid 2023 (IS-24/8): årsverk for voksne',
    'SINTEF for Helsedirektoratet',
  ],
  'samdata-mental-health-2006': [
    'Psykisk helsevern for voksne 2006: hvor ulike opptaksområdene er i liggedøgn og konsultasjoner',
    'SAMDATA (SINTEF, NPR)',
    'SAMDATA 2006, tabell 6',
  ],
  'measures-library': [
    'Tiltaksbiblioteket: effekter fra Meld. St. 7 (2019–2020) og andre kilder; rekkevidde, omregning og årsverk per enhet er førsteordens forutsetninger',
    'Samsyn',
  ],
  'price-list': [
    'Daterte priser: ISF, egenandeler og enhetskostnader; førsteordens forutsetninger der ingen kilde er oppgitt',
    'Samsyn',
  ],
} as const satisfies Record<string, SourceWords>

export type SourceKey = keyof typeof sourcesNb
export type SourceWords = readonly [title: string, publisher: string, table?: string]
