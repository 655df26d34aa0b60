import { inSentence } from '@samsyn/language'
import { MEASURE_YEAR } from '@samsyn/plan'
import type { Sentence } from '../need-change.ts'
import type { Page } from '../page.ts'
import { changeRange, changeText } from './change-cell.ts'
import { ofMeasures, togetherNames } from './measure-words.ts'

/** What the measures together change, in one sentence with its intervals; null where none are reckoned together. */
export function packageSentence(page: Page): Sentence | null {
  const [beds, places, fte] = ['beds', 'places', 'fte'].map((of) =>
    ofMeasures(page, `less.package.${of}`),
  )
  if (beds?.value == null || places?.value == null || fte?.value == null) return null
  const text = page.language.t('measures.bottom', {
    list: togetherNames(page),
    year: MEASURE_YEAR,
    beds: changeText(page, beds.value),
    bedsRange: changeRange(page, beds),
    places: changeText(page, places.value),
    placesRange: changeRange(page, places),
    fte: changeText(page, fte.value),
    fteRange: changeRange(page, fte),
  })
  return { text: beside(page, text), numbers: [beds, places, fte] }
}

/** Beside scenarios of the reader's own the library's measures are an example with other numbers, and say so. */
function beside({ scenarios, language }: Page, text: string): string {
  return scenarios.length === 0
    ? text
    : language.t('measures.asExample', {
        count: scenarios.filter(({ isReference }) => !isReference).length,
        sentence: inSentence(text),
      })
}
