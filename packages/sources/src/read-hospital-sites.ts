import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseTable } from '@samsyn/geography'
import type { Point } from '@samsyn/plan'
import { Refusal } from '@samsyn/refusal'

/**
 * Where hospitals are, from hospital_sites.csv (columns lat and lon, degrees WGS84) in the folder of tables. None where
 * there is no such file: then peers are found without it, and that is said.
 *
 * @throws Refusal broken-table
 */
export async function readHospitalSites(folder: string | undefined): Promise<Point[]> {
  if (folder === undefined || folder === '') return []
  const name = 'hospital_sites.csv'
  const text = await readFile(join(folder, name), 'utf8').catch(() => null)
  if (text === null) return []
  return parseTable(text, ['lat', 'lon'], name).map((row, at) => {
    const site = { lat: Number(row.lat), lon: Number(row.lon) }
    if (row.lat !== '' && Math.abs(site.lat) <= 90 && row.lon !== '' && Math.abs(site.lon) <= 180)
      return site
    throw new Refusal('broken-table', {
      found: `"${row.lat}, ${row.lon}" in line ${at + 2} of ${name}`,
      because: 'a site stands at a latitude and a longitude in degrees',
      remedy: 'write it as 70.67,23.65, or take the row away',
    })
  })
}
