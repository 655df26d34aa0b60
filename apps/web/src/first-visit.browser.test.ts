import { describe, expect, test } from 'vitest'
import { withoutChromium } from '../../../tools/chromium.fixture.ts'
import { settled, violationsOn } from './reader.fixture.ts'
import { workplaceHere } from './workplace.fixture.ts'

describe.skipIf(withoutChromium)('whoever comes for the first time (needs chromium)', () => {
  const { at, opened, reader } = workplaceHere()

  test('opens what the search names by Enter, and stays where nothing fits', async () => {
    const page = await opened('/nb')
    const field = page.getByRole('searchbox')
    await field.fill('qqq')
    await field.press('Enter')
    await page.getByText('Ingen treff').waitFor()
    expect(new URL(page.url()).pathname).toBe('/nb')
    await field.fill('tonsb')
    await page.getByText('Enter åpner Tønsberg').waitFor()
    await field.press('Enter')
    await page.getByRole('heading', { level: 1, name: /Tønsberg/ }).waitFor()
    expect(page.url()).toContain('/nb/vestfold/overview?area=3905')
    await page.context().close()
  })

  test('is told what is being done while it is waited for', async () => {
    const page = await (await reader()).newPage()
    const asked = Promise.withResolvers<void>()
    await page.route(/\/plan\?group=/, async (route) => {
      await asked.promise
      await route.continue()
    })
    await page.goto(at('/en/vestfold/overview'))
    const waiting = page.getByRole('status').filter({ hasText: 'Projecting the population' })
    await waiting.waitFor()
    asked.resolve()
    await waiting.waitFor({ state: 'detached' })
    await page.locator('.card .number').first().waitFor()
    await page.context().close()
  })

  test.each([
    ['a laptop', { width: 1440, height: 900 }],
    ['a phone', { width: 390, height: 844 }],
  ])('searches among the services of the variation page by keyboard on %s', async (_, viewport) => {
    const page = await opened('/nb/vestfold/variation', { viewport })
    const field = page.getByRole('combobox', { name: /^Tjeneste/ })
    const options = page.getByRole('option')
    const first = await field.inputValue()
    await field.focus()
    await field.press('ArrowDown')
    const all = await options.count()
    const { x, width } = (await page.getByRole('listbox').boundingBox())!
    expect(x).toBeGreaterThanOrEqual(0)
    expect(x + width).toBeLessThanOrEqual(viewport.width)
    expect(await violationsOn(page)).toEqual([])

    await field.fill('langtidsopphold')
    await page.getByRole('option', { name: /^Beboere på langtidsopphold/ }).waitFor()
    expect(await options.count()).toBeLessThan(all)
    await field.press('Escape')
    expect(await field.inputValue()).toBe(first)
    expect(await field.getAttribute('aria-expanded')).toBe('false')

    await field.fill('finnes ikke')
    await page.getByText('Ingen treff på «finnes ikke»').waitFor()
    await field.fill('langtidsopphold')
    const active = await field.getAttribute('aria-activedescendant')
    expect(await page.locator(`[id="${active}"]`).textContent()).toMatch(/langtidsopphold/)
    await field.press('Enter')
    await page.waitForURL(/service=long-stay/)
    await page
      .getByRole('heading', { level: 2, name: /langtidsopphold/ })
      .first()
      .waitFor()
    await page.reload()
    await settled(page)
    expect(await field.inputValue()).toMatch(/^Beboere på langtidsopphold/)
    await page.context().close()
  })

  test('answers the four questions, and gets a measure in a scenario and a goal to follow up', async () => {
    const page = await opened('/en/vestfold/assess')
    const compute = page.getByRole('button', { name: /Compute the measure/ })
    const potential = page.getByText(/the measure moves/)
    expect(await potential.count()).toBe(0)
    expect(await compute.isDisabled()).toBe(true)
    await page.getByText(/this is needed: the name of the service/).waitFor()

    await page.getByLabel('What is the service called?').fill('Heart failure at home')
    await page.getByLabel(/What share of the use/).fill('30')
    expect(await potential.count()).toBe(0)
    await page.getByLabel(/How much of that can be replaced/).fill('50')
    await page.getByText(/in 2032, the measure moves 15% of hospital bed-days/).waitFor()
    await page
      .getByRole('group', { name: /The patients want it/ })
      .getByLabel('No', { exact: true })
      .check()
    await page.getByText(/The answer is no to “The patients want it”/).waitFor()

    const goal = page.getByRole('group', { name: 'Sykehuset i Vestfold HF' })
    await goal.getByLabel(/Goal/).fill('14')
    await goal.getByLabel('By year').fill('2030')
    await goal.getByLabel('Next review').fill('2027-03-01')
    await goal.getByText('By 2030, 10% is in place. The goal of 14% is more').waitFor()
    await page.waitForURL(/2027-03-01/)
    await page.reload()
    await settled(page)
    await goal.getByText('By 2030, 10% is in place').waitFor()
    expect(await goal.getByLabel('Next review').inputValue()).toBe('2027-03-01')
    expect(await violationsOn(page)).toEqual([])

    await compute.click()
    await page.getByRole('checkbox', { name: 'Heart failure at home', checked: true }).waitFor()
    const moved = page.getByRole('row', { name: /Heart failure at home.*Home care/ })
    await moved.waitFor()
    expect(new URL(page.url()).searchParams.get('year')).toBe('2032')
    await page.context().close()
  })
})
