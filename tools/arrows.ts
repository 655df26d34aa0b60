// Keeps the packages' arrows one way: `npm run arrows`, part of `npm run check`.
// Workspaces hoist every package into one node_modules, so that any could import any other; and the compiler
// cannot see that a domain package reads the clock. A regular expression over imports is enough for both.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { type Offence, report } from './offence.ts'

/** A package may import from rows above its own, never from its own row or below. */
export const rows: readonly (readonly string[])[] = [
  ['refusal', 'quantity'],
  ['language', 'draws', 'rates'],
  ['geography'],
  ['population'],
  ['privacy'],
  ['demand', 'variation'],
  ['quality'],
  ['measures'],
  ['finance'],
  ['scenario'],
  ['plan'],
  ['figures'],
  ['report'],
  ['warehouse'],
  ['synthetic', 'sources', 'synthetic-persons', 'importers'],
  ['desk', 'web'],
  ['server'],
  ['cli'],
]

/** Packages that may read the world; all others under packages/ are the domain. */
const edges = new Set(['sources', 'warehouse', 'records', 'synthetic-persons', 'importers', 'desk'])

const importing = /(?:\bfrom|\bimport)\s*\(?\s*(['"])([^'"\n]+)\1/g
const worldly = [
  { pattern: /\bMath\.random\b/g, word: 'Math.random', instead: 'a named stream of @samsyn/draws' },
  { pattern: /\bDate\.now\b/g, word: 'Date.now', instead: 'a year or time handed in by the app' },
  { pattern: /\bnew Date\b/g, word: 'new Date', instead: 'a year or time handed in by the app' },
]

interface Package {
  readonly name: string
  readonly folder: string
  readonly isApp: boolean
  readonly isDomain: boolean
  readonly dependencies: ReadonlySet<string>
}

/** Everything wrong with the imports of the packages and apps under `root`, in the order of the files. */
export function arrowOffences(root: string): Offence[] {
  return packagesOf(root).flatMap((one) =>
    sourcesOf(join(one.folder, 'src')).flatMap((file) => {
      const code = withoutComments(readFileSync(file, 'utf8'))
      const offences = [...importOffences(one, root, file, code), ...worldOffences(one, code)]
      return offences.map((offence) => ({ ...offence, file: relative(root, file) }))
    }),
  )
}

type InFile = Omit<Offence, 'file'>

function packagesOf(root: string): Package[] {
  return ['packages', 'apps'].flatMap((group) =>
    foldersIn(join(root, group)).flatMap((name) => {
      const folder = join(root, group, name)
      const manifest = join(folder, 'package.json')
      if (!existsSync(manifest)) return []
      const { dependencies = {} } = JSON.parse(readFileSync(manifest, 'utf8'))
      const isDomain = group === 'packages' && !edges.has(name)
      const names = new Set(Object.keys(dependencies))
      return [{ name, folder, isApp: group === 'apps', isDomain, dependencies: names }]
    }),
  )
}

function importOffences(one: Package, root: string, file: string, code: string): InFile[] {
  return [...code.matchAll(importing)].flatMap((match) => {
    const specifier = match[2]!
    const line = lineAt(code, match.index)
    const text = specifier.startsWith('.')
      ? relativeOffence(one, root, file, specifier)
      : specifier.startsWith('@samsyn/')
        ? arrowOffence(one, specifier.slice('@samsyn/'.length))
        : undefined
    return text ? [{ line, ...text }] : []
  })
}

function relativeOffence(
  { name, folder, isApp }: Package,
  root: string,
  file: string,
  specifier: string,
) {
  const target = resolve(dirname(file), specifier)
  if (target.startsWith(folder + sep)) return undefined
  // The version of the whole product stands there, and it is no code.
  if (isApp && target === join(root, 'package.json')) return undefined
  return {
    found: `an import of '${specifier}', outside the package ${name}`,
    because: 'a package is used by its name, through its index.ts',
    remedy: `import '@samsyn/…' and name it in the dependencies of ${name}`,
  }
}

function arrowOffence({ name, dependencies }: Package, imported: string) {
  const [target = '', ...inner] = imported.split('/')
  if (inner.length > 0) {
    return {
      found: `an import of '@samsyn/${imported}', an inner file`,
      because: 'only what index.ts exports is promised to others',
      remedy: `import from '@samsyn/${target}', and export there what is missing`,
    }
  }
  if (!dependencies.has(`@samsyn/${target}`)) {
    return {
      found: `an import of '@samsyn/${target}' that the package.json of ${name} does not name`,
      because: 'a package must say what it stands on',
      remedy: `add it to the dependencies of ${name}, if it lies higher in the list of tools/arrows.ts`,
    }
  }
  return directionOffence(name, target)
}

function directionOffence(name: string, target: string) {
  const own = rowOf(name)
  const other = rowOf(target)
  if (own < 0 || other < 0) {
    return {
      found: `the package ${own < 0 ? name : target} in no row`,
      because: 'the direction of its arrows is not known',
      remedy: 'put it in its row in tools/arrows.ts',
    }
  }
  if (other < own) return undefined
  return {
    found: `an arrow from ${name} to ${target}, which lies ${other === own ? 'beside' : 'below'} it`,
    because: 'arrows point one way, so that a package can be read with those above it only',
    remedy: `move what ${name} needs to a package above both, or hand it in from the app as data`,
  }
}

function worldOffences({ name, isDomain }: Package, code: string): InFile[] {
  if (!isDomain) return []
  return worldly.flatMap(({ pattern, word, instead }) =>
    [...code.matchAll(pattern)].map(({ index }) => ({
      line: lineAt(code, index),
      found: `${word} in the domain package ${name}`,
      because: 'the same input must give the same numbers, today and tomorrow',
      remedy: `take ${instead}`,
    })),
  )
}

function rowOf(name: string): number {
  return rows.findIndex((row) => row.includes(name))
}

function sourcesOf(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(ts|tsx)$/.test(path) && !/\.(test|fixture)\.tsx?$/.test(path))
    .sort()
    .map((path) => join(folder, path))
}

function foldersIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

/** Comments blanked, line breaks kept, so that an example in a docstring is not taken for an import. */
function withoutComments(code: string): string {
  return code
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
    .replace(/(^|[^:'"`\w])\/\/[^\n]*/g, '$1')
}

function lineAt(code: string, index: number): number {
  return code.slice(0, index).split('\n').length
}

if (import.meta.main) {
  report(arrowOffences(join(import.meta.dirname, '..')), 'Every arrow points one way.')
}
