import { type Definition, type Period, within } from './definition.ts'

/** By home municipality: `municipality, vintage, stays, delayed_days`. */
export const delayedDays: Definition<Period> = {
  name: 'delayed-days',
  says: 'days from discharge-ready to discharge, of stays that ended in the period',
  reads: ['contacts'],
  sql: (period) => `
SELECT municipality, vintage, count(*) AS stays, sum(CAST(ends AS DATE) - ready) AS delayed_days
FROM contacts
WHERE ready IS NOT NULL AND ready < CAST(ends AS DATE) AND ${within('ends', period)}
GROUP BY municipality, vintage
ORDER BY municipality, vintage`,
}
