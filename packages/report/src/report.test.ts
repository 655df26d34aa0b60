import { createLanguage } from '@samsyn/language'
import { groups, type Plan } from '@samsyn/plan'
import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { exampleGeography, examplePlan } from './example-plan.fixture.ts'
import { html, raw } from './html.ts'
import { renderReport, toCsv, toJson } from './index.ts'
import { NumberIndex } from './number-index.ts'

const plan = examplePlan()
const nb = createLanguage('nb')
const { document } = new JSDOM().window

function report(change: Partial<Plan> = {}, language = nb): string {
  return renderReport(examplePlan(change), { language, geography: exampleGeography(), document })
}

const text = report()
const dom = new JSDOM(text).window.document

describe('the page', () => {
  test('has one heading, the six questions in order and a language', () => {
    expect(dom.documentElement.lang).toBe('nb')
    expect([...dom.querySelectorAll('h1')].map((h) => h.textContent)).toEqual([
      'Skrøpelige eldre i Fjordane',
    ])
    const questions = [...dom.querySelectorAll('section[id^=question] h2')].map(
      (h) => h.textContent,
    )
    expect(questions).toHaveLength(6)
    expect(questions[0]).toBe('Hvor mange er de nå, og hvor mange blir de?')
  })

  test('needs nothing from outside', () => {
    expect(text).not.toMatch(/(src|href)="(?!#)/)
    expect(text).not.toMatch(/@import|url\(|<script|<link/)
  })

  test('every link inside it leads somewhere, and no id stands twice', () => {
    const ids = [...dom.querySelectorAll('[id]')].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const link of dom.querySelectorAll('a[href^="#"]'))
      expect(ids).toContain(link.getAttribute('href')!.slice(1))
  })

  test('is the same text every time', () => {
    expect(report()).toBe(text)
  })

  test('leaves no text key unsaid in any language or group', () => {
    for (const code of ['nb', 'nn', 'en'] as const) {
      for (const group of groups) {
        const made = report({ group }, createLanguage(code))
        expect(made).not.toMatch(/\{\{|undefined|NaN|\[object|report\.\w+<|words\.\w+</)
      }
    }
  })
})

describe('numbers', () => {
  test('the eight front-page figures stand in their order, and the eighth keeps its place empty', () => {
    const cards = [...dom.querySelectorAll('#front article:not(.reading)')]
    expect(cards.map((card) => card.querySelector('h3')!.textContent)).toHaveLength(8)
    const last = cards.at(-1)!
    expect(last.querySelector('.value')!.textContent).toBe('Mangler')
    expect(last.textContent).toContain('Finnes hos: NPR hos FHI')
  })

  test('a card says value, year, quality, source and what it does not mean', () => {
    const card = dom.querySelector('#front article')!.textContent!.replaceAll('\u00a0', ' ')
    expect(card).toContain('14 040 personer')
    expect(card).toContain('2026 observert')
    expect(card).toContain('Betyr ikkehva gruppen trenger')
  })

  test('what is not published says so and is never zero', () => {
    const row = [...dom.querySelectorAll('#question-2 .across tr')].find((tr) =>
      tr.textContent?.startsWith('Bråten'),
    )!
    expect(row.textContent).toContain('ikke publisert')
  })

  test('a sum over blanks reads at least, with how many', () => {
    const card = [...dom.querySelectorAll('#question-2 article')].find((each) =>
      each.textContent?.includes('langtidsopphold'),
    )!
    expect(card.textContent!.replaceAll('\u00a0', ' ')).toMatch(
      /minst \d+ brukere.*2 kommuner ikke publisert/s,
    )
  })

  test('every number in a table carries its quality', () => {
    for (const cell of dom.querySelectorAll('.table:not(.words) td.n:not(.none):not(.gone)')) {
      if (cell.closest('table')!.textContent!.includes('Avstand')) continue
      expect(cell.querySelector('.q')).not.toBeNull()
    }
  })

  test('every municipality and every figure of the plan is somewhere on the page', () => {
    const shown = dom.body.textContent!
    const names = plan.municipalities.map((code) => plan.areas[code]!.name)
    // The band of chance and the classes of figure 4.4 have no rows of their own: they are drawn.
    const figures = [...new Set(plan.numbers.map(({ id }) => id))].filter(
      (id) => !/^(coord\.chance|people\.class67plus)/.test(id),
    )
    const wanted = [...names, ...figures.map((id) => nb.figure(id).name)]
    expect(wanted.filter((name) => !shown.includes(name))).toEqual([])
  })

  test('a source of every table is there with its hash', () => {
    for (const { id, sha256 } of plan.tables) {
      expect(dom.getElementById(`source-${id}`)!.textContent).toContain(sha256.slice(0, 12))
    }
  })
})

describe('a synthetic plan', () => {
  const made = new JSDOM(report({ data: 'synthetic' })).window.document

  test('says so at the top, on every printed page and beside every group of numbers', () => {
    expect(made.querySelector('.synthetic')!.textContent).toContain('SYNTETISKE TALL')
    expect(made.querySelector('style')!.textContent).toContain('content:"SYNTETISKE TALL')
    for (const group of made.querySelectorAll('caption, figcaption')) {
      if (group.closest('.words') && group.closest('#unknown')) continue
      expect(group.textContent).toContain('syntetisk')
    }
    expect(made.querySelector('#front-title')!.textContent).toContain('syntetisk')
  })

  test('and a real one does not', () => {
    expect(text).not.toContain('class="synthetic"')
  })
})

describe('a group the tables know little of', () => {
  const numbers = plan.numbers.filter(({ id }) => id === 'people.total' || id === 'people.dementia')
  const made = new JSDOM(report({ group: 'mental-health', numbers, pyramid: [], peers: [] })).window
    .document

  test('has all six chapters, and says where there are no figures', () => {
    expect(made.querySelectorAll('section[id^=question]')).toHaveLength(6)
    expect(made.querySelector('#question-2 .no-figures')).not.toBeNull()
    expect(made.querySelector('#question-1 .no-figures')).toBeNull()
  })

  test('a plan without a single number is still a page', () => {
    expect(
      report({ numbers: [], pyramid: [], peers: [], gaps: [], findings: [], tables: [] }),
    ).toContain('</html>')
  })

  test('a figure nobody has words for stands under its id', () => {
    const strange = { ...plan.numbers[0]!, id: 'muni.newfigure' }
    expect(report({ numbers: [strange] })).toContain('muni.newfigure')
  })
})

describe('html', () => {
  test('what is put in is text, unless it is html', () => {
    expect(
      html`<p>${'<b>&"'}${raw('<i>')}${[html`<u>${'>'}</u>`, 1]}${null}${false}</p>`.text,
    ).toBe('<p>&lt;b&gt;&amp;&quot;<i><u>&gt;</u>1</p>')
  })

  test('no text can open a tag', () => {
    fc.assert(fc.property(fc.string(), (value) => !html`${value}`.text.match(/[<>"']/)))
  })

  test('a place called <script> is only a name', () => {
    const areas = {
      ...plan.areas,
      '9901': { name: '<script>alert(1)</script>', kind: 'municipality' },
    }
    expect(report({ areas })).not.toContain('<script>')
  })
})

describe('csv and json', () => {
  test('one line a number, with reason for what is missing and the kind of data on each', () => {
    const lines = toCsv(plan, nb).trimEnd().split('\n')
    expect(lines[0]).toBe(
      'id,name,area,area_name,year,value,low,high,unit,quality,missing,blanks,source,data',
    )
    expect(lines).toHaveLength(plan.numbers.length + 1)
    expect(lines.every((line, i) => i === 0 || line.endsWith(',real'))).toBe(true)
    const gone = lines.find((line) => line.startsWith('coord.delayed.per1000'))!
    expect(gone).toBe(
      'coord.delayed.per1000,Overliggerdøgn per 1000 innbyggere,fjordane,Fjordane,2025,,,,per-1000,observed,not-collected,0,,real',
    )
  })

  test('a name with a comma is quoted', () => {
    expect(toCsv(plan, nb)).toContain(
      '"Brukere av hjemmetjenester 80 år og over, fortsatt trend (antatt)"',
    )
  })

  test('json is the same bytes whatever order the keys were set in', () => {
    const turned = Object.fromEntries(Object.entries(plan).reverse()) as unknown as Plan
    expect(toJson(turned)).toBe(toJson(plan))
    expect(JSON.parse(toJson(plan))).toEqual(JSON.parse(JSON.stringify(plan)))
    expect(toJson(plan, 0).startsWith('{"schema":"samsyn-plan/1","engine"')).toBe(true)
  })
})

test("today's number is the latest that is not ahead; a need begins at what is observed", () => {
  const at = (id: string, year: number) => ({ ...plan.numbers[0]!, id, area: 'a', year })
  const index = new NumberIndex([
    at('people.x', 2030),
    at('people.x', 2026),
    at('people.x', 2020),
    at('need.x', 2026),
    at('need.x', 2025),
  ])
  expect(index.today('people.x', 'a', 2026)!.year).toBe(2026)
  expect(index.today('need.x', 'a', 2026)!.year).toBe(2025)
  expect(index.today('people.y', 'a', 2026)).toBeUndefined()
})
