import { colours } from './colours.ts'
import type { Key } from './drawing.ts'

/** The sign of a key as SVG: what a line, band or colour of the picture looks like. */
export function keySign(shape: Key['shape'], colour: string): string {
  return `<svg aria-hidden="true" width="22" height="12" viewBox="0 0 22 12">${sign(shape, colour)}</svg>`
}

function sign(shape: Key['shape'], colour: string): string {
  const line = `<path d="M1 6H21" fill="none" stroke="${colour}" stroke-width="2.4"`
  switch (shape) {
    case 'fill':
      return `<rect x="2" y="1" width="18" height="10" fill="${colour}" stroke="${colours.quiet}" stroke-width=".7"/>`
    case 'outline':
      return `<rect x="2.5" y="1.5" width="17" height="9" fill="none" stroke="${colour}" stroke-width="1.8"/>`
    case 'heavy-outline':
      return `<rect x="2.5" y="1.5" width="17" height="9" fill="none" stroke="${colour}" stroke-width="3"/>`
    case 'band':
      return `<rect x="1" y="1" width="20" height="10" fill="${colour}" fill-opacity=".22" stroke="${colour}" stroke-width=".8"/>`
    case 'dot':
      return `<circle cx="11" cy="6" r="5" fill="${colour}"/>`
    case 'diamond':
      return `<path d="M11 0.5L16.5 6L11 11.5L5.5 6Z" fill="${colour}"/>`
    case 'ring':
      return `<circle cx="11" cy="6" r="4.2" fill="#fff" stroke="${colour}" stroke-width="1.8"/>`
    case 'heavy-ring':
      return `<circle cx="11" cy="6" r="4" fill="#fff" stroke="${colour}" stroke-width="3"/>`
    case 'line':
      return `${line}/>`
    case 'dashed':
      return `${line} stroke-dasharray="6 3"/>`
    case 'dotted':
      return `${line} stroke-dasharray="2 3"/>`
  }
}
