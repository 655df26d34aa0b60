import {
  atlasAreasOf,
  careToday,
  careTrend,
  expectedHospitalUse,
  localUse,
  nationalUse,
  trustCapacity,
} from '@samsyn/demand'
import type { Figure } from '@samsyn/quantity'
import type { Peer } from './plan.ts'
import type { Setting } from './setting.ts'

/** Municipal care today in the community, its municipalities, its peers and Norway, and the sample's ten years. */
export function careFigures(setting: Setting, peers: readonly Peer[]): Figure[] {
  const { prepared, community, book } = setting
  const { geography, services } = prepared.data
  const persons = (area: string, year: number, from: number, to: number) =>
    book.value([area], year, from, to)
  const today = (communityId: string, municipalities: readonly string[]) =>
    careToday({ rows: services.care, persons, communityId, municipalities })
  const ofPeers = peers.flatMap(({ community: id }) => {
    const { municipalities } = geography.communities.find((one) => one.id === id)!
    return today(id, municipalities).filter(({ area }) => area === id)
  })
  return [
    ...today(community.id, community.municipalities),
    ...ofPeers,
    ...careTrend(services.careSample),
  ]
}

/** Hospital use that is expected of residents, what the atlases observed ten years ago, and the trusts' capacity. */
export function hospitalFigures(setting: Setting, peers: readonly Peer[]): Figure[] {
  const { prepared, options, community, book, norway, baseYear } = setting
  const { geography, services } = prepared.data
  const trusts = geography.trusts.filter(({ id }) => community.trusts.includes(id))
  const persistence = options.assumptions?.persistence
  const local = (id: string, codes: readonly string[]) =>
    localUse({
      atlas: services.atlas,
      atlasAreas: atlasAreasOf(id),
      area: id,
      persons75plus: { year: baseYear, persons: book.value(codes, baseYear, 75, 105) },
      ...(persistence === undefined ? {} : { persistence }),
    })
  return [
    ...expectedHospitalUse({
      hospitalUse: services.hospitalUse,
      persons: (area, year, from, to) => book.value([area], year, from, to),
      year: baseYear,
      communityId: community.id,
      municipalities: community.municipalities,
      allMunicipalities: norway.parts,
    }),
    ...local(community.id, community.municipalities),
    ...peers.flatMap(({ community: id }) => {
      const { municipalities } = geography.communities.find((one) => one.id === id)!
      return local(id, municipalities).filter((figure) => !figure.id.startsWith('coord.chance'))
    }),
    ...nationalUse(services.atlas),
    ...trusts.flatMap(({ id, hfId }) => trustCapacity(services.capacity, hfId, id)),
  ]
}
