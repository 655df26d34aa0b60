import type { Area, Community, Geography, Municipality } from './types.ts'

/** The municipalities of a community, by code. */
export function municipalitiesOf(geography: Geography, community: Community): Municipality[] {
  const codes = new Set(community.municipalities)
  return geography.municipalities.filter(({ code }) => codes.has(code))
}

/**
 * The areas that a community's figures can be shown for: its municipalities and then the city districts in them.
 * Districts are parts of their municipality: add up the one kind or the other, never both.
 */
export function areasOf(geography: Geography, community: Community): Area[] {
  const codes = new Set(community.municipalities)
  const districts = geography.districts.filter(({ municipality }) => codes.has(municipality))
  return [
    ...municipalitiesOf(geography, community).map(
      ({ code, name }): Area => ({ kind: 'municipality', id: code, name }),
    ),
    ...districts.map(({ code, name }): Area => ({ kind: 'district', id: code, name })),
  ]
}
