export { assumptionReason } from './assumption-reason.ts'
export { createLanguage } from './create-language.ts'
export { documentFileName } from './document-file-name.ts'
export { decimalsOf, type FigureText } from './figure-text.ts'
export { type FigureKey, figuresNb as figureCatalogue } from './figures/nb.ts'
export { type FindingKey, findingsNb as findingCatalogue } from './findings/nb.ts'
export { type GapKey, gapsNb as gapCatalogue } from './gaps/nb.ts'
export { helpIn } from './help/help-in.ts'
export type { CommandName, HelpWords } from './help/words.ts'
export {
  type GapText,
  type Language,
  type LanguageCode,
  languages,
  type SourceTitle,
} from './language-from.ts'
export { loadLanguage } from './load-language.ts'
export type { NumberForms } from './number-forms.ts'
export type { RefusalSaid, RefusedLike } from './refusals/say-refusal.ts'
export { amount, isNothing } from './say-amount.ts'
export {
  capital,
  inSentence,
  placeName,
  type ScenarioNames,
  scenarioName,
  scenarioNames,
} from './scenario-names.ts'
export type { TextKey, TextValues } from './text-key.ts'
export type { Doing } from './texts/cli-words.ts'
