import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Download, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { patience, withoutChromium } from '../../../../../tools/chromium.fixture.ts'
import { rowsOf } from '../../../../../tools/word-file.fixture.ts'
import { choiceIs, violationsOn, written } from '../../reader.fixture.ts'
import { workplaceHere } from '../../workplace.fixture.ts'

/** Real tables where they are, so that the numbers that are held together are those of a real place. */
const tables = process.env.SAMSYN_DATA || join(import.meta.dirname, '../../../../../../shared/data')
const real = existsSync(join(tables, 'municipal_care_2025.csv')) ? tables : undefined

describe.skipIf(withoutChromium)('the planning basis in a browser (needs chromium)', () => {
  const { at, opened, shared } = workplaceHere(real)

  async function taken(page: Page, button: string): Promise<Download> {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: button }).first().click(),
    ])
    return download
  }

  const numberIn = (text: string) => /[\d,]+/.exec(text.replace(/^\D+/, ''))![0]

  test('whoever opens a shared link takes away a document with the numbers of the screen', {
    timeout: 3 * patience,
  }, async () => {
    const first = await opened('/en/finnmark/projection?year=2040')
    for (const name of ['Hospital at home', /Early discharge/]) {
      await written(first, () => first.getByRole('checkbox', { name }).check())
    }
    const page = await shared(first, { acceptDownloads: true })
    await first.context().close()
    const seen: [name: string, value: string][] = []
    for (const name of ['Hospital beds', 'Municipal places', 'FTE in hospital']) {
      const headline = page.locator('.headline', { hasText: name }).first()
      seen.push([name, numberIn(await headline.locator('.headline-value').innerText())])
    }
    await page.getByRole('link', { name: 'Planning basis' }).click()
    await page.frameLocator('iframe.reader').locator('#scenario').waitFor()
    expect(await page.locator('.carried').innerText()).not.toContain('the whole of')
    const read = await page.frameLocator('iframe.reader').locator('#scenario').innerText()
    const rows = rowsOf(await readFile(await (await taken(page, 'Word (.docx)')).path()))
    for (const [name, value] of seen) {
      const row = rows.find(([first, , , told]) => first?.startsWith(name) && told !== undefined)!
      expect([name, row[3]!.split(' ')[0]]).toEqual([name, value])
      expect(read).toContain(value)
    }
    await page.context().close()
  })

  test('with a municipality chosen the notice says whose the chapter is, and where the sheet is', async () => {
    const page = await opened('/en/finnmark/projection?area=5601')
    await written(page, () => page.getByRole('checkbox', { name: 'Hospital at home' }).check())
    await page.getByRole('link', { name: 'Planning basis' }).click()
    const notice = page.locator('.carried', { hasText: 'the whole of Finnmark' })
    await notice.waitFor()
    expect(await notice.innerText()).toContain('Alta')
    await page.context().close()
  })

  test('what cannot be made says why, and is made when it is asked for again', async () => {
    const page = await opened('/en/finnmark/plan', { acceptDownloads: true })
    await page.context().setOffline(true)
    await page.getByRole('button', { name: 'CSV – all numbers' }).click()
    await page.getByText('finnmark').first().waitFor()
    await page.getByRole('button', { name: 'Try again' }).waitFor()
    await page.context().setOffline(false)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Try again' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('finnmark-planning-basis.csv')
    await page.context().close()
  })

  test('the written language of all sheets is chosen at once, stands in the address and is remembered', async () => {
    const page = await opened('/nb/finnmark/plan')
    await page.getByRole('button', { name: 'Nynorsk', exact: true }).click()
    await choiceIs(page, 'Språk for Alta', 'nn')
    expect(page.url()).toMatch(/sheets=/)
    await page.getByLabel('Språk for Alta').selectOption('nb')
    await page.waitForURL(/5601nb/)
    await page.goto(at('/nb/finnmark/plan'))
    await page.waitForURL(/5601nb/)
    await choiceIs(page, 'Språk for Alta', 'nb')
    await choiceIs(page, 'Språk for Vadsø', 'nn')
    await page.context().close()
  })

  test('a link that was cut off is said, and the documents are made without it', async () => {
    const page = await opened('/en/finnmark/plan#s=cut')
    await page.getByText('could not be read').waitFor()
    expect(await page.frameLocator('iframe.reader').locator('#scenario').count()).toBe(0)
    expect(await violationsOn(page)).toEqual([])
    await page.context().close()
  })
})
