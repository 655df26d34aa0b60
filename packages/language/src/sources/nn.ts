import type { SourceKey, SourceWords } from './nb.ts'

/** [title, publisher, table] in nynorsk; see `nb.ts`. */
export const sourcesNn: Record<SourceKey, SourceWords> = {
  places: [
    'Kommunar med helsefellesskap, helseføretak og region',
    'Kartverket, SKDE og Statistisk sentralbyrå (SSB)',
    'kommuneinfo, opptaksområde per april 2026, 07459',
  ],
  municipalities_2024: [
    'Kommunane med folketal og del 67 år og over',
    'Kartverket, SKDE og Statistisk sentralbyrå (SSB)',
  ],
  population_municipality_2006_2014: [
    'Folkemengd etter kommune, kjønn og ettårig alder',
    'Statistisk sentralbyrå (SSB)',
  ],
  population_municipality_2015_2026: [
    'Folkemengd etter kommune, kjønn og ettårig alder',
    'Statistisk sentralbyrå (SSB)',
  ],
  population_ward_2006_2026: [
    'Folkemengd etter bydel, kjønn og ettårig alder',
    'Statistisk sentralbyrå (SSB)',
  ],
  population_norway_1986_2026: [
    'Folkemengd i Noreg etter kjønn og ettårig alder',
    'Statistisk sentralbyrå (SSB)',
  ],
  hmd_norway_mortality_1960_2014: [
    'Dødsratar i Noreg etter kjønn og ettårig alder',
    'Human Mortality Database',
    'dødsratar per år og ettårig alder (1x1), fil frå 26. september 2017',
  ],
  wpp2024_norway_annual: [
    'World Population Prospects 2024, Noreg: fruktbarheit, flytting og levealder per år',
    'FN, befolkningsavdelinga',
    'WPP 2024, demografiske indikatorar',
  ],
  wpp2024_norway_fertility_age_pattern_5y: [
    'World Population Prospects 2024, Noreg: fordelinga av fruktbarheita etter alderen til mora',
    'FN, befolkningsavdelinga',
    'WPP 2024, fruktbarheit etter alder',
  ],
  wpp2024_norway_mortality_5y: [
    'World Population Prospects 2024, Noreg: dødsratar etter aldersgruppe',
    'FN, befolkningsavdelinga',
    'WPP 2024, dødelegheit etter alder',
  ],
  municipal_care_2025: [
    'Brukarar av kommunale omsorgstenester og sjukepleiarårsverk, alle kommunar',
    'Statistisk sentralbyrå (SSB)',
  ],
  municipal_care_sample_2015_2025: [
    'Brukarar av kommunale omsorgstenester og sjukepleiarårsverk, tretten kommunar',
    'Statistisk sentralbyrå (SSB)',
  ],
  somatic_hospital_use_norway_2024_age_icd: [
    'Pasientar, opphald og liggedøgn i somatiske sjukehus etter alder og diagnose',
    'Statistisk sentralbyrå (SSB)',
  ],
  helseatlas_variation_2009_2017: [
    'Geografisk variasjon i bruk av helsetenester, sju helseatlas',
    'SKDE og Helse Førde',
  ],
  hf_capacity_2024_2025: [
    'Senger, belegg, utskrivingar og årsverk i helseføretaka',
    'Statistisk sentralbyrå (SSB)',
  ],
  dementia_prevalence_age_sex: [
    'Prosentdel personar med demens etter kjønn og alder',
    'ikkje oppgitt; ser ut til å stemme med HUNT4 (Gjøra mfl. 2021), men er ikkje kontrollert',
    'seksten publiserte tal',
  ],
  medication_users_norway_2010_2025: [
    'Personar som har fått utlevert ei legemiddelgruppe',
    'Folkehelseinstituttet (FHI)',
    'Reseptregisteret, 825',
  ],
  municipalities_2024_boundaries: ['Forenkla kommunegrenser', 'Kartverket'],
  'doi:10.1007/s40520-024-02839-y': [
    'Førekomst av skrøpelegheit etter fenotypen til Fried og skrøpelegheitsindeks, 70 år og over (HUNT4)',
    'Kyrdalen mfl., Aging Clinical and Experimental Research',
  ],
  'tromso-study-2001-2016': [
    'Skrøpelegheit etter modifiserte Fried-kriterium, 70 år og over som bur heime, 712 personar (Tromsø 5)',
    'Tromsøundersøkinga 2001–2016',
  ],
  'meld-st-7-2019-2020': [
    'Nasjonal helse- og sjukehusplan 2020–2023: familieomsorg på 90 000 årsverk i 2017 (boks 9.2)',
    'Helse- og omsorgsdepartementet',
  ],
  'ssb-13942-2024': [
    'Spesialisthelsetenesta 2024, heile landet: polikliniske konsultasjonar og liggedøgn etter tenesteområde',
    'Statistisk sentralbyrå (SSB)',
  ],
  'ssb-general-practice-2023': [
    'Allmennlegetenesta 2023: konsultasjonar hos fastlege og legevakt per person, etter alder',
    'Statistisk sentralbyrå (SSB)',
  ],
  'hdir-contract-specialists-2018': [
    'Avtalespesialistar 2018: delen deira av polikliniske konsultasjonar, somatikk og psykisk helsevern for vaksne',
    'Helsedirektoratet, Norsk pasientregister',
  ],
  'hdir-acute-beds-2022': [
    'Kommunalt døgntilbod for augeblikkeleg hjelp 2022: liggedøgn per 1000, pasientar på 67 år og over',
    'Helsedirektoratet',
  ],
  'sintef-is-24-8-2023': [
    'Kommunalt psykisk helse- og rusarbeid 2023 (IS-24/8): årsverk for vaksne',
    'SINTEF for Helsedirektoratet',
  ],
  'samdata-mental-health-2006': [
    'Psykisk helsevern for vaksne 2006: kor ulike opptaksområda er i liggedøgn og konsultasjonar',
    'SAMDATA (SINTEF, NPR)',
    'SAMDATA 2006, tabell 6',
  ],
  'measures-library': [
    'Tiltaksbiblioteket: effektar frå Meld. St. 7 (2019–2020) og andre kjelder; rekkjevidd, omrekning og årsverk per eining er førsteordens føresetnader',
    'Samsyn',
  ],
  'price-list': [
    'Daterte prisar: ISF, eigendelar og einingskostnader; førsteordens føresetnader der inga kjelde er oppgitt',
    'Samsyn',
  ],
}
