import { amount, type Language, scenarioNames } from '@samsyn/language'
import { measureTexts } from '@samsyn/measures'
import type { Scenario } from '@samsyn/scenario'
import { measureOf } from './change-scenario.ts'

// What the screen calls things: as `scenarioNames` does, which has lines to fit, but where there is room for more. A name stands
// beside its unit here, may be of one municipality, and a measure is called by its whole name.

/**
 * "Senger i sykehus"; the activity of a service has the name of the service. `municipality` is the one that is looked at:
 * the FTE of municipalities are then those of one.
 */
export function outcomeName(
  language: Language,
  id: string,
  municipality: string | null | undefined = null,
): string {
  const { t } = language
  const [kind, name = '', what = ''] = id.split('.') as [string, string?, string?]
  const names = scenarioNames(language)
  if (kind === 'party') return t(`assume.party.${what as 'fte'}`, { party: names.party(name) })
  if (isLimited(kind)) {
    return t(`assume.outcome.${kind}`, { fte: outcomeName(language, `fte.${name}`, municipality) })
  }
  if (id === 'fte.municipal' && municipality != null) return t('web.outcome.fte-municipality')
  return names.outcome(id)
}

/** What a limit of the workforce makes of the FTE of a level. */
function isLimited(name: string): name is 'staffed' | 'waiting' | 'family' | 'lower-coverage' {
  return ['staffed', 'waiting', 'family', 'lower-coverage'].includes(name)
}

export function serviceName(language: Language, id: string): string {
  return scenarioNames(language).outcome(`activity.${id}`)
}

export function unitName(language: Language, unit: string): string {
  return scenarioNames(language).unit(unit)
}

export function measureName({ code }: Language, scenario: Scenario, id: string): string {
  return measureTexts[id]?.name[code] ?? measureOf(scenario, id)?.name ?? id
}

/** A step of the ledger, or a measure. */
export function playerName(language: Language, scenario: Scenario, player: string): string {
  return player.startsWith('measure.')
    ? measureName(language, scenario, player.slice('measure.'.length))
    : scenarioNames(language).player(player)
}

const MILLION = 1_000_000

/** An amount in the unit that it is told in: kroner in millions. */
export function amountOf(language: Pick<Language, 'number'>, unit: string, value: number): string {
  return amount(language, unit === 'kroner' ? value / MILLION : value)
}
