/** Text that is already HTML. Anything else that is put into `html` is escaped. */
export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
  toString(): string {
    return this.text
  }
}

type Piece = Html | string | number | null | false | readonly Piece[]

/** html`<p>${name}</p>`: what is put in is escaped unless it is Html; lists are joined; null and false are nothing. */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  return new Html(
    strings.reduce((text, string, index) => text + written(pieces[index - 1]!) + string),
  )
}

/** Marks text as HTML that our own code has made. */
export function raw(text: string): Html {
  return new Html(text)
}

export const nothing = new Html('')

function written(piece: Piece): string {
  if (piece === null || piece === false) return ''
  if (piece instanceof Html) return piece.text
  if (typeof piece === 'object') return piece.map(written).join('')
  return escaped(String(piece))
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}
