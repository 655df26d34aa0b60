/** One indicator of the atlas of the elderly: its name there, the national level and how it spreads. */
export interface AtlasIndicator {
  readonly group: string
  readonly indicator: string
  readonly type: 'rate' | 'share_pct' | 'growth_pct'
  /** Per 1000 persons aged 75+, per cent of the cases, or growth in per cent. */
  readonly national: number
  /** Spread of the log level between catchments. */
  readonly spread: number
  /** What a share is a share of, per person aged 75+; 1 for rates. */
  readonly casesPerPerson: number
}

// Names as Helseatlas for eldre (SKDE, 2013–2015) has them; national levels rounded from it; spreads ours.
export const atlasIndicators: readonly AtlasIndicator[] = [
  ...rates('Allmennlegetjenesten', [
    ['Alle konsultasjoner', 5800, 0.06],
    ['Fastlege', 5350, 0.07],
    ['Legevakt', 446, 0.25],
  ]),
  ...rates('Annet', [
    ['Biologisk legemiddel, pasienter', 2.8, 0.2],
    ['Høreapparat, pasienter', 47, 0.22],
  ]),
  {
    group: 'Befolkningsutvikling',
    indicator: 'Andel eldre i 2017',
    type: 'share_pct',
    national: 7,
    spread: 0.15,
    casesPerPerson: 14.6,
  },
  {
    group: 'Befolkningsutvikling',
    indicator: 'Andel eldre i 2040',
    type: 'share_pct',
    national: 11.7,
    spread: 0.15,
    casesPerPerson: 17.6,
  },
  {
    group: 'Befolkningsutvikling',
    indicator: 'Vekst i antall eldre',
    type: 'growth_pct',
    national: 100,
    spread: 0.12,
    casesPerPerson: 1,
  },
  ...rates('Hjertemedisin', [
    ['Arbeids-EKG, poliklinisk', 54, 0.4],
    ['Ekkokardiografi, poliklinisk', 88, 0.25],
    ['Hjerteinfarkt, innlagte pasienter', 18.5, 0.2],
    ['Hjertesvikt, innleggelser', 18.8, 0.1],
    ['Hjertesvikt, poliklinikk', 22.7, 0.35],
    ['Langtids-EKG, poliklinisk', 25, 0.35],
    ['Pacemaker', 5.5, 0.2],
    ['Revaskularisering, PCI og bypass', 9.4, 0.18],
  ]),
  ...shares('Hjertemedisin', [['Hjertesvikt, reinnleggelser', 25.6, 0.1, 0.0165]]),
  ...rates('Kreftbehandling', [
    ['Medikamentell behandling, pasienter', 9, 0.14],
    ['Strålebehandling, pasienter', 8.4, 0.16],
  ]),
  ...rates('Lungemedisin', [
    ['Kols, akutte innleggelser', 22.7, 0.12],
    ['Lungebetennelse, akutte innleggelser', 34.7, 0.14],
  ]),
  ...shares('Lungemedisin', [
    ['Kols, reinnleggelser', 29, 0.08, 0.0205],
    ['Lungebetennelse, reinnleggelser', 21.9, 0.08, 0.0294],
  ]),
  ...rates('Nevrologi', [
    ['Demens, poliklinikk', 12.5, 0.6],
    ['Hjerneslag, akutte innleggelser', 14.8, 0.08],
    ['Parkinson sykdom, poliklinikk', 13.7, 0.2],
  ]),
  ...shares('Nevrologi', [
    ['Hjerneslag, pasienter behandlet i slagenhet (andel)', 88, 0.06, 0.0121],
    ['Hjerneslag, pasienter innlagt innen 4 timer etter symptomdebut (andel)', 42, 0.1, 0.0121],
    ['Hjerneslag, reinnleggelser', 12.7, 0.12, 0.0119],
  ]),
  ...rates('Ortopedi', [
    ['Hoftebrudd', 19.3, 0.05],
    ['Primære hofteproteser', 6.5, 0.1],
    ['Primære kneproteser', 4.1, 0.12],
  ]),
  ...shares('Ortopedi', [
    ['Hoftebrudd, reinnleggelser', 15.4, 0.1, 0.0176],
    ['Håndleddsbrudd, konservativ behandling (andeler)', 76, 0.1, 0.0076],
    ['Lårhalsbrudd, behandling med protese (andeler)', 75, 0.1, 0.0109],
  ]),
  ...rates('Spesialisthelsetjenesten', [
    ['Innleggelser, alle', 497, 0.07],
    ['Innleggelser, liggetid', 2757, 0.12],
    ['Poliklinikk, alle', 3100, 0.12],
  ]),
  ...shares('Spesialisthelsetjenesten', [['Reinnleggelser', 17.45, 0.05, 0.458]]),
  ...rates('Øyesykdommer', [
    ['Grå stær, inngrep', 58, 0.2],
    ['Injeksjonsbehandling, pasienter', 17.7, 0.18],
  ]),
]

/** Catchments of that time as the atlas names them, with their part of the country's 75+, in per mille. */
export const atlasAreas: readonly (readonly [area: string, perMille: number])[] = [
  ['Akershus', 80],
  ['Bergen', 81],
  ['Finnmark', 14],
  ['Fonna', 37],
  ['Førde', 26],
  ['Helgeland', 19],
  ['Indre Oslo', 35],
  ['Innlandet', 98],
  ['Møre og Romsdal', 58],
  ['Nord-Trøndelag', 31],
  ['Nordland', 30],
  ['OUS', 42],
  ['St. Olav', 57],
  ['Stavanger', 53],
  ['Sørlandet', 56],
  ['Telemark', 39],
  ['UNN', 38],
  ['Vestfold', 50],
  ['Vestre Viken', 96],
  ['Østfold', 60],
]

function rates(
  group: string,
  rows: readonly (readonly [string, number, number])[],
): AtlasIndicator[] {
  return rows.map(([indicator, national, spread]) => ({
    group,
    indicator,
    type: 'rate',
    national,
    spread,
    casesPerPerson: 1,
  }))
}

function shares(
  group: string,
  rows: readonly (readonly [string, number, number, number])[],
): AtlasIndicator[] {
  return rows.map(([indicator, national, spread, casesPerPerson]) => ({
    group,
    indicator,
    type: 'share_pct',
    national,
    spread,
    casesPerPerson,
  }))
}
