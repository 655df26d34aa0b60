import { Refusal } from '@samsyn/refusal'

/**
 * The crossings a model formula asks for, each as its columns; the empty one is the grand total.
 *
 * `~age * geo + eu:year` is age, geo, age by geo, and eu by year, with the total. `-1` or `+ 0` leaves the
 * total out. The way of writing is R's (Wilkinson & Rogers 1973), which Statistics Norway's tools use.
 */
export function parseFormula(formula: string): string[][] {
  const reader = { words: wordsOf(formula), at: 0, formula }
  if (reader.words[0] === '~') reader.at = 1
  const terms = readSum(reader)
  if (reader.at < reader.words.length) throw unreadable(reader)
  const withTotal = !terms.some((term) => term.length === 1 && term[0] === NO_TOTAL)
  const columns = terms.filter((term) => !term.includes(NO_TOTAL) && !term.includes('1'))
  return unique(withTotal ? [[], ...columns] : columns)
}

interface Reader {
  readonly words: readonly string[]
  readonly formula: string
  at: number
}

/** Stands for `-1`: no name of a column has a minus. */
const NO_TOTAL = '-1'

function wordsOf(formula: string): string[] {
  const words = formula.match(/[\p{L}_.][\p{L}\p{N}_.]*|-\s*1|\d+|[~+*:()]|\S/gu) ?? []
  return words.map((word) => (/^-\s*1$/.test(word) || word === '0' ? NO_TOTAL : word))
}

function readSum(reader: Reader): string[][] {
  let terms = readCrossing(reader)
  for (;;) {
    if (reader.words[reader.at] === '+') reader.at++
    else if (reader.words[reader.at] !== NO_TOTAL) return unique(terms)
    terms = [...terms, ...readCrossing(reader)]
  }
}

/** `a * b` is a, b and both; `a : b` is both. */
function readCrossing(reader: Reader): string[][] {
  let terms = readInteraction(reader)
  while (reader.words[reader.at] === '*') {
    reader.at++
    const more = readInteraction(reader)
    terms = unique([...terms, ...more, ...cross(terms, more)])
  }
  return terms
}

function readInteraction(reader: Reader): string[][] {
  let terms = readName(reader)
  while (reader.words[reader.at] === ':') {
    reader.at++
    terms = cross(terms, readName(reader))
  }
  return terms
}

function readName(reader: Reader): string[][] {
  const word = reader.words[reader.at++]
  if (word === '(') {
    const terms = readSum(reader)
    if (reader.words[reader.at++] !== ')') throw unreadable(reader)
    return terms
  }
  if (word === undefined || !/^([\p{L}_.]|1$|-1$)/u.test(word)) throw unreadable(reader)
  return [[word]]
}

function cross(some: readonly string[][], others: readonly string[][]): string[][] {
  return unique(some.flatMap((a) => others.map((b) => [...new Set([...a, ...b])])))
}

function unique(terms: readonly string[][]): string[][] {
  return [...new Map(terms.map((term) => [[...term].sort().join(':'), term])).values()]
}

function unreadable({ formula, words, at }: Reader): Refusal {
  return new Refusal('wrong-call', {
    found: `the formula "${formula}"`,
    because: `it cannot be read from "${words[Math.max(0, at - 1)] ?? 'its end'}" on`,
    remedy: 'write it from names of columns with +, * and :, as in ~age * geo + eu:year',
  })
}
