import { createLanguage, type LanguageCode } from '@samsyn/language'
import type { Boundary } from '@samsyn/plan'
import { type AtlasOptions, atlasOf, seriesOfStrata } from '@samsyn/variation'
import { exampleGeography } from '../example-plan.fixture.ts'
import type { AtlasPageInput } from './atlas-page.ts'
import { atlasPlaces } from './atlas-places.ts'

// An atlas of ten places that do not exist: two age groups, one place without a published figure.

const geography = exampleGeography()

/** Young and old users by place; NaN = not published. */
const users = [
  410,
  900,
  60,
  210,
  44,
  130,
  20,
  90,
  35,
  50,
  12,
  61,
  9,
  30,
  7,
  25,
  11,
  38,
  6,
  Number.NaN,
]
const persons = [90, 10].flatMap((share) =>
  geography.municipalities.map(({ population }) => Math.round((population * share) / 100)),
)

export interface ExampleAtlas extends AtlasOptions {
  readonly language?: LanguageCode
  readonly data?: 'real' | 'synthetic'
  readonly boundaries?: readonly Boundary[]
  readonly counting?: 'events' | 'fte'
  readonly care?: 'effective'
}

export function exampleAtlas(
  options: Omit<ExampleAtlas, 'document'> & Pick<AtlasPageInput, 'document'>,
): AtlasPageInput {
  const { municipalities } = geography
  const series = seriesOfStrata(
    {
      areas: municipalities.map(({ code }) => code),
      strata: 2,
      events: users,
      persons: municipalities.flatMap((_, at) => [persons[at]!, persons[10 + at]!]),
    },
    {
      indicator: 'Users',
      period: '2025-12-31',
      unit: { name: 'per 1000', per: 1000 },
      counting: options.counting ?? 'events',
      names: municipalities.map(({ name }) => name),
      dispersion: 1,
      registeredOnly: true,
      ...(options.care === undefined ? {} : { care: options.care }),
      privateShares: municipalities.map((_, at) => (at === 0 ? 0.21 : 0)),
    },
  )
  return {
    atlas: atlasOf(series, options),
    title: 'Brukere <av> tjenesten',
    unit: 'per 1000',
    language: createLanguage(options.language ?? 'nb'),
    data: options.data ?? 'synthetic',
    engine: '0.0.0',
    places: atlasPlaces(geography, options.boundaries ?? [], series.areas),
    tables: [
      {
        id: 'municipal_care_2025',
        title: 'Made-up care',
        publisher: 'Nobody',
        table: '0',
        licence: 'none',
        period: '2025',
        rows: 10,
        sha256: '0123456789abcdef',
      },
    ],
    blank: 'suppressed',
    careSuggested: true,
    document: options.document,
  }
}

/** A square for every place. */
export function exampleBoundaries(): Boundary[] {
  return geography.municipalities.map(({ code, lon, lat }) => ({
    municipality: code,
    polygons: [
      [
        [
          [lon, lat],
          [lon, lat + 0.08],
          [lon + 0.15, lat + 0.08],
          [lon + 0.15, lat],
          [lon, lat],
        ],
      ],
    ],
  }))
}
