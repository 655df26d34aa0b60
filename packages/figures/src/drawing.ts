import type { Language } from '@samsyn/language'

/**
 * The little of the DOM that a chart is drawn with: `new JSDOM().window.document` on a server, `document`
 * in a browser. The package itself has no DOM types, so that it runs anywhere.
 */
export interface DrawingDocument {
  createElementNS(namespace: string, name: string): unknown
}

/** What every chart needs beside its numbers. */
export interface Drawing {
  readonly document: DrawingDocument
  readonly language: Language
}

export interface PictureColumn {
  readonly label: string
  readonly numeric: boolean
}

/**
 * A chart, in words and numbers as well as in lines: whoever cannot see it reads `alternative`, whoever
 * wants the numbers opens the table. `draw` gives SVG text for a width in CSS pixels.
 */
export interface Picture {
  readonly title: string
  readonly alternative: string
  /** Short notes under the title: what a line, band or colour is. */
  readonly keys: readonly Key[]
  readonly note: string
  readonly columns: readonly PictureColumn[]
  readonly rows: readonly (readonly string[])[]
  draw(width: number): string
}

/** A sign and what it stands for. */
export interface Key {
  readonly label: string
  readonly colour: string
  readonly shape:
    | 'fill'
    | 'outline'
    | 'heavy-outline'
    | 'line'
    | 'dashed'
    | 'dotted'
    | 'band'
    | 'dot'
    | 'diamond'
    | 'ring'
    | 'heavy-ring'
}
