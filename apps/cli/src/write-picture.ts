import { basename, dirname, resolve } from 'node:path'
import { type Drawing, figureHtml, type Picture } from '@samsyn/figures'
import type { Language } from '@samsyn/language'
import { cannotWrite, replaceText } from '@samsyn/warehouse'
import { say } from './say.ts'

const style =
  'body{font:15px/1.5 sans-serif;max-width:720px;margin:24px auto;padding:0 16px;color:#1d2733}' +
  'figure{margin:0}figcaption{font-weight:600}.key{margin-right:16px;white-space:nowrap}.narrow{display:none}' +
  '.scroll{overflow-x:auto}td,th{padding:2px 12px 2px 0;text-align:left}.n{text-align:right}' +
  '@media(max-width:719px){.wide{display:none}.narrow{display:block}}'

/** Writes a picture as a page of its own, with its keys, its text alternative and its numbers as a table. */
export async function writePicture(
  file: string,
  language: Language,
  { synthetic, draw }: { synthetic: boolean; draw: (drawing: Drawing) => Picture },
): Promise<void> {
  const { JSDOM } = await import('jsdom')
  const picture = draw({ document: new JSDOM().window.document, language })
  const figure = figureHtml(picture, language, { id: 'picture', synthetic })
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Samsyn</title>`
  const html = `<!doctype html><html lang="${language.code}"><head>${head}<style>${style}</style></head><body>${figure}</body></html>\n`
  const path = resolve(file)
  try {
    await replaceText(dirname(path), basename(path), html)
  } catch (error) {
    throw cannotWrite(dirname(path), error)
  }
  say(language.t('cli.wrote', { file }))
}
