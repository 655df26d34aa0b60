import { type ParseArgsConfig, parseArgs } from 'node:util'
import { Refusal, suggest } from '@samsyn/refusal'

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
    throw new Refusal('wrong-call', {
      found: error instanceof Error ? firstSentence(error.message) : 'options that cannot be read',
      because: 'the command does not take it like that',
      remedy: `${meant(args, Object.keys(options))}use it as: ${usage}`,
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
  throw new Refusal('wrong-call', {
    found: `--${twice} twice`,
    because: 'only one of them can hold',
    remedy: 'leave one of them out',
  })
}

function firstSentence(text: string): string {
  const sentence = text.split(/\. |\n/)[0]!
  return sentence.charAt(0).toLowerCase() + sentence.slice(1)
}

function meant(args: readonly string[], known: readonly string[]): string {
  const strange = args.find((arg) => arg.startsWith('--') && !known.includes(nameOf(arg)))
  if (strange === undefined) return ''
  const near = suggest(nameOf(strange), known, 1)
  return near.length > 0 ? `write --${near[0]} instead of --${nameOf(strange)}, or ` : ''
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
    throw new Refusal('wrong-call', {
      found: `--${name} ${text}`,
      because: `it takes a whole number from ${min} to ${max}`,
      remedy: `leave it out for ${otherwise}, or write a number in that range`,
    })
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
  throw new Refusal(name === 'group' ? 'unknown-group' : 'wrong-call', {
    found: `--${name} ${text}`,
    because: `it takes one of ${words.join(', ')}`,
    remedy: `write ${suggest(text, words, 1)[0] ?? words[0]}`,
  })
}
