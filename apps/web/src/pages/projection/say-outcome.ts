import type { Language } from '@samsyn/language'
import { measureTexts } from '@samsyn/measures'
import type { Scenario } from '@samsyn/scenario'
import { measureOf } from './change-scenario.ts'

type OutcomeKey = Parameters<Language['t']>[0] & `web.outcome.${string}`
type ServiceKey = Parameters<Language['t']>[0] & `web.service.${string}`
type UnitKey = Parameters<Language['t']>[0] & `web.unit.${string}`
type PlayerKey = Parameters<Language['t']>[0] & `web.player.${string}`

/** "Senger i sykehus"; the activity of a service has the name of the service. */
export function outcomeName({ t }: Language, id: string): string {
  if (id.startsWith('activity.')) return serviceName({ t }, id.slice('activity.'.length))
  return t(`web.outcome.${id.replace('.', '-')}` as OutcomeKey)
}

export function serviceName({ t }: Pick<Language, 't'>, id: string): string {
  return t(`web.service.${id}` as ServiceKey)
}

export function unitName({ t }: Language, unit: string): string {
  return t(`web.unit.${unit}` as UnitKey)
}

export function measureName({ code }: Language, scenario: Scenario, id: string): string {
  return measureTexts[id]?.name[code] ?? measureOf(scenario, id)?.name ?? id
}

/** A step of the ledger, or a measure. */
export function playerName(language: Language, scenario: Scenario, player: string): string {
  if (player.startsWith('measure.')) {
    return measureName(language, scenario, player.slice('measure.'.length))
  }
  return language.t(`web.player.${player}` as PlayerKey)
}

/** Whole numbers, and one decimal under ten: 0.4 of a bed is not none. */
export function amount({ number }: Language, value: number): string {
  return number(value, Math.abs(value) < 10 && Math.abs(value) >= 0.05 ? 1 : 0)
}

export function signed(language: Language, value: number): string {
  const said = amount(language, Math.abs(value))
  if (/^0([.,]0)?$/.test(said)) return '0'
  return `${value > 0 ? '+' : '−'}${said}`
}

/** "35 flere", "12 færre", "like mange". */
export function moreOrFewer(language: Language, value: number): string {
  const n = amount(language, Math.abs(value))
  if (/^0([.,]0)?$/.test(n)) return language.t('web.projection.asMany')
  return language.t(value > 0 ? 'web.projection.moreBy' : 'web.projection.fewerBy', { n })
}
