// Checks that the documents point to files that are there: `npm run links`, part of `npm run check`.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { type Offence, report } from './offence.ts'

const link = /\]\(\s*<?([^)\s>]+)>?[^)]*\)/g
const code = /`([^`\n]+)`/g
const skipped = new Set(['node_modules', '.git', 'dist', 'out'])

/**
 * Relative links, and paths in `code`, in README.md, CONTRIBUTING.md, docs/ and the READMEs of packages and apps. A path
 * is taken from the document's folder, its src/ or the root; in docs/ and packages a bare name of a source file
 * may lie anywhere.
 */
export function linkOffences(root: string): Offence[] {
  const files = filesIn(root)
  const names = new Set(files.map((path) => path.split(sep).at(-1)!))
  return files.filter(isDocument).flatMap((document) => {
    const lines = withoutFences(readFileSync(join(root, document), 'utf8')).split('\n')
    return lines.flatMap((text, index) =>
      [...linksIn(text), ...pathsIn(text, document.includes(sep))]
        .filter((path) => !isThere(root, document, path, names))
        .map((path) => offence(document, index + 1, path)),
    )
  })
}

function offence(file: string, line: number, path: string): Offence {
  return {
    file,
    line,
    found: `a pointer to ${path}`,
    because: 'no file is there',
    remedy: 'write where it lies now, or take the pointer out',
  }
}

function isDocument(path: string): boolean {
  const parts = path.split(sep)
  const [top = ''] = parts
  if (!path.endsWith('.md')) return false
  if (parts.length === 1) return top === 'README.md' || top === 'CONTRIBUTING.md'
  if (top === 'docs') return true
  return ['packages', 'apps', 'bench'].includes(top) && parts.at(-1) === 'README.md'
}

function linksIn(text: string): string[] {
  const unquoted = text.replace(code, '')
  return [...unquoted.matchAll(link)]
    .map((match) => decodeURI(match[1]!.replace(/[#?].*$/, '')))
    .filter((target) => target !== '' && !/^[a-z][a-z+.-]*:/i.test(target))
}

/** Code that looks like one path of ours: no blanks, patterns or placeholders, and a file's or folder's ending. */
function pathsIn(text: string, bareNames: boolean): string[] {
  return [...text.matchAll(code)]
    .map((match) => match[1]!.replace(/:\d+(-\d+)?$/, ''))
    .filter((path) => /^[\w.@/-]+$/.test(path) && !path.startsWith('/') && !path.startsWith('@'))
    .filter((path) => !/^(node_modules|out|dist)\//.test(path))
    .filter((path) =>
      path.includes('/') ? /(\.\w{2,4}|\/)$/.test(path) : bareNames && /\.ts$/.test(path),
    )
}

/** A path that leads out of the repository from where it is written is not ours to check. */
function isThere(
  root: string,
  document: string,
  path: string,
  names: ReadonlySet<string>,
): boolean {
  const folder = join(root, dirname(document))
  const isOutside = (file: string) => relative(root, file).startsWith('..')
  if (isOutside(resolve(folder, path))) return true
  const candidates = [folder, join(folder, 'src'), root].map((from) => resolve(from, path))
  const isInside = candidates.some((file) => !isOutside(file) && existsSync(file))
  return isInside || (!path.includes('/') && names.has(path))
}

/** Fenced examples blanked, line breaks kept. */
function withoutFences(text: string): string {
  return text.replace(/^```[\s\S]*?^```/gm, (fence) => fence.replace(/[^\n]/g, ''))
}

function filesIn(root: string, folder = ''): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => !skipped.has(entry.name))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      return entry.isDirectory() ? filesIn(root, path) : [path]
    })
    .sort()
}

if (import.meta.main) {
  report(
    linkOffences(join(import.meta.dirname, '..')),
    'Every pointer in the documents leads somewhere.',
  )
}
