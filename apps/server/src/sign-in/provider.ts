import { knownRefusal, type Refusal } from '@samsyn/refusal'
import type { Configuration } from 'openid-client'
import type { SignInSettings } from './settings.ts'

/** The house's OpenID Connect provider, once it has said where its parts are. */
export interface Provider {
  readonly client: typeof import('openid-client')
  readonly config: Configuration
}

/** Seconds; people wait for it. */
const PATIENCE = 10

/**
 * Asked when someone first signs in, and again until it has answered: a server must start, and answer that it lives,
 * while its provider is down.
 *
 * @throws Refusal not-available, from what is given back
 */
export function providerOf(settings: SignInSettings): () => Promise<Provider> {
  let known: Promise<Provider> | null = null
  return () => {
    known ??= discovered(settings).catch((error) => {
      known = null
      const why = error instanceof Error ? error.message : String(error)
      throw notReached(settings.issuer.host, why)
    })
    return known
  }
}

async function discovered({ issuer, clientId, clientSecret }: SignInSettings): Promise<Provider> {
  const client = await import('openid-client')
  const local = issuer.protocol === 'http:' ? [client.allowInsecureRequests] : []
  const config = await client.discovery(issuer, clientId, clientSecret, undefined, {
    // The signature of who someone is, too, and not only that it came by the right way.
    execute: [...local, client.enableNonRepudiationChecks],
    timeout: PATIENCE,
  })
  return { client, config }
}

/** Why somebody is not signed in, and a word for the log that says nothing of who. */
export interface NotSignedIn {
  readonly refusal: Refusal
  readonly code: string
}

/**
 * What stands in the way, by what the provider or its answer said: with us, with them, or with this way back.
 *
 * @throws the error itself where it is a fault of our own
 */
export function whyNot(error: unknown, { issuer }: SignInSettings): NotSignedIn {
  const code = codeOf(error)
  if (['invalid_client', 'unauthorized_client'].includes(code)) {
    return { code, refusal: notKnownThere(issuer.host) }
  }
  if (['access_denied', 'login_required', 'consent_required'].includes(code)) {
    return { code, refusal: brokenOff() }
  }
  if (code === 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED') return { code, refusal: ofAnotherTime() }
  if (unreached.has(code) || isOfTheNetwork(error))
    return { code, refusal: notReached(issuer.host, code) }
  // A fault of our own is no way back that does not fit.
  if (code === 'TypeError') throw error
  return { code, refusal: notOurs() }
}

const unreached = new Set([
  'OAUTH_TIMEOUT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
  'OAUTH_PARSE_ERROR',
  'server_error',
  'temporarily_unavailable',
])

/** What fetch throws when nobody answers: a TypeError, as our own faults are, but with the network's error as its cause. */
function isOfTheNetwork(error: unknown): boolean {
  return error instanceof TypeError && typeof (error.cause as { code?: unknown })?.code === 'string'
}

/** The provider's own word where it gave one (RFC 6749 § 5.2), else that of the library. */
function codeOf(error: unknown): string {
  const { error: said, code, name } = error as { error?: unknown; code?: unknown; name?: unknown }
  const word = [said, code, name].find((one) => typeof one === 'string') ?? 'unknown'
  return /^\w{1,60}$/.test(word) ? word : 'unknown'
}

function notReached(host: string, error: string): Refusal {
  return knownRefusal('sign-in-unanswered', { host, error })
}

function notKnownThere(host: string): Refusal {
  return knownRefusal('sign-in-misfit', { host })
}

function brokenOff(): Refusal {
  return knownRefusal('sign-in-broken-off', {})
}

function ofAnotherTime(): Refusal {
  return knownRefusal('sign-in-expired', {})
}

/** A way back that does not fit the way there. */
export function notOurs(): Refusal {
  return knownRefusal('sign-in-strange', {})
}
