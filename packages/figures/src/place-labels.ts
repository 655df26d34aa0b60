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

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const letterWidth = 6.7
const lineHeight = 14

/**
 * Puts names beside their circles so that no two cover each other: in the order given, each at the first of
 * four sides that is free and inside the frame. A name without a free side is left out.
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  frame: { readonly width: number; readonly height: number },
): PlacedLabel[] {
  const taken: Box[] = requests.map(circleBox)
  const placed: PlacedLabel[] = []
  requests.forEach((request, own) => {
    for (const label of candidates(request)) {
      const box = labelBox(label)
      const outside =
        box.left < 0 || box.right > frame.width || box.top < 0 || box.bottom > frame.height
      if (outside || taken.some((other, index) => index !== own && overlap(box, other))) continue
      taken.push(box)
      placed.push(label)
      return
    }
  })
  return placed
}

function candidates({ text, x, y, r }: LabelRequest): PlacedLabel[] {
  return [
    { text, x: x + r + 3, y, anchor: 'start' },
    { text, x: x - r - 3, y, anchor: 'end' },
    { text, x, y: y - r - lineHeight / 2, anchor: 'middle' },
    { text, x, y: y + r + lineHeight / 2, anchor: 'middle' },
  ]
}

function labelBox({ text, x, y, anchor }: PlacedLabel): Box {
  const width = text.length * letterWidth
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { left, right: left + width, top: y - lineHeight / 2, bottom: y + lineHeight / 2 }
}

function circleBox({ x, y, r }: LabelRequest): Box {
  return { left: x - r, right: x + r, top: y - r, bottom: y + r }
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
