import type { Language } from '@samsyn/language'
import { useQuery } from '@tanstack/react-query'
import { sourcesQuery } from '../api/queries.ts'
import { useCommunity } from '../app/community-context.ts'
import { useLanguage } from '../app/language.tsx'
import type { Headline, RunAnswer, RunBasis } from '../engine/orders.ts'
import { changeInWords } from '../pages/projection/say-change.ts'
import { amountOf, outcomeName, unitName } from '../pages/projection/say-outcome.ts'
import { useAddress } from '../state/use-address.ts'
import { type NumberAddress, numberAt } from './number-address.ts'
import { NumberDialog, type NumberFacts } from './number-dialog.tsx'
import { saidSources } from './said-sources.ts'

const RUN = 'run.'

/** Where an outcome of the scenario that is built stands in the address. */
export function runNumberAt(outcome: string, area: string, year: number): NumberAddress {
  return { id: `${RUN}${outcome}`, area, year }
}

/** What stands behind an outcome of a run: today, the measures' part, its method, and the tables of its own services. */
export function RunNumberPanel({
  headlines,
  basis,
  answer: { draws, year, area },
}: {
  readonly headlines: readonly Headline[]
  /** Null until it is known. */
  readonly basis: RunBasis | null
  readonly answer: Pick<RunAnswer, 'draws' | 'year' | 'area'>
}) {
  const language = useLanguage()
  const { t } = language
  const community = useCommunity()
  const { search } = useAddress()
  const wanted = numberAt(search.number)
  const own = wanted?.id.startsWith(RUN) && wanted.year === String(year) ? wanted : null
  const { data: sources } = useQuery({ ...sourcesQuery, enabled: own !== null })
  const headline = headlines.find(({ id }) => own?.id === `${RUN}${id}`)
  const facts = (): NumberFacts | null => {
    if (own === null || headline === undefined || sources === undefined) return null
    const { id, unit, today, later, effect } = headline
    const said = (value: number) => amountOf(language, unit, value)
    const place = community.municipalities.find(({ code }) => code === area)
    const measured = effect === null ? '' : changeInWords(language, headline, effect.value)
    return {
      id: own.id,
      title: outcomeName(language, id, area),
      said: `${said(later.value)} ${unitName(language, unit)}`,
      when: `${place?.name ?? language.areaName(community)}, ${language.year(year)}`,
      facts: [
        [t('web.number.interval'), language.span(said(later.low), said(later.high))],
        [t('words.today'), `${said(today)} ${unitName(language, unit)}`],
        [t('web.projection.measures'), measured],
        [
          outcomeName(language, 'activity.birth-bed-days'),
          headline.services.includes('birth-bed-days') ? t('run.birthBedDays') : '',
        ],
      ],
      quality: 'estimated',
      method: methodOf(language, headline, draws),
      sources: saidSources(language, sourcesOf(headline, basis), sources.tables),
    }
  }
  return <NumberDialog facts={facts()} />
}

/** The tables of the services that an outcome counts, and those that the people to come are projected from. */
function sourcesOf({ services }: Headline, basis: RunBasis | null): string[] {
  const own = (basis?.services ?? []).filter(({ id }) => services.includes(id))
  return [...new Set([...own.flatMap(({ sources }) => sources), ...(basis?.peopleSources ?? [])])]
}

/** How it is reckoned, in the words of its kind. */
function methodOf({ t }: Language, { id, unit }: Headline, draws: number): string {
  return [
    t(`run.method.${kindOf(id, unit)}`),
    t('run.method.run', { n: draws }),
    t('run.method.more'),
  ].join(' ')
}

function kindOf(id: string, unit: string) {
  if (id.startsWith('activity.')) return 'use' as const
  if (/^(staffed|waiting|family|lower-coverage)\./.test(id)) return 'limited' as const
  if (id === 'fte.family') return 'family' as const
  const kinds = ['beds', 'places', 'dwellings', 'fte', 'kroner'] as const
  return kinds.find((kind) => kind === unit) ?? ('use' as const)
}
