import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { launchChromium } from '../../../tools/chromium.fixture.ts'
import { type Serving, serve } from './browser.fixture.ts'
import { type Reader, readerIn, settled } from './reader.fixture.ts'

/** The workplace and a browser for the tests of a file; on the synthetic country or a folder of tables. */
export function workplaceHere(data?: string) {
  let serving: Serving
  let browser: Browser
  beforeAll(async () => {
    ;[serving, browser] = await Promise.all([serve(data), launchChromium()])
  })
  afterAll(async () => {
    await browser?.close()
    await serving?.stop()
  })
  const at = (path: string) => serving.url + path
  const reader = (options?: Reader) => readerIn(browser, options)
  const opened = async (path: string, by: Reader = {}): Promise<Page> => {
    const page = await (await reader(by)).newPage()
    await page.goto(at(path))
    await settled(page)
    return page
  }
  return {
    /** The address of a path. */
    at,
    reader,
    /** A page as it will stand, for a reader of its own unless told. */
    opened,
    /** The link to what a page shows, opened by somebody else. */
    shared: (page: Page, by: Reader = {}) => opened(page.url().slice(serving.url.length), by),
  }
}
