import type { Vintage } from '@samsyn/geography'
import { additiveUnits } from '../additive-units.ts'
import { type Definition, whole, words } from './definition.ts'

export interface ConversionParameters {
  readonly to: Vintage
}

/**
 * Observations of municipalities in the boundaries asked for, columns as in `observations`. Merged municipalities are added;
 * a divided one is shared out by its people (those of 2015 from the boundaries of 2018, else those of 2024) and is
 * then estimated. Where a part is missing, the whole is, for that part's reason. Only counts: units that cannot be added
 * are left out. Reads `boundary_pieces` (code_2018, code_2020, code_2024, people_2015, people_2024) besides.
 */
export const convertedObservations: Definition<ConversionParameters> = {
  name: 'converted-observations',
  says: 'counts of municipalities carried to the boundaries of another year, totals kept',
  reads: ['observations', 'boundary_pieces'],
  sql: ({ to }) => `
WITH pieces AS (
  SELECT 2018 AS vintage, code_2018 AS code, code_${whole(to)} AS new_code, people_2015 AS people FROM boundary_pieces
  UNION ALL
  SELECT 2020, code_2020, code_${whole(to)}, people_2024 FROM boundary_pieces
  UNION ALL
  SELECT 2024, code_2024, code_${whole(to)}, people_2024 FROM boundary_pieces
), parts AS (
  SELECT vintage, code, new_code, sum(people) AS people,
    sum(sum(people)) OVER (PARTITION BY vintage, code) AS whole_people,
    count(*) OVER (PARTITION BY vintage, new_code) AS parts
  FROM pieces
  GROUP BY vintage, code, new_code
), shared AS (
  SELECT o.indicator, p.new_code AS area, p.parts, p.people < p.whole_people AS divided,
    o.period_start, o.period_end, o.sex, o.age_from, o.age_to, o.detail, o.unit, o.source, o.missing, o.quality, o.vintage AS old_vintage,
    CASE WHEN o.missing IS NULL THEN o.value * (1.0 * p.people / p.whole_people) END AS value
  FROM observations o JOIN parts p ON p.vintage = o.vintage AND p.code = o.area
  WHERE o.unit IN (${words(additiveUnits)})
)
SELECT indicator, area, ${whole(to)} AS vintage, period_start, period_end, sex, age_from, age_to, detail,
  CASE WHEN count(value) = max(parts) THEN sum(value) END AS value,
  unit,
  CASE WHEN max(CASE WHEN quality = 'assumed' THEN 1 ELSE 0 END) = 1 THEN 'assumed'
       WHEN max(CASE WHEN divided OR quality = 'estimated' THEN 1 ELSE 0 END) = 1 THEN 'estimated'
       WHEN max(CASE WHEN quality = 'derived' THEN 1 ELSE 0 END) = 1 OR count(*) > 1 THEN 'derived'
       ELSE 'observed' END AS quality,
  CASE WHEN count(value) < max(parts) THEN coalesce(max(missing), 'not-collected') END AS missing,
  source
FROM shared
GROUP BY indicator, area, old_vintage, period_start, period_end, sex, age_from, age_to, detail, unit, source
ORDER BY indicator, area, old_vintage, period_start, period_end, sex, age_from, age_to, detail, unit, source`,
}
