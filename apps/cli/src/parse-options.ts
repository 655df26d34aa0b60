import { type ParseArgsConfig, parseArgs } from 'node:util'
import { knownRefusal, type Refusal, suggest } from '@samsyn/refusal'

export type Options = NonNullable<ParseArgsConfig['options']>

type Parsed<T extends Options> = ReturnType<
  typeof parseArgs<{ options: T; allowPositionals: true; strict: true }>
>

/**
 * Reads a command's words and options. What is not understood is refused in our own words: an option that the command
 * does not have, one without its value or with one too many, one said twice, one that says nothing.
 *
 * A number below zero is a value, -1 behind --draws: whoever reads the number says what it should be.
 *
 * @param mostWords how many words beside its options the command takes
 */
export function parseOptions<T extends Options>(
  args: readonly string[],
  options: T,
  usage: string,
  mostWords = Number.POSITIVE_INFINITY,
): Parsed<T> {
  const call = { args: [...args], options, allowPositionals: true, strict: false } as const
  const { tokens, ...parsed } = parseArgs({ ...call, tokens: true })
  const given = tokens.filter((token) => token.kind === 'option')
  for (const option of given) refuseStrange(option, args[option.index]!, options, usage)
  refuseTwice(given, options)
  const tooMany = parsed.positionals[mostWords]
  if (tooMany !== undefined) {
    throw knownRefusal('word-too-many', { text: tooMany, usage: usageLine(usage) })
  }
  // All that Node's strict reading refuses is refused by now, and what it gives besides is the same.
  return parsed as Parsed<T>
}

/** Usages of several lines, as one. */
export function usageLine(usage: string): string {
  return usage.replace(/\n\s*/g, ' | ')
}

interface GivenOption {
  readonly name: string
  readonly value?: string | undefined
  readonly inlineValue?: boolean | undefined
}

function refuseStrange(
  { name: option, value, inlineValue }: GivenOption,
  written: string,
  options: Options,
  usage: string,
): void {
  if (!written.startsWith('--') || !Object.hasOwn(options, option)) {
    throw unknownOption(written, options, usage)
  }
  if (options[option]!.type === 'boolean') {
    if (value !== undefined) throw knownRefusal('option-takes-none', { option, text: value })
    return
  }
  const isNext = !inlineValue && /^-(?!\.?\d)./.test(value ?? '')
  if (value === undefined || isNext) {
    throw knownRefusal('option-value-missing', { option, usage: usageLine(usage) })
  }
  // Most often an unset variable in a script.
  if (value.trim() === '') throw knownRefusal('option-empty', { option })
}

/** An option said twice has two meanings, and the last would win in silence. */
function refuseTwice(given: readonly GivenOption[], options: Options): void {
  const names = given.map(({ name }) => name)
  const twice = names.find((name, i) => names.indexOf(name) !== i && !options[name]?.multiple)
  if (twice === undefined) return
  throw knownRefusal('option-twice', { option: twice })
}

function unknownOption(written: string, options: Options, usage: string): Refusal {
  const option = written.split('=')[0]!
  const near = suggest(option.replace(/^-+/, ''), Object.keys(options), 1)
  return knownRefusal('option-unknown', { option, usage: usageLine(usage), near })
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
