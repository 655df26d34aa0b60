import { textWidth } from './text-width.ts'

export interface LabelRequest {
  readonly text: string
  readonly x: number
  readonly y: number
  /** Radius of the circle the label belongs to. */
  readonly r: number
  readonly bold?: boolean
}

export interface PlacedLabel {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  /** From the circle to a label that stands away from it: [x, y] of both ends. */
  readonly line: readonly [Point, Point] | null
}

export interface LabelFrame {
  readonly width: number
  readonly height: number
  /** Where the frame begins, such as beside an axis; 0 unless told. */
  readonly left?: number
  /** So many of the first names are set even where they cover a circle, on the place that covers least. */
  readonly named?: number
  /** Whether one of these without room beside its circle may stand further out with a line to it. */
  readonly lines?: boolean
}

type Point = readonly [x: number, y: number]

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

interface Candidate {
  readonly label: PlacedLabel
  readonly box: Box
  /** The line, as boxes along it. */
  readonly path: readonly Box[]
}

const lineHeight = 15

/**
 * Puts names beside their circles so that no two names cover each other: in the order given, each at the first place
 * that is free and inside the frame. A name without a free place is left out, unless it is among the first `named`:
 * such a one stands further out with a line where the frame has lines, or else may cover circles, and never another name.
 */
export function placeLabels(requests: readonly LabelRequest[], frame: LabelFrame): PlacedLabel[] {
  const circles = requests.map(circleBox)
  const taken: Box[] = []
  const placed: PlacedLabel[] = []
  requests.forEach((request, own) => {
    const free = (candidates: readonly Candidate[]) =>
      candidates.filter(({ box, path }) =>
        taken.every((other) => [box, ...path].every((part) => covered(part, other) === 0)),
      )
    const covers = ({ box, path }: Candidate) =>
      circles.reduce(
        (sum, other, index) =>
          index === own
            ? sum
            : sum + [box, ...path].reduce((all, part) => all + covered(part, other), 0),
        0,
      )
    const must = own < (frame.named ?? 0)
    const wanted = [...beside(request), ...(must && frame.lines ? apart(request) : [])]
    const open = free(wanted.filter(({ box }) => inside(box, frame)))
    const best =
      open.find((each) => covers(each) === 0) ??
      (must ? open.sort((a, b) => covers(a) - covers(b))[0] : undefined)
    if (best === undefined) return
    taken.push(best.box, ...best.path)
    placed.push(best.label)
  })
  return placed
}

/** The eight places around a circle, the right side first. */
function beside(request: LabelRequest): Candidate[] {
  const { x, y, r } = request
  const slant = r * 0.75
  const sides = [
    [x + r + 4, y, 'start'],
    [x - r - 4, y, 'end'],
    [x, y - r - lineHeight / 2, 'middle'],
    [x, y + r + lineHeight / 2, 'middle'],
    ...([1, -1] as const).flatMap((dx) =>
      [-1, 1].map((dy) => {
        const anchor = dx === 1 ? 'start' : 'end'
        return [x + dx * (slant + 2), y + dy * (slant + 5), anchor] as const
      }),
    ),
  ] as const
  return sides.map(([x, y, anchor]) => candidate(request, [x, y], anchor, null))
}

/** Further out, sixteen ways at growing distance, the sides before above and below. */
function apart(request: LabelRequest): Candidate[] {
  const { x, y, r } = request
  return [14, 26, 40, 56].flatMap((distance) =>
    angles.map((angle) => {
      const [across, down] = [Math.cos(angle), Math.sin(angle)]
      const from: Point = [x + r * across, y + r * down]
      const to: Point = [x + (r + distance) * across, y + (r + distance) * down]
      const anchor = Math.abs(across) < 0.2 ? 'middle' : across > 0 ? 'start' : 'end'
      const away = anchor === 'middle' ? 0 : across > 0 ? 2 : -2
      const middle = anchor === 'middle' ? (Math.sign(down) * lineHeight) / 2 : 0
      return candidate(request, [to[0] + away, to[1] + middle], anchor, [from, to])
    }),
  )
}

const angles = Array.from({ length: 16 }, (_, index) => (index * Math.PI) / 8).sort(
  (a, b) => Math.abs(Math.sin(a)) - Math.abs(Math.sin(b)),
)

function candidate(
  { text, bold = false }: LabelRequest,
  [x, y]: Point,
  anchor: PlacedLabel['anchor'],
  line: PlacedLabel['line'],
): Candidate {
  const width = textWidth(text, bold)
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  // Two names on one line have a space between them.
  const box = {
    left: left - 2,
    right: left + width + 2,
    top: y - lineHeight / 2,
    bottom: y + lineHeight / 2,
  }
  return { label: { text, x, y, anchor, line }, box, path: line === null ? [] : along(line) }
}

/** Small boxes along a line, the ends left out: there it touches its own circle and its own name. */
function along([[x0, y0], [x1, y1]]: readonly [Point, Point]): Box[] {
  const steps = Math.max(2, Math.ceil(Math.hypot(x1 - x0, y1 - y0) / 4))
  return Array.from({ length: steps - 1 }, (_, index) => {
    const part = (index + 1) / steps
    const [x, y] = [x0 + part * (x1 - x0), y0 + part * (y1 - y0)]
    return { left: x - 1, right: x + 1, top: y - 1, bottom: y + 1 }
  })
}

/** With a little air around, so that a name is not read as that of the circle it touches. */
function circleBox({ x, y, r }: LabelRequest): Box {
  const room = r + 2
  return { left: x - room, right: x + room, top: y - room, bottom: y + room }
}

function inside(box: Box, { width, height, left = 0 }: LabelFrame): boolean {
  return box.left >= left && box.right <= width && box.top >= 0 && box.bottom <= height
}

/** Square pixels that two boxes share. */
function covered(a: Box, b: Box): number {
  const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return wide > 0 && high > 0 ? wide * high : 0
}
