import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { withoutChromium } from '../../../tools/chromium.fixture.ts'
import { reckoned, settled, violationsOn, written } from './reader.fixture.ts'
import { workplaceHere } from './workplace.fixture.ts'

/** The projection page as a committee meets it. */
describe.skipIf(withoutChromium)('the projection page in a browser (needs chromium)', () => {
  const here = workplaceHere()

  async function opened(path: string, width = 1440): Promise<Page> {
    const page = await here.opened(path, { viewport: { width, height: 900 } })
    await reckoned(page)
    return page
  }

  async function withMeasure(page: Page, name: string): Promise<void> {
    await written(page, () => page.getByRole('checkbox', { name }).check())
    await page.locator('.sentences', { hasText: /The measures (free|require)/ }).waitFor()
    await reckoned(page)
  }

  const numberIn = (text: string) => Number(/[\d,]+(\.\d+)?/.exec(text)![0].replaceAll(',', ''))

  test('a municipality that is chosen is what everything on the page is of, and what it is of is said', async () => {
    const page = await opened('/en/vestfold/projection')
    await withMeasure(page, 'Integrated teams')
    const moves = page.locator('.figure', { hasText: 'What leaves' }).last()
    const taken = async () => numberIn(await moves.locator('td.n').first().innerText())
    const whole = await taken()
    await page.getByLabel('Municipality').selectOption({ label: 'Tønsberg' })
    await page.getByRole('heading', { name: /side by side: Tønsberg/ }).waitFor()
    await reckoned(page)
    const titles = await page.locator('.results .figure-title').allInnerTexts()
    expect(titles.length).toBeGreaterThan(4)
    for (const title of titles) expect(title).toContain('Tønsberg')
    expect(await taken()).toBeLessThan(whole / 2)
    await page.getByText('the same for all municipalities').waitFor()
    // A community has municipalities, and one of them is one.
    const parties = page.locator('figure', { hasText: 'Who frees' }).first()
    await parties.getByRole('button', { name: 'The numbers as a table' }).click()
    expect(await parties.getByRole('rowheader').allInnerTexts()).toContain('The municipality')
    await page.context().close()
  })

  test.each([
    ['a sentence', 'projection', '.sentences', '**/services?*', 'are something else'],
    ['a step', 'projection', '.builder', '**/api/communities', 'Add a patient flow'],
    ['a way home', 'data?area=4601', '#main >', '**/api/communities', 'Go to Bergen'],
    ['what is lacking', 'assess', '.answer-way', '**/baseline', 'this is needed'],
  ])('%s that is on its way has its place until it comes', async (_, path, place, late, words) => {
    const page = await (await here.reader()).newPage()
    const asked = Promise.withResolvers<void>()
    await page.route(late, async (route) => {
      await asked.promise
      await route.continue()
    })
    await page.goto(here.at(`/en/vestfold/${path}`))
    await page.locator(`${place} .loading[aria-hidden]`).waitFor({ state: 'attached' })
    expect(await page.locator('main').textContent()).not.toContain(words)
    asked.resolve()
    await settled(page)
    expect(await page.locator('main').textContent()).toContain(words)
    await page.context().close()
  })

  test('a slider that is taken from under the hand is let go of: the link is what is seen', async () => {
    const page = await opened('/en/vestfold/projection')
    await withMeasure(page, 'Integrated teams')
    const slider = page.getByRole('slider').first()
    await written(page, () =>
      slider.evaluate((slider: HTMLInputElement) => {
        // As a hand does: React looks past a value that is set on the element itself.
        const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!
        set!.call(slider, slider.max)
        slider.dispatchEvent(new Event('input', { bubbles: true }))
      }),
    )
    await page.context().close()
  })

  test('a link that was cut off is refused in the reader’s language, and the page stands', async () => {
    const page = await opened('/nb/vestfold/projection#s=cut')
    await page
      .getByRole('alert')
      .or(page.locator('.ds-alert'))
      .filter({ hasText: 'lenke' })
      .first()
      .waitFor()
    await page.context().close()
  })

  test('what is freed and required is said in words, and the steps lead to the number of the card', async () => {
    const page = await opened('/en/vestfold/projection')
    await withMeasure(page, 'Integrated teams')
    for (const effect of await page.locator('.headline-effect').allInnerTexts()) {
      expect(effect).toMatch(/^The measures (free|require|leave)/)
    }
    for (const figure of await page.locator('figure', { hasText: 'Who frees' }).all()) {
      await figure.getByRole('button', { name: 'The numbers as a table' }).click()
      expect((await figure.locator('tbody td').allInnerTexts()).join(' ')).not.toMatch(/[+−-]\d/)
    }
    const card = numberIn(
      await page.locator('.headline[aria-pressed=true] .headline-value').innerText(),
    )
    const figure = page.locator('figure', { hasText: 'step by step' })
    await figure.getByRole('button', { name: 'The numbers as a table' }).click()
    expect(numberIn(await figure.locator('tbody tr').last().locator('td').last().innerText())).toBe(
      card,
    )
    await page.context().close()
  })

  test('numbers that are still those of before are marked, where they stand', async () => {
    const page = await opened('/en/vestfold/projection')
    const section = page.locator('.headline-section')
    expect(await section.getAttribute('aria-busy')).toBe('false')
    const seen = await page.evaluate(async () => {
      const section = document.querySelector('.headline-section')!
      const seen: (string | null)[] = []
      const look = () =>
        seen.push(
          `${section.getAttribute('aria-busy')} ${section.querySelector('.reckoning')!.textContent!.slice(0, 13)}`,
        )
      const observer = new MutationObserver(look)
      observer.observe(section, {
        attributes: true,
        subtree: true,
        childList: true,
        characterData: true,
      })
      document.querySelector<HTMLInputElement>('.measure input')!.click()
      await new Promise<void>((resolve) => {
        const wait = () =>
          section.getAttribute('aria-busy') === 'false' && seen.length > 0
            ? resolve()
            : requestAnimationFrame(wait)
        requestAnimationFrame(wait)
      })
      observer.disconnect()
      return seen
    })
    expect(seen).toContain('true Recalculating')
    await page.context().close()
  })

  test('the builder scrolls by a bar that shows, or not at all', async () => {
    const page = await opened('/en/vestfold/projection')
    const builder = page.locator('.builder')
    const bar = await builder.evaluate((element) => ({
      overflow: getComputedStyle(element).overflowY,
      drawn: getComputedStyle(element, '::-webkit-scrollbar').width,
    }))
    expect(bar.overflow).toBe('scroll')
    expect(Number.parseFloat(bar.drawn)).toBeGreaterThan(8)
    await page.setViewportSize({ width: 1000, height: 900 })
    const inner = ({ scrollHeight, clientHeight }: Element) => scrollHeight - clientHeight
    expect(await builder.evaluate(inner)).toBe(0)
    await page.context().close()
  })

  test('with three scenarios beside the reference nothing is cut off, on a phone or on a screen', async () => {
    const page = await opened('/en/vestfold/projection')
    await withMeasure(page, 'Integrated teams')
    for (const n of [2, 3]) {
      await page.getByRole('button', { name: 'Another scenario beside it' }).click()
      await page.getByRole('button', { name: `Scenario ${n}`, exact: true }).waitFor()
    }
    await page.waitForURL(/#s=.*&s=.*&s=/)
    for (const width of [390, 1024, 1440]) {
      await page.setViewportSize({ width, height: 900 })
      await reckoned(page)
      const compared = page.locator('.figure', { hasText: 'side by side' }).last()
      await compared.locator('td, dd').last().scrollIntoViewIfNeeded()
      const beyond = await compared.evaluate((figure) => {
        const edge = figure.getBoundingClientRect()
        return [...figure.querySelectorAll('td, dd, th, dt')].filter((cell) => {
          const { right, bottom } = cell.getBoundingClientRect()
          return right > edge.right + 1 || bottom > edge.bottom + 1
        }).length
      })
      expect(`${width} ${beyond}`).toBe(`${width} 0`)
      expect(
        await compared.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight),
      ).toBe(0)
    }
    await page.context().close()
  })

  test('a number names the tables of its own services, and the method of its kind', async () => {
    const page = await opened('/en/vestfold/projection')
    const sourcesOf = async (id: string) => {
      await page.goto(here.at(`/en/vestfold/projection?number=run.${id}~vestfold~2035`))
      const panel = page.getByRole('dialog')
      await panel.getByText('Source tables').waitFor()
      return panel.innerText()
    }
    const beds = await sourcesOf('beds')
    expect(beds).toContain('divided by 365')
    expect(beds).not.toMatch(/municipal care/i)
    expect(beds).toContain('less than half a bed-day per birth')
    const places = await sourcesOf('places')
    expect(places).toMatch(/municipal care/i)
    expect(places).not.toContain('diagnosis chapter O')
    await page.context().close()
  })

  test.each([
    ['nb', 390],
    ['nn', 1440],
    ['en', 1024],
  ] as const)(
    'axe finds nothing when all that folds is open, and no id is among the words, in %s at %i px',
    async (lang, width) => {
      const page = await opened(`/${lang}/vestfold/projection?area=3905`, width)
      await page.locator('.measure input').first().check()
      await page.locator('.measure.on details').first().waitFor()
      await reckoned(page)
      await page.evaluate(() => {
        for (const each of document.querySelectorAll('details')) each.open = true
      })
      expect(await violationsOn(page)).toEqual([])
      const rows = await page
        .locator('.basis .stacked-table :is(tbody tr, dl > div)')
        .allInnerTexts()
      expect(rows.length).toBeGreaterThan(60)
      expect(rows.filter((row) => /[a-z]+\.[a-z]+-?[a-z]*\./.test(row))).toEqual([])
      if (lang !== 'en') expect(rows.filter((row) => /catalogue|first-order/.test(row))).toEqual([])
      await page.context().close()
    },
  )

  test('an outcome that is there again before the answer without it comes is kept, and one that no run has is not', async () => {
    const page = await opened('/en/vestfold/projection?outcome=nosuch')
    await page.waitForURL(({ search }) => !search.includes('outcome'))
    await page.locator('.more-assumptions summary').click()
    const limit = page.locator('.steps', { hasText: 'A limit on staff' })
    await written(page, () => limit.getByRole('button', { name: 'Add a limit' }).click())
    await reckoned(page)
    await written(page, () =>
      page.getByLabel('Show', { exact: true }).selectOption('waiting.municipal'),
    )
    await reckoned(page)
    await limit.evaluate(async (limit) => {
      const press = (words: string) =>
        [...limit.querySelectorAll('button')].find((one) => one.textContent === words)!.click()
      press('Remove')
      await new Promise(requestAnimationFrame)
      press('Add a limit')
    })
    await reckoned(page)
    expect(new URL(page.url()).searchParams.get('outcome')).toBe('waiting.municipal')
    await page.context().close()
  })
})
