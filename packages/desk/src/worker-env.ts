import { getCompileCacheDir } from 'node:module'

/** A thread compiles for itself: where the process keeps what it has compiled (`bin/samsyn`), a thread finds it there. */
export function workerEnv(): NodeJS.ProcessEnv {
  const folder = getCompileCacheDir()
  return folder === undefined ? process.env : { ...process.env, NODE_COMPILE_CACHE: folder }
}
