/**
 * The tables every projected number rests on, by their ids in the catalogue of `@samsyn/sources`: history, the
 * nation, death rates, and the outlook with its two age patterns. A projected city district rests on
 * `population_ward_2006_2026` too.
 */
export const projectionTables: readonly string[] = [
  'population_municipality_2006_2014',
  'population_municipality_2015_2026',
  'population_norway_1986_2026',
  'hmd_norway_mortality_1960_2014',
  'wpp2024_norway_annual',
  'wpp2024_norway_fertility_age_pattern_5y',
  'wpp2024_norway_mortality_5y',
]
