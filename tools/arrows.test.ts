import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { arrowOffences } from './arrows.ts'

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'samsyn-arrows-'))
})
afterEach(() => rmSync(root, { recursive: true }))

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

function depend(path: string, ...names: string[]): void {
  const dependencies = Object.fromEntries(names.map((name) => [`@samsyn/${name}`, '0.1.0']))
  write(`${path}/package.json`, JSON.stringify({ dependencies }))
}

const found = () => arrowOffences(root).map((one) => `${one.file}:${one.line} ${one.found}`)

test('the arrows of this repository point one way', () => {
  expect(arrowOffences(join(import.meta.dirname, '..'))).toEqual([])
})

test('an import upwards that is named in package.json is fine', () => {
  depend('packages/demand', 'rates')
  write('packages/demand/src/a.ts', "import { shrink } from '@samsyn/rates'\n")
  expect(found()).toEqual([])
})

test('an import that package.json does not name is found', () => {
  depend('packages/demand')
  write('packages/demand/src/a.ts', "\nimport { shrink } from '@samsyn/rates'\n")
  expect(found()).toEqual([
    "packages/demand/src/a.ts:2 an import of '@samsyn/rates' that the package.json of demand does not name",
  ])
})

test('an arrow downwards and one sideways are found, however they are written', () => {
  depend('packages/rates', 'plan', 'draws')
  write(
    'packages/rates/src/a.ts',
    "export * from '@samsyn/plan'\nimport type {\n  Draw,\n} from '@samsyn/draws'\nconst x = await import('@samsyn/plan')\n",
  )
  expect(found()).toEqual([
    'packages/rates/src/a.ts:1 an arrow from rates to plan, which lies below it',
    'packages/rates/src/a.ts:4 an arrow from rates to draws, which lies beside it',
    'packages/rates/src/a.ts:5 an arrow from rates to plan, which lies below it',
  ])
})

test('an inner file of another package and a path out of the package are found', () => {
  depend('packages/demand', 'rates')
  write(
    'packages/demand/src/deep/a.ts',
    "import { b } from '@samsyn/rates/src/b.ts'\nimport { c } from '../../../rates/src/c.ts'\nimport { d } from '../d.ts'\n",
  )
  expect(found()).toEqual([
    "packages/demand/src/deep/a.ts:1 an import of '@samsyn/rates/src/b.ts', an inner file",
    "packages/demand/src/deep/a.ts:2 an import of '../../../rates/src/c.ts', outside the package demand",
  ])
})

test('an app may read the version of the product', () => {
  depend('apps/cli')
  write('apps/cli/src/a.ts', "import { version } from '../../../package.json'\n")
  expect(found()).toEqual([])
})

test('clock and chance are found in the domain, but not in an edge, a test or a comment', () => {
  const worldly = 'const now = Date.now()\nconst luck = Math.random()\nconst today = new Date()\n'
  for (const path of ['packages/rates', 'packages/sources', 'apps/cli']) depend(path)
  write('packages/rates/src/a.ts', worldly)
  write('packages/rates/src/a.test.ts', worldly)
  write(
    'packages/rates/src/b.ts',
    '/** Never Math.random. */\nexport const b = 1 // nor Date.now\n',
  )
  write('packages/sources/src/a.ts', worldly)
  write('apps/cli/src/a.ts', worldly)
  expect(found()).toEqual([
    'packages/rates/src/a.ts:2 Math.random in the domain package rates',
    'packages/rates/src/a.ts:1 Date.now in the domain package rates',
    'packages/rates/src/a.ts:3 new Date in the domain package rates',
  ])
})

test('a package that is in no row is asked to take its place', () => {
  depend('packages/novelty', 'rates')
  write('packages/novelty/src/a.ts', "import { shrink } from '@samsyn/rates'\n")
  expect(found()).toEqual(['packages/novelty/src/a.ts:1 the package novelty in no row'])
})
