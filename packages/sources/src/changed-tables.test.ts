import { describe, expect, test } from 'vitest'
import { realTables, realTablesWith } from '../test/folders.ts'
import { readPlanningData } from './index.ts'

/** Replaces text and insists that there was something to replace. */
const replace = (from: string | RegExp, to: string) => (content: Buffer) => {
  const text = content.toString('utf8')
  const changed = text.replace(from, to)
  if (changed === text) throw new Error(`nothing matches ${from}`)
  return changed
}

const cut = (content: Buffer) => content.subarray(0, Math.floor(content.length / 2))
const cutAtARow = (content: Buffer) => content.subarray(0, content.indexOf('\n', 4000) + 1)

/** One file of the real tables is changed in one place; the refusal must name it. */
const changes: readonly [
  what: string,
  file: string,
  change: (content: Buffer) => string | Uint8Array | null,
  kind: string,
  message: string,
][] = [
  [
    'a required table is taken away',
    'municipal_care_2025.csv',
    () => null,
    'missing-table',
    'no file municipal_care_2025.csv in ',
  ],
  [
    'a gzip file is cut in half',
    'population_municipality_2015_2026.csv.gz',
    cut,
    'broken-table',
    'population_municipality_2015_2026.csv.gz',
  ],
  [
    'a text is cut in half',
    'wpp2024_norway_annual.csv',
    cut,
    'broken-table',
    'wpp2024_norway_annual.csv without a line break',
  ],
  [
    'a text is cut between two rows',
    'hmd_norway_mortality_1960_2014.csv',
    cutAtARow,
    'incomplete-table',
    'in hmd_norway_mortality_1960_2014.csv',
  ],
  [
    'a table with no pattern is cut between two rows',
    'helseatlas_variation_2009_2017.csv',
    cutAtARow,
    'incomplete-table',
    'rows in helseatlas_variation_2009_2017.csv',
  ],
  [
    'a column is renamed',
    'wpp2024_norway_annual.csv',
    replace('tfr_80l', 'tfr_lower'),
    'broken-table',
    'the table also needs tfr_80l',
  ],
  [
    'a year is missing from the country',
    'population_norway_1986_2026.csv',
    replace(/^2018,.*\n/gm, ''),
    'incomplete-table',
    'no row for 2018 F 0 and 211 other cells in population_norway_1986_2026.csv',
  ],
  [
    'a row of the country is given twice',
    'population_norway_1986_2026.csv',
    replace(/^(2018,F,0,.*\n)/m, '$1$1'),
    'duplicate-key',
    'two rows for 2018 F 0 in population_norway_1986_2026.csv',
  ],
  [
    'a count is negative',
    'population_norway_1986_2026.csv',
    replace(/^2018,F,0,/m, '2018,F,0,-'),
    'impossible-value',
    '(2018 F 0) of population_norway_1986_2026.csv',
  ],
  [
    'a count of 2018 is another',
    'population_norway_1986_2026.csv',
    replace(/^2018,F,0,/m, '2018,F,0,1'),
    'tables-disagree',
    'Statistics Norway has published 5295619',
  ],
  [
    'hospital use is per another people',
    'somatic_hospital_use_norway_2024_age_icd.csv',
    replace(/,45734$/gm, ',54734'),
    'tables-disagree',
    '54734 as population_1jan in line 129 (2024 · 90+ · I) of somatic_hospital_use',
  ],
  [
    'migration is in persons, not in thousands',
    'wpp2024_norway_annual.csv',
    replace(/^(NO,2030,.*),12\.264,/m, '$1,12264,'),
    'impossible-value',
    '12264 as net_migration_1000 in line 82 (2030) of wpp2024_norway_annual.csv',
  ],
  [
    'a municipality is missing',
    'municipal_care_2025.csv',
    replace(/^3905,.*\n/m, ''),
    'incomplete-table',
    'no row for 3905 in municipal_care_2025.csv (1 missing)',
  ],
  [
    'a municipality has its code of 2020',
    'municipalities_2024_boundaries.geojson',
    replace('"municipality_code":"3905"', '"municipality_code":"3803"'),
    'wrong-vintage',
    'belongs to the boundaries of 2020',
  ],
]

describe.skipIf(realTables === null)('of the real tables', () => {
  test.each(changes)('%s (%s)', async (_, file, change, kind, message) => {
    await expect(readPlanningData(realTablesWith(file, change))).rejects.toMatchObject({
      kind,
      message: expect.stringContaining(message),
    })
  })
})
