import { Refusal } from '@samsyn/refusal'

/** As many times a question may be sent on to another address. Publishers do so once, when they have moved. */
const MOST_HOPS = 5

/**
 * Asks, and goes where the answer sends on to. Not left to `fetch`: it follows twenty times at once before it gives up, and a failure that
 * looks like a cut line is asked for again and again.
 *
 * @throws Refusal 'not-available' for redirects that go in a ring, to what is no web address, or that would lose the question
 */
export async function followRedirects(
  request: Request,
  ask: (request: Request) => Promise<Response>,
): Promise<Response> {
  for (let hop = 0, asked = request; ; hop++) {
    const again = asked.clone()
    const response = await ask(asked)
    const to = response.headers.get('location')
    if (response.status < 300 || response.status >= 400 || to === null) return response
    await response.body?.cancel()
    if (hop >= MOST_HOPS) throw inRing(request.url)
    // Only 307 and 308 send the question along; the others would fetch something else.
    if (again.method !== 'GET' && response.status < 307) throw losing(request.url)
    asked = new Request(webAddress(to, asked.url), again)
  }
}

function webAddress(to: string, from: string): URL {
  const url = URL.canParse(to, from) ? new URL(to, from) : null
  if (url?.protocol === 'https:' || url?.protocol === 'http:') return url
  throw new Refusal('not-available', {
    found: `a redirect from ${from} to what is no web address`,
    because: 'only http and https are followed, never to files of this machine',
    remedy: 'check --base-url if you gave one; pull again later',
  })
}

function inRing(url: string): Refusal {
  return new Refusal('not-available', {
    found: `more than ${MOST_HOPS} redirects from ${url}`,
    because: 'each address sends on to the next, likely in a ring',
    remedy: 'check --base-url if you gave one; pull again later',
  })
}

function losing(url: string): Refusal {
  return new Refusal('not-available', {
    found: `a redirect from ${url} that does not take the question along`,
    because: 'the answer would be to another question',
    remedy: 'give the new address with --base-url, for example https in place of http',
  })
}
