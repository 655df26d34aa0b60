import { createLanguage } from '@samsyn/language'
import type { SourceDiff, SourceStatus, TableInUse, TablesInUse } from '@samsyn/sources'
import { describe, expect, test } from 'vitest'
import { diffText, inUseText, sourcesText } from './data-text.ts'

const [nb, nn, en] = (['nb', 'nn', 'en'] as const).map(createLanguage)
const plain = (lines: readonly string[]) => lines.join('\n').replaceAll('\u00a0', ' ')

const care: TableInUse = {
  ...{ id: 'municipal_care_2025', file: 'municipal_care_2025.csv', title: 'x', publisher: 'y' },
  ...{ table: '12292', licence: 'NLOD 2.0', period: '2025', rows: 357, sha256: 'ab' },
  ...{ lastYear: 2025, ageYears: 1, quality: 'observed' },
  findings: [{ id: 'atlas.value-blank', table: 'municipal_care_2025', values: { rows: 11 } }],
}
const real: TablesInUse = {
  kind: 'real',
  tables: [care],
  missing: [{ id: 'gone', file: 'gone.csv', title: 'What went', publisher: 'Nobody', table: '1' }],
}

describe('tables in use', () => {
  test('stand with file, year, age, rows and quality, and below each what it is and what is odd in it', () => {
    const text = plain(inUseText(nb!, real, '/tables', 200))
    expect(text).toMatch(/^Tabeller i bruk: 1 fra \/tables$/m)
    expect(text).toMatch(/^municipal_care_2025\.csv +2025 +1 år +357 +observert$/m)
    expect(text).toMatch(/^ {4}Brukere av kommunale .* – Statistisk sentralbyrå \(SSB\): /m)
    expect(text).toMatch(/^ {4}! 11 publiserte tall/m)
    expect(text).toContain('mangler: gone.csv, What went (Nobody)')
  })

  test('without a folder say that there are none', () => {
    const made: TablesInUse = { kind: 'synthetic', tables: [], missing: [] }
    expect(plain(inUseText(nn!, made, undefined, 200))).toContain('SYNTETISKE')
  })

  test('that are whole and agree say so', () => {
    const whole = { ...real, tables: [{ ...care, findings: [] }], missing: [] }
    expect(plain(inUseText(en!, whole, '/tables', 200))).toMatch(/agree with each other/)
  })
})

const held: SourceStatus = {
  ...{ id: 'ssb-1', title: 'People', publisher: 'SSB', licence: 'CC BY 4.0', table: '1' },
  ...{ state: 'held', target: 'observations', pulledAt: '2026-11-12T11:00:00Z', ageDays: 10 },
  ...{ updated: '2026-06-15T06:00:00Z', keptRuns: 1, unfinished: false, rows: 6 },
  coverage: {
    ...{ areas: 4, municipalities: 3, indicators: 1, periods: 2 },
    ...{ firstPeriod: '2022-01-01', lastPeriod: '2025-12-31', missing: { suppressed: 1 } },
  },
  gaps: [
    { kind: 'no-number', says: '', values: { share: 33.3, suppressed: 2, 'not-collected': 1 } },
    { kind: 'municipalities-missing', says: '', values: { held: 2, all: 357, year: 2024 } },
  ],
}

test('a source that is held says its age, rows, years and gaps in the language', () => {
  const text = plain(sourcesText(nb!, { folder: '/data', at: '', sources: [held] }, 200))
  expect(text).toMatch(/ssb-1 +10 dager gammel, 6 rader, 4 områder, 2022–2025, utgitt 2026-06-15 +/)
  expect(text).toContain('! 33,3 % av cellene har ikke tall: 2 skjult, 1 ikke innhentet')
  expect(text).toContain('! bare 2 av de 357 kommunene i 2024')
})

test('what a refresh changed is told row by row, with what the publisher changed', () => {
  const diff: SourceDiff = {
    ...{ id: 'ssb-1', before: 'a', after: 'b', added: 18, removed: 1, changed: 2 },
    biggest: [{ row: 'area 0301', before: null, after: 12 }],
    metadata: [{ kind: 'codes-came', says: '', values: { id: 'Tid', list: '2027' } }],
  }
  expect(diffText(nn!, diff)).toEqual([
    'ssb-1, a → b: 18 rader kom, 1 gjekk, 2 vart endra',
    '  area 0301: ikkje tal → 12',
    '  Tid: 2027 kom',
  ])
})
