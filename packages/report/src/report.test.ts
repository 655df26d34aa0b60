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
    // The band of chance, the classes of figure 4.4 and what measures do have no rows of their own.
    const figures = [...new Set(plan.numbers.map(({ id }) => id))].filter(
      (id) =>
        !/^(coord\.chance|people\.class67plus|less|why|need\.service|together\.(reach|effect)|budget\.who|competence\.(fte|change))/.test(
          id,
        ),
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

describe('what the page leads with', () => {
  const said = (id: string) => dom.querySelector(id)!.textContent!.replaceAll('\u00a0', ' ')

  test('is made of the plan: people ahead, needs between paths, what is unknown', () => {
    expect(said('#brief')).toMatch(
      /Innbyggere 80 år og over: fra 14 040 i 2026 til [\d ]+ i 2040 \(\+\d+ %\)/,
    )
    expect(said('#brief')).toMatch(
      /Sykepleierårsverk, kommunene: mellom \+\d+ \(fortsatt trend, antatt\) og \+\d+ \(uendret dekning\) i 2030/,
    )
    expect(said('#brief')).toContain('Tallene kan ikke si noe om: overliggerdøgn')
  })

  test('is nothing when the plan has no numbers', () => {
    expect(report({ numbers: [] })).not.toContain('id="brief"')
  })

  test('names the municipalities of the trend, and whether any of them is here', () => {
    const trend = (area: string) => ({ ...plan.numbers[0]!, id: 'muni.trend.homecare', area })
    const areas = { ...plan.areas, '0301': { name: 'Oslo', kind: 'municipality' } }
    const numbers = [...plan.numbers, trend('0301'), trend('care-sample')]
    expect(report({ numbers, areas })).toContain(
      'hentet fra 1 kommuner (Oslo). Ingen av dem ligger i dette helsefellesskapet.',
    )
    const own = [...plan.numbers, trend(plan.municipalities[0]!)]
    expect(report({ numbers: own })).toMatch(/Av dem ligger \S+ i dette helsefellesskapet/)
  })

  test('what is printed like the end of its band is not worth a talk', () => {
    const at = (id: string) => plan.numbers.find((number) => number.id === id)!
    const id = 'coord.preventable75plus.heart-failure'
    const band = { ...at(`coord.chance.${id}`), low: 0.943, high: 1.057 }
    const near = report({ numbers: [{ ...at(id), value: 0.9402 }, band] })
    expect(near).not.toContain('Verdt en samtale')
    const far = report({ numbers: [{ ...at(id), value: 0.9302 }, band] })
    expect(far).toContain('Verdt en samtale (tall fra 2013–2015, før dagens organisering)')
  })

  test('beds are said with the occupancy their bed-days give', () => {
    // 0.36 bed-days and 0.00116 beds a head: 0.36 / (365 × 0.00116) = 85 %.
    expect(said('#question-4')).toContain('Senger er regnet med 85 % belegg')
    expect(said('#question-2')).toContain('Senger er regnet med 85 % belegg')
  })

  test('the parties get questions, each with its figure and parties', () => {
    const items = [...dom.querySelectorAll('#question-5 ol li')].map((li) => li.textContent)
    expect(items[0]).toMatch(/^Sykepleierårsverk.*\?Parter: kommunene og helseforetaket$/)
    expect(items.at(-1)).toMatch(/^Mangler: Overliggerdøgn/)
  })
})

describe('what measures do', () => {
  const said = (selector: string) =>
    dom.querySelector(selector)!.textContent!.replaceAll('\u00a0', ' ')
  const rowOf = (selector: string, start: string) =>
    [...dom.querySelectorAll(`${selector} .table tr`)]
      .map((tr) => tr.textContent!.replaceAll('\u00a0', ' '))
      .find((each) => each.startsWith(start))!

  test('question 3 has each measure, whom it reaches and what it frees and requires, with the caution', () => {
    expect(said('#question-3 .caution')).toContain('nettoeffekter')
    const row = rowOf('#question-3', 'Tidlig utskrivning')
    expect(row).toContain('omstridt mellom partene')
    expect(row).toMatch(/20 % av liggedøgn i somatisk sykehus, 67 år og over/)
    // Beds, places, FTE required less freed at the trust, and million kroner the same way.
    expect(row).toMatch(/−26.*−39 til −13.*\+16.*−60.*\+18.*−80.*\+24/)
    expect(rowOf('#question-3', 'Tiltakene samlet')).toMatch(/−36.*\+22/)
  })

  test('a measure that no table can carry is named with what is not counted', () => {
    expect(said('#question-3')).toContain('Videokonsultasjoner (somatisk poliklinikk)')
    expect(said('#question-3')).not.toContain('Sunnaas')
  })

  test('question 4 has services up and down, and says what nobody counts', () => {
    expect(rowOf('#question-4', 'Liggedøgn i somatisk sykehus')).toMatch(
      /100 000.*120 000.*−11 200/,
    )
    expect(rowOf('#question-4', 'Kommunalt korttidsopphold')).toMatch(
      /ikke i noen tabell her.*\+7 840/,
    )
    expect(said('#question-4')).toMatch(/Ulikt omfang.*320 senger.*1 600 sykepleierårsverk/)
    expect(said('#figure-why-beds')).toContain('hvorfor 2035 blir annerledes enn 2025')
  })

  test('question 5 says what leaves, what ends and where the rest arrives', () => {
    const row = rowOf('#question-5', 'Integrerte team')
    expect(row).toMatch(
      /300.*4 000.*liggedøgn.*1 000.*kommunalt korttidsopphold: \+2 800 plassdøgn/,
    )
    expect(row).toContain('2027, fullt fra 2031')
  })

  test('question 6 has frees, requires and moves per party, budget years and competence', () => {
    expect(rowOf('#question-6', 'Helseforetaket')).toMatch(/112.*28.*168.*42.*−14.*\+112/)
    expect(rowOf('#question-6', 'Staten, millioner kroner')).toMatch(/\+5,0.*\+14/)
    expect(rowOf('#question-6', 'Helseforetaketsykepleiere')).toMatch(/700.*820.*−60/)
  })

  test('the page leads with what they may change together', () => {
    expect(said('#brief')).toMatch(/integrerte team og tidlig utskrivning.*−36.*\+22.*−56/)
  })

  test('a plan without measures speaks of none', () => {
    const without = plan.numbers.filter(
      ({ id }) => !/^(less|why|budget\.who|need\.service|competence|together)/.test(id),
    )
    const made = report({ measures: [], numbers: without })
    expect(made).not.toMatch(/Departementets forbehold|Tiltakene samlet|Mill\. kr/)
  })
})

describe('the layout', () => {
  test('a table says its sources once, under it', () => {
    for (const each of dom.querySelectorAll('.across, .dense')) {
      expect(each.querySelectorAll('td .src, th .src')).toHaveLength(0)
      expect(each.querySelectorAll('.table-source')).toHaveLength(1)
    }
  })

  test('the long tables are folded and stay out of print, the overview only folds on a phone', () => {
    const folded = dom.querySelectorAll('details.fold.screen')
    expect(folded.length).toBeGreaterThan(3)
    expect(dom.querySelector('#question-1 .across')!.closest('details')!.className).toBe('phone')
  })

  test('the sources of the budget table stand once, under it', () => {
    const heat = dom.querySelector('.heat')!
    expect(heat.querySelectorAll('td .src')).toHaveLength(0)
    expect(heat.querySelectorAll('.table-source')).toHaveLength(1)
  })

  test('an opportunity whose interval spans zero may be no difference', () => {
    const opportunity = (low: number, high: number) => {
      const value = { value: -500, low, high, unit: 'bed-days', area: plan.community } as const
      const number = { ...plan.numbers[0]!, ...value, id: 'coord.opportunity', year: 2026 }
      return report({ numbers: [...plan.numbers, number] })
    }
    expect(opportunity(-900, 100)).toContain('Det kan være ingen forskjell')
    expect(opportunity(-900, -100)).not.toContain('ingen forskjell')
  })

  test('findings of one kind are one line, with their years together', () => {
    const finding = (year: number, persons: number) => ({
      id: 'population.municipal-sum-differs',
      table: 'population',
      values: { year, persons, municipal: 1, national: 1 + persons },
    })
    const findings = [finding(2007, 4), finding(2008, 30), finding(2009, 9), finding(2013, 5)]
    const lines = new JSDOM(report({ findings })).window.document.querySelectorAll('#findings li')
    expect(lines).toHaveLength(1)
    expect(lines[0]!.textContent).toContain('2007–2009')
    expect(lines[0]!.textContent).toContain('4–30')
  })

  test('a year that may never come is so much or later', () => {
    const hits = { unit: 'year', value: 2045, low: 2041, high: null, area: plan.community } as const
    const number = { ...plan.numbers[0]!, ...hits, id: 'people.80plus.hits.100' }
    expect(report({ numbers: [...plan.numbers, number] })).toContain('2041 eller senere')
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
