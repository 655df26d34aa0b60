import { createLanguage, languages } from '@samsyn/language'
import { Refusal } from '@samsyn/refusal'
import { describe, expect, test } from 'vitest'
import { commands } from './commands.ts'
import { parseOptions, wholeNumber } from './parse-options.ts'
import { langOption } from './say-language.ts'

const options = {
  ...langOption,
  draws: { type: 'string' },
  leave: { type: 'string', multiple: true },
  json: { type: 'boolean' },
} as const

const read = (...args: string[]) => parseOptions(args, options, 'samsyn it [--draws N]', 1)

function refused(call: () => unknown): Refusal {
  try {
    call()
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  throw new Error('it was not refused')
}

describe('options', () => {
  test('are read with the words between them', () => {
    const { values, positionals } = read('a', '--draws', '200', '--json', '--leave=x', '--leave=y')
    expect({ ...values }).toEqual({ draws: '200', json: true, leave: ['x', 'y'] })
    expect(positionals).toEqual(['a'])
  })

  test('end at a bare --, and a lone - is a value', () => {
    expect(read('--draws', '-', '--', '--json').positionals).toEqual(['--json'])
  })

  test('may have a number below zero, which is refused by whoever reads it', () => {
    const { values } = read('--draws', '-1')
    expect(values.draws).toBe('-1')
    const number = () => wholeNumber(values.draws, 'draws', { min: 100, max: 900, otherwise: 500 })
    expect(refused(number).said).toMatchObject({ code: 'option-not-number' })
    expect(refused(number).text.found).toBe('--draws -1')
  })

  test.each([
    ['the last without its value', ['--draws'], 'option-value-missing', '--draws without a value'],
    [
      'another option in place of a value',
      ['--draws', '--json'],
      'option-value-missing',
      '--draws',
    ],
    ['a short one in place of a value', ['--draws', '-x'], 'option-value-missing', '--draws'],
    ['an empty value', ['--draws='], 'option-empty', 'an empty --draws'],
    ['a blank value', ['--draws', ' '], 'option-empty', 'an empty --draws'],
    ['a value where none is taken', ['--json=3'], 'option-takes-none', '--json=3'],
    ['an option twice', ['--json', '--json'], 'option-twice', '--json twice'],
    ['an unknown option', ['--drwas', '3'], 'option-unknown', 'the option --drwas'],
    ['an unknown option with its value', ['--drwas=3'], 'option-unknown', 'the option --drwas'],
    ['a name that every object has', ['--constructor'], 'option-unknown', '--constructor'],
    ['a negated option', ['--no-json'], 'option-unknown', '--no-json'],
    ['an option of one letter', ['-x'], 'option-unknown', 'the option -x'],
    ['an option with one dash', ['-draws', '3'], 'option-unknown', 'the option -draws'],
    ['a number below zero as a word', ['-5'], 'option-unknown', 'the option -5'],
    ['one word too many', ['a', 'b'], 'word-too-many', 'the word "b"'],
  ])('with %s are refused', (_, args, code, found) => {
    const refusal = refused(() => read(...args))
    expect(refusal.said?.code).toBe(code)
    expect(refusal.text.found).toContain(found)
    expect(refusal.kind).toBe('wrong-call')
  })

  test('that are misspelt are answered with what was meant', () => {
    for (const slip of ['--drwas', '-draws']) {
      expect(refused(() => read(slip, '3')).text.remedy).toContain('write --draws')
    }
  })
})

const spoken = languages.map(createLanguage)

describe.each(commands)('samsyn $name', ({ name, run, options }) => {
  const slips = [
    ['--nosuch'],
    ['-q'],
    ['--nosuch=1'],
    ...Object.entries(options).flatMap(([option, { type, multiple }]) => [
      type === 'boolean' ? [`--${option}=3`] : [`--${option}`],
      ...(type === 'boolean' ? [] : [[`--${option}=`], [`--${option}`, '--nosuch']]),
      ...(multiple ? [] : [twice(option, type)]),
    ]),
  ]

  test('refuses every slip with an option in the words of the reader', async () => {
    for (const args of slips) {
      const error = await run(args).then(
        () => null,
        (error: unknown) => error,
      )
      expect([name, args, error]).toEqual([name, args, expect.any(Refusal)])
      for (const language of spoken) {
        const { untranslated } = language.refusal(error as Refusal)
        expect([args, untranslated]).toEqual([args, false])
      }
    }
  })
})

function twice(option: string, type: string): string[] {
  const one = type === 'boolean' ? [`--${option}`] : [`--${option}`, '1']
  return [...one, ...one]
}
