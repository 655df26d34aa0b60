import * as Plot from '@observablehq/plot'
import { type GeoProjection, geoArea, geoCentroid, geoTransverseMercator } from 'd3-geo'
import { outlineOf } from './area-outlines.ts'
import { colours, sequence } from './colours.ts'
import type { Drawing, Picture } from './drawing.ts'
import { placeLabels } from './place-labels.ts'
import { plotToSvg } from './plot-to-svg.ts'

export interface MapPlace {
  readonly code: string
  readonly name: string
  readonly lon: number
  readonly lat: number
  /** Gives the area of the circle. */
  readonly size: number
  readonly sizeText: string
  /** Gives the colour; null is drawn white. */
  readonly value: number | null
  readonly valueText: string
}

/** Polygons → rings → [lon, lat]; outer rings clockwise. */
export interface MapBoundary {
  readonly code: string
  readonly polygons: readonly (readonly (readonly (readonly [number, number])[])[])[]
}

export interface MapInput {
  readonly measure: string
  /** Name of what the circles show. */
  readonly size: string
  readonly year: number
  readonly places: readonly MapPlace[]
  readonly boundaries: readonly MapBoundary[]
  readonly format: (value: number) => string
}

/** Places as circles by size and colour, on their boundaries where those are known. */
export function municipalityMap(drawing: Drawing, input: MapInput): Picture {
  const { language } = drawing
  const known = input.places
    .filter(({ value }) => value !== null)
    .sort((a, b) => b.value! - a.value!)
  const limits = classLimits(
    known.map(({ value }) => value!),
    input.format,
  )
  const unlabelled = input.places.length - layoutOf(input, 680).labels.length
  const said = (place: MapPlace | undefined) =>
    place === undefined ? language.t('words.noFigure') : `${place.name} ${place.valueText}`
  return {
    title: language.t('chart.map', { measure: input.measure, year: input.year }),
    alternative: language.t('chart.mapText', {
      n: input.places.length,
      year: input.year,
      measure: lower(input.measure),
      size: lower(input.size),
      highest: said(known[0]),
      lowest: said(known.at(-1)),
    }),
    keys: keysOf(drawing, limits, input),
    note:
      unlabelled > 0 ? language.t('chart.mapUnlabelled', { n: unlabelled, count: unlabelled }) : '',
    columns: [
      { label: language.t('words.municipality'), numeric: false },
      { label: input.size, numeric: true },
      { label: input.measure, numeric: true },
    ],
    rows: [...input.places]
      .sort((a, b) => language.compare(a.name, b.name))
      .map(({ name, sizeText, valueText }) => [name, sizeText, valueText]),
    draw: (width) => draw(drawing, input, limits, width),
  }
}

/** A name inside a sentence. */
function lower(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1)
}

interface Layout {
  readonly width: number
  readonly height: number
  readonly projection: GeoProjection
  readonly circles: readonly { place: MapPlace; x: number; y: number; r: number }[]
  readonly labels: ReturnType<typeof placeLabels>
}

function layoutOf(input: MapInput, width: number): Layout {
  // Forty places have the room that twenty have: their circles are smaller, so that fewer overlap.
  const largest = (width < 500 ? 17 : 30) * Math.min(1, Math.sqrt(20 / input.places.length))
  const { projection, height } = fitted(input, width, largest)
  const most = Math.max(...input.places.map(({ size }) => size), 1)
  const circles = [...input.places]
    .sort((a, b) => b.size - a.size)
    .map((place) => {
      const [x, y] = projection(pointOf(place, input.boundaries))!
      return { place, x, y, r: Math.max(3, largest * Math.sqrt(place.size / most)) }
    })
  const requests = circles.map(({ place, x, y, r }) => ({ text: place.name, x, y, r }))
  return {
    width,
    height,
    projection,
    circles,
    labels: placeLabels(requests, { width, height, named: 10, lines: true }),
  }
}

/**
 * A transverse Mercator around the middle of the community keeps shapes right from Agder to Finnmark. As wide as the
 * room is, and no higher than the community then is.
 */
function fitted(
  input: MapInput,
  width: number,
  largest: number,
): { projection: GeoProjection; height: number } {
  const points = input.places.map((place) => pointOf(place, input.boundaries))
  const middle = points.reduce((sum, [lon]) => sum + lon, 0) / points.length
  const rings = input.boundaries.flatMap(({ polygons }) =>
    polygons.flatMap((rings) => rings.slice(0, 1)),
  )
  const coordinates = [
    ...points,
    ...rings.flatMap((ring) => ring.map(([lon, lat]): [number, number] => [lon, lat])),
  ]
  const margin = input.boundaries.length > 0 ? 8 : largest + 14
  const within = (height: number) =>
    geoTransverseMercator()
      .rotate([-middle, 0])
      .fitExtent(
        [
          [margin, margin],
          [width - margin, height - margin],
        ],
        { type: 'MultiPoint', coordinates },
      )
  const highest = Math.round(width * (width < 500 ? 1.25 : 0.86))
  const loose = within(highest)
  const ys = coordinates.map((point) => loose(point)![1])
  const own = Math.max(...ys) - Math.min(...ys) + 2 * margin
  const height = Math.min(highest, Math.max(Math.ceil(own), Math.round(width / 3)))
  return { projection: within(height), height }
}

function draw(drawing: Drawing, input: MapInput, limits: readonly number[], width: number): string {
  const layout = layoutOf(input, width)
  const shade = (value: number | null) => (value === null ? '#fff' : shadeOf(value, limits))
  const byCode = new Map(input.places.map((place) => [place.code, place]))
  const shapes = input.boundaries.map(({ code, polygons }) => ({
    type: 'MultiPolygon' as const,
    fill: shade(byCode.get(code)?.value ?? null),
    coordinates: polygons.map((rings) => rings.map((ring) => thinned(ring, layout.projection))),
  }))
  const onBoundaries = shapes.length > 0
  const lines = layout.labels.flatMap(({ line }) => (line === null ? [] : [line]))
  return plotToSvg(drawing, {
    width,
    height: layout.height,
    margin: 0,
    projection: 'identity',
    marks: [
      ...shapes.map((shape) =>
        Plot.geo(shape as never, { fill: shape.fill, stroke: '#fff', strokeWidth: 0.8 }),
      ),
      // The palest class is hardly darker than the paper: a line around all of them says where they end.
      Plot.geo(coast(input, layout.projection) as never, {
        stroke: colours.quiet,
        strokeWidth: 0.6,
      }),
      Plot.dot([...layout.circles], {
        x: 'x',
        y: 'y',
        r: { value: (circle: { r: number }) => circle.r, scale: null },
        fill: ({ place }: { place: MapPlace }) => (onBoundaries ? '#fff' : shade(place.value)),
        fillOpacity: onBoundaries ? 0.25 : 1,
        stroke: colours.ink,
        strokeWidth: 1,
      }),
      // A line of ink on a line of paper is seen on the darkest class too.
      ...[
        { stroke: '#fff', strokeWidth: 2.6 },
        { stroke: colours.ink, strokeWidth: 0.9 },
      ].map((pen) => Plot.link(lines, { x1: from(0), y1: from(1), x2: to(0), y2: to(1), ...pen })),
      ...(['start', 'middle', 'end'] as const).map((anchor) =>
        Plot.text(
          layout.labels.filter((label) => label.anchor === anchor),
          {
            x: 'x',
            y: 'y',
            text: 'text',
            textAnchor: anchor,
            stroke: '#fff',
            strokeWidth: 3.5,
            strokeOpacity: 0.85,
            fill: colours.ink,
          },
        ),
      ),
    ],
  })
}

type Line = NonNullable<Layout['labels'][number]['line']>
const from = (axis: 0 | 1) => (line: Line) => line[0][axis]
const to = (axis: 0 | 1) => (line: Line) => line[1][axis]

function coast({ boundaries }: MapInput, projection: GeoProjection) {
  return {
    type: 'MultiLineString' as const,
    coordinates: outlineOf(boundaries.map(({ polygons }) => polygons)).map((chain) =>
      chain.flatMap(([lon, lat]) => {
        const point = projection([lon, lat])
        return point === null ? [] : [point]
      }),
    ),
  }
}

/** Points nearer than half a pixel to the one before are left out: nobody can see them. */
function thinned(
  ring: readonly (readonly [number, number])[],
  projection: GeoProjection,
): [number, number][] {
  const kept: [number, number][] = []
  for (const [lon, lat] of ring) {
    const point = projection([lon, lat])
    if (point === null) continue
    const last = kept.at(-1)
    if (last && Math.hypot(point[0] - last[0], point[1] - last[1]) < 0.5) continue
    kept.push(point)
  }
  if (kept.length > 0) kept.push(kept[0]!)
  return kept
}

/**
 * Upper limits of all but the last class: equally many values in each, counted as they are written, so that
 * no two classes of the key share a number. Two written values or more in a class where there are enough.
 */
function classLimits(descending: readonly number[], format: (value: number) => string): number[] {
  const ascending = [...descending].reverse()
  const written = [...Map.groupBy(ascending, format).values()].map((values) => values.at(-1)!)
  const half = Math.max(2, Math.ceil(written.length / 2))
  const classes = Math.min(sequence.length, written.length, half)
  return Array.from(
    { length: Math.max(0, classes - 1) },
    (_, index) => written[Math.ceil(((index + 1) * written.length) / classes) - 1]!,
  )
}

/** Few classes use the whole scale, so that the darkest always is the highest. */
function shadeOf(value: number, limits: readonly number[]): string {
  const index = classOf(value, limits)
  const step = limits.length === 0 ? 0 : (sequence.length - 1) / limits.length
  return sequence[Math.round(index * step)]!
}

function classOf(value: number, limits: readonly number[]): number {
  const index = limits.findIndex((limit) => value <= limit)
  return index === -1 ? limits.length : index
}

function keysOf(
  { language }: Drawing,
  limits: readonly number[],
  input: MapInput,
): Picture['keys'] {
  const values = input.places.flatMap(({ value }) => (value === null ? [] : [value]))
  const classes = [...limits, Math.max(...values)].map((upper, index) => {
    const inClass = values.filter((value) => classOf(value, limits) === index)
    const [low, high] = [input.format(Math.min(...inClass)), input.format(upper)]
    return {
      label: language.span(low, high),
      colour: shadeOf(upper, limits),
      shape: 'fill' as const,
    }
  })
  return [
    {
      label: language.t('chart.circle', { size: lower(input.size) }),
      colour: colours.ink,
      shape: 'ring',
    },
    ...(values.length === 0 ? [] : classes),
  ]
}

/** The middle of the largest polygon where there is one: a published point may lie at sea. */
function pointOf(place: MapPlace, boundaries: readonly MapBoundary[]): [number, number] {
  const polygons = boundaries.find(({ code }) => code === place.code)?.polygons ?? []
  const shapes = polygons.map((rings) => ({
    type: 'Polygon' as const,
    coordinates: rings.map((ring) => ring.map(([lon, lat]) => [lon, lat])),
  }))
  const largest = shapes.sort((a, b) => geoArea(b) - geoArea(a))[0]
  return largest === undefined ? [place.lon, place.lat] : geoCentroid(largest)
}
