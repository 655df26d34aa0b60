import type { World, WorldTable } from './publisher-server.ts'

/** Three municipalities, two years, both sexes, three ages: 36 cells, each worked out from its codes. */
export const people: WorldTable = {
  label: '07459: Befolkning, etter region, kjønn, alder, statistikkvariabel og år',
  updated: '2026-02-24T07:00:00Z',
  dimensions: [
    {
      id: 'Region',
      label: 'region',
      codes: { '0': 'Hele landet', '0301': 'Oslo', '3905': 'Tønsberg' },
      codelists: {
        agg_KommSummer: { 'K-0301': 'Oslo', 'K-3905': 'Tønsberg', 'K-5601': 'Alta' },
      },
    },
    { id: 'Kjonn', label: 'kjønn', codes: { '2': 'Kvinner', '1': 'Menn' } },
    { id: 'Alder', label: 'alder', codes: { '000': '0 år', '080': '80 år', '105+': '105 år +' } },
    {
      id: 'ContentsCode',
      label: 'statistikkvariabel',
      codes: { Personer1: 'Personer' },
      units: { Personer1: 'personer' },
    },
    { id: 'Tid', label: 'år', codes: { '2025': '2025', '2026': '2026' } },
  ],
  cell: ({ Region, Kjonn, Alder, Tid }) =>
    Number(Region!.slice(-4)) + 100_000 * Number(Kjonn) + Number(Alder!.slice(0, 3)) + Number(Tid),
}

/** Occupancy of institutions as KOSTRA has it: codes of all times, and every sign there is. */
export const occupancy: WorldTable = {
  label: '12293: Belegg i institusjon',
  updated: '2026-06-15T06:00:00Z',
  dimensions: [
    {
      id: 'KOKkommuneregion0000',
      label: 'region',
      codes: {
        '0301': 'Oslo',
        '3905': 'Tønsberg (2024-)',
        '3803': 'Tønsberg (2020-2023)',
        EAK: 'Landet',
      },
    },
    {
      id: 'ContentsCode',
      label: 'statistikkvariabel',
      codes: { KOSbeleggomsorgs0000: 'Belegg (prosent)' },
      units: { KOSbeleggomsorgs0000: 'prosent' },
    },
    { id: 'Tid', label: 'år', codes: { '2015': '2015', '2022': '2022', '2025': '2025' } },
  ],
  cell({ KOKkommuneregion0000: region, Tid: year }) {
    if (region === '3905' && year !== '2025') return '.'
    if (region === '3803' && year !== '2022') return '.'
    if (region === '3905') return ':'
    if (region === 'EAK') return year === '2022' ? '..' : 0
    return 97.5
  },
}

export const lifeTable: WorldTable = {
  label: '07902: Dødelighetstabell',
  updated: '2026-03-10T07:00:00Z',
  dimensions: [
    { id: 'Kjonn', label: 'kjønn', codes: { '1': 'Menn', '2': 'Kvinner' } },
    { id: 'AlderX', label: 'alder', codes: { '000': '0 år', '080': '80 år' } },
    {
      id: 'ContentsCode',
      label: 'statistikkvariabel',
      codes: { Dodssannsynlighet: 'Dødssannsynlighet (promille)', Dode: 'Døde (av 100 000)' },
    },
    { id: 'Tid', label: 'år', codes: { '2024': '2024', '2025': '2025' } },
  ],
  cell: ({ AlderX, ContentsCode }) =>
    (AlderX === '080' ? 45.5 : 1.5) * (ContentsCode === 'Dode' ? 100 : 1),
}

export const specialistUse: WorldTable = {
  label: 'Brukere av spesialisthelsetjenesten (B)',
  updated: '2026-05-20T09:00:00.1234567+00:00',
  dimensions: [
    {
      id: 'GEO',
      label: 'Geografi',
      codes: { '0': 'Hele landet', '0301': 'Oslo', '1835': 'Træna' },
    },
    { id: 'AAR', label: 'År', codes: { '2023_2023': '2023', '2024_2024': '2024' } },
    { id: 'KJONN', label: 'Kjønn', codes: { '0': 'samlet', '1': 'menn', '2': 'kvinner' } },
    { id: 'ALDER', label: 'Alder', codes: { '0_120': 'alle aldre', '0_74': '0-74 år' } },
    { id: 'KODEGRUPPE', label: 'Diagnosegruppe', codes: { I00_I99: 'Hjerte', J440_J449: 'KOLS' } },
    {
      id: 'MEASURE_TYPE',
      label: 'Måltall',
      codes: { TELLER: 'antall', RATE: 'per 1000' },
      units: { TELLER: 'antall', RATE: 'per 1000' },
    },
  ],
  cell: ({ GEO, MEASURE_TYPE }) => (GEO === '1835' ? ':' : MEASURE_TYPE === 'RATE' ? 25.6 : 1234),
}

const municipality = (code: string, name: string, validFrom: string, validTo: string | null) => ({
  ...{ code, parentCode: code.slice(0, 2), level: '2', name, shortName: '', presentationName: '' },
  ...{ validFrom, validTo, notes: '' },
})

export const smallWorld = (): World => ({
  tables: {
    '07459': people,
    '12293': occupancy,
    '07902': lifeTable,
    'nokkel/699': specialistUse,
  },
  klass: {
    '/classifications/131/codes?from=2018-01-01&to=2027-01-01': {
      codes: [
        municipality('3803', 'Tønsberg', '2020-01-01', '2024-01-01'),
        municipality('3905', 'Tønsberg', '2024-01-01', null),
      ],
    },
    '/classifications/131/changes?from=2018-01-01&to=2027-01-01': {
      codeChanges: [
        {
          ...{ oldCode: '3803', oldName: 'Tønsberg', oldShortName: '' },
          ...{ newCode: '3905', newName: 'Tønsberg', newShortName: '' },
          changeOccurred: '2024-01-01',
        },
      ],
    },
    '/correspondencetables/2688': {
      name: 'Lokalsykehus - Kommune',
      correspondenceMaps: [
        { sourceCode: 'S16', sourceName: '', targetCode: '4601', targetName: 'Bergen' },
        { sourceCode: 'S17', sourceName: '', targetCode: '4601', targetName: 'Bergen' },
      ],
    },
  },
  flags: [{ title: ':', text: 'Skjult av hensyn til personvern' }],
  maxDataCells: 800_000,
})
