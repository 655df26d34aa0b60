/**
 * Community or trust → the areas of the health atlas for the elderly (2013–2015) that come nearest, in the
 * atlas's normalised spelling. The atlas drew 20 catchments as they were then:
 *
 * - Oslo is "OUS" and "Indre Oslo" (Lovisenberg and Diakonhjemmet joined); the districts of Groruddalen
 *   lay in Ahus' catchment then and are counted with "Akershus".
 * - Kongsvinger lay with "Innlandet" and Vestby with "Akershus", and lie elsewhere now.
 * - Sunnaas has no catchment.
 */
const atlasAreas: Readonly<Record<string, readonly string[]>> = {
  ahus: ['Akershus'],
  bergen: ['Bergen'],
  finnmark: ['Finnmark'],
  fonna: ['Fonna'],
  forde: ['Førde'],
  helgeland: ['Helgeland'],
  innlandet: ['Innlandet'],
  'more-og-romsdal': ['Møre og Romsdal'],
  'nord-trondelag': ['Nord-Trøndelag'],
  nordland: ['Nordland'],
  oslo: ['OUS', 'Indre Oslo'],
  ostfold: ['Østfold'],
  sorlandet: ['Sørlandet'],
  'st-olavs': ['St. Olav'],
  stavanger: ['Stavanger'],
  telemark: ['Telemark'],
  unn: ['UNN'],
  vestfold: ['Vestfold'],
  'vestre-viken': ['Vestre Viken'],
  'akershus-universitetssykehus-hf': ['Akershus'],
  'diakonhjemmet-sykehus': ['Indre Oslo'],
  'finnmarkssykehuset-hf': ['Finnmark'],
  'helgelandssykehuset-hf': ['Helgeland'],
  'helse-bergen-hf': ['Bergen'],
  'helse-fonna-hf': ['Fonna'],
  'helse-forde-hf': ['Førde'],
  'helse-more-og-romsdal-hf': ['Møre og Romsdal'],
  'helse-nord-trondelag-hf': ['Nord-Trøndelag'],
  'helse-stavanger-hf': ['Stavanger'],
  'lovisenberg-diakonale-sykehus': ['Indre Oslo'],
  'nordlandssykehuset-hf': ['Nordland'],
  'oslo-universitetssykehus-hf': ['OUS'],
  'st-olavs-hospital-hf': ['St. Olav'],
  'sykehuset-i-vestfold-hf': ['Vestfold'],
  'sykehuset-innlandet-hf': ['Innlandet'],
  'sykehuset-ostfold-hf': ['Østfold'],
  'sykehuset-telemark-hf': ['Telemark'],
  'sorlandet-sykehus-hf': ['Sørlandet'],
  'universitetssykehuset-nord-norge-hf': ['UNN'],
  'vestre-viken-hf': ['Vestre Viken'],
}

/** Atlas areas of a community or a trust; null where none fits. */
export function atlasAreasOf(id: string): readonly string[] | null {
  return atlasAreas[id] ?? null
}
