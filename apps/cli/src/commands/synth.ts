import { ENGINE } from '@samsyn/desk'
import { Refusal } from '@samsyn/refusal'
import { type Calibration, synthesise } from '@samsyn/synthetic-persons'
import type { Command } from '../command.ts'
import { loadData } from '../load-data.ts'
import { parseOptions, wholeNumber } from '../parse-options.ts'
import { progressOn } from '../progress.ts'
import { say } from '../say.ts'

const usage =
  'samsyn synth --persons N --years Y --seed S --out DIR [--data DIR] [--threads T] [--json]'

export const synthCommand: Command = {
  name: 'synth',
  purpose: 'a synthetic country of persons with contacts at both levels, as Parquet files',
  usage,
  help: [
    'Makes people with age, sex, municipality, chronic conditions and frailty, and their contacts over years: GP,',
    'out-of-hours, home care, short and long stays, admissions, emergency, outpatient, mental health, municipal',
    'emergency beds. No real person’s data is used. calibration.json holds target, result and tolerance of every figure.',
    '',
    '  --persons    persons who live in the period (50000), 1 to 10 million',
    '  --years      calendar years, the last one 2025 (2), 1 to 15',
    '  --seed       a whole number (1); the same seed gives the same bytes',
    '  --out        a folder of its own (out/synth); an interrupted run goes on where it was',
    '  --data       folder with the real tables (or SAMSYN_DATA) to calibrate to; without it a synthetic country',
    '  --threads    threads of the engine (all cores, at most 8)',
    '  --json       print calibration.json’s figures on stdout',
  ].join('\n'),
  async run(args) {
    const { values, positionals } = parseOptions(
      args,
      {
        persons: { type: 'string' },
        years: { type: 'string' },
        seed: { type: 'string' },
        out: { type: 'string' },
        data: { type: 'string' },
        threads: { type: 'string' },
        json: { type: 'boolean' },
      },
      usage,
    )
    if (positionals.length > 0) throw strayWord(positionals[0]!)
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
    const progress = progressOn(process.stderr)
    try {
      const data = await loadData(values.data, progress)
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
      report(folder, made.persons, made.contacts, made.calibration)
    } finally {
      progress.end()
    }
  },
}

function report(
  folder: string,
  persons: number,
  contacts: number,
  figures: readonly Calibration[],
): void {
  const off = figures.filter(
    ({ target, result, tolerance }) => Math.abs(result / target - 1) > tolerance,
  )
  say(`${persons} synthetic persons with ${contacts} contacts lie in ${folder}`)
  say(
    `${figures.length - off.length} of ${figures.length} figures are within tolerance (${folder}/calibration.json)`,
  )
  for (const { id, target, result } of off) {
    say(`  outside: ${id}, target ${target.toPrecision(4)}, result ${result.toPrecision(4)}`)
  }
}

function strayWord(word: string): Refusal {
  return new Refusal('wrong-call', {
    found: `the word "${word}"`,
    because: 'samsyn synth takes options only',
    remedy: `use it as: ${usage}`,
  })
}
