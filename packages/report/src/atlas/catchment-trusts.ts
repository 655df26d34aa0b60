/**
 * Norway's health atlases name catchments in short; each is the area of one trust or of a few. By the trust's id.
 * Boundaries of catchments have moved since: these are today's municipalities of the trust that the name means.
 */
export const catchmentTrusts: Readonly<Record<string, readonly string[]>> = {
  Akershus: ['akershus-universitetssykehus-hf'],
  Bergen: ['helse-bergen-hf'],
  'Bergen/Førde': ['helse-bergen-hf', 'helse-forde-hf'],
  Diakonhjemmet: ['diakonhjemmet-sykehus'],
  Finnmark: ['finnmarkssykehuset-hf'],
  Fonna: ['helse-fonna-hf'],
  Førde: ['helse-forde-hf'],
  Helgeland: ['helgelandssykehuset-hf'],
  'Indre Oslo': ['lovisenberg-diakonale-sykehus', 'diakonhjemmet-sykehus'],
  Innlandet: ['sykehuset-innlandet-hf'],
  Lovisenberg: ['lovisenberg-diakonale-sykehus'],
  'Møre og Romsdal': ['helse-more-og-romsdal-hf'],
  'Nord-Trøndelag': ['helse-nord-trondelag-hf'],
  Nordland: ['nordlandssykehuset-hf'],
  OUS: ['oslo-universitetssykehus-hf'],
  'St. Olav': ['st-olavs-hospital-hf'],
  Stavanger: ['helse-stavanger-hf'],
  Sørlandet: ['sorlandet-sykehus-hf'],
  Telemark: ['sykehuset-telemark-hf'],
  Trøndelag: ['st-olavs-hospital-hf', 'helse-nord-trondelag-hf'],
  UNN: ['universitetssykehuset-nord-norge-hf'],
  'UNN/Finnmark': ['universitetssykehuset-nord-norge-hf', 'finnmarkssykehuset-hf'],
  Vestfold: ['sykehuset-i-vestfold-hf'],
  'Vestre Viken': ['vestre-viken-hf'],
  Østfold: ['sykehuset-ostfold-hf'],
}
