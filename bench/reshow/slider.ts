import { serve } from '../../apps/web/src/browser.fixture.ts'
import { mediansOf, type Slides, slide } from '../../apps/web/src/slide.fixture.ts'
import { launchChromium, withoutChromium } from '../../tools/chromium.fixture.ts'

/** A slider of the projection page of a community, in a browser. */
export interface TimedSlider {
  readonly place: string
  readonly medians: ReturnType<typeof mediansOf>
  readonly released: number
}

/** From a turned slider to the redrawn chart, beds of communities as one; null on a machine without Chromium. */
export async function timeSliders(
  communities: readonly string[],
  data: string | undefined,
): Promise<TimedSlider[] | null> {
  if (withoutChromium) return null
  const serving = await serve(data)
  const browser = await launchChromium()
  try {
    const timed: TimedSlider[] = []
    for (const place of communities) {
      const context = await browser.newContext({ reducedMotion: 'reduce' })
      await context.addInitScript(() => localStorage.setItem('samsyn.tour', '1'))
      context.setDefaultTimeout(120_000)
      const page = await context.newPage()
      await page.goto(`${serving.url}/en/${place}/projection`)
      await page.locator('.reasons[data-draws="4000"]').waitFor()
      await page.getByRole('checkbox', { name: 'Hospital at home' }).check()
      await page.locator('.headlines .headline-effect').first().waitFor()
      await page.locator('.results[data-busy="false"][data-draws="4000"]').waitFor()
      const slides: Slides = await slide(page)
      timed.push({ place, medians: mediansOf(slides), released: Math.round(slides.released) })
      await context.close()
    }
    return timed
  } finally {
    await browser.close()
    await serving.stop()
  }
}
