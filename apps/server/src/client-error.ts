import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { Refusal } from '@samsyn/refusal'
import { PROBLEM_HEADERS, type Problem, problemOf } from './problem.ts'

/** What never became a request is answered in the words of a problem too, by hand: no handler sees it. */
export function answerClientError(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) {
    socket.destroy()
    return
  }
  const problem = problemOfClient(error.code)
  const body = JSON.stringify(problem)
  const head = [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
    ...Object.entries(PROBLEM_HEADERS).map(([name, value]) => `${name}: ${value}`),
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy())
}

function problemOfClient(code: string | undefined): Problem {
  if (code === 'HPE_HEADER_OVERFLOW') {
    const refusal = new Refusal('too-large', {
      found: 'headers of more than 16 kB',
      because: 'no question here needs as much',
      remedy: 'send fewer or shorter headers; a cookie of another server is often the reason',
    })
    return problemOf(refusal, 431)
  }
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') {
    const refusal = new Refusal('wrong-call', {
      found: 'a request that was not whole in time',
      because: 'others wait for the connection',
      remedy: 'send it again, at once',
    })
    return problemOf(refusal, 408)
  }
  return problemOf(
    new Refusal('wrong-call', {
      found: 'bytes that are no request',
      because: 'this server speaks HTTP/1.1',
      remedy: 'ask with a browser or another HTTP client',
    }),
  )
}
