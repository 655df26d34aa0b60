import {
  type Drawing,
  type Picture,
  scenarioFans,
  twoWayBars,
  waterfallBars,
} from '@samsyn/figures'
import type { Scenario } from '@samsyn/scenario'
import type { AccountAnswer, ScenarioResult } from '../../engine/orders.ts'
import { amount, outcomeName, playerName } from './say-outcome.ts'

/** The chosen outcome to 2050 in every scenario that could be run. */
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
  return scenarioFans(drawing, {
    title: language.t('web.projection.path', { outcome: outcomeName(language, outcome) }),
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
    readonly waterfall: NonNullable<ScenarioResult['waterfall']>
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

export function ftePicture(
  drawing: Drawing,
  accounts: readonly AccountAnswer[],
  year: number,
): Picture {
  const { t } = drawing.language
  return twoWayBars(drawing, {
    title: t('web.projection.whoFte', { year }),
    frees: t('web.projection.frees'),
    requires: t('web.projection.requires'),
    rows: accounts
      .filter(({ freesFte, requiresFte }) => freesFte.mean + requiresFte.mean > 0)
      .map(({ party, freesFte, requiresFte }) => ({
        name: t(`web.party.${party}`),
        frees: freesFte.mean,
        requires: requiresFte.mean,
      })),
    format: (value) => amount(drawing.language, value),
    note: t('web.projection.whoNote'),
  })
}

/** Own kroner freed and required, with what moves between parties on the side it falls. */
export function kronerPicture(
  drawing: Drawing,
  accounts: readonly AccountAnswer[],
  year: number,
): Picture {
  const { t } = drawing.language
  const million = 1_000_000
  return twoWayBars(drawing, {
    title: t('web.projection.whoKroner', { year }),
    frees: t('web.projection.frees'),
    requires: t('web.projection.requires'),
    rows: accounts.map(({ party, freesKroner, requiresKroner, movesKroner }) => ({
      name: t(`web.party.${party}`),
      frees: (freesKroner.mean + Math.max(0, movesKroner.mean)) / million,
      requires: (requiresKroner.mean + Math.max(0, -movesKroner.mean)) / million,
    })),
    format: (value) => amount(drawing.language, value),
    note: '',
  })
}
