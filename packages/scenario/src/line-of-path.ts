/**
 * The line, from 1, on which the value of a path such as "measures[0].areas[1]" begins in a JSON text;
 * null where the path is not there. For messages that point, not for reading.
 */
export function lineOfPath(text: string, path: string): number | null {
  const wanted = path.match(/[^.[\]]+/g) ?? []
  for (const { holders, at } of valuesIn(text)) {
    if (holders.length !== wanted.length) continue
    if (holders.every(({ member }, i) => String(member) === wanted[i])) {
      return text.slice(0, at).split('\n').length
    }
  }
  return null
}

/** The path of the first member that an object names a second time; the later of the two would win in silence. */
export function repeatedPath(text: string): string | null {
  for (const { holders, again } of valuesIn(text)) if (again) return pathOf(holders)
  return null
}

/** An object or a list that is open at some place of a text, and which of its values is being read. */
interface Holder {
  /** Names so far; null in a list. */
  readonly names: Set<string> | null
  /** Null where an object has yet to name its next one. */
  member: string | number | null
  /** Whether the object has named it before. */
  again: boolean
}

interface ValueInText {
  /** From the outermost; changed as the reading goes on. */
  readonly holders: readonly Holder[]
  readonly at: number
  readonly again: boolean
}

const tokens = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],]|[^\s{}[\],:"]+/gs

/**
 * Every value of a valid JSON text, as it is come upon. In one pass and without recursion, however long or deep a text a
 * stranger sends.
 */
function* valuesIn(text: string): Generator<ValueInText> {
  const holders: Holder[] = []
  for (const { 0: token, index: at } of text.matchAll(tokens)) {
    const holder = holders.at(-1)
    if (token === '}' || token === ']') holders.pop()
    else if (token === ',') toNext(holder!)
    else if (holder?.member === null) name(holder, token)
    else {
      yield { holders, at, again: holder?.again ?? false }
      if (token === '{') holders.push({ names: new Set(), member: null, again: false })
      if (token === '[') holders.push({ names: null, member: 0, again: false })
    }
  }
}

function toNext(holder: Holder): void {
  holder.member = holder.names === null ? Number(holder.member) + 1 : null
}

function name(holder: Holder, token: string): void {
  // Two spellings of a name are one name.
  const member = String(JSON.parse(token))
  holder.again = holder.names!.has(member)
  holder.names!.add(member)
  holder.member = member
}

function pathOf(holders: readonly Holder[]): string {
  return holders
    .map(({ member }) => (/^\d+$/.test(String(member)) ? `[${member}]` : `.${member}`))
    .join('')
    .replace(/^\./, '')
}
