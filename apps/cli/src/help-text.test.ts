import { layouts, reasons } from '@samsyn/importers'
import { createLanguage, helpIn, languages } from '@samsyn/language'
import { describe, expect, test } from 'vitest'
import { callSamsyn } from './call-samsyn.fixture.ts'
import { commands } from './commands.ts'
import { helpText, optionText } from './help-text.ts'

describe.each(languages)('help in %s', (code) => {
  const words = helpIn(code)

  test.each(commands.map((command) => [command.name, command] as const))(
    'samsyn %s says what every option it takes does, and of none it does not take',
    (name, command) => {
      const options = Object.keys(command.options)
      expect(options.filter((option) => optionText(words, name, option) === '')).toEqual([])
      const said = Object.keys(words.commands[name].options)
      expect(said.filter((option) => !options.includes(option))).toEqual([])
      expect(helpText(command, code)).toContain(words.commands[name].purpose.split(' ')[0])
    },
  )

  test('no line is longer than the page, but for a word that is', () => {
    const lines = commands.flatMap((command) => helpText(command, code, 80).split('\n'))
    expect(lines.filter((line) => line.length > 80 && line.trim().includes(' '))).toEqual([])
  })

  test('every kind of extract has words, and every reason why a row is rejected', () => {
    for (const { kind } of layouts) {
      expect(words.commands.import.about).toMatch(new RegExp(`^${kind} {2,}`, 'm'))
    }
    const { t } = createLanguage(code)
    for (const reason of reasons) {
      expect(t(`cli.reject.${reason}`)).not.toContain('cli.')
    }
  })
})

describe('the list of commands', () => {
  test.each([
    [[], 'ett bilde av begge omsorgsnivåene'],
    [['--help'], 'ett bilde av begge omsorgsnivåene'],
    [['help', '--lang', 'nn'], 'eitt bilete av begge omsorgsnivåa'],
    [['--lang', 'en'], 'one picture of both care levels'],
    [['help', 'run', '--lang', 'nn'], 'eit scenario til 2050'],
    [['run', '--help', '--lang=en'], 'a scenario to 2050'],
    [['run', '-h'], 'et scenario til 2050'],
  ])('%j speaks the language that is asked for, bokmål if none is', async (args, text) => {
    expect(await callSamsyn(args)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(text),
    })
  })
})
