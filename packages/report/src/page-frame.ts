import type { Language } from '@samsyn/language'
import { type Html, html, raw } from './html.ts'
import { printHeader, styleSheet } from './style-sheet.ts'

export interface PageFrame {
  readonly language: Language
  readonly engine: string
  readonly synthetic: boolean
  readonly title: string
  /** Class of the body, and what its style sheet has beyond the report's. */
  readonly kind: string
  readonly style: string
}

/** One HTML page that needs nothing else: language, title, styles, the mark of a made country, and who made it. */
export function pageFrame(
  { language, engine, synthetic, title, kind, style }: PageFrame,
  main: readonly Html[],
): string {
  const printed = synthetic ? language.t('report.syntheticShort') : title
  return html`<!doctype html>
<html lang="${language.code}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Samsyn ${engine}">
<title>${title}</title>
<style>${raw(styleSheet)}${raw(style)}${raw(printHeader(printed))}</style>
</head>
<body class="${kind}">
<a class="skip" href="#main">${language.t('report.skip')}</a>
${synthetic ? html`<aside class="synthetic" aria-label="${language.t('words.synthetic')}">${language.t('report.synthetic')}</aside>` : null}
<main id="main">
${main}
</main>
<footer><p>${language.t('atlas.engine', { engine })}</p></footer>
</body>
</html>
`.text
}
