/** What the server says of a refusal: `application/problem+json` with the parts of every refusal in Samsyn. */
export interface Problem {
  /** urn:samsyn:problem: and the kind. */
  readonly type: string
  readonly title: string
  readonly status: number
  readonly found: string
  readonly because: string
  readonly remedy: string
}

/** The server refused; `problem` says what it found, why, and what helps. */
export class RefusedByServer extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.title)
    this.problem = problem
  }
}

/** The server was not reached: the train is in a tunnel, or it has stopped. */
export class NotReached extends Error {}

/**
 * A resource of the server; with a body it is posted.
 *
 * @throws NotReached without a connection; RefusedByServer with what the server says
 */
export async function fetchResource(
  path: string,
  signal?: AbortSignal,
  body?: object,
): Promise<Response> {
  let response: Response
  try {
    response = await fetch(path, {
      ...(signal === undefined ? {} : { signal }),
      ...(body === undefined ? {} : posted(body)),
    })
  } catch (error) {
    if (signal?.aborted) throw error
    throw new NotReached(path)
  }
  if (!response.ok) throw new RefusedByServer(await problemOf(response))
  return response
}

function posted(body: object): RequestInit {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }
}

export async function fetchJson<T>(path: string, signal?: AbortSignal): Promise<T> {
  return (await (await fetchResource(path, signal)).json()) as T
}

async function problemOf(response: Response): Promise<Problem> {
  const plain = { type: 'about:blank', title: response.statusText, status: response.status }
  try {
    const said = (await response.json()) as Partial<Problem>
    return { found: '', because: '', remedy: '', ...plain, ...said }
  } catch {
    return { ...plain, found: '', because: '', remedy: '' }
  }
}
