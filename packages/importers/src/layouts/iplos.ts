import { commonColumns, commonlyKept, servicesBy } from './common-columns.ts'
import { boundRule, deathRules, homeOn, timeRules } from './common-rules.ts'
import type { Layout } from './layout.ts'
import { codes, day, decimal, whole } from './readings.ts'

/** Home care is help and nursing at home; relief in an institution counts as a short stay. Others are not kept. */
const services = servicesBy(
  'tjtjentype',
  { homecare: [1, 15], shortstay: [8, 18, 19, 20], longstay: [21] },
  [2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 13, 14, 16, 17, 22, 23, 24, 25, 26, 27, 28, 29],
)

/** Two carers round the clock, a whole week: no one is granted more. */
const MOST_WEEKLY_MINUTES = 2 * 168 * 60

/**
 * Municipal services in KPR's IPLOS files (XML, 2018): a row per TJENESTE, with its person's age, sex and municipality and the
 * last day of the file's period. A person's number is one of the municipality's file, so that both make the identifier.
 */
export const iplos: Layout = {
  kind: 'iplos',
  says: 'municipal care services in KPR (IPLOS), the XML that municipalities send',
  roles: [
    {
      name: 'services',
      format: 'iplos',
      fields: [
        ...commonColumns({
          ...{ person: 'pepeid', number: 'tjtjid', home: 'pekomnr' },
          sex: ['pekjonn', codes({ M: '1', K: '0', 1: '1', 2: '0' }, 'TINYINT')],
        }),
        { column: 'pealder', as: 'age', read: whole(3), required: true },
        { column: 'pedoddato', as: 'died', read: day },
        { column: 'iitildato', as: 'period_end', read: day, required: true },
        services.field,
        { column: 'tjtimeruke', as: 'weekly_minutes', read: decimal(60) },
        { column: 'tjinstorgnr', as: 'unit', read: whole(9) },
        { column: 'tjfradato', as: 'start_day', read: day, required: true },
        { column: 'tjtildato', as: 'end_day', read: day },
      ],
      derived: [
        ['starts', 'CAST(start_day AS TIMESTAMP)'],
        ['ends', 'CAST(end_day AS TIMESTAMP)'],
        services.derived,
        ['birth_year', 'CAST(year(period_end) - age AS SMALLINT)'],
        ...homeOn('starts'),
      ],
      rules: [
        services.rule,
        ...timeRules('tjfradato', 'tjtildato'),
        { column: 'iitildato', reason: 'too-old', broken: "period_end < DATE '1980-01-01'" },
        {
          column: 'iitildato',
          reason: 'in-the-future',
          broken: 'period_end > tomorrow + INTERVAL 1 YEAR',
        },
        { column: 'pealder', reason: 'age-over-110', broken: 'age > 110' },
        { column: 'pealder', reason: 'born-after-contact', broken: 'birth_year > year(starts)' },
        ...deathRules('pedoddato'),
        boundRule('tjtimeruke', 'weekly_minutes', MOST_WEEKLY_MINUTES),
      ],
      keeps: [...commonlyKept, 'unit', 'weekly_minutes', 'died'],
    },
  ],
}
