import { inSentence, scenarioNames } from '@samsyn/language'
import { type Party, parties } from '@samsyn/measures'
import type { PlanNumber } from '@samsyn/plan'
import { changeRange, changeText } from '../measures/change-cell.ts'
import { capital, MILLION } from '../measures/measure-words.ts'
import { NumberIndex } from '../number-index.ts'
import { type OutlineTable, withUnit } from '../outline/plan-outline.ts'
import { sourceNumbers } from '../outline/source-numbers.ts'
import type { Page } from '../page.ts'
import type { ChosenScenario } from './chosen-scenario.ts'
import { calledScenario } from './scenario-numbers.ts'
import { assumptionTable, doneInShort, doneTable, measureName, setTable } from './what-is-set.ts'

/** A table with what stands over it; its numbers are there for their sources. */
export interface ScenarioTable {
  readonly id: 'done' | 'set' | 'outcomes' | 'who' | 'why' | 'moves' | 'assumptions' | 'compare'
  readonly title: string
  readonly note: string
  readonly table: OutlineTable
  readonly numbers: readonly PlanNumber[]
}

/** What a document tells of one scenario: in sentences, and in tables from what is done to what it rests on. */
export interface ScenarioPart {
  readonly title: string
  /** What is done and from when, a measure each. */
  readonly done: readonly string[]
  readonly says: readonly string[]
  readonly tables: readonly ScenarioTable[]
}

/** The scenarios of a document: what they are, those beside each other where there are several, and each of them. */
export interface ScenarioOutline {
  readonly title: string
  readonly lead: string
  /** Beside the reference, where there is more than one. */
  readonly compare: ScenarioTable | null
  readonly parts: readonly ScenarioPart[]
  /** Which of them the document is made with, for its first page. */
  readonly front: string
}

export function scenarioOutline(page: Page, chosen: readonly ChosenScenario[]): ScenarioOutline {
  const { t, list } = page.language
  const own = chosen.filter(({ isReference }) => !isReference)
  const title = t('scenario.title', { count: own.length })
  const names = chosen.flatMap((one, n) =>
    one.isReference ? [] : calledScenario(page.language, chosen, n),
  )
  const kept = own[0]!.kept.map((id) => inSentence(t(`web.service.${id}`)))
  return {
    title,
    lead: [
      t('scenario.lead', { n: own[0]!.draws }),
      ...(kept.length > 0 ? [t('scenario.kept', { list: list(kept) })] : []),
    ].join(' '),
    compare: own.length > 1 ? compareTable(page, chosen) : null,
    parts: chosen.flatMap((one, n) =>
      one.isReference ? [] : scenarioPart(page, one, names[n - 1]!),
    ),
    front: t('scenario.front', { list: list(names), title }),
  }
}

function scenarioPart(page: Page, one: ChosenScenario, title: string): ScenarioPart {
  const { t } = page.language
  const { year } = one
  const tables: readonly ScenarioTable[] = [
    { id: 'done', title: t('scenario.done'), note: '', table: doneTable(page, one), numbers: [] },
    { id: 'set', title: t('scenario.set'), note: '', table: setTable(page, one), numbers: [] },
    outcomeTable(page, one),
    whoTable(page, one),
    whyTable(page, one),
    movesTable(page, one),
    {
      id: 'assumptions',
      title: t('scenario.assumptions'),
      note: t('scenario.assumptionsNote'),
      table: assumptionTable(page, one),
      numbers: [],
    },
  ]
  return {
    title,
    done: doneInShort(page, one),
    says: scenarioSays(page, one, year),
    tables: tables.filter(({ table }) => table.rows.length > 0),
  }
}

const said = ['beds', 'places', 'fte.specialist', 'fte.municipal'] as const

/** Beds, places and FTE of the year, and whom the measures give more and less to do. */
export function scenarioSays(page: Page, one: ChosenScenario, year: number): string[] {
  const { language } = page
  const { t } = language
  const index = new NumberIndex(one.numbers)
  const at = (id: string) => index.get(id, one.area, year)
  const sums = said.flatMap((outcome) => {
    const number = at(`outcome.${outcome}`)
    if (number === undefined) return []
    const change = at(`change.${outcome}`)
    const name = inSentence(t(`web.outcome.${outcome.replace('.', '-') as 'beds'}`))
    const range = changeRange(page, number)
    const beside = [
      range,
      change?.value == null || !isSomething(page, change)
        ? ''
        : t('scenario.byMeasures', { change: changeText(page, change.value) }),
    ].filter((text) => text !== '')
    return [`${amount(page, number)} ${name}${beside.length > 0 ? ` (${beside.join('; ')})` : ''}`]
  })
  const nets = parties.flatMap((party) => {
    const net = at(`who.${party}.fte.net`)
    if (net?.value == null || !isSomething(page, net)) return []
    const frees = net.value > 0
    const turned = { turned: !frees, signed: false } as const
    return t(frees ? 'scenario.netFrees' : 'scenario.netRequires', {
      n: changeText(page, net.value, turned),
      party: inSentence(t(`web.party.${party}`)),
      range: changeRange(page, net, turned),
    })
  })
  const kroner = parties.flatMap((party) => {
    const net = at(`who.${party}.nok.net`)
    if (net?.value == null || !isSomething(page, net, millions)) return []
    return t('scenario.netKroner', {
      party: inSentence(t(`web.party.${party}`)),
      n: changeText(page, net.value, millions),
      range: changeRange(page, net, millions),
    })
  })
  return [
    ...(sums.length > 0 ? [t('scenario.sums', { year, list: sums.join('; ') })] : []),
    ...(nets.length > 0 ? [t('scenario.nets', { list: language.list(nets) })] : []),
    ...(kroner.length > 0 ? [t('scenario.kroner', { list: language.list(kroner) })] : []),
    ...((one.scenario.measures ?? []).length === 0 ? [t('scenario.nothingDone')] : []),
  ]
}

const millions = { per: MILLION } as const

function isSomething(page: Page, { value }: PlanNumber, options = {}): boolean {
  return /[1-9]/.test(changeText(page, value!, options))
}

/** Today, without the measures, with them, and their part; of a scenario without measures today and the year. */
export function outcomeTable(page: Page, one: ChosenScenario): ScenarioTable {
  const { language } = page
  const { t } = language
  const { year, area } = one
  const names = scenarioNames(language, one.scenario)
  const index = new NumberIndex(one.numbers)
  const outcomes = outcomesOf(one)
  const today = one.numbers[0]!.year
  const withMeasures = (one.scenario.measures ?? []).length > 0
  const numbers = outcomes.flatMap((outcome) =>
    ['outcome', 'without', 'change'].flatMap((kind) => index.series(`${kind}.${outcome}`, area)),
  )
  return {
    id: 'outcomes',
    title: t('scenario.outcomes'),
    note: withMeasures ? t('scenario.outcomesNote') : '',
    numbers,
    table: {
      head: [
        t('words.figure'),
        t('scenario.today', { year: today as number }),
        ...(withMeasures ? [t('scenario.without', { year })] : []),
        t('scenario.with', { year }),
        ...(withMeasures ? [t('scenario.change')] : []),
        t('words.quality'),
        t('words.source'),
      ],
      // Of what is told of the year, as its rows name them.
      sources: sourceNumbers(
        page,
        outcomes.map((outcome) => index.get(`outcome.${outcome}`, area, year)!),
      ),
      rows: outcomes.map((outcome) => {
        const at = (kind: string, when: number | string) =>
          index.get(`${kind}.${outcome}`, area, when)
        const told = at('outcome', year)!
        const change = at('change', year)
        return [
          withUnit(names.outcome(outcome), t(`unitName.${told.unit}`)),
          amount(page, at('outcome', today)!),
          ...(withMeasures ? [changeAndRange(page, at('without', year), unsigned)] : []),
          changeAndRange(page, told, unsigned),
          ...(withMeasures ? [changeAndRange(page, change)] : []),
          t(`quality.${told.quality}`),
          sourceNumbers(page, [told]).join(', '),
        ]
      }),
    },
  }
}

function outcomesOf({ numbers }: ChosenScenario): string[] {
  const ids = numbers.flatMap(({ id }) => (id.startsWith('outcome.') ? [id.slice(8)] : []))
  return [...new Set(ids)]
}

/** As the screen says it: whole numbers, and one decimal under ten. */
function amount(page: Page, { value }: PlanNumber): string {
  return changeText(page, value!, unsigned)
}

const unsigned = { signed: false } as const

function changeAndRange(
  page: Page,
  number: PlanNumber | undefined,
  options: Parameters<typeof changeText>[2] = {},
): string {
  if (number?.value == null) return page.language.t('words.noFigure')
  const range = changeRange(page, number, options)
  const text = changeText(page, number.value, options)
  return range === '' ? text : `${text} (${range})`
}

const whoColumns = [
  ['freesFte', 'fte.frees', {}],
  ['requiresFte', 'fte.requires', {}],
  ['net', 'fte.net', { signed: true }],
  ['freesNok', 'nok.frees', { per: MILLION }],
  ['requiresNok', 'nok.requires', { per: MILLION }],
  ['movesNok', 'nok.moves', { per: MILLION, signed: true }],
  ['netNok', 'nok.net', { per: MILLION, signed: true }],
] as const

/** Who gains and who pays, party by party. */
export function whoTable(page: Page, one: ChosenScenario): ScenarioTable {
  const { t } = page.language
  const { year, area } = one
  const index = new NumberIndex(one.numbers)
  const at = (party: Party, part: string) => index.get(`who.${party}.${part}`, area, year)
  const shown = parties.filter((party) => at(party, 'fte.net') !== undefined)
  const numbers = shown.flatMap((party) => whoColumns.flatMap(([, part]) => at(party, part) ?? []))
  return {
    id: 'who',
    title: t('scenario.who', { year }),
    note: t('measures.partyNote'),
    numbers,
    table: {
      head: [
        t('measures.party'),
        ...whoColumns.map(([name]) =>
          name === 'net' ? t('scenario.netFteHead') : t(`measures.${name}`),
        ),
      ],
      rows: shown.map((party) => [
        t(`web.party.${party}`),
        ...whoColumns.map(([, part, options]) =>
          changeAndRange(page, at(party, part), { signed: false, ...options }),
        ),
      ]),
    },
  }
}

/** The ledger: from today, line by line, to the year. A line that rounds to nothing everywhere is left out. */
function whyTable(page: Page, one: ChosenScenario): ScenarioTable {
  const { language } = page
  const { t } = language
  const { year, area } = one
  const names = scenarioNames(language, one.scenario)
  const index = new NumberIndex(one.numbers)
  const outcomes = said.filter(
    (outcome) => index.get(`outcome.${outcome}`, area, year) !== undefined,
  )
  const lines = outcomes.flatMap((outcome) =>
    one.numbers.filter(({ id }) => id.startsWith(`why.${outcome}.`)),
  )
  const playerOf = (id: string) =>
    outcomes.reduce((rest, outcome) => rest.replace(`why.${outcome}.`, ''), id)
  const players = [...new Set(lines.map(({ id }) => playerOf(id)))]
  const line = (outcome: string, player: string) =>
    index.get(`why.${outcome}.${player}`, area, year)
  const shown = players.filter((player) =>
    outcomes.some((outcome) => {
      const number = line(outcome, player)
      return number !== undefined && isSomething(page, number)
    }),
  )
  const ends = (when: number | string) =>
    outcomes.map((outcome) => amount(page, index.get(`outcome.${outcome}`, area, when)!))
  const today = one.numbers[0]!.year
  return {
    id: 'why',
    title: t('scenario.why', { year }),
    note: t('scenario.whyNote'),
    numbers: lines,
    table: {
      head: [
        t('scenario.step'),
        ...outcomes.map((outcome) => t(`web.outcome.${outcome.replace('.', '-') as 'beds'}`)),
      ],
      rows: [
        [t('scenario.today', { year: today as number }), ...ends(today)],
        ...shown.map((player) => [
          player.startsWith('measure.')
            ? measureName(page, one.scenario, player.slice('measure.'.length))
            : names.player(player),
          ...outcomes.map((outcome) => changeAndRange(page, line(outcome, player))),
        ]),
        [language.year(year), ...ends(year)],
      ],
    },
  }
}

/** Nothing vanishes: what each measure takes from a service, and by which names it arrives. */
function movesTable(page: Page, one: ChosenScenario): ScenarioTable {
  const { language } = page
  const { t } = language
  const { year, area, scenario } = one
  const index = new NumberIndex(one.numbers)
  const numbers = one.numbers.filter(({ id }) => id.startsWith('leaves.'))
  return {
    id: 'moves',
    title: t('scenario.moves', { year }),
    note: '',
    numbers,
    table: {
      head: [
        t('web.projection.measure'),
        t('web.projection.leaves'),
        t('web.projection.amount', { year }),
        t('web.projection.arrives'),
      ],
      rows: one.moves.map(({ measure, move, from, unit, to }) => [
        measureName(page, scenario, measure),
        t(`web.service.${from}`),
        `${changeText(page, index.get(`leaves.${measure}.${move}`, area, year)!.value!, { signed: false })} ${t(`web.unit.${unit as 'stays'}`)}`,
        to.length === 0
          ? t('web.projection.ends')
          : capital(language.list(to.map((id) => inSentence(t(`web.service.${id}`))))),
      ]),
    },
  }
}

/** Outcomes down, scenarios across, the reference first. */
function compareTable(page: Page, chosen: readonly ChosenScenario[]): ScenarioTable {
  const { language } = page
  const { t } = language
  const { year, area } = chosen[0]!
  const names = scenarioNames(language)
  const indices = chosen.map(({ numbers }) => new NumberIndex(numbers))
  const outcomes = [...new Set(chosen.flatMap(outcomesOf))]
  const at = (n: number, outcome: string) => indices[n]!.get(`outcome.${outcome}`, area, year)
  const numbers = outcomes.flatMap((outcome) => chosen.flatMap((_, n) => at(n, outcome) ?? []))
  return {
    id: 'compare',
    title: t('scenario.compare', { year }),
    note: '',
    numbers,
    table: {
      head: [t('words.figure'), ...chosen.map((_, n) => calledScenario(language, chosen, n))],
      rows: outcomes.map((outcome) => [
        names.outcome(outcome),
        ...chosen.map((_, n) => changeAndRange(page, at(n, outcome), unsigned)),
      ]),
    },
  }
}
