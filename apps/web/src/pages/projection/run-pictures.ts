import { type Drawing, type Picture, partyBars, scenarioFans, waterfallBars } from '@samsyn/figures'
import { amount, type Language } from '@samsyn/language'
import type { AccountBands, Band, Scenario } from '@samsyn/scenario'
import type { ScenarioReasons, ScenarioResult } from '../../engine/orders.ts'
import { amountOf, outcomeName, playerName } from './say-outcome.ts'
import type { ShownAt } from './shown-at.ts'

/** The chosen outcome to the last year in every scenario that could be run. */
export function pathPicture(
  drawing: Drawing,
  {
    at: { outcome, year, municipality, place },
    unit,
    knownTo,
    runs,
    own,
  }: {
    readonly at: ShownAt
    readonly unit: string
    readonly knownTo: number
    readonly runs: readonly { readonly name: string; readonly result: ScenarioResult }[]
    /** The run that is worked on; of more than two, only its interval can be seen. */
    readonly own: ScenarioResult
  },
): Picture {
  const { language } = drawing
  const to = Math.max(knownTo, ...runs.flatMap(({ result }) => result.path.map((at) => at.year)))
  return scenarioFans(drawing, {
    title: language.t('run.path', {
      outcome: outcomeName(language, outcome, municipality),
      to: language.year(to),
      place,
    }),
    lines: runs.map(({ name, result }) => ({ name, points: result.path })),
    format: (value) => amountOf(language, unit, value),
    knownTo,
    year,
    ...(runs.length > 2 ? { banded: runs.findIndex(({ result }) => result === own) } : {}),
  })
}

/** From today to the year; lines too thin to be seen are said together as the rest, so that the bars still add up. */
export function waterfallPicture(
  drawing: Drawing,
  {
    at: { outcome, year, municipality, place },
    unit,
    waterfall,
    scenario,
  }: {
    readonly at: ShownAt
    readonly unit: string
    readonly waterfall: NonNullable<ScenarioReasons['waterfall']>
    readonly scenario: Scenario
  },
): Picture {
  const { language } = drawing
  const { t } = language
  return waterfallBars(drawing, {
    title: t('run.why', { outcome: outcomeName(language, outcome, municipality), year, place }),
    from: { label: t('web.projection.today'), value: waterfall.today },
    to: { label: language.year(year), value: waterfall.future },
    steps: waterfall.lines.map(({ player, change }) => ({
      label: playerName(language, scenario, player),
      change,
    })),
    format: (value) => amountOf(language, unit, value),
  })
}

const MILLION = 1_000_000

/** Who frees and who requires FTE, as the planning basis draws it; FTE do not move between parties. */
export function ftePicture(
  drawing: Drawing,
  accounts: readonly AccountBands[],
  at: ShownAt,
): Picture {
  const { language } = drawing
  return partyBars(drawing, {
    title: language.t('run.who', { place: at.place, year: at.year }),
    unit: language.t('measures.whoFte'),
    rows: accounts
      .filter(({ freesFte, requiresFte }) => freesFte.value + requiresFte.value > 0)
      .map(({ party, freesFte, requiresFte, netFte }) => ({
        party: partyName(language, party, at),
        frees: freesFte.value,
        requires: requiresFte.value,
        moves: null,
        net: bandIn(netFte, 1),
      })),
    format: (value) => amount(language, value),
    note: noteOf(language, at),
  })
}

/** The same in millions of kroner, with what moves between the parties. */
export function kronerPicture(
  drawing: Drawing,
  accounts: readonly AccountBands[],
  at: ShownAt,
): Picture {
  const { language } = drawing
  return partyBars(drawing, {
    title: language.t('run.who', { place: at.place, year: at.year }),
    unit: language.t('measures.whoNok'),
    rows: accounts.map(({ party, freesKroner, requiresKroner, movesKroner, netKroner }) => ({
      party: partyName(language, party, at),
      frees: freesKroner.value / MILLION,
      requires: requiresKroner.value / MILLION,
      moves: movesKroner.value / MILLION,
      net: bandIn(netKroner, MILLION),
    })),
    format: (value) => amount(language, value),
    note: '',
  })
}

function bandIn({ value, low, high }: Band, per: number) {
  return { value: value / per, low: low / per, high: high / per }
}

/** In one municipality, its own; the other parties are the same ones everywhere. */
function partyName({ t }: Language, party: AccountBands['party'], { municipality }: ShownAt) {
  return party === 'municipality' && municipality !== null ? t('run.here') : t(`web.party.${party}`)
}

function noteOf({ t }: Language, { municipality }: ShownAt): string {
  const note = t('web.projection.whoNote')
  return municipality === null ? note : `${note} ${t('run.residents', { area: municipality })}`
}
