import { usual } from '@samsyn/scenario'
import type { Page } from 'playwright-core'

/** From a turn of a slider to the chart drawn again, in milliseconds. */
export interface Slide {
  readonly waited: number
  /** Of which the engine. */
  readonly engine: number
  readonly draws: number
}

export interface Slides {
  readonly moving: readonly Slide[]
  /** From a slider let go to the chart of all draws; the same where it moved with all. */
  readonly released: number
}

/**
 * Turns the first slider of a projection page, twenty times and each when the last has been drawn; then lets go.
 * A chart is drawn when the browser has styled, laid out and painted the frame that it is in.
 */
export async function slide(page: Page, allDraws: number = usual.draws): Promise<Slides> {
  return page.evaluate(async (allDraws) => {
    const slider = document.querySelector<HTMLInputElement>('.dial input')!
    const chart = document.querySelector('.results .drawing')!
    const results = document.querySelector<HTMLElement>('.results[data-busy]')!
    const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!
    const redrawn = (isDrawn: () => boolean) =>
      new Promise<void>((resolve) => {
        const observer = new MutationObserver(() => {
          if (!isDrawn()) return
          observer.disconnect()
          // What is called in a frame runs before it is painted; a task set there runs after.
          requestAnimationFrame(() => setTimeout(resolve))
        })
        observer.observe(chart, { childList: true })
      })
    const moving: { waited: number; engine: number; draws: number }[] = []
    for (let value = 10; value < 50; value += 2) {
      const drawn = redrawn(() => true)
      const start = performance.now()
      set!.call(slider, String(value))
      slider.dispatchEvent(new Event('input', { bubbles: true }))
      await drawn
      const waited = performance.now() - start
      moving.push({
        waited,
        engine: Number(results.dataset.ms),
        draws: Number(results.dataset.draws),
      })
    }
    const start = performance.now()
    const all = () => Number(results.dataset.draws) === allDraws
    const drawn = all() ? Promise.resolve() : redrawn(all)
    slider.dispatchEvent(new Event('pointerup', { bubbles: true }))
    await drawn
    const last = moving.at(-1)!
    return { moving, released: last.draws === allDraws ? last.waited : performance.now() - start }
  }, allDraws)
}

/** The median wait at each number of draws, and what nine turns of ten wait at most. */
export function mediansOf({ moving }: Slides): (Slide & { turns: number; waitedMost: number })[] {
  const counts = [...new Set(moving.map(({ draws }) => draws))].sort((a, b) => a - b)
  return counts.map((draws) => {
    const own = moving.filter((one) => one.draws === draws)
    const at = (share: number, pick: (one: Slide) => number) =>
      Math.round(own.map(pick).sort((a, b) => a - b)[Math.floor(own.length * share)]!)
    return {
      draws,
      turns: own.length,
      waited: at(0.5, ({ waited }) => waited),
      waitedMost: at(0.9, ({ waited }) => waited),
      engine: at(0.5, ({ engine }) => engine),
    }
  })
}

export function sayMedians(slides: Slides): string {
  const each = mediansOf(slides).map(
    ({ draws, turns, waited, waitedMost, engine }) =>
      `${waited} ms at ${draws} draws (${turns} turns, nine of ten within ${waitedMost} ms, of which the engine ${engine} ms)`,
  )
  return `slider to redrawn chart, median: ${each.join(', ')}; let go to all draws: ${Math.round(slides.released)} ms`
}
