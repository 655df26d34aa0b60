import { Refusal } from '@samsyn/refusal'
import { MOST_NESTED, nestsDeeper, repeatedPath } from '@samsyn/scenario'
import type { Server } from './routes.ts'

/** A body holds a scenario and what it is to be run with. */
const MOST_DEEP = MOST_NESTED + 4
/** A mark of the encoding at the beginning is no part of the text (RFC 8259 § 8.1), and is left out. */
const utf8 = new TextDecoder('utf-8', { fatal: true })

/**
 * A body is read as it stands or not at all: bytes that are no UTF-8 would be read as other letters, and of two members
 * with one name `JSON.parse` takes the last in silence (RFC 8259 § 4 leaves it to chance).
 */
export function strictJson(server: Server): void {
  const parse = server.getDefaultJsonParser('error', 'error')
  server.removeAllContentTypeParsers()
  server.addContentTypeParser<Buffer>(
    'application/json',
    { parseAs: 'buffer' },
    (request, body, done) => {
      const text = textOf(body)
      if (text === null) return done(notUtf8())
      parse(request, text, (error, value) => {
        if (error !== null) return done(error)
        if (nestsDeeper(value, MOST_DEEP)) return done(tooDeep())
        const twice = repeatedPath(text)
        return done(twice === null ? null : saidTwice(twice), value)
      })
    },
  )
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

function tooDeep(): Refusal {
  return new Refusal('wrong-call', {
    found: `values inside each other more than ${MOST_DEEP} deep`,
    because: 'no body here is built like that',
    remedy: 'look for brackets that open and never close where they should',
  })
}

function saidTwice(path: string): Refusal {
  const place = path.length > 60 ? `${path.slice(0, 57)}…` : path
  return new Refusal('wrong-call', {
    found: `${place} a second time in the body`,
    because: 'nobody knows which of the two holds',
    remedy: 'take one of them away',
  })
}
