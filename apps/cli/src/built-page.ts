import { say } from './say.ts'

/** The folder of the page, built where it changed; null, and said, where it cannot be built: the API needs no page. */
export async function builtPage(): Promise<string | null> {
  try {
    // Loaded when it is needed: a bundler is much to load for a command that serves nothing.
    const { buildWeb } = await import('@samsyn/web')
    return await buildWeb(say)
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0] : String(error)
    say(`The page could not be built (${why}): /api and /openapi.json are served without it.`)
    return null
  }
}
