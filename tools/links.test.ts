import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { linkOffences } from './links.ts'

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'samsyn-links-'))
})
afterEach(() => rmSync(root, { recursive: true }))

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

const found = () => linkOffences(root).map((one) => `${one.file}:${one.line} ${one.found}`)

test('links and paths that lead somewhere are fine', () => {
  write(
    'docs/tour.md',
    '[there](../README.md#top) and `packages/a/src/b.ts`, `b.ts`, `packages/a/`\n',
  )
  write('README.md', '[tour](docs/tour.md), [SSB](https://www.ssb.no), [here](#below)\n')
  write('packages/a/README.md', 'Start in `b.ts`, then `src/b.ts`\n')
  write('packages/a/src/b.ts', '')
  expect(found()).toEqual([])
})

test('those that do not are found, with their line', () => {
  write('README.md', 'one\n[tour](docs/tour.md)\n![picture](docs/report.png)\n')
  write('docs/deep/a.md', 'see `packages/a/src/gone.ts` and `gone.ts`\n')
  expect(found()).toEqual([
    'README.md:2 a pointer to docs/tour.md',
    'README.md:3 a pointer to docs/report.png',
    'docs/deep/a.md:1 a pointer to packages/a/src/gone.ts',
    'docs/deep/a.md:1 a pointer to gone.ts',
  ])
})

test('a link that leads up and down again to nothing is found, and not taken for one that leads outside', () => {
  write('docs/tour.md', '[gone](../packages/a/src/gone.ts)\n')
  write('packages/a/README.md', '[gone](../b/README.md), [outside](../../../elsewhere.md)\n')
  expect(found()).toEqual([
    'docs/tour.md:1 a pointer to ../packages/a/src/gone.ts',
    'packages/a/README.md:1 a pointer to ../b/README.md',
  ])
})

test('examples, patterns, options and what lies outside are left alone', () => {
  write(
    'README.md',
    '```ts\nimport x from `gone/x.ts`\n```\n`packages/*/src/a.ts` `--data ../shared/data` `../shared/x.csv` `plan.json` `nb/nn/en` `a/b`\n',
  )
  expect(found()).toEqual([])
})
