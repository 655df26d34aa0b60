import type { LanguageCode } from '../language-from.ts'
import { helpEn } from './en.ts'
import { helpNb } from './nb.ts'
import { helpNn } from './nn.ts'
import type { HelpWords } from './words.ts'

const words: Readonly<Record<LanguageCode, HelpWords>> = { nb: helpNb, nn: helpNn, en: helpEn }

/** What the command line says of its commands. Apart from the texts of a language, which a browser fetches whole. */
export function helpIn(code: LanguageCode): HelpWords {
  return words[code]
}
