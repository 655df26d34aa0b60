/** Boundaries that a municipal series can be given in: the codes valid on 1 January of that year. */
export type Vintage = 2018 | 2020 | 2024

export type AreaKind = 'norway' | 'region' | 'community' | 'trust' | 'municipality' | 'district'

/** Anything that has people in it and a name. Ids: "norway", "helse-sor-ost", "vestfold", "ahus", "3905", "030110". */
export interface Area {
  readonly kind: AreaKind
  readonly id: string
  readonly name: string
}

export interface Municipality {
  /** Four digits, valid 2024–2026. */
  readonly code: string
  readonly name: string
  readonly county: string
  readonly countyName: string
  /** A point in the municipality, degrees WGS84. */
  readonly lat: number
  readonly lon: number
  readonly region: string
  readonly community: string
  /** The trust that serves it; null in Oslo, where the city district decides. */
  readonly trust: string | null
  /** Published persons on 1 January 2026. */
  readonly population: number
  /** Published share aged 67 and over on 1 January 2026, 0–1. */
  readonly share67plus: number
  /** Other names people search for, Sámi and Kven among them. */
  readonly aliases?: readonly string[]
  /** Names of municipalities that are now a part of it, or its own until it was renamed: "Nøtterøy" of Færder. */
  readonly formerNames?: readonly string[]
}

/** A city district (bydel) of Oslo, Bergen, Stavanger or Trondheim. */
export interface District {
  /** Six digits. */
  readonly code: string
  readonly name: string
  readonly municipality: string
  readonly trust: string
  /** Published persons on 1 January 2026; districts do not sum to their city, some people have no known district. */
  readonly population: number
  readonly share67plus: number
}

export interface Trust {
  readonly id: string
  readonly name: string
  /** Statistics Norway's organisation number, the key of capacity tables; null for private hospitals without one. */
  readonly hfId: string | null
  readonly region: string
  /**
   * The communities its catchment lies in, the one with most of its people first. A trust may serve two:
   * Ahus serves its own and two of Oslo's districts. Empty for a trust without a catchment (Sunnaas).
   */
  readonly communities: readonly string[]
  /** Other names people search for: "SiV", "Ullevål". */
  readonly aliases?: readonly string[]
}

export interface Community {
  readonly id: string
  readonly name: string
  readonly region: string
  readonly municipalities: readonly string[]
  /** The trusts that serve its people, the one that serves most of them first. */
  readonly trusts: readonly string[]
  /** Other names people search for: "Agder" for sorlandet. */
  readonly aliases?: readonly string[]
}

export interface Region {
  readonly id: string
  readonly name: string
  readonly communities: readonly string[]
}

/** All places in one vintage, each list sorted by code or id. */
export interface Geography {
  readonly vintage: Vintage
  readonly municipalities: readonly Municipality[]
  readonly districts: readonly District[]
  readonly trusts: readonly Trust[]
  readonly communities: readonly Community[]
  readonly regions: readonly Region[]
}

/**
 * The people who share a municipality code in 2018, in 2020 and in 2024: the smallest pieces that the mergers,
 * renumberings and divisions of 2020 and 2024 leave whole.
 */
export interface BoundaryPiece {
  readonly codes: Readonly<Record<Vintage, string>>
  readonly names: Readonly<Record<Vintage, string>>
  /** Persons on 1 January 2015: the weight when a municipality of 2018 is divided. */
  readonly people2015: number
  /** Persons on 1 January 2024: the weight when a municipality of 2020 or 2024 is divided. */
  readonly people2024: number
}
