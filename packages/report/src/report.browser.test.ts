import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import { createLanguage, languages } from '@samsyn/language'
import { JSDOM } from 'jsdom'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium, windowIn, withoutChromium } from '../../../tools/chromium.fixture.ts'
import { exampleGeography, examplePlan } from './example-plan.fixture.ts'
import { renderReport } from './index.ts'

// On a laptop without Chromium these are skipped by name; in CI that would hide a broken page, so they fail.
describe.skipIf(withoutChromium)('the report in Chromium (needs chromium)', () => {
  let browser: Browser
  let folder: string

  beforeAll(async () => {
    browser = await launchChromium()
    folder = mkdtempSync(join(tmpdir(), 'samsyn-report-'))
  })

  afterAll(async () => {
    await browser?.close()
    if (folder) rmSync(folder, { recursive: true })
  })

  function pageOf(code: (typeof languages)[number], data: 'real' | 'synthetic'): string {
    const path = join(folder, `${code}-${data}.html`)
    const { document } = new JSDOM().window
    const options = { language: createLanguage(code), geography: exampleGeography(), document }
    writeFileSync(path, renderReport(smallPlan(data), options))
    return pathToFileURL(path).href
  }

  test.each(languages)('axe finds nothing in %s', async (code) => {
    const context = await windowIn(browser, { viewport: { width: 1280, height: 900 } })
    const page = await context.newPage()
    await page.goto(pageOf(code, 'synthetic'))
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    await context.close()
  })

  test.each([360, 768, 1024, 1440])(
    'nothing sticks out at %i pixels, and nothing is asked of the network',
    async (width) => {
      const page = await (await windowIn(browser, { viewport: { width, height: 800 } })).newPage()
      const requests: string[] = []
      page.on('request', (request) => requests.push(request.url()))
      const url = pageOf('nn', 'synthetic')
      await page.goto(url)
      // The function runs in the page; it is text here because this project has no types of the DOM.
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
      const smallest = await page.evaluate(
        `Math.min(...[...document.querySelectorAll('body *')].filter((e) => e.checkVisibility() && [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim())).map((e) => parseFloat(getComputedStyle(e).fontSize)))`,
      )
      expect(smallest).toBeGreaterThanOrEqual(12)
      expect(requests).toEqual([url])
      await page.context().close()
    },
  )

  test('on a phone tables are folded until they are pressed, and axe finds nothing; elsewhere they are open', async () => {
    const context = await windowIn(browser, { viewport: { width: 390, height: 844 } })
    const page = await context.newPage()
    await page.goto(pageOf('nb', 'real'))
    const table = page.locator('#question-6 .phone table').first()
    expect(await table.isVisible()).toBe(false)
    const { violations } = await new AxeBuilder({ page }).include('#question-6').analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    await page.locator('#question-6 .phone summary').first().click()
    expect(await table.isVisible()).toBe(true)
    await page.setViewportSize({ width: 1024, height: 800 })
    await page.reload()
    expect(await page.locator('#question-6 .phone table').last().isVisible()).toBe(true)
    expect(await page.locator('#question-6 .phone summary').first().isVisible()).toBe(false)
    await context.close()
  })

  test('prints no text under 8.5 points, and every table that is open on the screen', async () => {
    const page = await (
      await windowIn(browser, { viewport: { width: 688, height: 1000 } })
    ).newPage()
    await page.goto(pageOf('nb', 'synthetic'))
    await page.emulateMedia({ media: 'print' })
    const small = await page.evaluate(
      `[...new Set([...document.querySelectorAll('body *:not(svg *)')].filter((e) => e.checkVisibility() && !e.closest('.vh') && [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim()) && parseFloat(getComputedStyle(e).fontSize) < 8.49 * 96 / 72).map((e) => e.className + ' ' + e.tagName + ' ' + getComputedStyle(e).fontSize))]`,
    )
    expect(small).toEqual([])
    expect(await page.locator('#question-6 .phone table').first().isVisible()).toBe(true)
    await page.context().close()
  })

  test('prints on A4 with the mark of synthetic numbers on every page', async () => {
    const page = await (await windowIn(browser)).newPage()
    await page.goto(pageOf('nb', 'synthetic'))
    const pdf = await page.pdf({ preferCSSPageSize: true })
    const mediaBoxes = pdf.toString('latin1').match(/\/MediaBox\s*\[[^\]]*\]/g) ?? []
    expect(mediaBoxes.length).toBeGreaterThan(5)
    for (const box of mediaBoxes) expect(box).toMatch(/0 0 59[45][\d.]* 84[12]/)
    expect(await page.locator('style').textContent()).toMatch(
      /@page\{size:A4[^}]*@top-left\{content:"SYNTETISKE/,
    )
    await page.context().close()
  })
})

/** Every kind of element once or twice: axe looks at each cell of each table, and takes its time. */
function smallPlan(data: 'real' | 'synthetic') {
  const whole = examplePlan({ data })
  const municipalities = ['9901', '9908']
  const left = new Set(whole.municipalities.filter((code) => !municipalities.includes(code)))
  const years = new Set<number | string>([2018, 2024, 2025, 2026, 2030, 2035, '2013–2015'])
  const needs = /^need\.(?!homecare|nurse\.fte\.(constant|trend))/
  const numbers = whole.numbers.filter(
    ({ id, area, year }) => !left.has(area) && years.has(year) && !needs.test(id),
  )
  return { ...whole, municipalities, years: [2026, 2030, 2035], budgetYears: [2030], numbers }
}
