import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createLanguage } from '@samsyn/language'
import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { figureHtml, ratioDots } from './index.ts'

test('the example in the README gives what it says', () => {
  const drawing = { document: new JSDOM().window.document, language: createLanguage('nb') }
  const picture = ratioDots(drawing, [
    { name: 'Kols', ratio: 1.14, chance: { low: 0.92, high: 1.08 } },
    { name: 'Hoftebrudd', ratio: 1.02, chance: null },
  ])
  const readme = readFileSync(join(import.meta.dirname, '..', 'README.md'), 'utf8')
  expect(readme).toContain(`picture.title // '${picture.title}'`)
  expect(readme).toContain(`picture.alternative // '${picture.alternative}'`)
  expect(readme).toContain(`picture.rows[0] // ['${picture.rows[0]!.join("', '")}']`)
  expect(picture.draw(328).startsWith('<svg aria-hidden="true"')).toBe(true)
  const html = figureHtml(picture, drawing.language, { id: 'ratios', synthetic: false })
  expect(html.includes('role="img"')).toBe(true)
})
