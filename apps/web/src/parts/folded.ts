/** A text as it is searched: case, accents and the letters of other keyboards do not matter. */
export function folded(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .replaceAll('å', 'a')
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
}
