// node bench/variation/published-atlases.ts: what of the seven published atlases is reproduced, and what their
// files lack for the rest. Reads the fixtures beside the repository, or says that they are not there.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ImportedIndicator, importAtlas, parseAtlasCsv } from '@samsyn/variation'

const atlases = ['barn', 'dagkir', 'dagkir2', 'eldre', 'fodsel', 'nyfodt', 'ortopedi']
const folder = join(
  process.env.SAMSYN_FIXTURES ?? join(import.meta.dirname, '../../../shared/fixtures'),
  'variation/helseatlas',
)

if (existsSync(folder)) printTable()
else process.stdout.write(`Skipped: no published atlases in ${folder}\n`)

function printTable(): void {
  const answers = parseAtlasCsv(readFileSync(join(folder, 'expected-variation.csv'), 'utf8'))
  const lines = atlases.map((atlas) => {
    const text = readFileSync(join(folder, `${atlas}.csv`), 'utf8')
    const found = importAtlas(parseAtlasCsv(text)).indicators
    const wanted = new Map(
      answers.filter((row) => row.atlas === atlas).map((row) => [row.indicator!, row]),
    )
    const same = (measure: 'FT1' | 'FT2' | 'FT3' | 'CV' | 'SCV', column: string) =>
      found.filter((each) => agrees(each[measure], wanted.get(each.indicator)?.[column])).length
    const exact = Math.min(
      ...(['FT1', 'FT2', 'FT3', 'CV'] as const).map((name) => same(name, name)),
    )
    const implied = found.filter((each) => each.SCV !== null).length
    return [
      atlas,
      wanted.size,
      exact,
      implied,
      same('SCV', 'SCV_implied'),
      lacking(found),
      unknown(found),
    ]
  })
  const sum = (column: number) => lines.reduce((total, line) => total + Number(line[column]), 0)
  const all = ['all', ...[1, 2, 3, 4, 5, 6].map(sum)]
  const head = [
    'atlas',
    'indicators',
    'FT1–3, CV agree',
    'SCV implied',
    'SCV agrees',
    'SCV: a rate is blank',
    'unit unknown',
  ]
  for (const line of [head, head.map(() => '---'), ...lines, all]) {
    process.stdout.write(`| ${line.join(' | ')} |\n`)
  }
  process.stdout.write('SCV from age strata: 0, because no file has ages or sexes.\n')
}

function agrees(got: number | null, text: string | undefined): boolean {
  if (text === undefined || text === '' || text === 'NA') return got === null
  return got !== null && Math.abs(got - Number(text)) < 1e-9 * Math.max(1, Math.abs(Number(text)))
}

function lacking(found: readonly ImportedIndicator[]): number {
  return found.filter((each) => each.missing.some(({ why }) => why === 'blank-rate')).length
}

function unknown(found: readonly ImportedIndicator[]): number {
  return found.filter((each) => each.unit === 'unknown').length
}
