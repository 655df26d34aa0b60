import { type Drawing, type Picture, partyBars, scenarioFans, waterfallBars } from '@samsyn/figures'
import type { AccountBands, Band, Scenario } from '@samsyn/scenario'
import type { ScenarioReasons, ScenarioResult } from '../../engine/orders.ts'
import { amount, outcomeName, playerName } from './say-outcome.ts'

/** The chosen outcome to the last year in every scenario that could be run. */
export function pathPicture(
  drawing: Drawing,
  {
    outcome,
    year,
    knownTo,
    runs,
  }: {
    readonly outcome: string
    readonly year: number
    readonly knownTo: number
    readonly runs: readonly { readonly name: string; readonly result: ScenarioResult }[]
  },
): Picture {
  const { language } = drawing
  const to = Math.max(knownTo, ...runs.flatMap(({ result }) => result.path.map((at) => at.year)))
  return scenarioFans(drawing, {
    title: language.t('web.projection.path', {
      outcome: outcomeName(language, outcome),
      to: language.year(to),
    }),
    lines: runs.map(({ name, result }) => ({ name, points: result.path })),
    format: (value) => amount(language, value),
    knownTo,
    year,
  })
}

/** From today to the year; lines too thin to be seen are said together as the rest, so that the bars still add up. */
export function waterfallPicture(
  drawing: Drawing,
  {
    outcome,
    year,
    waterfall,
    scenario,
  }: {
    readonly outcome: string
    readonly year: number
    readonly waterfall: NonNullable<ScenarioReasons['waterfall']>
    readonly scenario: Scenario
  },
): Picture {
  const { language } = drawing
  const { t } = language
  return waterfallBars(drawing, {
    title: t('web.projection.whyTitle', { outcome: outcomeName(language, outcome), year }),
    from: { label: t('web.projection.today'), value: waterfall.today },
    to: { label: language.year(year), value: waterfall.future },
    steps: waterfall.lines.map(({ player, change }) => ({
      label: playerName(language, scenario, player),
      change,
    })),
    format: (value) => amount(language, value),
  })
}

const MILLION = 1_000_000

/** Who frees and who requires FTE, as the planning basis draws it; FTE do not move between parties. */
export function ftePicture(
  drawing: Drawing,
  accounts: readonly AccountBands[],
  year: number,
): Picture {
  const { language } = drawing
  return partyBars(drawing, {
    title: language.t('measures.whoTitle', { year }),
    unit: language.t('measures.whoFte'),
    rows: accounts
      .filter(({ freesFte, requiresFte }) => freesFte.value + requiresFte.value > 0)
      .map(({ party, freesFte, requiresFte, netFte }) => ({
        party: language.t(`web.party.${party}`),
        frees: freesFte.value,
        requires: requiresFte.value,
        moves: null,
        net: bandIn(netFte, 1),
      })),
    format: (value) => amount(language, value),
    note: language.t('web.projection.whoNote'),
  })
}

/** The same in millions of kroner, with what moves between the parties. */
export function kronerPicture(
  drawing: Drawing,
  accounts: readonly AccountBands[],
  year: number,
): Picture {
  const { language } = drawing
  return partyBars(drawing, {
    title: language.t('measures.whoTitle', { year }),
    unit: language.t('measures.whoNok'),
    rows: accounts.map(({ party, freesKroner, requiresKroner, movesKroner, netKroner }) => ({
      party: language.t(`web.party.${party}`),
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
