import { type ParseArgsConfig, parseArgs } from 'node:util'
import { knownRefusal, Refusal, suggest } from '@samsyn/refusal'

export type Options = NonNullable<ParseArgsConfig['options']>

/** Reads a command's words and options; an option it does not know is refused with the one that was meant. */
export function parseOptions<T extends Options>(
  args: readonly string[],
  options: T,
  usage: string,
) {
  try {
    const call = { args: [...args], options, allowPositionals: true, strict: true } as const
    refuseTwice(parseArgs({ ...call, tokens: true }).tokens, options)
    return parseArgs(call)
  } catch (error) {
    if (error instanceof Refusal) throw error
    const option = strangeOption(args, Object.keys(options))
    if (option !== undefined) {
      const near = suggest(option, Object.keys(options), 1)
      throw knownRefusal('option-unknown', { option, usage, near })
    }
    throw new Refusal('wrong-call', {
      found: error instanceof Error ? firstSentence(error.message) : 'options that cannot be read',
      because: 'the command does not take it like that',
      remedy: `use it as: ${usage}`,
    })
  }
}

/** An option said twice has two meanings, and the last would win in silence. */
function refuseTwice(tokens: readonly { kind: string; name?: string }[], options: Options): void {
  const names = tokens.flatMap(({ kind, name }) => (kind === 'option' && name ? [name] : []))
  const twice = names.find(
    (name, i) => names.indexOf(name) !== i && options[name]?.multiple !== true,
  )
  if (twice === undefined) return
  throw knownRefusal('option-twice', { option: twice })
}

function firstSentence(text: string): string {
  const sentence = text.split(/\. |\n/)[0]!
  return sentence.charAt(0).toLowerCase() + sentence.slice(1)
}

/** The first option the command does not know; behind a bare -- there are none. */
function strangeOption(args: readonly string[], known: readonly string[]): string | undefined {
  const end = args.indexOf('--')
  return args
    .slice(0, end < 0 ? args.length : end)
    .filter((arg) => arg.startsWith('--'))
    .map(nameOf)
    .find((name) => !known.includes(name))
}

function nameOf(arg: string): string {
  return arg.slice(2).split('=')[0]!
}

/** A whole number from `min` to `max`; `undefined` gives the default. */
export function wholeNumber(
  text: string | undefined,
  name: string,
  { min, max, otherwise }: { min: number; max: number; otherwise: number },
): number {
  if (text === undefined) return otherwise
  const value = Number(text)
  if (!/^\d+$/.test(text) || value < min || value > max) {
    throw knownRefusal('option-not-number', { option: name, text, min, max, otherwise })
  }
  return value
}

/** One of a few words; `undefined` gives the first. */
export function oneOf<T extends string>(
  text: string | undefined,
  name: string,
  words: readonly T[],
): T {
  if (text === undefined) return words[0]!
  const found = words.find((word) => word === text)
  if (found !== undefined) return found
  throw knownRefusal(name === 'group' ? 'group-unknown' : 'option-not-word', {
    ...{ option: name, text, words },
    near: suggest(text, words, 1),
  })
}
