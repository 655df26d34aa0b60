import { createLanguage, languages } from '@samsyn/language'
import { catalogue, indicatorNamed, mentalHealthView, processChart } from '@samsyn/quality'
import { atlasOf, seriesOfRows } from '@samsyn/variation'
import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import type { QualityPage, ShownIndicator } from './quality-page.ts'
import { renderIndicator } from './render-indicator.ts'
import { renderMentalHealth } from './render-mental-health.ts'

const page = (code: (typeof languages)[number], data: QualityPage['data'] = 'real') => ({
  ...{ language: createLanguage(code), data, engine: '0', tables: [] },
  document: new JSDOM().window.document,
})
const values = [10, 12, 11, 13, 12, 11, 12, 10, 11, 12, 30, 11]
const chart = processChart(
  values.map((value, i) => ({ period: String(2001 + i), value })),
  'xmr',
  { direction: 'lower' },
)
const areaRow = (area: string, value: number, numerator: number) => ({
  ...{ area, area_name: area, level1_name: 'x', value: String(value), ll: '', ul: '' },
  ...{ numerator: String(numerator), denominator: '1000', type: 'share_pct', period: '2015' },
})
const [series] = seriesOfRows(
  [areaRow('A', 20, 200), areaRow('B', 10, 100), areaRow('C', 15, 150), areaRow('8888', 15, 450)],
  { '*': { counting: 'share', unit: { name: 'percent', per: 100 } } },
)
const shown = (change: Partial<ShownIndicator> = {}): ShownIndicator => ({
  ...{ definition: indicatorNamed('readmission'), chart: null, atlas: null, notes: [] },
  ...change,
})
const documentOf = (html: string) => new JSDOM(html).window.document

describe('an indicator’s page', () => {
  const html = renderIndicator(page('en'), shown({ chart, atlas: atlasOf(series!) }))
  const dom = documentOf(html)

  test('draws the control chart with its numbers as a table and its reading in words', () => {
    const figure = dom.querySelector('#chart-readmission')!
    expect(figure.querySelector('[role=img]')!.getAttribute('aria-label')).toMatch(
      /12 measurements/,
    )
    expect(figure.querySelectorAll('tbody tr')).toHaveLength(values.length)
    expect(figure.querySelector('tbody')!.textContent).toContain('above the limit')
    expect(html).toContain('2011: 30 lies above the upper limit')
  })

  test('draws areas as bars and as a funnel, each with a text alternative', () => {
    for (const id of ['figure-bars', 'figure-funnel']) {
      const image = dom.querySelector(`#${id} [role=img]`)!
      expect(image.getAttribute('aria-label')!.length).toBeGreaterThan(30)
      expect(image.querySelectorAll('svg').length).toBe(2)
    }
  })

  test('says by name what no table has', () => {
    const bare = renderIndicator(page('nb'), shown({ notes: ['Ikke fordelt på språk'] }))
    expect(bare).toContain('Ingen tabell her har indikatoren over tid.')
    expect(bare).toContain('Ingen tabell her har indikatoren per område.')
    expect(bare).toContain('Ikke fordelt på språk')
  })

  test.each(languages)('leaves no value open in %s', (code) => {
    expect(renderIndicator(page(code), shown({ chart }))).not.toMatch(/\{\{|undefined|NaN/)
  })
})

describe('the page of mental health', () => {
  const render = (code: (typeof languages)[number], data?: QualityPage['data']) =>
    renderMentalHealth({
      ...page(code, data),
      ...{ area: 'Her', year: 2026, view: mentalHealthView({ adults: 100_000, children: 20_000 }) },
      shown: (id) => shown({ definition: indicatorNamed(id) }),
    })

  test('sets need beside those in specialist care, adults and children', () => {
    const cells = [...documentOf(render('en')).querySelectorAll('tbody td')].map(
      (cell) => cell.textContent,
    )
    expect(cells).toEqual([
      ...['100,000', '16,000–22,000 (16–22 %)', '4,600 (4.6 %)', '21–29'],
      ...['20,000', '1,400 (7 %)', '1,000 (5.2 %)', '74'],
    ])
  })

  test('names every indicator of the theme that no table holds as a gap', () => {
    const html = render('en')
    const bare = catalogue.filter(
      ({ theme, published, table }) =>
        theme === 'mental-health' && published.length === 0 && table === null,
    )
    expect(bare.map(({ id }) => id)).toContain('coercion-admissions')
    expect(html.match(/No figure: no open table holds it/g)!.length).toBeGreaterThanOrEqual(
      bare.length,
    )
  })

  test.each(languages)('leaves no value open in %s', (code) => {
    expect(render(code)).not.toMatch(/\{\{|undefined|NaN/)
  })

  test('is marked when people are made', () => {
    expect(render('nn', 'synthetic')).toContain('class="tag"')
  })
})
