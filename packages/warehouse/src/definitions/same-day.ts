import { type Definition, type Period, within, words } from './definition.ts'

export interface SameDayParameters extends Period {
  /** Main diagnoses, three characters of ICD-10, that count as classes for emergency care without a night. */
  readonly diagnoses: readonly string[]
}

/** One row: `all_episodes, episodes, same_day`: unplanned ones, those of the classes, and those of them clarified. */
export const sameDay: Definition<SameDayParameters> = {
  name: 'same-day',
  says: 'unplanned hospital episodes of chosen diagnoses that ended the same day, or within 12 hours over midnight',
  reads: ['contacts'],
  sql: ({ diagnoses, ...period }) => `
SELECT count(*) AS all_episodes,
  count(*) FILTER (WHERE chosen) AS episodes,
  count(*) FILTER (WHERE chosen AND
    (CAST(ends AS DATE) = CAST(starts AS DATE) OR ends < starts + INTERVAL '12 hours')) AS same_day
FROM (
  SELECT starts, ends, substr(diagnosis, 1, 3) IN (${words(diagnoses)}) AS chosen
  FROM contacts
  WHERE service IN ('admission', 'emergency') AND urgent AND ${within('ends', period)}
) AS episodes`,
}
