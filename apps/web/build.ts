import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import react from '@vitejs/plugin-react'
import { build, type InlineConfig } from 'vite'

const folder = import.meta.dirname
const root = join(folder, '..', '..')
const dist = join(folder, 'dist')

/** Ours are pure, and these libraries do not say so of themselves: what is not used stays out of the page. */
const withoutSideEffects =
  /\/packages\/[a-z-]+\/src\/|@digdir\/designsystemet-react|floating-ui|virtual-core|\/typebox\//

/** How the page is built, for `buildWeb` and for whoever develops it with a running server of its own. */
export const webConfig: InlineConfig = {
  root: folder,
  configFile: false,
  logLevel: 'warn',
  plugins: [react()],
  build: {
    target: 'es2023',
    emptyOutDir: true,
    chunkSizeWarningLimit: 1000,
    rolldownOptions: { treeshake: { moduleSideEffects: (id) => !withoutSideEffects.test(id) } },
  },
  worker: { format: 'es' },
}

/**
 * Builds the page where its sources or the lock file changed since it was last built, and gives the folder
 * to serve. A page is built beside the old one and put in its place when it is whole, so that two starts at
 * once leave one good page.
 */
export async function buildWeb(say: (line: string) => void = console.error): Promise<string> {
  const wanted = sourcesHash()
  if (builtFrom() === wanted) return dist
  say('Building the page (once, until it changes)')
  const fresh = join(folder, 'out', String(process.pid))
  await asForReaders(() => build({ ...webConfig, build: { ...webConfig.build, outDir: fresh } }))
  writeFileSync(join(fresh, '.sources'), wanted)
  // Another start that built the same meanwhile may already serve it: its files stay where they are.
  if (builtFrom() !== wanted) putInPlace(fresh, wanted)
  rmSync(fresh, { recursive: true, force: true })
  return dist
}

function putInPlace(fresh: string, wanted: string): void {
  rmSync(dist, { recursive: true, force: true })
  try {
    renameSync(fresh, dist)
  } catch (error) {
    if (builtFrom() !== wanted) throw error
  }
}

/** Whatever the process is for: a test runner's own `NODE_ENV` would put the libraries' slow and large variant in the page. */
async function asForReaders(work: () => Promise<unknown>): Promise<void> {
  const { NODE_ENV } = process.env
  process.env.NODE_ENV = 'production'
  try {
    await work()
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = NODE_ENV
  }
}

function builtFrom(): string | null {
  const mark = join(dist, '.sources')
  return existsSync(mark) ? readFileSync(mark, 'utf8') : null
}

/** Of every file the page may be made from: its own, the packages', and the lock file. */
function sourcesHash(): string {
  const hash = createHash('sha256')
  const files = [
    ...['package-lock.json', 'package.json'].map((name) => join(root, name)),
    ...['build.ts', 'index.html', 'package.json'].map((name) => join(folder, name)),
    ...filesUnder(join(folder, 'src')),
    ...filesUnder(join(folder, 'public')),
    ...readdirSync(join(root, 'packages')).flatMap((name) =>
      filesUnder(join(root, 'packages', name, 'src')),
    ),
  ]
  for (const file of files) {
    hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

function filesUnder(path: string): string[] {
  if (!existsSync(path)) return []
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}
