import AxeBuilder from '@axe-core/playwright'
import { usual } from '@samsyn/scenario'
import type { Browser, BrowserContext, Page } from 'playwright-core'

/** A machine that does much else at once is slow, not wrong. */
export const patience = 90_000

/** A reader who has taken the tour already. */
export async function readerIn(
  browser: Browser,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options })
  await context.addInitScript(() => localStorage.setItem('samsyn.tour', '1'))
  context.setDefaultTimeout(patience)
  return context
}

/** Nothing is being fetched any more. */
export async function filled(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor()
  await page.waitForFunction(() => document.querySelector('.loading') === null)
}

/** Every result stands as it will stand: at all draws, with nothing still being computed or fetched. */
export async function reckoned(page: Page): Promise<void> {
  await page.locator(`.results[data-busy="false"][data-draws="${usual.draws}"]`).first().waitFor()
  await page.locator(`.reasons[data-draws="${usual.draws}"]`).waitFor()
  await filled(page)
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
