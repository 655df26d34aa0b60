import type { LanguageCode } from './language-from.ts'

/** The documents of a community by the beginning of their address, as a file of them is called. Small letters of ASCII. */
const stems: Readonly<Record<LanguageCode, Readonly<Record<string, string>>>> = {
  nb: {
    plan: 'planleggingsgrunnlag',
    'case-paper': 'sak-til-samarbeidsutvalg',
    municipality: 'kommuneark',
  },
  nn: {
    plan: 'planleggingsgrunnlag',
    'case-paper': 'sak-til-samarbeidsutval',
    municipality: 'kommuneark',
  },
  en: { plan: 'planning-basis', 'case-paper': 'case-paper', municipality: 'municipality-sheet' },
}

/**
 * The name that a document is saved under, in the language that it is written in: "vestfold-kommuneark-3905.docx" of
 * municipality-3905.docx. A document without a word of its own keeps its address.
 */
export function documentFileName(code: LanguageCode, community: string, address: string): string {
  const said = address.replace(/^[a-z]+(-[a-z]+)*/, (stem) => stems[code][stem] ?? stem)
  return `${community}-${said}`
}
