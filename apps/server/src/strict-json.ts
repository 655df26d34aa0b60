import type { IncomingHttpHeaders } from 'node:http'
import { Refusal } from '@samsyn/refusal'
import { MOST_NESTED, nestsDeeper, repeatedPath } from '@samsyn/scenario'
import type { Server } from './routes.ts'

/** A body holds a scenario and what it is to be run with. */
const MOST_DEEP = MOST_NESTED + 4
/** A mark of the encoding at the beginning is no part of the text (RFC 8259 § 8.1), and is left out. */
const utf8 = new TextDecoder('utf-8', { fatal: true })

/**
 * A body is read as it stands or not at all: one that is said to be something else is not tried, bytes that are no UTF-8 would be read as other letters, and of two members
 * with one name `JSON.parse` takes the last in silence (RFC 8259 § 4 leaves it to chance).
 */
export function strictJson(server: Server): void {
  const parse = server.getDefaultJsonParser('error', 'error')
  server.removeAllContentTypeParsers()
  server.addContentTypeParser<Buffer>(
    'application/json',
    { parseAs: 'buffer' },
    (request, body, done) => {
      const said = saidOtherwise(request.headers)
      if (said !== null) return done(said)
      const text = textOf(body)
      if (text === null) return done(notUtf8())
      parse(request, text, (error, value) => {
        if (error !== null) return done(notJson(text))
        if (nestsDeeper(value, MOST_DEEP)) return done(tooDeep())
        const twice = repeatedPath(text)
        return done(twice === null ? null : saidTwice(twice), value)
      })
    },
  )
}

/** What the headers say of the bytes holds: those that are said to be something else are not tried. */
function saidOtherwise(headers: IncomingHttpHeaders): Refusal | null {
  const coding = headers['content-encoding'] ?? 'identity'
  if (coding.toLowerCase() !== 'identity') {
    return new Refusal('wrong-format', {
      found: `a body with content-encoding ${shown(coding)}`,
      because: 'no body here is large enough to be compressed',
      remedy: 'send it as it is, without that header',
    })
  }
  const charset = /;\s*charset\s*=\s*"?([^\s;"]*)/i.exec(headers['content-type'] ?? '')?.[1]
  if (charset === undefined || /^utf-?8$/i.test(charset)) return null
  return new Refusal('wrong-format', {
    found: `a body that is said to be ${shown(charset)}`,
    because: 'JSON is UTF-8, and in another encoding its letters would be other letters',
    remedy: 'send it as UTF-8, with content-type: application/json',
  })
}

function textOf(bytes: Buffer): string | null {
  try {
    return utf8.decode(bytes)
  } catch {
    return null
  }
}

function notUtf8(): Refusal {
  return new Refusal('wrong-call', {
    found: 'a body that is not UTF-8',
    because: 'in another encoding its letters would be other letters',
    remedy: 'send it as UTF-8',
  })
}

/** Also for JSON that names what no object here may be given (`__proto__`), which the reader takes for no JSON. */
function notJson(text: string): Refusal {
  try {
    JSON.parse(text)
  } catch (error) {
    return new Refusal('wrong-call', {
      found: `a body that is not JSON (${(error as Error).message})`,
      because: 'every body here is one JSON document',
      remedy: 'look for a missing comma, quotation mark or bracket at that place',
    })
  }
  return new Refusal('wrong-call', {
    found: 'a member called __proto__ or constructor in the body',
    because: 'there is no such field, and such a name may change what others mean',
    remedy: 'take it away',
  })
}

function shown(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}

function tooDeep(): Refusal {
  return new Refusal('wrong-call', {
    found: `values inside each other more than ${MOST_DEEP} deep`,
    because: 'no body here is built like that',
    remedy: 'look for brackets that open and never close where they should',
  })
}

function saidTwice(path: string): Refusal {
  return new Refusal('wrong-call', {
    found: `${shown(path)} a second time in the body`,
    because: 'nobody knows which of the two holds',
    remedy: 'take one of them away',
  })
}
