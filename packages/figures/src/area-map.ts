import * as Plot from '@observablehq/plot'
import { type GeoProjection, geoTransverseMercator } from 'd3-geo'
import { type Marked, type MarkNames, markedText, markKeys, markWidth } from './area-mark.ts'
import { bordersBetween, outlineOf, type Polygons } from './area-outlines.ts'
import { colours, sequence } from './colours.ts'
import type { Drawing, Picture } from './drawing.ts'
import { plotToSvg } from './plot-to-svg.ts'

/** An area of a map with its value, drawn as its polygons, as a circle at its places, or both. */
export interface MapArea extends Marked {
  readonly id: string
  readonly name: string
  /** Gives the colour; null is drawn white. */
  readonly value: number | null
  readonly text: string
  /** A circle of its own: where there are no boundaries, or where several areas share one. */
  readonly circle: { readonly lon: number; readonly lat: number; readonly size: number } | null
}

export interface AreaMapInput {
  readonly title: string
  readonly valueLabel: string
  readonly areas: readonly MapArea[]
  /** Upper bounds of the classes; the last class is open. */
  readonly classes: readonly number[]
  /** Each polygon with the area it is a part of; null belongs to none of them. */
  readonly parts: readonly { readonly area: string | null; readonly polygons: Polygons }[]
  readonly format: (value: number) => string
  readonly note: string
  readonly marks?: MarkNames | null
}

/** Areas coloured in classes, light to dark; those that consist of several municipalities are drawn as one. */
export function areaMap(drawing: Drawing, input: AreaMapInput): Picture {
  const { language } = drawing
  const known = input.areas
    .filter(({ value }) => value !== null)
    .sort((a, b) => b.value! - a.value!)
  const limits = limitsOf(
    input.classes,
    known.map(({ value }) => value!),
  )
  const said = (area: MapArea | undefined) =>
    area === undefined ? language.t('words.noFigure') : `${area.name} ${area.text}`
  return {
    title: input.title,
    alternative: `${language.t('atlas.mapText', {
      n: known.length,
      classes: limits.length + 1,
      highest: said(known[0]),
      lowest: said(known.at(-1)),
    })}${markedText(language, input.marks, known.filter(({ mark }) => mark).map(said))}`,
    keys: [...keysOf(drawing, input, limits), ...markKeys(input.marks, input.areas, 'outline')],
    note: input.note,
    columns: [
      { label: language.t('words.area'), numeric: false },
      { label: input.valueLabel, numeric: true },
    ],
    rows: [...input.areas]
      .sort((a, b) => language.compare(a.name, b.name))
      .map(({ name, value, text }) => [name, value === null ? ':' : text]),
    draw: (width) => draw(drawing, input, limits, width),
  }
}

/** Bounds between classes: those given that leave no class without an area. */
function limitsOf(classes: readonly number[], values: readonly number[]): number[] {
  const highest = Math.max(...values)
  let below = Number.NEGATIVE_INFINITY
  return [...classes]
    .sort((a, b) => a - b)
    .filter((bound) => {
      const filled = values.some((value) => value > below && value <= bound)
      if (!filled || bound >= highest) return false
      below = bound
      return true
    })
}

function draw(
  drawing: Drawing,
  input: AreaMapInput,
  limits: readonly number[],
  width: number,
): string {
  const height = Math.round(width * 1.16)
  const project = fitted(input, width, height)
  const byId = new Map(input.areas.map((area) => [area.id, area]))
  const shade = (id: string | null) => {
    const value = id === null ? null : (byId.get(id)?.value ?? null)
    return value === null ? '#fff' : shadeOf(value, limits)
  }
  const shapes = input.parts.map(({ area, polygons }) => ({
    type: 'MultiPolygon' as const,
    fill: shade(area),
    coordinates: polygons
      .map((rings) => rings.map((ring) => thinned(ring, project)).filter(isShape))
      .filter((rings) => rings.length > 0),
  }))
  const circles = circlesOf(input, project, width)
  const marked = (['own', 'chosen'] as const).map((mark) => ({
    mark,
    ids: new Set(input.areas.flatMap((area) => (area.mark === mark ? [area.id] : []))),
  }))
  return plotToSvg(drawing, {
    width,
    height,
    margin: 0,
    projection: 'identity',
    marks: [
      ...shapes.map((shape) =>
        Plot.geo(shape as never, {
          fill: shape.fill,
          stroke: shape.fill === '#fff' ? colours.grey : shape.fill,
          strokeWidth: 0.5,
        }),
      ),
      Plot.geo(lines(borders(input), project) as never, { stroke: '#fff', strokeWidth: 0.8 }),
      // The palest class is hardly darker than the paper: a line around all of them says where they end.
      Plot.geo(
        lines(
          around(input, () => true),
          project,
        ) as never,
        {
          stroke: colours.quiet,
          strokeWidth: 0.6,
        },
      ),
      ...marked.map(({ mark, ids }) =>
        Plot.geo(
          lines(
            around(input, (id) => ids.has(id)),
            project,
          ) as never,
          {
            stroke: colours.ink,
            strokeWidth: markWidth[mark],
          },
        ),
      ),
      Plot.dot(circles, {
        x: 'x',
        y: 'y',
        r: { value: (circle: { r: number }) => circle.r, scale: null },
        fill: ({ id }: { id: string }) => shade(id),
        stroke: colours.ink,
        strokeWidth: 0.8,
      }),
      ...marked.map(({ mark, ids }) =>
        Plot.dot(
          circles.filter(({ id }) => ids.has(id)),
          {
            ...{ x: 'x', y: 'y', stroke: colours.ink, strokeWidth: markWidth[mark] },
            r: { value: (circle: { r: number }) => circle.r + 2, scale: null },
          },
        ),
      ),
    ],
  })
}

/** The lines between different areas. */
function borders({ parts }: AreaMapInput) {
  return bordersBetween(parts.map(({ area, polygons }) => ({ area: area ?? '', polygons })))
}

/** The line around those areas together. */
function around({ parts }: AreaMapInput, of: (id: string) => boolean) {
  return outlineOf(parts.filter(({ area }) => of(area ?? '')).map(({ polygons }) => polygons))
}

/** Lines in pixels. */
function lines(
  chains: readonly (readonly (readonly [number, number])[])[],
  project: GeoProjection,
): { type: 'MultiLineString'; coordinates: [number, number][][] } {
  return {
    type: 'MultiLineString',
    coordinates: chains.map((chain) =>
      chain.flatMap(([lon, lat]) => {
        const point = project([lon, lat])
        return point === null ? [] : [point]
      }),
    ),
  }
}

function isShape(ring: readonly unknown[]): boolean {
  return ring.length > 3
}

function circlesOf({ areas }: AreaMapInput, project: GeoProjection, width: number) {
  const most = Math.max(1, ...areas.map(({ circle }) => circle?.size ?? 0))
  const largest = width < 500 ? 10 : 16
  const circles = areas.flatMap(({ id, circle }) => {
    if (circle === null) return []
    const [x, y] = project([circle.lon, circle.lat])!
    return [{ id, x, y, r: Math.max(2.2, largest * Math.sqrt(circle.size / most)) }]
  })
  return apart(circles).sort((a, b) => b.r - a.r)
}

/** Circles of areas in one place stand side by side. */
function apart<T extends { readonly x: number; readonly y: number; readonly r: number }>(
  circles: readonly T[],
): T[] {
  const together = Map.groupBy(circles, ({ x, y }) => `${x} ${y}`)
  return [...together.values()].flatMap((group) => {
    const across = group.reduce((sum, { r }) => sum + 2 * r, 0)
    let left = -across / 2
    return group.map((circle) => {
      left += 2 * circle.r
      return group.length === 1 ? circle : { ...circle, x: circle.x + left - circle.r }
    })
  })
}

/** A transverse Mercator around 15° east, the middle of Norway, keeps its shape. */
function fitted({ areas, parts }: AreaMapInput, width: number, height: number): GeoProjection {
  const rings = parts.flatMap(({ polygons }) => polygons.map((ring) => ring[0]!))
  const coordinates = [
    ...areas.flatMap(({ circle }) => (circle === null ? [] : [[circle.lon, circle.lat]])),
    ...rings.flat().map(([lon, lat]) => [lon, lat]),
  ]
  const margin = parts.length > 0 ? 6 : 24
  return geoTransverseMercator()
    .rotate([-15, 0])
    .fitExtent(
      [
        [margin, margin],
        [width - margin, height - margin],
      ],
      { type: 'MultiPoint', coordinates },
    )
}

/** Points nearer than 0.7 pixels to the one before are left out: nobody can see them. */
function thinned(
  ring: readonly (readonly [number, number])[],
  project: GeoProjection,
): [number, number][] {
  const kept: [number, number][] = []
  for (const [lon, lat] of ring) {
    const point = project([lon, lat])
    const last = kept.at(-1)
    if (point === null) continue
    if (last && Math.hypot(point[0] - last[0], point[1] - last[1]) < 0.7) continue
    kept.push(point)
  }
  if (kept.length > 0) kept.push(kept[0]!)
  return kept
}

function shadeOf(value: number, limits: readonly number[]): string {
  const index = limits.findIndex((limit) => value <= limit)
  const step = limits.length === 0 ? 0 : (sequence.length - 1) / limits.length
  return sequence[Math.round((index === -1 ? limits.length : index) * step)]!
}

function keysOf(
  { language }: Drawing,
  { areas, parts, format }: AreaMapInput,
  limits: readonly number[],
): Picture['keys'] {
  const values = areas.flatMap(({ value }) => (value === null ? [] : [value]))
  const classes = [...limits, Math.max(...values)].map((upper, index) => {
    const lower = index === 0 ? Math.min(...values) : limits[index - 1]!
    const inside = values.filter((value) => value <= upper && (index === 0 || value > lower))
    const [low, high] = [format(Math.min(...inside)), format(Math.max(...inside))]
    return {
      label: language.span(low, high),
      colour: shadeOf(upper, limits),
      shape: 'fill' as const,
    }
  })
  const blank = areas.some(({ value }) => value === null) || parts.some(({ area }) => area === null)
  return [
    ...(values.length === 0 ? [] : classes),
    ...(blank
      ? [{ label: language.t('atlas.noValue'), colour: colours.grey, shape: 'outline' as const }]
      : []),
  ]
}
