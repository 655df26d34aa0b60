// Published aggregates that the synthetic country is calibrated to. Each is a figure a reader can look
// up; everything between and below them is generated. Sources:
//   SSB 07459 (persons on 1 January), SSB 05803 (births since 1846, rounded to thousands),
//   UN World Population Prospects 2024 (life expectancy, total fertility, projections; CC BY 3.0 IGO),
//   SSB 12292, 11645 and 14534 (municipal care 2025), SSB 14824 (somatic hospitals 2024),
//   SSB 13942 and 13953 (trusts 2024 and 2025), Helseatlas for eldre (SKDE, 2013–2015).

/** Year and value; between two of them the value goes in a straight line. */
export type Anchors = readonly (readonly [year: number, value: number])[]

/** Persons in Norway on 1 January (SSB 07459). */
export const norwayPersons: Anchors = [
  [1946, 3_091_000],
  [1960, 3_568_000],
  [1970, 3_863_000],
  [1986, 4_159_187],
  [1996, 4_369_957],
  [2006, 4_640_219],
  [2011, 4_920_305],
  [2016, 5_213_985],
  [2018, 5_295_619],
  [2021, 5_391_369],
  [2024, 5_550_203],
  [2026, 5_627_400],
]
export const norwayPersons2026 = 5_627_400

/** Live births a year (SSB 05803, to the nearest thousand; before 1900 rounder still). */
export const norwayBirths: Anchors = [
  [1845, 42_000],
  [1870, 51_000],
  [1885, 60_000],
  [1900, 66_000],
  [1910, 61_000],
  [1920, 69_000],
  [1925, 55_000],
  [1930, 48_000],
  [1935, 41_000],
  [1940, 46_000],
  [1946, 71_000],
  [1950, 62_000],
  [1953, 63_000],
  [1960, 62_000],
  [1965, 66_000],
  [1969, 68_000],
  [1975, 56_000],
  [1983, 50_000],
  [1990, 61_000],
  [1997, 60_000],
  [2002, 55_000],
  [2009, 62_000],
  [2016, 59_000],
  [2020, 53_000],
  [2022, 52_000],
  [2025, 54_000],
]

/** Years of life expected at birth (from 1950 WPP 2024, before that rounded from Statistics Norway's life tables). */
export const lifeExpectancy: Record<'women' | 'men', Anchors> = {
  women: [
    [1845, 50],
    [1880, 51],
    [1900, 54.8],
    [1920, 58.7],
    [1930, 65],
    [1946, 71],
    [1950, 73.3],
    [1960, 75.9],
    [1986, 79.7],
    [2000, 81.4],
    [2010, 83.2],
    [2020, 84.9],
    [2023, 84.8],
    [2025, 85.1],
    [2050, 87.9],
    [2100, 93.4],
  ],
  men: [
    [1845, 47],
    [1880, 48.5],
    [1900, 51.6],
    [1920, 55.6],
    [1930, 62],
    [1946, 68],
    [1950, 69.9],
    [1960, 71.4],
    [1986, 72.9],
    [2000, 76],
    [2010, 78.8],
    [2020, 81.5],
    [2023, 81.7],
    [2025, 82.1],
    [2050, 85.6],
    [2100, 90.8],
  ],
}

/** Children per woman from the year after the last known births (WPP 2024, medium). */
export const futureFertility: Anchors = [
  [2026, 1.42],
  [2050, 1.5],
  [2100, 1.55],
]

/** Net migration in persons from the year after the last known total (WPP 2024, medium). */
export const futureMigration: Anchors = [
  [2026, 25_000],
  [2030, 12_300],
  [2050, 11_800],
  [2100, 8_400],
]

/** The straight line between the anchors, level outside them. */
export function atYear(anchors: Anchors, year: number): number {
  let [yearBefore, valueBefore] = anchors[0]!
  if (year <= yearBefore) return valueBefore
  for (const [yearAfter, valueAfter] of anchors) {
    if (year <= yearAfter) {
      const share = (year - yearBefore) / (yearAfter - yearBefore || 1)
      return valueBefore + share * (valueAfter - valueBefore)
    }
    yearBefore = yearAfter
    valueBefore = valueAfter
  }
  return valueBefore
}
