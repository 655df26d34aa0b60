import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

// A shell remembers where it first found `node`. Before the first installation that is the machine's own,
// perhaps too old to run TypeScript; the one installed is found only by a new shell.
describe('the scripts of package.json', () => {
  const path = join(import.meta.dirname, '..', 'package.json')
  const scripts: Record<string, string> = JSON.parse(readFileSync(path, 'utf8')).scripts

  it.each(Object.entries(scripts))('%s calls node at most once in one shell', (_, line) => {
    expect(line.match(/\bnode /g)?.length ?? 0).toBeLessThanOrEqual(1)
  })
})
