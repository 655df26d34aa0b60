import type { Language } from './language-from.ts'
import type { TextKey as Key } from './text-key.ts'

/** Measures that a scenario brings along are called what it calls them. */
interface OwnMeasures {
  readonly ownMeasures?: readonly { readonly id: string; readonly name: string }[]
}

/** What everything in a run is called in the reader's language. */
export interface ScenarioNames {
  /** "Senger i sykehus"; the activity of a service has the name of the service. */
  outcome(id: string): string
  /** As `outcome`, with what a service is counted in where its name does not say: "Hjemmetjenester (brukere)". */
  counted(id: string, unit: string): string
  /** What is counted, as it stands after a number: "plasser i kommunen", "brukere (hjemmetjenester)". */
  thing(id: string, unit: string): string
  unit(unit: string): string
  measure(id: string): string
  party(id: string): string
  /** A step of the ledger, or a measure. */
  player(id: string): string
  assumption(id: string): string
}

/**
 * The words are those of the workplace, so that screen and keyboard say the same.
 *
 * @param area what a municipality or community is called, by its id
 */
export function scenarioNames(
  language: Language,
  { ownMeasures = [] }: OwnMeasures = {},
  area: (id: string) => string = (id) => id,
): ScenarioNames {
  const t = (key: string, values?: Parameters<Language['t']>[1]) => language.t(key as Key, values)
  const measure = (id: string) =>
    ownMeasures.find((own) => own.id === id)?.name ?? capital(language.label(id))
  const party = (id: string) => t(`web.party.${id}`)
  const unit = (id: string) => (id === 'kroner' ? t('cli.million') : t(`web.unit.${id}`))
  const outcome = (id: string) => outcomeIn(t, id)
  return {
    outcome,
    unit,
    measure,
    party,
    counted: (id, of) => {
      const name = outcome(id)
      const said =
        !id.startsWith('activity.') || name.toLowerCase().includes(unit(of).toLowerCase())
      return said ? name : `${name} (${unit(of)})`
    },
    thing: (id, of) => {
      if (things.has(id)) return t(`cli.thing.${id.replace('.', '-')}`)
      if (id === 'kroner')
        return t('cli.thing.other', { unit: unit(of), name: t('cli.allParties') })
      const [kind, part = '', what] = id.split('.')
      if (kind === 'party' && what !== 'moves') {
        return t('cli.thing.other', { unit: unit(of), name: party(part) })
      }
      const name = kind === 'activity' ? language.label(part) : outcome(id)
      const begins = name.toLowerCase().startsWith(unit(of).toLowerCase())
      return begins ? inSentence(name) : t('cli.thing.other', { unit: unit(of), name })
    },
    player: (id) =>
      id.startsWith('measure.')
        ? measure(id.slice('measure.'.length))
        : known(t, `web.player.${id}`, id),
    assumption: (id) => assumptionIn(language, { measure, area }, id),
  }
}

/** The scenario's own name; in the reader's language where it is Samsyn's. */
export function scenarioName(
  { t }: Language,
  { name }: { readonly name: string },
  source: string | undefined,
): string {
  if (source === undefined || source === 'reference') return t('cli.scenario.reference')
  return known((key) => t(key as Key), `cli.scenario.${source}`, name)
}

/** A place as the reader knows it; a made-up country is said beside it. */
export function placeName(
  language: Language,
  area: { readonly id: string; readonly name: string },
  kind: 'real' | 'synthetic',
): string {
  const name = language.areaName(area)
  return kind === 'synthetic' ? language.t('cli.synthetic', { name }) : name
}

const things = new Set(['beds', 'beds.peak', 'places', 'dwellings', 'fte'])
const unstaffed = new Set(['staffed', 'waiting', 'family', 'lower-coverage'])

function outcomeIn(t: (key: string, values?: Record<string, string>) => string, id: string) {
  const [kind, name = '', what = ''] = id.split('.') as [string, string?, string?]
  if (kind === 'activity') return t(`web.service.${name}`)
  if (kind === 'party') return t(`cli.outcome.${what}`, { party: t(`web.party.${name}`) })
  if (unstaffed.has(kind))
    return t(`cli.outcome.${kind}`, { level: inSentence(t(`measures.level.${name}`)) })
  if (id === 'kroner') return t('cli.outcome.kroner', { party: t('cli.allParties') })
  return known(t, `web.outcome.${id.replace('.', '-')}`, id)
}

/** A text that the language has, or else the id itself: it can be looked up. */
function known(t: (key: string) => string, key: string, id: string): string {
  const text = t(key)
  return text === key ? id : text
}

/** Ids of assumptions → their text, and which parts of the id it names. */
const assumptions: readonly (readonly [RegExp, string])[] = [
  [/^coverage\.(?<service>.+)$/, 'coverage'],
  [/^health\.share$/, 'health'],
  [/^measure\.(?<measure>[^.]+)\.[^.]+\.reach$/, 'reach'],
  [/^measure\.(?<measure>[^.]+)\.[^.]+\.effect$/, 'effect'],
  [/^measure\.(?<measure>[^.]+)\.[^.]+\.to\.(?<service>.+)$/, 'to'],
  [/^measure\.(?<measure>[^.]+)\.[^.]+\.requires\.(?<service>.+)$/, 'requires'],
  [/^measure\.(?<measure>[^.]+)\.cost\./, 'cost'],
  [/^drift\.(?<group>.+)$/, 'drift'],
  [/^occupancy\.(?<service>.+)$/, 'occupancy'],
  [/^peak\.(?<service>.+)$/, 'peak'],
  [/^capacity\.(?<service>.+)$/, 'capacity'],
  [/^labour\.(?<service>[^.]+)\.(?<profession>.+)$/, 'labour'],
  [/^price\.unit-cost\.(?<service>.+)$/, 'unitCost'],
  [/^price\.user-fee\.(?<service>.+)$/, 'userFee'],
  [/^price\.national-insurance\.(?<service>.+)$/, 'insurance'],
  [/^price\.isf\.points\.(?<service>.+)$/, 'isfPoints'],
  [/^price\.isf\.unit-price$/, 'isfPrice'],
  [/^price\.isf\.share$/, 'isfShare'],
  [/^price\.paid-day\.price$/, 'paidDay'],
  [/^workforce\.(?<level>[^.]+)\.growth$/, 'workforce'],
  [/^standard\.growth$/, 'standard'],
  [/^productivity\.growth$/, 'productivity'],
  [/^family\.conversion$/, 'family'],
  [/^convergence\.(?<service>[^.]+)\.norway$/, 'convergenceNation'],
  [/^convergence\.(?<service>[^.]+)\.community$/, 'convergenceCommunity'],
  [/^convergence\.(?<service>[^.]+)\.(?<place>.+)$/, 'convergence'],
  [/^flow\.(?<service>[^.]+)\.in\.(?<place>.+)$/, 'flowIn'],
  [/^flow\.(?<service>[^.]+)\.out\.(?<place>.+)$/, 'flowOut'],
  [/^need\.(?<whose>[^.]+)\.prevalence$/, 'prevalence'],
  [/^need\.(?<service>[^.]+)\.coverage$/, 'needCoverage'],
  [/^need\.(?<service>[^.]+)\.(?<whose>[^.]+)\.coverage$/, 'groupCoverage'],
  [/^need\.(?<service>[^.]+)\.perPerson$/, 'perPerson'],
  [/^need\.(?<service>[^.]+)\.(?<whose>[^.]+)\.perPerson$/, 'groupPerPerson'],
  [/^waiting\.(?<service>[^.]+)\.units$/, 'waiting'],
]

/** What a scenario's own measures, and places, are called. */
interface Called {
  readonly measure: (id: string) => string
  readonly area: (id: string) => string
}

/** What a part of an id names: a measure, a place, a level, a group of services, a service or a profession. */
function partOfId(
  language: Language,
  { measure, area }: Called,
  part: string,
  word: string,
): string {
  const t = (key: string) => language.t(key as Key)
  if (part === 'measure') return measure(word)
  if (part === 'place') return area(word)
  if (part === 'level') return inSentence(t(`measures.level.${word}`))
  if (part === 'group') return known(t, `cli.group.${word}`, language.label(word))
  return language.label(word)
}

/** An assumption without words keeps its id: it can be looked up. */
function assumptionIn(language: Language, called: Called, id: string): string {
  for (const [pattern, key] of assumptions) {
    const parts = pattern.exec(id)
    if (parts === null) continue
    const words = Object.entries({ ...parts.groups }).map(([part, word]) => [
      part,
      partOfId(language, called, part, word),
    ])
    return language.t(`cli.assumption.${key}` as Key, Object.fromEntries(words))
  }
  return id
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** "FTE" stays in capitals, "Årsverk" does not. */
export function inSentence(text: string): string {
  return /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1)
}
