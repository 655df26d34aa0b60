import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '@samsyn/refusal'
import { parseAtlasCsv } from '@samsyn/variation'

/** Statistics Norway's table 13942 for the one trust whose years are kept as a file of their own. */
const FILE = 'hf_activity_nordlandssykehuset_2015_2025.csv'

/** A trust's somatic bed-days by year, and the community that lives in its catchment. */
export interface TrustSeries {
  readonly hfId: string
  readonly name: string
  readonly community: string
  readonly bedDays: ReadonlyMap<number, number>
}

/** The series in a folder of tables, or null where the file is not there. */
export async function readTrustSeries(folder: string): Promise<TrustSeries | null> {
  const path = join(folder, FILE)
  if (!existsSync(path)) return null
  const rows = parseAtlasCsv(await readFile(path, 'utf8')).filter(
    ({ service_area, metric }) => service_area === 'somatic' && metric === 'inpatient_days',
  )
  const bedDays = new Map(rows.map(({ year, value }) => [Number(year), Number(value)]))
  const broken = [...bedDays].some((pair) => pair.some(Number.isNaN))
  if (rows.length < 2 || broken) {
    throw new Refusal('broken-table', {
      found: `${FILE} without years of somatic inpatient_days`,
      because: 'a hindcast needs a first year and one to score',
      remedy: 'take the file over again, with columns service_area, metric, year and value',
    })
  }
  const { hf_id: hfId, hf_name: name } = rows[0]!
  return { hfId: hfId!, name: name!, community: 'nordland', bedDays }
}
