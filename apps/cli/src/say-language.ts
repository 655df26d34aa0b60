import { createLanguage, type Language, type LanguageCode, languages } from '@samsyn/language'
import { oneOf } from './parse-options.ts'

/** Every command answers in the language that is asked for. */
export const langOption = { lang: { type: 'string' } } as const

/** @throws Refusal wrong-call for a language that Samsyn does not speak */
export function languageNamed(lang: string | undefined): Language {
  return createLanguage(oneOf(lang, 'lang', languages))
}

/** The language of a call that may not even be readable: what stands after --lang, else bokmål. */
export function languageCodeIn(args: readonly string[]): LanguageCode {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='))
  const said = at < 0 ? '' : args[at] === '--lang' ? args[at + 1] : args[at]!.slice(7)
  return languages.find((code) => code === said) ?? languages[0]
}
