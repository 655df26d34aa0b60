import { existsSync } from 'node:fs'
import { type Browser, type BrowserContext, chromium } from 'playwright-core'

/** Where Chromium is; undefined on a machine without one. */
const executablePath = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path && existsSync(path))

/** Whether tests in a browser are skipped, by name: not in CI, where a machine without one must fail. */
export const withoutChromium = executablePath === undefined && !process.env.CI

/** A machine that does much else at once is slow, not wrong. */
export const patience = 180_000

export async function launchChromium(): Promise<Browser> {
  if (executablePath === undefined) {
    throw new Error('no Chromium found; install the package chromium or set CHROMIUM_PATH')
  }
  return chromium.launch({ executablePath, args: ['--no-sandbox'], timeout: patience })
}

/** A window of its own, with patience. */
export async function windowIn(
  browser: Browser,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<BrowserContext> {
  const context = await browser.newContext(options)
  context.setDefaultTimeout(patience)
  return context
}
