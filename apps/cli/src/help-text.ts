import { type HelpWords, helpIn, type LanguageCode } from '@samsyn/language'
import type { Command } from './command.ts'
import { lineWidth, proseLines } from './table-lines.ts'

/** Wider lines are harder to read, also where there is room for them. */
const MOST = 100

const widthOfHelp = () => Math.min(MOST, lineWidth())

/** What a command takes, and what each of it does, in the language that was asked for. */
export function helpText(
  { name, usage, options }: Command,
  code: LanguageCode,
  width = widthOfHelp(),
): string {
  const words = helpIn(code)
  const { purpose, about } = words.commands[name]
  const rows = ownFirst(words, name, Object.keys(options)).map((option): [string, string] => [
    `--${option}`,
    optionText(words, name, option),
  ])
  return [
    ...proseLines(`samsyn ${name}: ${purpose}`, width),
    '',
    ...usage.split('\n').flatMap((line) => proseLines(line, width, '    ')),
    '',
    ...about.split('\n').flatMap((paragraph) => paragraphLines(paragraph, width)),
    ...(rows.length === 0 ? [] : ['', words.options, ...columnLines(rows, width)]),
    '',
  ].join('\n')
}

/** All commands, a line or two for each. */
export function commandsText(
  commands: readonly Command[],
  code: LanguageCode,
  engine: string,
  width = widthOfHelp(),
): string {
  const words = helpIn(code)
  const rows = commands.map(({ name }): [string, string] => [
    `samsyn ${name}`,
    words.commands[name].purpose,
  ])
  return [
    ...proseLines(words.intro.replace('{{engine}}', engine), width),
    '',
    ...columnLines(rows, width),
    '',
    ...proseLines(words.outro, width),
    '',
  ].join('\n')
}

/** What only this command takes comes first, in the order its words have it; what all take, last. */
function ownFirst(words: HelpWords, name: Command['name'], options: readonly string[]): string[] {
  const order = [...Object.keys(words.commands[name].options), ...Object.keys(words.shared)]
  const common = ['lang', 'data', 'records', 'json']
  const place = (option: string) =>
    common.includes(option) ? order.length + common.indexOf(option) : order.indexOf(option)
  return [...options].sort((a, b) => place(a) - place(b))
}

/** What an option means for this command, else what it means everywhere; the tests hold that there always is one. */
export function optionText(words: HelpWords, name: Command['name'], option: string): string {
  const own: Readonly<Record<string, string>> = words.commands[name].options
  const shared: Readonly<Record<string, string>> = words.shared
  return own[option] ?? shared[option] ?? ''
}

/** A paragraph; one that begins with a word and a gap is a row of a list. */
function paragraphLines(text: string, width: number): string[] {
  const [, first, rest] = /^(\S+) {2,}(.*)$/.exec(text) ?? []
  return first === undefined ? proseLines(text, width) : columnLines([[first, rest!]], width, 9)
}

/** What is named to the left, what it does to the right, each in its own column. */
function columnLines(
  rows: readonly (readonly [string, string])[],
  width: number,
  least = 0,
): string[] {
  const column = 4 + Math.max(least - 2, ...rows.map(([first]) => first.length))
  return rows.flatMap(([first, text]) => {
    const [top = '', ...below] = proseLines(text, Math.max(24, width - column))
    const indent = ' '.repeat(column)
    return [`  ${first}`.padEnd(column) + top, ...below.map((line) => indent + line)]
  })
}
