import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium, withoutChromium } from '../../../tools/chromium.fixture.ts'
import { type Serving, serve } from './browser.fixture.ts'

/** A machine that does much else at once is slow, not wrong. */
const patience = 90_000

describe.skipIf(withoutChromium)('what stands around every page (needs chromium)', () => {
  let serving: Serving
  let browser: Browser

  beforeAll(async () => {
    ;[serving, browser] = await Promise.all([serve(), launchChromium()])
  })

  afterAll(async () => {
    await browser?.close()
    await serving?.stop()
  })

  async function opened(
    path: string,
    options: Parameters<Browser['newContext']>[0] & { readonly tour?: boolean } = {},
  ): Promise<{ readonly page: Page; readonly context: BrowserContext }> {
    const { tour = false, ...how } = options
    const context = await browser.newContext({ reducedMotion: 'reduce', ...how })
    context.setDefaultTimeout(patience)
    if (!tour) await context.addInitScript(() => localStorage.setItem('samsyn.tour', '1'))
    const page = await context.newPage()
    await page.goto(serving.url + path)
    await page.locator('main h1').first().waitFor()
    return { page, context }
  }

  const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '')

  test('the way past the menu keeps the scenario of the address', async () => {
    const { page, context } = await opened('/nb/vestfold/projection')
    const measure = page.getByRole('checkbox', { name: 'Hjemmesykehus' })
    await measure.check()
    await page.waitForURL(/#s=/)
    const address = page.url()
    await page.getByRole('link', { name: 'Hopp til innholdet' }).focus()
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
    expect(page.url()).toBe(address)
    expect(await measure.isChecked()).toBe(true)
    await context.close()
  })

  test('the menu of a phone closes with Escape and with a choice, and keeps the focus on its button', async () => {
    const { page, context } = await opened('/nb/vestfold/quality', {
      viewport: { width: 390, height: 760 },
    })
    const button = page.getByRole('button', { name: /^Meny/ })
    await button.click()
    await page.keyboard.press('Escape')
    expect(await button.getAttribute('aria-expanded')).toBe('false')
    await button.click()
    await page.getByRole('link', { name: 'Datagrunnlag' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Datagrunnlaget' }).waitFor()
    expect(await focused(page)).toBe('Meny: Datagrunnlag')
    await page.getByRole('status').getByText('Datagrunnlag – Vestfold – Samsyn').waitFor()
    await context.close()
  })

  test('the tour comes by itself, goes on by Enter, and does not come again', async () => {
    const { page, context } = await opened('/nn/vestfold/overview', { tour: true })
    for (const title of ['Eitt felles', 'Kvart tal', 'Bygg eit scenario', 'Del det du ser']) {
      await page.getByRole('dialog').getByRole('heading', { name: title }).waitFor()
      await page.keyboard.press('Enter')
    }
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.waitForURL((url) => !url.searchParams.has('tour'))
    await page.reload()
    await page.locator('.card').first().waitFor()
    expect(await page.getByRole('dialog').count()).toBe(0)
    await context.close()
  })

  test('a municipality of elsewhere is said to be, and its own community is one step away', async () => {
    const { page, context } = await opened('/en/vestfold/population?area=4601')
    await page.getByText('Bergen is not part of Vestfold').waitFor()
    expect(page.url()).not.toContain('area=')
    await page.getByRole('link', { name: /Go to Bergen/ }).click()
    await page.getByRole('heading', { level: 1, name: /Bergen/ }).waitFor()
    expect(page.url()).toMatch(/\/en\/bergen\/population\?area=4601/)
    await context.close()
  })

  test('an address without a page keeps the menu, and one without a language keeps the name and the languages', async () => {
    const { page, context } = await opened('/en/vestfold/nosuch')
    await page.getByRole('heading', { level: 1, name: 'There is no such page' }).waitFor()
    await page.getByRole('link', { name: 'Quality', exact: true }).waitFor()
    await page.goto(`${serving.url}/xx/vestfold`)
    await page.getByRole('heading', { level: 1, name: 'Denne siden finnes ikke' }).waitFor()
    await page.getByRole('link', { name: /English/ }).waitFor()
    await context.close()
  })

  test('a picture whose numbers do not come says so, and the others stand', async () => {
    const { page, context } = await opened('/nb/vestfold/quality')
    await context.route('**/api/communities/vestfold/population', (route) => route.abort())
    await page.getByRole('link', { name: 'Befolkning' }).click()
    await page.getByRole('heading', { name: 'Får ikke kontakt med Samsyn' }).waitFor()
    expect(await page.locator('figure').count()).toBeGreaterThan(1)
    await context.unroute('**/api/communities/vestfold/population')
    await page.getByRole('button', { name: 'Prøv igjen' }).click()
    await page.getByRole('heading', { name: /Befolkningen etter alder/ }).waitFor()
    await context.close()
  })
})
