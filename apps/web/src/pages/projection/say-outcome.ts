import type { Language } from '@samsyn/language'
import { measureTexts } from '@samsyn/measures'
import type { Scenario } from '@samsyn/scenario'
import { measureOf } from './change-scenario.ts'

type OutcomeKey = Parameters<Language['t']>[0] & `web.outcome.${string}`
type ServiceKey = Parameters<Language['t']>[0] & `web.service.${string}`
type PartyKey = Parameters<Language['t']>[0] & `web.party.${string}`
type PartyOutcomeKey = Parameters<Language['t']>[0] & `assume.party.${string}`
type UnitKey = Parameters<Language['t']>[0] & `web.unit.${string}`
type PlayerKey = Parameters<Language['t']>[0] & `web.player.${string}`

/**
 * "Senger i sykehus"; the activity of a service has the name of the service. `municipality` is the one that is looked at:
 * the FTE of municipalities are then those of one.
 */
export function outcomeName(
  { t }: Language,
  id: string,
  municipality: string | null | undefined = null,
): string {
  const [first, second, third] = id.split('.') as [string, string?, string?]
  if (first === 'activity') return serviceName({ t }, id.slice('activity.'.length))
  if (first === 'party') {
    const party = t(`web.party.${second}` as PartyKey)
    return t(`assume.party.${third}` as PartyOutcomeKey, { party })
  }
  if (isLimited(first)) {
    return t(`assume.outcome.${first}`, { fte: t(outcomeKey(`fte-${second}`, municipality)) })
  }
  return t(outcomeKey(id.replace('.', '-'), municipality))
}

function outcomeKey(name: string, municipality: string | null | undefined): OutcomeKey {
  const one = name === 'fte-municipal' && municipality != null
  return `web.outcome.${one ? 'fte-municipality' : name}` as OutcomeKey
}

/** What a limit of the workforce makes of the FTE of a level. */
function isLimited(name: string): name is 'staffed' | 'waiting' | 'family' | 'lower-coverage' {
  return ['staffed', 'waiting', 'family', 'lower-coverage'].includes(name)
}

export function serviceName({ t }: Pick<Language, 't'>, id: string): string {
  return t(`web.service.${id}` as ServiceKey)
}

export function unitName({ t }: Language, unit: string): string {
  if (unit === 'kroner') return t('cli.million')
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
export function amount({ number }: Pick<Language, 'number'>, value: number): string {
  return number(value, Math.abs(value) < 10 && Math.abs(value) >= 0.05 ? 1 : 0)
}

const MILLION = 1_000_000

/** An amount in the unit that it is told in: kroner in millions. */
export function amountOf(language: Pick<Language, 'number'>, unit: string, value: number): string {
  return amount(language, unit === 'kroner' ? value / MILLION : value)
}
