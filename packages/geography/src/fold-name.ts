/**
 * A name as people may type it, so that two ways of writing the same name become equal: small letters, no diacritics,
 * æ = ae = a, ø = oe = o, å = aa = a, and any run of other signs is one space. "Tønsberg", "TOENSBERG" and "tonsberg"
 * all become "tonsberg".
 */
export function foldName(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[æøåđŋŧ]/g, (letter) => plain[letter]!)
    .replace(/ae|aa/g, 'a')
    .replace(/oe/g, 'o')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

const plain: Record<string, string> = { æ: 'a', ø: 'o', å: 'a', đ: 'd', ŋ: 'n', ŧ: 't' }
