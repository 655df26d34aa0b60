/**
 * Every kind of error Samsyn knows, in one list, so that the command line, the server and the screen
 * say the same thing. Exit codes follow BSD's sysexits: 64 wrong call, 65 wrong data, 66 no input,
 * 69 something needed is not there, 70 our own fault, 73 cannot write, 75 try again later, 77 not permitted.
 */
export const kinds = {
  'wrong-call': { exit: 64, http: 400 },
  'unknown-area': { exit: 64, http: 404 },
  'unknown-group': { exit: 64, http: 404 },
  'year-out-of-range': { exit: 64, http: 400 },
  'missing-table': { exit: 66, http: 503 },
  'broken-table': { exit: 65, http: 422 },
  'wrong-vintage': { exit: 65, http: 422 },
  'duplicate-key': { exit: 65, http: 422 },
  'impossible-value': { exit: 65, http: 422 },
  'incomplete-table': { exit: 65, http: 422 },
  'tables-disagree': { exit: 65, http: 422 },
  'shapes-differ': { exit: 70, http: 500 },
  'not-available': { exit: 69, http: 503 },
  'cannot-write': { exit: 73, http: 500 },
  'not-found': { exit: 66, http: 404 },
  'not-signed-in': { exit: 77, http: 401 },
  'not-allowed': { exit: 77, http: 403 },
  'wrong-method': { exit: 64, http: 405 },
  'too-large': { exit: 65, http: 413 },
  'wrong-format': { exit: 65, http: 415 },
  'too-many': { exit: 75, http: 429 },
} as const satisfies Record<string, { exit: number; http: number }>

export type RefusalKind = keyof typeof kinds

export function exitCodeOf(kind: RefusalKind): number {
  return kinds[kind].exit
}

export function httpStatusOf(kind: RefusalKind): number {
  return kinds[kind].http
}
