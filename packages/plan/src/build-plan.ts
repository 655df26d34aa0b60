import { type Community, municipalitiesOf } from '@samsyn/geography'
import type { Figure } from '@samsyn/quantity'
import { ageClassFigures } from './age-classes.ts'
import { findPeers } from './find-peers.ts'
import { gapsOf } from './gaps.ts'
import {
  groupAtlas,
  groupCapacity,
  groupMedicines,
  groupPeople,
  groupUse,
} from './group-figures.ts'
import { type MeasuredPlan, measuredPlan } from './measures/measure-figures.ts'
import { missingFigures } from './missing-figures.ts'
import { needFigures } from './need-figures.ts'
import { deathsFigure, hitsFigure, peopleFigures } from './people-figures.ts'
import type { Group, Peer, Plan, PlanNumber } from './plan.ts'
import type { PreparedPlans } from './prepare-plans.ts'
import { frailByService, frailUncounted, prevalenceFigures } from './prevalence-figures.ts'
import { publications } from './publications.ts'
import { pyramid } from './pyramid.ts'
import { districtsOf, type PlanOptions, type Setting, settingOf } from './setting.ts'
import { careFigures, hospitalFigures } from './use-figures.ts'

/**
 * The planning basis of one community for one priority group, as numbers.
 *
 * @throws Refusal unknown-area, year-out-of-range
 */
export function buildPlan(prepared: PreparedPlans, options: PlanOptions): Plan {
  const setting = settingOf(prepared, options)
  const { data } = prepared
  const peers = findPeers(data.geography, setting.book, options.community)
  const measured = measuredPlan(setting)
  const figures = [
    ...peopleOf(setting, peers),
    ...(options.group === 'frail-elderly'
      ? frailElderly(setting, peers, measured)
      : otherGroup(setting)),
    ...measured.figures,
  ]
  const numbers = figures.map((figure) => numberOf(figure, data.kind))
  const named = new Set(numbers.flatMap(({ source }) => source))
  return {
    schema: 'samsyn-plan/1',
    engine: options.engine,
    seed: options.seed,
    draws: options.draws,
    alternative: prepared.alternative,
    data: data.kind,
    community: options.community,
    group: options.group,
    municipalities: setting.community.municipalities,
    districts: districtsOf(setting.community, prepared),
    trusts: setting.community.trusts,
    baseYear: setting.baseYear,
    years: setting.years,
    budgetYears: setting.budgetYears,
    areas: areaNames(prepared, numbers, peers, setting.community),
    numbers,
    pyramid: pyramid(setting.book, setting.community.municipalities, [
      setting.baseYear,
      Math.max(setting.baseYear, ...setting.years),
    ]),
    peers,
    measures: measured.measures,
    gaps: gapsOf(options.group),
    findings: data.findings,
    tables: [...data.tables, ...publications.filter(({ id }) => named.has(id))],
  }
}

/** Question 1 for everyone: the community, its parts, its peers and the country. */
function peopleOf(setting: Setting, peers: readonly Peer[]): Figure[] {
  const { prepared, options, places, years, norway } = setting
  const { geography } = prepared.data
  const national = prepared.nationalBook(years, options.seed)
  const peerPlaces = peers.map(({ community }) => ({
    id: community,
    parts: municipalitiesOf(
      geography,
      geography.communities.find(({ id }) => id === community)!,
    ).map(({ code }) => code),
  }))
  return [
    ...places.flatMap((place) => years.flatMap((year) => peopleFigures(setting.book, place, year))),
    ...[norway, ...peerPlaces].flatMap((place) =>
      years.flatMap((year) => peopleFigures(national, place, year)),
    ),
    ...ageClassFigures(national, norway.parts),
  ]
}

function frailElderly(setting: Setting, peers: readonly Peer[], measured: MeasuredPlan): Figure[] {
  const { prepared, book, places, years, norway, baseYear, community } = setting
  const { services } = prepared.data
  const care = careFigures(setting, peers)
  const national = prepared.nationalBook(years, setting.options.seed)
  return [
    ...places.flatMap((place) => [25, 50, 100].map((percent) => hitsFigure(book, place, percent))),
    ...places.flatMap((place) =>
      years.flatMap((year) => prevalenceFigures(book, services.dementia, place, year)),
    ),
    ...years.flatMap((year) => prevalenceFigures(national, services.dementia, norway, year)),
    ...frailByService(care),
    ...frailUncounted(places[0]!, baseYear),
    ...places.flatMap((place) => years.flatMap((year) => deathsFigure(book, place, year))),
    ...care,
    ...hospitalFigures(setting, peers),
    ...needFigures(setting),
    ...missingFigures(community.id, baseYear, new Set(measured.figures.map(({ id }) => id))),
  ]
}

function otherGroup(setting: Setting): Figure[] {
  const { prepared, options, book, places, years, community, norway } = setting
  const { services, geography } = prepared.data
  const group = options.group as Exclude<Group, 'frail-elderly'>
  const national = prepared.nationalBook(years, options.seed)
  const trusts = geography.trusts.filter(({ id }) => community.trusts.includes(id))
  const known = new Set(['people.67plus', 'people.80plus'])
  return [
    ...places.flatMap((place) =>
      years.flatMap((year) => [
        ...groupPeople(book, group, place, year).filter(({ id }) => !known.has(id)),
        ...groupUse(book, services, group, place, year),
      ]),
    ),
    ...years.flatMap((year) => [
      ...groupPeople(national, group, norway, year).filter(({ id }) => !known.has(id)),
      ...groupUse(national, services, group, norway, year),
    ]),
    ...groupAtlas(services.atlas, group, community.id),
    ...trusts.flatMap((trust) => groupCapacity(services.capacity, group, trust)),
    ...groupMedicines(services.medication, group),
  ]
}

function numberOf(figure: Figure, data: Plan['data']): PlanNumber {
  const { id, value, low, high, unit, area, year, quality, sources, missing, blanks } = figure
  return { id, value, low, high, unit, area, year, quality, source: sources, missing, blanks, data }
}

/** Names of every area that is spoken of, so that plan.json can be read alone. */
function areaNames(
  { data }: PreparedPlans,
  numbers: readonly PlanNumber[],
  peers: readonly Peer[],
  own: Community,
): Plan['areas'] {
  const { geography } = data
  const names = new Map<string, { name: string; kind: string }>([
    ['norway', { name: 'Norge', kind: 'norway' }],
    ...geography.regions.map(({ id, name }) => [id, { name, kind: 'region' }] as const),
    ...geography.communities.map(({ id, name }) => [id, { name, kind: 'community' }] as const),
    ...geography.trusts.map(({ id, name }) => [id, { name, kind: 'trust' }] as const),
    ...geography.municipalities.map(
      ({ code, name }) => [code, { name, kind: 'municipality' }] as const,
    ),
    ...geography.districts.map(({ code, name }) => [code, { name, kind: 'district' }] as const),
  ])
  const spoken = new Set([
    own.id,
    ...own.municipalities,
    ...own.trusts,
    ...peers.map(({ community }) => community),
    ...numbers.map(({ area }) => area),
  ])
  return Object.fromEntries(
    [...spoken].sort().map((id) => [id, names.get(id) ?? { name: id, kind: 'sample' }]),
  )
}
