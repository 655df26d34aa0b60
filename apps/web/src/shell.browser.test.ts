import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { withoutChromium } from '../../../tools/chromium.fixture.ts'
import { settled } from './reader.fixture.ts'
import { workplaceHere } from './workplace.fixture.ts'

describe.skipIf(withoutChromium)('what stands around every page (needs chromium)', () => {
  const { at, opened, reader } = workplaceHere()
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '')

  test('the way past the menu keeps the scenario of the address', async () => {
    const page = await opened('/nb/vestfold/projection')
    const measure = page.getByRole('checkbox', { name: 'Hjemmesykehus' })
    await measure.check()
    await page.waitForURL(/#s=/)
    const address = page.url()
    await page.getByRole('link', { name: 'Hopp til innholdet' }).focus()
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
    expect(page.url()).toBe(address)
    expect(await measure.isChecked()).toBe(true)
    await page.context().close()
  })

  test('the menu of a phone closes with Escape and with a choice, and keeps the focus on its button', async () => {
    const page = await opened('/nb/vestfold/quality', {
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
    await page.context().close()
  })

  test('the tour comes by itself, goes on by Enter, and does not come again', async () => {
    const page = await opened('/nn/vestfold/overview', { tour: true })
    for (const title of ['Eitt felles', 'Kvart tal', 'Bygg eit scenario', 'Del det du ser']) {
      await page.getByRole('dialog').getByRole('heading', { name: title }).waitFor()
      await page.keyboard.press('Enter')
    }
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.waitForURL((url) => !url.searchParams.has('tour'))
    await page.reload()
    await settled(page)
    expect(await page.getByRole('dialog').count()).toBe(0)
    await page.context().close()
  })

  test('a municipality of elsewhere is said to be, and its own community is one step away', async () => {
    const page = await opened('/en/vestfold/population?area=4601')
    await page.getByText('Bergen is not part of Vestfold').waitFor()
    expect(page.url()).not.toContain('area=')
    await page.getByRole('link', { name: /Go to Bergen/ }).click()
    await page.getByRole('heading', { level: 1, name: /Bergen/ }).waitFor()
    expect(page.url()).toMatch(/\/en\/bergen\/population\?area=4601/)
    await page.context().close()
  })

  test('an address without a page keeps the menu, and one without a language keeps the name and the languages', async () => {
    const page = await opened('/en/vestfold/nosuch')
    await page.getByRole('heading', { level: 1, name: 'There is no such page' }).waitFor()
    await page.getByRole('link', { name: 'Quality', exact: true }).waitFor()
    await page.goto(at('/xx/vestfold'))
    await page.getByRole('heading', { level: 1, name: 'Denne siden finnes ikke' }).waitFor()
    await page.getByRole('link', { name: /English/ }).waitFor()
    await page.context().close()
  })

  test('a picture whose numbers do not come says so, and the others stand', async () => {
    const page = await opened('/nb/vestfold/quality')
    await page.context().route('**/api/communities/vestfold/population', (route) => route.abort())
    await page.getByRole('link', { name: 'Befolkning' }).click()
    await page.getByRole('heading', { name: 'Får ikke kontakt med Samsyn' }).waitFor()
    expect(await page.locator('figure').count()).toBeGreaterThan(1)
    await page.context().unroute('**/api/communities/vestfold/population')
    await page.getByRole('button', { name: 'Prøv igjen' }).click()
    await page.getByRole('heading', { name: /Befolkningen etter alder/ }).waitFor()
    await page.context().close()
  })

  test('who is not signed out is told so, and may try again', async () => {
    const page = await (await reader()).newPage()
    await page.route('**/api/me', (route) => route.fulfill({ json: { name: 'Kari' } }))
    await page.route('**/sign-out', (route) => route.fulfill({ status: 429, json: {} }))
    await page.goto(at('/en/vestfold/quality'))
    const button = page.getByRole('button', { name: 'Sign out Kari' })
    await button.click()
    const told = page.getByRole('alert').filter({ has: page.getByRole('heading') })
    await told.waitFor()
    await page.unroute('**/sign-out')
    await page.route('**/sign-out', (route) => route.abort())
    await button.click()
    await told.getByText('The server was not reached').waitFor()
    await page.unroute('**/sign-out')
    await page.route('**/sign-out', (route) => route.fulfill({ status: 204 }))
    await page.unroute('**/api/me')
    await told.getByRole('button', { name: 'Try again' }).click()
    await button.waitFor({ state: 'detached' })
    await page.context().close()
  })

  test('who has signed in in another window is known when this one is come back to', async () => {
    const page = await opened('/en/vestfold/quality')
    await page.route('**/api/me', (route) => route.fulfill({ json: { name: 'Kari' } }))
    await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')))
    await page.getByRole('button', { name: 'Sign out Kari' }).waitFor()
    await page.context().close()
  })
})
