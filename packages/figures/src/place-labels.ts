export interface LabelRequest {
  readonly text: string
  readonly x: number
  readonly y: number
  /** Radius of the circle the label belongs to. */
  readonly r: number
}

export interface PlacedLabel {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
}

export interface LabelFrame {
  readonly width: number
  readonly height: number
  /** Where the frame begins, such as beside an axis; 0 unless told. */
  readonly left?: number
  /** So many of the first names are set even where they cover a circle, on the place that covers least. */
  readonly named?: number
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const letterWidth = 6.7
const lineHeight = 14

/**
 * Puts names beside their circles so that no two names cover each other: in the order given, each at the
 * first place that is free and inside the frame. A name without a free place is left out, unless it is
 * among the first `named`.
 */
export function placeLabels(requests: readonly LabelRequest[], frame: LabelFrame): PlacedLabel[] {
  const circles = requests.map(circleBox)
  const names: Box[] = []
  const placed: PlacedLabel[] = []
  requests.forEach((request, own) => {
    const free = candidates(request)
      .map((label) => ({ label, box: labelBox(label) }))
      .filter(({ box }) => inside(box, frame) && names.every((other) => covered(box, other) === 0))
    const covers = ({ box }: { box: Box }) =>
      circles.reduce((sum, other, index) => sum + (index === own ? 0 : covered(box, other)), 0)
    const best =
      free.find((each) => covers(each) === 0) ??
      (own < (frame.named ?? 0) ? free.sort((a, b) => covers(a) - covers(b))[0] : undefined)
    if (best === undefined) return
    names.push(best.box)
    placed.push(best.label)
  })
  return placed
}

function candidates({ text, x, y, r }: LabelRequest): PlacedLabel[] {
  const slant = r * 0.75
  const sides: PlacedLabel[] = [
    { text, x: x + r + 3, y, anchor: 'start' },
    { text, x: x - r - 3, y, anchor: 'end' },
    { text, x, y: y - r - lineHeight / 2, anchor: 'middle' },
    { text, x, y: y + r + lineHeight / 2, anchor: 'middle' },
  ]
  for (const [dx, anchor] of [
    [1, 'start'],
    [-1, 'end'],
  ] as const)
    for (const dy of [-1, 1])
      sides.push({ text, x: x + dx * (slant + 2), y: y + dy * (slant + 5), anchor })
  return sides
}

function labelBox({ text, x, y, anchor }: PlacedLabel): Box {
  const width = text.length * letterWidth
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { left, right: left + width, top: y - lineHeight / 2, bottom: y + lineHeight / 2 }
}

function circleBox({ x, y, r }: LabelRequest): Box {
  return { left: x - r, right: x + r, top: y - r, bottom: y + r }
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
