import { createReadStream } from 'node:fs'
import { knownRefusal, type Refusal } from '@samsyn/refusal'
import { type Extract, UNIT } from './open-extract.ts'

/** A comment, a text in CDATA or a tag, with the text behind it. */
const piece =
  /(?:<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([A-Za-z]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>)([^<]*)/g
const attribute = /([A-Za-z]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
/** What belongs to a person or the file, and stands before the services. */
const opening = new Set(['INNHINFO', 'PERSON', 'TJENESTE'])

/**
 * The services of an IPLOS file, one line each: the columns asked for, in that order, with the number of the physical line last. The
 * person's number is made unique by the municipality that sends. Codes are ASCII, so that any encoding near it will do.
 *
 * @throws Refusal 'broken-table' for a file that does not end as it should
 */
export async function* iplosLines(
  { path, called }: Pick<Extract, 'path' | 'called'>,
  columns: readonly string[],
): AsyncGenerator<string> {
  const scope: Record<string, Map<string, string>> = {}
  let lines = 1
  let started = 0
  let whole = false
  let element = ''
  let content = ''
  for await (const text of elements(path)) {
    let seen = 0
    for (const match of text.matchAll(piece)) {
      lines += linesIn(text, seen, match.index)
      seen = match.index
      const [, cdata = '', close, name = '', attributes = '', alone, after = ''] = match
      // A service ends where it is closed; one that is not, where the next begins or its person ends.
      if ((name === 'TJENESTE' || name === 'PERSON') && scope.TJENESTE !== undefined) {
        yield lineOf(scope, columns, started)
        delete scope.TJENESTE
      }
      if (opening.has(name) && close === '') {
        scope[name] = new Map(attributesOf(attributes))
        started = lines
      }
      // Behind a comment or CDATA the text of the same element goes on.
      if (close !== undefined) {
        element = close === '' && alone === '' ? name : ''
        content = ''
      }
      content += cdata + after
      if (element !== '' && content.trim() !== '') {
        inner(scope, element).set(element.toLowerCase(), content.trim())
      }
      if (name === 'TJENESTE' && alone === '/') {
        yield lineOf(scope, columns, started)
        delete scope.TJENESTE
      }
      if (name === 'PERSON' && close !== '') delete scope.PERSON
      if (name === 'IPLOS' && close !== '') whole = true
    }
    lines += linesIn(text, seen, text.length)
  }
  if (!whole) throw cutOff(called)
}

function linesIn(text: string, from: number, to: number): number {
  return text.slice(from, to).split('\n').length - 1
}

/** Pieces of the file that begin with a tag and hold whole ones. */
async function* elements(path: string): AsyncGenerator<string> {
  let rest = ''
  const stream = createReadStream(path, { highWaterMark: 1 << 20, encoding: 'latin1' })
  for await (const chunk of stream as AsyncIterable<string>) {
    const text = rest + chunk
    const cut = lastBeginning(text)
    yield text.slice(0, Math.max(0, cut))
    rest = cut < 0 ? text : text.slice(cut)
  }
  yield rest
}

/** Where the last tag begins, or the last comment or CDATA: there may be tags in them, which are none. */
function lastBeginning(text: string): number {
  const tag = text.lastIndexOf('<')
  const around = [lastHolding(text, tag, '<!--', '-->'), lastHolding(text, tag, '<![CDATA[', ']]>')]
  return Math.min(tag, ...around.filter((at) => at >= 0))
}

/** Where the last of what begins and ends so does begin, if `inside` is in it; else -1. */
function lastHolding(text: string, inside: number, begins: string, ends: string): number {
  const at = text.lastIndexOf(begins)
  const ended = at < 0 ? -1 : text.indexOf(ends, at)
  return ended < 0 || inside < ended ? at : -1
}

function inner(scope: Record<string, Map<string, string>>, name: string): Map<string, string> {
  const prefix = name.slice(0, 2)
  if (prefix === 'tj' && scope.TJENESTE) return scope.TJENESTE
  if (prefix === 'pe' && scope.PERSON) return scope.PERSON
  scope.INNHINFO ??= new Map()
  return prefix === 'ii' ? scope.INNHINFO : new Map()
}

function attributesOf(text: string): [string, string][] {
  return [...text.matchAll(attribute)].map(([, name, double, single]) => {
    return [name!.toLowerCase(), double ?? single!]
  })
}

function lineOf(
  { INNHINFO, PERSON, TJENESTE }: Record<string, Map<string, string>>,
  columns: readonly string[],
  line: number,
): string {
  const sender = INNHINFO?.get('iikomnr') ?? ''
  const person = PERSON?.get('pepeid')
  const service = TJENESTE?.get('tjtjid')
  const made: Record<string, string | undefined> = {
    pepeid: person && `${sender}/${person}`,
    tjtjid: person && service && `${sender}/${person}/${service}`,
  }
  const cell = (column: string) =>
    made[column] ?? TJENESTE?.get(column) ?? PERSON?.get(column) ?? INNHINFO?.get(column) ?? ''
  const cells = columns.map((column) => (column in made ? (made[column] ?? '') : cell(column)))
  return [...cells, String(line)].map((one) => one.replaceAll(UNIT, ' ')).join(UNIT)
}

function cutOff(called: string): Refusal {
  return knownRefusal('extract-cut-off', { file: called })
}
