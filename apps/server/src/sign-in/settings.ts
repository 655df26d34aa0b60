import { isIP } from 'node:net'
import { knownRefusal, Refusal } from '@samsyn/refusal'

/** How people sign in: an OpenID Connect provider of the house, and what this server is called there. */
export interface SignInSettings {
  readonly issuer: URL
  readonly clientId: string
  readonly clientSecret: string
  /** Where people reach this server, e.g. https://samsyn.example.no: the provider sends them back there. */
  readonly publicUrl: URL
  /** 32 bytes that sessions are sealed with. */
  readonly sessionKey: Buffer
  /** Addresses or networks (`10.0.0.0/8`) of proxies that say from where someone asks; of others it is not believed. */
  readonly proxies: readonly string[]
}

const names = [
  'SAMSYN_OIDC_ISSUER',
  'SAMSYN_OIDC_CLIENT_ID',
  'SAMSYN_OIDC_CLIENT_SECRET',
  'SAMSYN_PUBLIC_URL',
  'SAMSYN_SESSION_KEY',
] as const

/**
 * The sign-in that the environment asks for; null where it names none of it.
 *
 * @throws Refusal wrong-call for a half-named one: nobody should believe that there is a lock where there is none
 */
export function signInFrom(
  environment: Readonly<Record<string, string | undefined>>,
): SignInSettings | null {
  const missing = names.filter((name) => !environment[name]?.trim())
  if (missing.length === names.length) return null
  if (missing.length > 0) {
    throw knownRefusal('sign-in-incomplete', { missing })
  }
  const [issuer, clientId, clientSecret, publicUrl, key] = names.map((name) =>
    environment[name]!.trim(),
  ) as [string, string, string, string, string]
  return {
    issuer: secureUrl('SAMSYN_OIDC_ISSUER', issuer),
    clientId,
    clientSecret,
    publicUrl: hostAlone(secureUrl('SAMSYN_PUBLIC_URL', publicUrl)),
    sessionKey: keyOf(key),
    proxies: proxiesOf(environment.SAMSYN_PROXIES ?? ''),
  }
}

/** Over the network only with TLS; on this machine, where a provider is tried out, without. */
function secureUrl(name: string, text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname))) {
    return url
  }
  throw new Refusal('wrong-call', {
    found: `${name} "${text}"`,
    because: 'secrets would be sent in the open',
    remedy: 'write an address that begins with https://',
  })
}

/** Pages and sessions are of a whole host: below a path of another site they would not be found. */
function hostAlone(url: URL): URL {
  if (url.pathname === '/' && url.search === '' && url.hash === '') return url
  throw new Refusal('wrong-call', {
    found: `SAMSYN_PUBLIC_URL "${url.href}"`,
    because: 'Samsyn is served by a host of its own, not below a path',
    remedy: `give it one, and write its address: ${url.origin}`,
  })
}

function keyOf(text: string): Buffer {
  if (/^[0-9a-f]{64}$/i.test(text)) return Buffer.from(text, 'hex')
  throw new Refusal('wrong-call', {
    found: `a SAMSYN_SESSION_KEY of ${text.length} characters`,
    because: 'it is 32 bytes, written as 64 hexadecimal digits',
    remedy: 'make one with: openssl rand -hex 32',
  })
}

function proxiesOf(text: string): readonly string[] {
  const named = text.split(',').flatMap((each) => each.trim() || [])
  for (const each of named) if (!isNetwork(each)) throw strangeProxy(each)
  return named
}

function isNetwork(text: string): boolean {
  const [address, bits, ...more] = text.split('/')
  const family = isIP(address!)
  if (family === 0 || more.length > 0) return false
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128))
}

function strangeProxy(text: string): Refusal {
  return new Refusal('wrong-call', {
    found: `SAMSYN_PROXIES "${text}"`,
    because: 'it is not an address or a network',
    remedy: 'write those of the proxies with commas between: 10.0.0.5,10.1.0.0/16',
  })
}

/** Whether only this machine can reach an address. */
export function isLoopback(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, '')
  return name === 'localhost' || name === '::1' || /^127(\.\d{1,3}){3}$/.test(name)
}

/** @throws Refusal not-allowed for an address that others reach, where nobody signs in */
export function refuseOpen(host: string, signIn: SignInSettings | null): void {
  if (signIn !== null || isLoopback(host)) return
  throw knownRefusal('host-without-sign-in', { host, names })
}
