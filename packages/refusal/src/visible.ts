/**
 * What is not seen, or changes how the rest is seen: control characters, what turns the direction of writing (U+202A–202E,
 * U+2066–2069), what has no width, the separators of lines and paragraphs, and halves of letters.
 */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu

const named: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/**
 * A text that somebody else wrote, so that a message shows what it holds: a file may be named to clear the screen, to
 * hide its end, or to read backwards. Unseen characters are written as in JSON, \u202e; all else stands as it is.
 */
export function visible(text: string): string {
  return text.replace(unseen, (character) => named[character] ?? escaped(character.codePointAt(0)!))
}

function escaped(code: number): string {
  const digits = code.toString(16)
  return digits.length > 4 ? `\\u{${digits}}` : `\\u${digits.padStart(4, '0')}`
}
