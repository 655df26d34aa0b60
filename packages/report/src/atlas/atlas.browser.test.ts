import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import { type LanguageCode, languages } from '@samsyn/language'
import { JSDOM } from 'jsdom'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium, windowIn, withoutChromium } from '../../../../tools/chromium.fixture.ts'
import { exampleAtlas, exampleBoundaries } from './example-atlas.fixture.ts'
import { renderAtlas } from './render-atlas.ts'

// On a laptop without Chromium these are skipped by name; in CI that would hide a broken page, so they fail.
describe.skipIf(withoutChromium)('the atlas in Chromium (needs chromium)', () => {
  let browser: Browser
  let folder: string

  beforeAll(async () => {
    browser = await launchChromium()
    folder = mkdtempSync(join(tmpdir(), 'samsyn-atlas-'))
  })

  afterAll(async () => {
    await browser?.close()
    if (folder) rmSync(folder, { recursive: true })
  })

  function fileOf(language: LanguageCode): string {
    const path = join(folder, `${language}.html`)
    const { document } = new JSDOM().window
    const boundaries = exampleBoundaries()
    writeFileSync(path, renderAtlas(exampleAtlas({ document, language, boundaries })))
    return pathToFileURL(path).href
  }

  test.each(languages)('axe finds nothing in %s', async (code) => {
    const context = await windowIn(browser, { viewport: { width: 1280, height: 900 } })
    const page = await context.newPage()
    await page.goto(fileOf(code))
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    await context.close()
  })

  test.each([360, 768, 1440])(
    'nothing sticks out at %i pixels, and nothing is asked of the network',
    async (width) => {
      const page = await (await windowIn(browser, { viewport: { width, height: 800 } })).newPage()
      const requests: string[] = []
      page.on('request', (request) => requests.push(request.url()))
      const url = fileOf('nn')
      await page.goto(url)
      // The function runs in the page; it is text here because this project has no types of the DOM.
      const scroll = await page.evaluate('document.documentElement.scrollWidth')
      expect(scroll).toBeLessThanOrEqual(width)
      const smallest = await page.evaluate(
        `Math.min(...[...document.querySelectorAll('body *')].filter((e) => e.checkVisibility() && [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim())).map((e) => parseFloat(getComputedStyle(e).fontSize)))`,
      )
      expect(smallest).toBeGreaterThanOrEqual(12)
      expect(requests).toEqual([url])
      await page.context().close()
    },
  )

  test('prints on A4', async () => {
    const page = await (await windowIn(browser)).newPage()
    await page.goto(fileOf('nb'))
    const pdf = await page.pdf({ preferCSSPageSize: true })
    const mediaBoxes = pdf.toString('latin1').match(/\/MediaBox\s*\[[^\]]*\]/g) ?? []
    expect(mediaBoxes.length).toBeGreaterThan(2)
    for (const box of mediaBoxes) expect(box).toMatch(/0 0 59[45][\d.]* 84[12]/)
    await page.context().close()
  })
})
