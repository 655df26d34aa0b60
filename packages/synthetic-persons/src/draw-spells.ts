import type { DuckDBConnection } from '@samsyn/warehouse'
import type { Parameters } from './parameters.ts'
import { DAY, yearStart } from './period-minutes.ts'
import type { Luck } from './random-sql.ts'

/** Home care and long stays, `spell`: from the year someone is first in care to the year no more; a change falls on one day. */
export async function drawSpells(
  connection: DuckDBConnection,
  parameters: Parameters,
  luck: Luck,
): Promise<void> {
  const change = (yi: string) =>
    `CAST(floor(365 * ${luck.uniform('care', 'person', yi)}) AS INTEGER)`
  const before = `CAST(floor(CASE care WHEN 2 THEN 900 ELSE 1500 END * ${luck.uniform('care', 'person', '100 + care')}) AS INTEGER)`
  await connection.run(`
CREATE OR REPLACE TEMP TABLE spell AS
SELECT person, care, min(yi) AS yi,
  min(CASE WHEN yi = 0 THEN -${before} ELSE ${yearStart(parameters)} // ${DAY} + ${change('yi')} END) AS starts,
  max(CASE WHEN dies THEN ${yearStart(parameters)} // ${DAY} + days
           WHEN last THEN NULL
           ELSE next_year_day + ${change('yi + 1')} END) AS ends,
  bool_or(last AND NOT dies) AS goes_on
FROM (
  SELECT *, sum(CASE WHEN same THEN 0 ELSE 1 END) OVER (PARTITION BY person ORDER BY yi ROWS UNBOUNDED PRECEDING) AS run
  FROM (
    SELECT person, yi, care, dies, days, yi = ${parameters.years - 1} AS last,
      ${yearStart(parameters).replaceAll('CASE yi', 'CASE yi + 1').replace('END', 'ELSE 0 END')} // ${DAY} AS next_year_day,
      lag(care) OVER (PARTITION BY person ORDER BY yi) IS NOT DISTINCT FROM care AS same
    FROM panel
  )
) WHERE care > 0
GROUP BY person, care, run`)
}
