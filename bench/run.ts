// npm run bench [NAME…] [-- --json] [--data DIR] [--rows N] [--seconds N]
// A benchmark is a folder bench/NAME/ with a bench.ts whose default export runs it. Without a name: all of them.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { exitCodeOf, Refusal, suggest } from '@samsyn/refusal'

export interface BenchOptions {
  /** One JSON line on stdout: `{"name":…,"ratio":…,"ours":…,"theirs":…}`. */
  readonly json: boolean
  /** Folder of the real tables; without it a benchmark takes synthetic ones or skips visibly. */
  readonly data?: string
  /** How long, for a benchmark that lasts as long as one likes. */
  readonly seconds?: number
  /** How much, for a benchmark that can work on more or less. */
  readonly rows?: number
}

/** The names of the folders that hold a benchmark, sorted. */
export function benchmarksIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'bench.ts')))
    .sort()
}

/** What the words after `npm run bench` ask for. @throws Refusal 'wrong-call' */
export function readCall(
  words: readonly string[],
  known: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): { names: string[]; options: BenchOptions } {
  const { positionals, values } = parsed(words)
  for (const name of positionals) if (!known.includes(name)) throw unknown(name, known)
  const data = values.data ?? environment.SAMSYN_DATA
  const seconds = wholeIn('seconds', values.seconds)
  const rows = wholeIn('rows', values.rows)
  return {
    names: positionals.length > 0 ? positionals : [...known],
    options: {
      json: values.json ?? false,
      ...(data === undefined ? {} : { data }),
      ...(seconds === undefined ? {} : { seconds }),
      ...(rows === undefined ? {} : { rows }),
    },
  }
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        data: { type: 'string' },
        seconds: { type: 'string' },
        rows: { type: 'string' },
      },
    })
  } catch {
    throw new Refusal('wrong-call', {
      found: `the words "${words.join(' ')}"`,
      because: 'a benchmark takes --json, --data DIR, --seconds N and --rows N only',
      remedy: 'write npm run bench NAME -- --json --data DIR',
    })
  }
}

function wholeIn(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text)
  throw new Refusal('wrong-call', {
    found: `--${name} ${text}`,
    because: 'it takes a whole number above zero',
    remedy: `write --${name} 600`,
  })
}

function unknown(name: string, known: readonly string[]): Refusal {
  const near = suggest(name, known)
  return new Refusal('wrong-call', {
    found: `the benchmark "${name}"`,
    because: `bench/${name}/bench.ts is not there`,
    remedy:
      known.length === 0
        ? `write bench/${name}/bench.ts`
        : `write ${(near.length > 0 ? near : known).join(' or ')}`,
  })
}

async function main(): Promise<void> {
  const folder = import.meta.dirname
  const known = benchmarksIn(folder)
  const words = process.argv.slice(2)
  const { names, options } = readCall(words, known, process.env)
  if (!words.some((word) => known.includes(word))) {
    process.stderr.write(`Benchmarks: ${known.join(', ') || 'none yet'}\n`)
  }
  for (const name of names) {
    const bench = await import(pathToFileURL(join(folder, name, 'bench.ts')).href)
    await bench.default(options)
  }
}

if (import.meta.main) {
  try {
    await main()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = exitCodeOf(error.kind)
  }
}
