import type { Language } from '@samsyn/language'
import type { PlanNumber } from '@samsyn/plan'
import { useQuery } from '@tanstack/react-query'
import { planQuery } from '../api/queries.ts'
import { useLanguage } from '../app/language.tsx'
import { defaultGroup } from '../state/address.ts'
import { useAddress } from '../state/use-address.ts'
import { numberAt } from './number-address.ts'
import { methodOf, type NumberBook, numberBook } from './number-book.ts'
import { NumberDialog, type NumberFacts } from './number-dialog.tsx'
import { saidSources } from './said-sources.ts'
import { sayInterval, sayNumber } from './say-number.ts'

/** What stands behind a number of the plan: its year and place, quality, sources and method. */
export function NumberPanel() {
  const language = useLanguage()
  const { community, search } = useAddress()
  const wanted = numberAt(search.number)
  const { data: plan } = useQuery({
    ...planQuery(community, search.group ?? defaultGroup),
    enabled: wanted !== null,
  })
  const book = plan === undefined ? null : numberBook(plan)
  const number = wanted && book?.get(wanted.id, wanted.area, wanted.year)
  return <NumberDialog facts={book && number ? factsOf(language, number, book) : null} />
}

function factsOf(language: Language, number: PlanNumber, book: NumberBook): NumberFacts {
  const { t } = language
  const { id, value, missing, quality } = number
  const text = language.figure(id)
  const area = { id: number.area, name: number.area, ...book.plan.areas[number.area] }
  return {
    id,
    title: text.full,
    said: sayNumber(language, number),
    when: `${language.areaName(area)}, ${language.year(number.year)}`,
    facts: [
      [
        t('web.number.missing'),
        value === null ? t(`missingMeans.${missing ?? 'not-collected'}`) : '',
      ],
      [t('web.number.interval'), sayInterval(language, number)],
      [t('web.overview.means'), text.means],
      [t('web.overview.doesNotMean'), text.doesNotMean],
    ],
    quality: value === null ? null : quality,
    method: t(`web.methodOf.${methodOf(id)}`),
    sources: saidSources(language, number.source, book.plan.tables),
  }
}
