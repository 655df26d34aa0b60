/**
 * Letters by the room they take, in parts of the size of the text. They are those of DejaVu Sans, one of the widest
 * that a page may be shown in: a name that is given room for it has room in any other.
 */
const widths: readonly (readonly [letters: RegExp, em: number])[] = [
  [/[ijl|.,:;'’ ]/, 0.32],
  [/[ftrIJ()/-]/, 0.41],
  [/[mMWæÆ%]/, 1],
  [/[wA-ZÅØÄÖČŠ]/, 0.79],
]
const usual = 0.635
const boldness = 1.12

/** Pixels that a text in one line takes at most, at the size that pictures are written in. */
export function textWidth(text: string, bold = false, size = 12.5): number {
  const em = [...text].reduce(
    (sum, letter) => sum + (widths.find(([letters]) => letters.test(letter))?.[1] ?? usual),
    0,
  )
  return em * size * (bold ? boldness : 1)
}
