/**
 * The line, from 1, on which the value of a path such as "measures[0].areas[1]" begins in a JSON text;
 * null where the path is not there. For messages that point, not for reading.
 */
export function lineOfPath(text: string, path: string): number | null {
  const wanted = path.match(/[^.[\]]+/g) ?? []
  const found = placesIn(text).find(
    ({ parts }) => parts.length === wanted.length && parts.every((part, i) => part === wanted[i]),
  )
  return found === undefined ? null : text.slice(0, found.at).split('\n').length
}

/** The path of the first member that an object names a second time; the later of the two would win in silence. */
export function repeatedPath(text: string): string | null {
  const seen = new Set<string>()
  for (const { parts } of placesIn(text)) {
    const path = JSON.stringify(parts)
    if (seen.has(path))
      return parts
        .map((part) => (/^\d+$/.test(part) ? `[${part}]` : `.${part}`))
        .join('')
        .replace(/^\./, '')
    seen.add(path)
  }
  return null
}

/** Every value of a valid JSON text with its path and where it begins. */
function placesIn(text: string): { parts: string[]; at: number }[] {
  const places: { parts: string[]; at: number }[] = []
  let at = 0
  const blank = () => {
    while (/\s/.test(text[at] ?? 'x')) at++
  }
  const string = () => {
    const from = at
    at++
    while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1
    at++
    return text.slice(from + 1, at - 1)
  }
  const value = (parts: string[]) => {
    blank()
    places.push({ parts, at })
    if (text[at] === '{') members(parts)
    else if (text[at] === '[') items(parts)
    else if (text[at] === '"') string()
    else while (at < text.length && !/[\s,\]}]/.test(text[at]!)) at++
    blank()
  }
  const members = (parts: string[]) => {
    at++
    blank()
    while (at < text.length && text[at] !== '}') {
      // Two spellings of a name are one name.
      const name = String(JSON.parse(`"${string()}"`))
      blank()
      at++
      value([...parts, name])
      if (text[at] === ',') at++
      blank()
    }
    at++
  }
  const items = (parts: string[]) => {
    at++
    blank()
    for (let i = 0; at < text.length && text[at] !== ']'; i++) {
      value([...parts, String(i)])
      if (text[at] === ',') at++
      blank()
    }
    at++
  }
  value([])
  return places
}
