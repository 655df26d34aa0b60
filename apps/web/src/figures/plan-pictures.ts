import {
  coverageBars,
  type Drawing,
  type FanPoint,
  growthLines,
  municipalityMap,
  type Picture,
  pathFans,
  populationPyramid,
  ratioDots,
} from '@samsyn/figures'
import type { PlanNumber } from '@samsyn/plan'
import { groupLayouts, paths } from '@samsyn/report'
import type { Community, Population } from '../api/shapes.ts'
import type { NumberBook } from '../numbers/number-book.ts'
import { sayBare, sayNumber } from '../numbers/say-number.ts'

/** A picture with the numbers it is drawn from. */
export interface SourcedPicture {
  readonly picture: Picture
  readonly numbers: readonly PlanNumber[]
}

const known = (numbers: readonly PlanNumber[]): FanPoint[] =>
  numbers.flatMap(({ year, value, low, high }) =>
    typeof year === 'number' && value !== null ? [{ year, value, low, high }] : [],
  )

/** Age groups of the elderly from the base year on; null where the plan has none. */
export function growthPicture(
  drawing: Drawing,
  { plan, series }: NumberBook,
  area: string,
): SourcedPicture | null {
  const lines = (['67to79', '80to89', '90plus'] as const)
    .map((group) => ({
      label: group === '90plus' ? '90+' : group.replace('to', '–'),
      numbers: series(`people.${group}`, area),
    }))
    .filter(({ numbers }) => numbers.length > 1)
  if (lines.length === 0) return null
  const fans = lines.map(({ label, numbers }) => ({ label, points: known(numbers) }))
  return {
    picture: growthLines(drawing, fans, plan.baseYear),
    numbers: lines.flatMap(({ numbers }) => numbers),
  }
}

/** One figure over the years, in its paths where it has them; null with fewer than two years. */
export function fanPicture(
  drawing: Drawing,
  { plan, series }: NumberBook,
  id: string,
  area: string,
): SourcedPicture | null {
  const { language } = drawing
  const plain = series(id, area)
  const all = paths.map((path) => ({ path, numbers: series(`${id}.${path}`, area) }))
  const lines = plain.length > 1 ? [{ path: 'constant' as const, numbers: plain }] : all
  const numbers = lines.flatMap((line) => line.numbers)
  const [first] = numbers
  if (first === undefined || lines.every((line) => known(line.numbers).length < 2)) return null
  const made = pathFans(drawing, {
    title: `${language.figure(id).name} (${language.t(`unitName.${first.unit}`)})`,
    unit: first.unit,
    decimals: first.unit === 'percent' || first.unit === 'ratio' ? 1 : 0,
    paths: lines.map(({ path, numbers }) => ({ path, points: known(numbers) })),
    knownTo: plan.baseYear,
  })
  return {
    picture: plain.length > 1 ? withoutPaths(made, language.figure(id).name) : made,
    numbers,
  }
}

/** A figure that has no paths must not be named after one. */
function withoutPaths(picture: Picture, name: string): Picture {
  const [year, value] = picture.columns
  return {
    ...picture,
    alternative: `${name}: ${picture.rows.map(([at, said]) => `${at} ${said}`).join('; ')}`,
    keys: [],
    columns: [year!, { ...value!, label: name }],
  }
}

/** People of an area by age and sex, now and in the last year there is; null where they do not differ. */
export function areaPyramidPicture(
  drawing: Drawing,
  { pyramids, baseYear }: Population,
  area: string,
): Picture | null {
  const own = pyramids.filter((pyramid) => pyramid.area === area)
  const to = Math.max(...own.map(({ year }) => year))
  if (!own.some(({ year }) => year === baseYear) || to <= baseYear) return null
  const groups = own.flatMap(({ year, women, men }) =>
    Object.entries({ women, men }).flatMap(([sex, persons]) =>
      persons.map((count, band) => ({
        year,
        sex: sex as 'women' | 'men',
        ageFrom: 5 * band,
        ageTo: 5 * band + 4,
        persons: count,
      })),
    ),
  )
  return populationPyramid(drawing, groups, { from: baseYear, to })
}

/** The municipalities by size of the group and its share of the inhabitants; null for a single city. */
export function mapPicture(
  drawing: Drawing,
  { plan, get }: NumberBook,
  community: Community,
  year: number,
): SourcedPicture | null {
  const { language } = drawing
  const { main } = groupLayouts[plan.group]
  if (community.municipalities.length < 2) return null
  const numbers: PlanNumber[] = []
  const places = community.municipalities.map(({ code, name, lat, lon }) => {
    const size = get(main, code, year)
    const total = get('people.total', code, year)
    if (size !== undefined) numbers.push(size)
    const value = size?.value == null || !total?.value ? null : (100 * size.value) / total.value
    return {
      code,
      name,
      lat,
      lon,
      size: size?.value ?? 0,
      sizeText: size === undefined ? language.t('words.noFigure') : sayBare(language, size),
      value,
      valueText: value === null ? language.t('words.noFigure') : language.percent(value, 1),
    }
  })
  if (numbers.length === 0) return null
  const { full } = language.figure(main)
  const picture = municipalityMap(drawing, {
    measure: language.t('chart.shareOf', { figure: full.charAt(0).toLowerCase() + full.slice(1) }),
    size: full,
    year,
    places,
    boundaries: community.outline.map(({ municipality: code, polygons }) => ({ code, polygons })),
    format: (value) => language.percent(value, 1),
  })
  return { picture, numbers }
}

/** A figure of the municipalities beside community, peers and country; null where nobody has it. */
export function coveragePicture(
  drawing: Drawing,
  { plan, get, today }: NumberBook,
  id: string,
): SourcedPicture | null {
  const { language } = drawing
  const own = today(id, plan.community)
  if (own === undefined) return null
  const numbers: PlanNumber[] = []
  const at = (area: string) => {
    const number = get(id, area, own.year)
    if (number === undefined) return []
    numbers.push(number)
    const name = language.areaName({ id: area, name: plan.areas[area]?.name ?? area })
    const text = number.unit === 'percent' ? sayNumber(language, number) : sayBare(language, number)
    return [{ name, value: number.value, text }]
  }
  const municipalities = plan.municipalities.flatMap(at)
  const [community] = at(plan.community)
  if (municipalities.length === 0 || community === undefined) return null
  const picture = coverageBars(drawing, {
    figure: language.figure(id).name,
    year: own.year,
    municipalities,
    community,
    peers: plan.peers.flatMap((peer) => at(peer.community)),
    norway: at('norway')[0] ?? null,
  })
  return { picture, numbers }
}

/** How the community lies against the country, with what chance gives; null where no atlas speaks of it. */
export function ratioPicture(
  drawing: Drawing,
  { plan, series, ids }: NumberBook,
): SourcedPicture | null {
  const { language } = drawing
  const rows = ['coord', 'hosp', 'child', 'chronic', 'birth']
    .flatMap((side) => ids(side))
    .filter((id) => !id.startsWith('coord.chance'))
    .flatMap((id) => {
      const own = series(id, plan.community).at(-1)
      if (own === undefined || own.unit !== 'ratio' || own.value === null) return []
      const last = id.slice(id.lastIndexOf('.') + 1)
      const band = series(`coord.chance.${last}`, plan.community)[0]
      const chance =
        band?.low == null || band.high == null ? null : { low: band.low, high: band.high }
      return [{ own, row: { name: language.figure(id).full, ratio: own.value, chance } }]
    })
  if (rows.length === 0) return null
  return {
    picture: ratioDots(
      drawing,
      rows.map(({ row }) => row),
    ),
    numbers: rows.map(({ own }) => own),
  }
}
