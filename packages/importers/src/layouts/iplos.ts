import { homeOn, timeRules } from './common-rules.ts'
import type { Layout } from './layout.ts'
import { codes, day, decimal, identifier, municipality, rowNumber, whole } from './readings.ts'

/** Home care is help and nursing at home; relief in an institution counts as a short stay. Others are not kept. */
const services = codes(
  {
    ...Object.fromEntries([1, 15].map((code) => [code, "'homecare'"])),
    ...Object.fromEntries([8, 18, 19, 20].map((code) => [code, "'shortstay'"])),
    21: "'longstay'",
    ...Object.fromEntries(
      [2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 13, 14, 16, 17, 22, 23, 24, 25, 26, 27, 28, 29].map(
        (code) => [code, "'other'"],
      ),
    ),
  },
  'VARCHAR',
)

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
        { column: 'pepeid', as: 'id', read: identifier, required: true },
        { column: 'tjtjid', as: 'key', read: rowNumber, required: true },
        { column: 'pealder', as: 'age', read: whole(3), required: true },
        {
          column: 'pekjonn',
          as: 'sex',
          read: codes({ M: '1', K: '0', 1: '1', 2: '0' }, 'TINYINT'),
        },
        { column: 'pekomnr', as: 'home', read: municipality },
        { column: 'pedoddato', as: 'died', read: day },
        { column: 'iitildato', as: 'period_end', read: day, required: true },
        { column: 'tjtjentype', as: 'kind', read: services, required: true },
        { column: 'tjtimeruke', as: 'weekly_minutes', read: decimal(60) },
        { column: 'tjinstorgnr', as: 'unit', read: whole(9) },
        { column: 'tjfradato', as: 'start_day', read: day, required: true },
        { column: 'tjtildato', as: 'end_day', read: day },
      ],
      derived: [
        ['starts', 'CAST(start_day AS TIMESTAMP)'],
        ['ends', 'CAST(end_day AS TIMESTAMP)'],
        ['service', "nullif(kind, 'other')"],
        ['birth_year', 'CAST(year(period_end) - age AS SMALLINT)'],
        ...homeOn('starts'),
      ],
      rules: [
        { column: 'tjtjentype', reason: 'service-not-kept', broken: "kind = 'other'" },
        ...timeRules('tjfradato', 'tjtildato'),
        { column: 'pealder', reason: 'age-over-110', broken: 'age > 110' },
        { column: 'pealder', reason: 'born-after-contact', broken: 'birth_year > year(starts)' },
        { column: 'pedoddato', reason: 'dead-before-contact', broken: 'died < start_day' },
      ],
      keeps: [
        ...[
          'id',
          'key',
          'service',
          'starts',
          'ends',
          'municipality',
          'vintage',
          'unit',
          'weekly_minutes',
        ],
        ...['sex', 'birth_year', 'died'],
      ],
    },
  ],
}
