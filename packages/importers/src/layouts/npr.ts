import { commonColumns, commonlyKept, registrySex } from './common-columns.ts'
import {
  ageOn,
  ageRules,
  boundRule,
  deathRules,
  homeOn,
  stayRule,
  timeRules,
} from './common-rules.ts'
import type { Field, Layout } from './layout.ts'
import { day, decimal, drg, icd10, oneOf, time, whole, year } from './readings.ts'

/** In thousandths: the heaviest groups weigh some tens of points, and what very long stays add comes to no more than as much again. */
const MOST_DRG_POINTS = 200_000

const slots = [1, 2, 3, 4, 5] as const
const readinessFields: Field[] = slots.flatMap((n) => [
  { column: `typetidspunkt_${n}`, as: `moment_${n}`, read: whole(2), optional: true },
  { column: `tidspunkt_${n}`, as: `moment_day_${n}`, read: day, optional: true },
])

/** The last judgement "ready for discharge" (type 2) among the moments, where its own column is empty. */
const lastReady = `greatest(${slots.map((n) => `CASE WHEN moment_${n} = 2 THEN moment_day_${n} END`).join(', ')})`

/**
 * Episodes of the patient register as trusts and researchers receive them: wide rows, one per episode. Columns and codes as
 * SKDE's public programs have them. Somatic care is sektor 4, 5 and SOM; 1, 2, 3 and PHV are mental health and addiction care.
 */
export const npr: Layout = {
  kind: 'npr',
  says: 'episodes of the Norwegian Patient Registry, wide rows',
  roles: [
    {
      name: 'episodes',
      format: 'delimited',
      fields: [
        ...commonColumns({
          ...{ person: 'lopenr', number: 'episode_lnr', home: 'komnrhjem2' },
          sex: ['kjonn', registrySex],
        }),
        { column: 'fodselsar', as: 'birth_year', read: year, required: true },
        { column: 'inndato', as: 'start_day', read: day, required: true },
        { column: 'inntid', as: 'start_time', read: time, optional: true },
        { column: 'utdato', as: 'end_day', read: day, required: true },
        { column: 'uttid', as: 'end_time', read: time, optional: true },
        { column: 'omsorgsniva', as: 'level', read: oneOf(['1', '2', '3', '8']), required: true },
        { column: 'innmatehast', as: 'haste', read: oneOf(['1', '2', '3', '4', '5']) },
        {
          column: 'sektor',
          as: 'sector',
          read: oneOf(['1', '2', '3', '4', '5', 'SOM', 'PHV']),
          required: true,
        },
        { column: 'institusjonid', as: 'unit', read: whole(9), optional: true },
        { column: 'episodefag', as: 'field', read: whole(3), optional: true },
        { column: 'kontakttype', as: 'contact_type', read: whole(2), optional: true },
        { column: 'tilstand_1_1', as: 'diagnosis', read: icd10 },
        { column: 'drg', as: 'drg', read: drg, optional: true },
        { column: 'npkopphold_isfpoeng', as: 'drg_points', read: decimal(1000), optional: true },
        { column: 'utskrklardato', as: 'ready_day', read: day, optional: true },
        { column: 'doddato', as: 'died', read: day, optional: true },
        ...readinessFields,
      ],
      derived: [
        ['starts', "start_day + coalesce(start_time, TIME '00:00')"],
        // Without a clock an episode ends the same minute it began, or at midnight of its last day.
        [
          'ends',
          "greatest(end_day + coalesce(end_time, TIME '00:00'), CASE WHEN end_time IS NULL AND end_day = start_day THEN starts END)",
        ],
        ['urgent', "haste IN ('1', '2', '3')"],
        ['overnight', "level = '1' AND end_day > start_day"],
        [
          'service',
          `CASE WHEN sector IN ('1', '2', '3', 'PHV') THEN CASE WHEN overnight THEN 'mentalstay' ELSE 'mental' END
            WHEN overnight THEN 'admission' WHEN urgent AND level <> '8' THEN 'emergency'
            WHEN level IN ('1', '2') THEN 'daycare' ELSE 'outpatient' END`,
        ],
        ['specialty', 'CAST(CASE field WHEN 950 THEN 999 ELSE field END AS SMALLINT)'],
        ['ready', `coalesce(ready_day, ${lastReady})`],
        ...homeOn('starts'),
        ageOn('starts'),
      ],
      rules: [
        ...timeRules('inndato', 'utdato'),
        stayRule('utdato'),
        {
          column: 'utskrklardato',
          reason: 'ready-outside-stay',
          broken: 'ready < start_day OR ready > end_day',
        },
        ...ageRules('fodselsar'),
        ...deathRules('doddato'),
        boundRule('npkopphold_isfpoeng', 'drg_points', MOST_DRG_POINTS),
      ],
      keeps: [
        ...commonlyKept,
        ...[
          'urgent',
          'unit',
          'specialty',
          'diagnosis',
          'drg',
          'drg_points',
          'ready',
          'contact_type',
        ],
        'died',
      ],
    },
  ],
}
