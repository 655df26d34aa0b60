import type { LanguageCode } from '@samsyn/language'
import type { Plan } from '@samsyn/plan'
import { appendix } from './appendix.ts'
import { chapter } from './chapter.ts'
import { frontPage } from './front-page.ts'
import { type Html, html, raw } from './html.ts'
import { chapters } from './layout.ts'
import { type Page, pageOf, type ReportOptions } from './page.ts'
import { scenarioChapter } from './scenario/scenario-chapter.ts'
import { printHeader, styleSheet } from './style-sheet.ts'

/** A plan as one HTML page that needs nothing else: readable on a phone, in a meeting and on A4. */
export function renderReport(plan: Plan, options: ReportOptions): string {
  const page = pageOf(plan, options)
  const { language } = options
  const title = language.t('report.titleFull', {
    group: language.t(`group.${plan.group}`),
    community: page.areaName(plan.community),
  })
  return html`<!doctype html>
<html lang="${language.code}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Samsyn ${plan.engine}">
<title>${title}</title>
<style>${raw(styleSheet)}${raw(printHeader(printLine(page, title)))}</style>
</head>
<body>
<a class="skip" href="#main">${language.t('report.skip')}</a>
<div class="masthead">${page.synthetic ? html`<aside class="synthetic" aria-label="${language.t('words.synthetic')}">${language.t('report.synthetic')}</aside>` : null}${strip(page)}</div>
${translationLinks(options)}
<main id="main">
${frontPage(page)}
${scenarioChapter(page)}
${chapters.map((number) => chapter(page, number))}
${appendix(page)}
</main>
<footer><p>${language.t('report.generated')}</p></footer>
</body>
</html>
`.text
}

/** Stays in view on a long page: the top, and the six questions by number, on wide screens by name. */
function strip(page: Page): Html {
  const { t } = page.language
  return html`<nav class="strip" aria-label="${t('report.contents')} 1–6"><a class="top" href="#main">${page.areaName(page.plan.community)} ↑</a>${scenarioLink(page)}${chapters.map(
    (number) =>
      html`<a href="#question-${number}"><strong>${number}</strong> <span class="name">${t(`questionShort.${number}`)}</span></a>`,
  )}</nav>`
}

function scenarioLink({ scenarios, language }: Page): Html | null {
  if (scenarios.length === 0) return null
  const word = language.t('scenario.short')
  return html`<a href="#scenario"><strong>${word.charAt(0)}</strong> <span class="name">${word}</span></a>`
}

const ownNames: Readonly<Record<LanguageCode, string>> = {
  nb: 'Bokmål',
  nn: 'Nynorsk',
  en: 'English',
}

/** Each language by its own name, as those who look for it know it. */
function translationLinks({ translations = [], language }: ReportOptions): Html | null {
  if (translations.length === 0) return null
  return html`<nav class="languages" aria-label="${language.t('report.languages')}">${translations.map(
    (one) =>
      html`<a href="${one.href}" lang="${one.language}" hreflang="${one.language}">${ownNames[one.language]}</a> `,
  )}</nav>`
}

/** Stands at the top of every printed page. */
function printLine({ synthetic, language }: Page, title: string): string {
  return synthetic ? language.t('report.syntheticShort') : title
}
