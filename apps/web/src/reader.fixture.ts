import AxeBuilder from '@axe-core/playwright'
import { usual } from '@samsyn/scenario'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { windowIn } from '../../../tools/chromium.fixture.ts'

export type Reader = Parameters<Browser['newContext']>[0] & {
  /** Whether the tour comes by itself, as for whoever is here for the first time. */
  readonly tour?: boolean
}

/** A reader who has taken the tour already, unless told. */
export async function readerIn(
  browser: Browser,
  { tour = false, ...options }: Reader = {},
): Promise<BrowserContext> {
  const context = await windowIn(browser, { reducedMotion: 'reduce', ...options })
  if (!tour) await context.addInitScript(() => localStorage.setItem('samsyn.tour', '1'))
  return context
}

/** Nothing is being fetched any more, and a document that is read within the page is there too. */
export async function filled(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor()
  await page.waitForFunction(
    () =>
      document.querySelector('.loading') === null &&
      [...document.querySelectorAll('iframe')].every(
        ({ contentDocument: own }) => own?.readyState === 'complete' && own.URL === 'about:srcdoc',
      ),
  )
}

/** Every result stands as it will stand: at all draws, with nothing still being computed, drawn or fetched. */
export async function reckoned(page: Page): Promise<void> {
  await page.locator(`.results[data-busy="false"][data-draws="${usual.draws}"]`).first().waitFor()
  await page.locator(`.reasons[aria-busy="false"][data-draws="${usual.draws}"]`).waitFor()
  await filled(page)
}

/** Filled, and reckoned where there is something to reckon. Of the page that is there: wait for its heading before. */
export async function settled(page: Page): Promise<void> {
  await filled(page)
  if ((await page.locator('.results[data-busy]').count()) > 0) await reckoned(page)
}

/** Does something, and waits until the address says so: what is set is written there a moment later. */
export async function written(page: Page, act: () => Promise<unknown>): Promise<void> {
  const before = page.url()
  await act()
  await page.waitForURL(({ href }) => href !== before)
}

/** What is chosen in a field has come back to it: by way of the address, as all that is seen. */
export async function choiceIs(page: Page, label: string, value: string): Promise<void> {
  const option = page.getByLabel(label, { exact: true }).locator(`option[value="${value}"]:checked`)
  await option.waitFor({ state: 'attached' })
}

/** What axe finds of WCAG 2.2 AA on the page as it stands; none is right. */
export async function violationsOn(page: Page, path = ''): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  return violations.map(({ id, nodes }) => said(path, id, nodes))
}

function said(path: string, id: string, nodes: readonly { readonly target: unknown }[]): string {
  return `${path}: ${id} at ${nodes
    .slice(0, 3)
    .map(({ target }) => String(target))
    .join('; ')}`
}
