import { parseNumber } from './parse-number.ts'
import { parseTable } from './parse-table.ts'
import type { BoundaryPiece, District, Municipality } from './types.ts'

export interface TrustRow {
  readonly id: string
  readonly name: string
  readonly hfId: string | null
  readonly region: string
  readonly aliases: readonly string[]
}

export interface CommunityRow {
  readonly id: string
  readonly name: string
  readonly region: string
  readonly aliases: readonly string[]
}

/** The texts of the five lists of facts in data/, and of the other and the former names of municipalities. */
export interface GeographyTexts {
  readonly places: string
  readonly districts: string
  readonly trusts: string
  readonly communities: string
  readonly regions: string
  readonly otherNames: string
  readonly formerNames: string
}

/** What buildGeography puts together. */
export interface GeographyRows {
  readonly municipalities: readonly Municipality[]
  readonly districts: readonly District[]
  readonly trusts: readonly TrustRow[]
  readonly communities: readonly CommunityRow[]
  readonly regions: readonly { readonly id: string; readonly name: string }[]
}

/** Rows from the texts of the lists of facts. @throws Refusal for a missing column or an unreadable number */
export function parseGeography(texts: GeographyTexts): GeographyRows {
  const otherNames = namesByCode(texts.otherNames, 'other-names.csv')
  const formerNames = namesByCode(texts.formerNames, 'former-names.csv')
  return {
    municipalities: parsePlaces(texts.places).map((place) => ({
      ...place,
      aliases: otherNames.get(place.code) ?? [],
      formerNames: formerNames.get(place.code) ?? [],
    })),
    districts: parseDistricts(texts.districts),
    trusts: parseTable(
      texts.trusts,
      ['id', 'name', 'hf_id', 'region', 'aliases'],
      'trusts.csv',
    ).map((row) => ({ ...row, hfId: row.hf_id || null, aliases: listOf(row.aliases) })),
    communities: parseTable(
      texts.communities,
      ['id', 'name', 'region', 'aliases'],
      'communities.csv',
    ).map((row) => ({ ...row, aliases: listOf(row.aliases) })),
    regions: parseTable(texts.regions, ['id', 'name'], 'regions.csv'),
  }
}

function namesByCode(text: string, file: string): Map<string, string[]> {
  const rows = Map.groupBy(parseTable(text, ['code', 'name'], file), ({ code }) => code)
  return new Map([...rows].map(([code, named]) => [code, named.map(({ name }) => name)]))
}

function parsePlaces(text: string): Municipality[] {
  const columns = [
    ...['code', 'name', 'county', 'county_name', 'lat', 'lon', 'region', 'community', 'trust'],
    ...['population_2026', 'share_67plus_2026'],
  ]
  return parseTable(text, columns, 'places.csv').map((row) => {
    const number = (column: string) =>
      parseNumber(row[column]!, `${column} of ${row.code} in places.csv`)
    return {
      code: row.code!,
      name: row.name!,
      county: row.county!,
      countyName: row.county_name!,
      lat: number('lat'),
      lon: number('lon'),
      region: row.region!,
      community: row.community!,
      trust: row.trust || null,
      population: number('population_2026'),
      share67plus: number('share_67plus_2026'),
    }
  })
}

function parseDistricts(text: string): District[] {
  const columns = [
    ...(['code', 'name', 'municipality', 'trust'] as const),
    ...(['population_2026', 'share_67plus_2026'] as const),
  ]
  return parseTable(text, columns, 'districts.csv').map((row) => ({
    code: row.code,
    name: row.name,
    municipality: row.municipality,
    trust: row.trust,
    population: parseNumber(row.population_2026, `population_2026 of ${row.code} in districts.csv`),
    share67plus: parseNumber(
      row.share_67plus_2026,
      `share_67plus_2026 of ${row.code} in districts.csv`,
    ),
  }))
}

/** The pieces that changing boundaries leave whole, from the text of boundaries.csv. */
export function parseBoundaryChanges(text: string): BoundaryPiece[] {
  const columns = [
    ...(['code_2018', 'name_2018', 'code_2020', 'name_2020', 'code_2024', 'name_2024'] as const),
    ...(['people_2015', 'people_2024'] as const),
  ]
  return parseTable(text, columns, 'boundaries.csv').map((row) => ({
    codes: { 2018: row.code_2018, 2020: row.code_2020, 2024: row.code_2024 },
    names: { 2018: row.name_2018, 2020: row.name_2020, 2024: row.name_2024 },
    people2015: parseNumber(row.people_2015, `people_2015 of ${row.code_2018} in boundaries.csv`),
    people2024: parseNumber(row.people_2024, `people_2024 of ${row.code_2018} in boundaries.csv`),
  }))
}

function listOf(text: string): string[] {
  return text === '' ? [] : text.split('|')
}
