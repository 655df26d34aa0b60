import type { Community, Geography } from '@samsyn/geography'
import { findCommunity } from '@samsyn/geography'
import type { Group, PlanNumber } from '@samsyn/plan'
import { Refusal } from '@samsyn/refusal'
import { groupLayouts } from '@samsyn/report'
import type { Room } from '../room.ts'

/** The 19, in the order of their ids. */
export function communitiesAnswer({ data }: Room) {
  const { geography } = data
  return {
    data: data.kind,
    communities: geography.communities.map((community) => ({
      ...heading(community),
      municipalities: community.municipalities,
      trusts: community.trusts,
      aliases: [...(community.aliases ?? []), ...trustNames(geography, community)],
      population: membersOf(geography, community).reduce((sum, one) => sum + one.population, 0),
    })),
    municipalities: geography.municipalities.map(
      ({ code, name, community, aliases = [], formerNames = [] }) => ({
        ...{ code, name, community, aliases, formerNames },
        districts: geography.districts
          .filter(({ municipality }) => municipality === code)
          .map((district) => district.name),
      }),
    ),
  }
}

/** What the trusts that have most of their people in a community are called: who looks for one of them means it. */
function trustNames({ trusts }: Geography, { id }: Community): string[] {
  return trusts
    .filter(({ communities }) => communities[0] === id)
    .flatMap(({ name, aliases = [] }) => [name, ...aliases])
}

/** One community: its places, its map, and the key figures its planning basis leads with. */
export function communityAnswer(room: Room, id: string, group: Group) {
  const { data } = room
  const { geography } = data
  const community = communityWith(geography, id)
  const members = membersOf(geography, community)
  const codes = new Set(community.municipalities)
  const plan = room.plan(id, group, 'MMMM')
  return {
    data: data.kind,
    ...heading(community),
    group,
    baseYear: plan.baseYear,
    years: plan.years,
    municipalities: members.map(({ code, name, countyName, trust, population, lat, lon }) => ({
      ...{ code, name, county: countyName, trust, population, lat, lon },
    })),
    districts: geography.districts
      .filter(({ municipality }) => codes.has(municipality))
      .map(({ code, name, municipality, trust }) => ({ code, name, municipality, trust })),
    trusts: geography.trusts
      .filter(({ id: trust }) => community.trusts.includes(trust))
      .map(({ id: trust, name }) => ({ id: trust, name })),
    keyFigures: groupLayouts[group].front.map((figure) => ({
      figure,
      numbers: plan.numbers.filter((number) => number.area === id && isOf(number, figure)),
    })),
    outline: data.boundaries.filter(({ municipality }) => codes.has(municipality)),
  }
}

/** A figure itself, or one of its definitions or paths. */
function isOf({ id }: PlanNumber, figure: string): boolean {
  if (id === figure) return true
  const definition = id.startsWith(`${figure}.`) ? id.slice(figure.length + 1) : ''
  return definition !== '' && !definition.includes('.')
}

function heading({ id, name, region }: Community) {
  return { id, name, region }
}

function membersOf(geography: Geography, { municipalities }: Community) {
  const codes = new Set(municipalities)
  return geography.municipalities.filter(({ code }) => codes.has(code))
}

/** A resource has one address: a name that means a community is refused with the id to use. @throws Refusal unknown-area */
export function communityWith(geography: Geography, id: string): Community {
  const community = geography.communities.find((one) => one.id === id)
  if (community !== undefined) return community
  const meant = findCommunity(geography, id)
  throw new Refusal('unknown-area', {
    found: `the community id "${id}"`,
    because: `${meant.name} has the id ${meant.id} here`,
    remedy: `ask for ${meant.id}`,
  })
}
