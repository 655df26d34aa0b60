import type { AdoptedCoverage } from '@samsyn/demand'
import type { PlanSettings } from '@samsyn/desk'
import { type Community, findCommunity } from '@samsyn/geography'
import { defaultYears, planYears } from '@samsyn/plan'
import { parseAlternative } from '@samsyn/population'
import { knownRefusal } from '@samsyn/refusal'
import { readAdoptedCoverage, readGeography } from '@samsyn/sources'
import { wholeNumber } from './parse-options.ts'
import { parseYears } from './parse-years.ts'

/** Options that every command which makes a plan takes. */
export const planOptions = {
  group: { type: 'string' },
  years: { type: 'string' },
  lang: { type: 'string' },
  data: { type: 'string' },
  adopted: { type: 'string' },
  alternative: { type: 'string' },
  seed: { type: 'string' },
  draws: { type: 'string' },
  records: { type: 'string' },
} as const

/** Checks the options of a plan before any table is read: a slip should cost no waiting. */
export async function readPlanSettings(
  values: Partial<Record<keyof typeof planOptions, string>>,
): Promise<PlanSettings> {
  const alternative = values.alternative ?? 'MMMM'
  parseAlternative(alternative)
  return {
    years:
      values.years === undefined
        ? defaultYears
        : parseYears(values.years, planYears.first, planYears.last),
    alternative,
    seed: wholeNumber(values.seed, 'seed', { min: 0, max: 4_294_967_295, otherwise: 1 }),
    draws: wholeNumber(values.draws, 'draws', { min: 100, max: 10_000, otherwise: 1000 }),
    ...(values.records === undefined ? {} : { records: values.records }),
    adopted:
      values.adopted === undefined ? [] : adoptedPaths(await readAdoptedCoverage(values.adopted)),
  }
}

/** The names of the file, which are those of the figures → the names of the model. */
const coveredService = {
  'homecare.67to79': 'homeCare67to79',
  'homecare.80plus': 'homeCare80plus',
  'longstay.67to79': 'longStay67to79',
  'longstay.80plus': 'longStay80plus',
} as const

/** The rows of a file, each a coverage of one year, as one path per municipality and service. */
function adoptedPaths(rows: Awaited<ReturnType<typeof readAdoptedCoverage>>): AdoptedCoverage[] {
  const paths = Map.groupBy(rows, ({ municipality, service }) => `${municipality} ${service}`)
  return [...paths.values()].map((points) => ({
    municipality: points[0]!.municipality,
    service: coveredService[points[0]!.service],
    points: points.map(({ year, coveragePercent }) => ({ year, percent: coveragePercent })),
  }))
}

/** The community a text means. From the facts of the repository, so that a slip costs no waiting for tables. */
export async function communityNamed(text: string, usage: string): Promise<Community> {
  if (text.trim() !== '') return findCommunity(await readGeography(), text)
  throw knownRefusal('community-missing', { usage })
}
