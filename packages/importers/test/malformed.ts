import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { episode, episodeColumns } from './episodes.ts'

/** An identifier that can be searched for afterwards: long, and made of nothing else. */
export function planted(index: number): string {
  return `PLANTED${createHash('sha256').update(String(index)).digest('hex').slice(0, 12)}`
}

const noise = fc.string({ unit: 'binary', maxLength: 40 })

/** What may happen to one cell so that it cannot be believed; `lopenr` keeps the planted identifier wherever it can. */
const spoiltCells: readonly (readonly [string, fc.Arbitrary<string>])[] = [
  [
    'inndato',
    fc.constantFrom('', '2025-13-01', '31.02.2025', '1903-01-01', '2999-01-01', 'x', '-infinity'),
  ],
  ['utdato', fc.constantFrom('', '2025-02-29', '2020-01-01', '2044-01-01')],
  ['inntid', fc.constantFrom('25:00', '1120x', '--')],
  ['fodselsar', fc.constantFrom('', '2030', '1890', '19x8', '1e3', '-999', '99999999999999999999')],
  ['omsorgsniva', fc.constantFrom('', '0', '4', '11', 'NULL')],
  ['sektor', fc.constantFrom('', '9', 'som ', '4.0')],
  ['kjonn', fc.constantFrom('M', '3', '1.0')],
  ['komnrhjem2', fc.constantFrom('46O1', '0000001', '12', '460', "'; DROP TABLE contacts; --")],
  ['tilstand_1_1', fc.constantFrom('S', '12345', 'hip', 'S72.0.0.0.0.0')],
  ['drg', fc.constantFrom('none', '1234567', 'A12')],
  ['npkopphold_isfpoeng', fc.constantFrom('1.2.3', 'inf', 'nan', '1e99')],
  ['utskrklardato', fc.constantFrom('2025-03-01', '2026-01-01', '0')],
  ['doddato', fc.constantFrom('2025-01-01', '2025-00-00')],
  ['lopenr', fc.constantFrom('', ' ', '1'.repeat(65))],
  ['institusjonid', noise.filter((text) => /^[^0-9\s._+-]/.test(text.trim()))],
]

/** What may happen to a line as a whole. */
const spoiltLines: readonly ((line: string) => string)[] = [
  (line) => line.slice(0, line.indexOf(';', 12)),
  (line) => `${line};extra`,
  (line) => `${line}${';'.repeat(200)}`,
  (line) => line.replace(';', ';"'),
  (line) => line.replace('PLANTED', 'PLAN"TED'),
  (line) => line.replaceAll(';', ','),
  (line) => `\u0000${line.replaceAll(';', '\u0000')}`,
  (line) => `"${line}"`,
  (line) => `{"lopenr":"${line.slice(0, 19)}"}`,
]

/** A line that cannot be believed, with the planted identifier in it. */
export const malformed = (index: number): fc.Arbitrary<Buffer> => {
  const row = { ...episode, lopenr: planted(index), episode_lnr: String(index) }
  const lineOf = (changed: Readonly<Record<string, string>>) =>
    episodeColumns.map((name) => ({ ...row, ...changed })[name]).join(';')
  const cells = fc
    .constantFrom(...spoiltCells)
    .chain(([column, spoilt]) => spoilt.map((text) => lineOf({ [column]: text })))
  const lines = fc.constantFrom(...spoiltLines).map((spoil) => spoil(lineOf({})))
  const raw = fc.uint8Array({ minLength: 1, maxLength: 60 }).map((bytes) => {
    const text = Buffer.from(bytes.map((byte) => (byte === 10 || byte === 13 ? 63 : byte)))
    return Buffer.concat([Buffer.from(planted(index)), text])
  })
  const written = fc.oneof(cells, lines).map((text) => Buffer.from(text.replace(/[\r\n]/g, '?')))
  return fc.oneof({ weight: 9, arbitrary: written }, { weight: 1, arbitrary: raw })
}
