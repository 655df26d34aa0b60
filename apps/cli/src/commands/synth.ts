import { ENGINE } from '@samsyn/desk'
import type { Language } from '@samsyn/language'
import { type Synthesis, synthesise } from '@samsyn/synthetic-persons'
import type { Command } from '../command.ts'
import { loadData } from '../load-data.ts'
import { parseOptions, wholeNumber } from '../parse-options.ts'
import { progressOn } from '../progress.ts'
import { say } from '../say.ts'
import { langOption, languageNamed } from '../say-language.ts'

const usage =
  'samsyn synth --persons N --years Y --seed S --out DIR [--data DIR] [--threads T] [--lang nb|nn|en] [--json]'

const options = {
  persons: { type: 'string' },
  years: { type: 'string' },
  seed: { type: 'string' },
  out: { type: 'string' },
  data: { type: 'string' },
  threads: { type: 'string' },
  ...langOption,
  json: { type: 'boolean' },
} as const

export const synthCommand: Command = {
  name: 'synth',
  usage,
  options,
  async run(args) {
    const { values } = parseOptions(args, options, usage, 0)
    const language = languageNamed(values.lang)
    const number = (
      name: 'persons' | 'years' | 'seed',
      min: number,
      max: number,
      otherwise: number,
    ) => wholeNumber(values[name], name, { min, max, otherwise })
    const persons = number('persons', 1, 10_000_000, 50_000)
    const years = number('years', 1, 15, 2)
    const seed = number('seed', 0, 4_294_967_295, 1)
    const threads = wholeNumber(values.threads, 'threads', { min: 1, max: 64, otherwise: 0 })
    const folder = values.out ?? 'out/synth'
    const progress = progressOn(process.stderr, language)
    try {
      const data = await loadData(values.data, progress, language)
      const made = await synthesise({
        folder,
        persons,
        years,
        seed,
        data,
        madeBy: `samsyn ${ENGINE}`,
        progress: progress.at,
        ...(threads === 0 ? {} : { threads }),
      })
      progress.end()
      if (values.json) process.stdout.write(`${JSON.stringify(made.calibration)}\n`)
      report(language, folder, made)
    } finally {
      progress.end()
    }
  },
}

function report(
  { t, number }: Language,
  folder: string,
  { persons, contacts, calibration: figures }: Synthesis,
): void {
  const off = figures.filter(
    ({ target, result, tolerance }) => Math.abs(result / target - 1) > tolerance,
  )
  say(t('cli.synth.made', { persons, contacts, folder }))
  const within = figures.length - off.length
  say(t('cli.synth.within', { n: within, of: figures.length, file: `${folder}/calibration.json` }))
  for (const { id, target, result } of off) {
    const [wanted, got] = [target, result].map((value) => number(value, decimalsOf(value)))
    say(`  ${t('cli.synth.outside', { id, target: wanted!, result: got! })}`)
  }
}

/** Four figures, as many of them after the comma as there is room for. */
function decimalsOf(value: number): number {
  return Math.max(0, 3 - Math.floor(Math.log10(Math.abs(value) || 1)))
}
