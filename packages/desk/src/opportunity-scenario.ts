import { Refusal } from '@samsyn/refusal'
import { type Baseline, readScenario, type Scenario } from '@samsyn/scenario'
import type { Atlas } from '@samsyn/variation'
import type { Stage } from './scenario-runner.ts'

/** Services that both have an atlas by municipality and a level of their own in the engine. */
const convergent = ['home-care', 'long-stay'] as const
type Convergent = (typeof convergent)[number]

const GROUPS = 5
/** The engine's local level is of the elderly: age groups 67–79, 80–89, 90+. */
const ELDERLY = [2, 3, 4]

/** What the atlas counts for a community, and what the scenario moves from the same municipalities today. */
export interface OpportunityScenario {
  readonly scenario: Scenario
  /** Contacts that the atlas frees (above zero) or requires, in the municipalities of the community that it shows. */
  readonly counted: number
  /** What the run frees of those 67 and over there, at today's people and fully in place. */
  readonly moved: number
  /** The same for all ages: those under 67 follow. */
  readonly movedAllAges: number
  readonly shown: number
  readonly municipalities: number
}

/**
 * The opportunity of an atlas as a scenario: every municipality of the community comes to the reference's use of the
 * service. The country and a municipality of the community are references that the engine knows, and the share is all
 * of the way; for others the share of the way to the country is taken that moves what the atlas counts.
 *
 * @throws Refusal 'wrong-call' for a service without a level in the engine, or a reference that no share leads to
 */
export function opportunityScenario(
  { baseline }: Pick<Stage, 'baseline'>,
  atlas: Atlas,
  service: string,
  { startYear, rampYears }: { readonly startYear: number; readonly rampYears: number },
): OpportunityScenario {
  const convergentService = serviceIn(service)
  const opportunity = atlas.opportunity?.areas ?? []
  const own = opportunity.filter(({ area }) => baseline.areas.includes(area))
  const counted = own.reduce((sum, { contacts }) => sum + contacts, 0)
  const reference = referenceIn(atlas, baseline)
  const codes = own.map(({ area }) => area)
  const gap = (groups: readonly number[]) =>
    gapToday(baseline, convergentService, codes, reference, groups)
  const wholeGap = gap(ELDERLY)
  const share = isKnown(atlas, baseline) ? 1 : shareFor(counted, wholeGap)
  const scenario = readScenario(
    JSON.stringify({
      schema: 1,
      name: `${service} at the level of ${nameOf(atlas)}`,
      community: baseline.community.id,
      convergence: [
        {
          service: convergentService,
          reference,
          share: { central: share, low: share, high: share },
          startYear,
          rampYears,
        },
      ],
    }),
  )
  return {
    scenario,
    counted,
    moved: share * wholeGap,
    movedAllAges: share * gap([0, 1, 2, 3, 4]),
    shown: own.length,
    municipalities: baseline.areas.length,
  }
}

function serviceIn(service: string): Convergent {
  const found = convergent.find((one) => one === service.toLowerCase())
  if (found !== undefined) return found
  throw new Refusal('wrong-call', {
    found: `a scenario from the atlas of ${service}`,
    because: 'the engine has a level for each municipality of home-care and long-stay only',
    remedy: `write ${convergent.join(' or ')}`,
  })
}

function nameOf({ opportunity, areas }: Atlas): string {
  const reference = opportunity!.reference
  if (reference.kind === 'area') {
    return areas.find(({ id }) => id === reference.id)?.name ?? reference.id
  }
  return reference.kind === 'ratio' ? `${reference.ratio} × expected` : `the ${reference.kind}`
}

/** The country, or a municipality of the community: then the way there is all of the engine's own. */
function isKnown({ opportunity }: Atlas, { areas }: Baseline): boolean {
  const reference = opportunity!.reference
  return reference.kind === 'country' || (reference.kind === 'area' && areas.includes(reference.id))
}

function referenceIn(atlas: Atlas, baseline: Baseline): string {
  const reference = atlas.opportunity?.reference
  return reference?.kind === 'area' && isKnown(atlas, baseline) ? reference.id : 'norway'
}

/** Activity today that full convergence would move, of some age groups: Σ base · (1 − reference ÷ local). */
function gapToday(
  { areas, services, arrays }: Baseline,
  service: Convergent,
  codes: readonly string[],
  reference: string,
  groups: readonly number[],
): number {
  const s = services.findIndex(({ id }) => id === service)
  const row = (code: string) => areas.indexOf(code) * services.length + s
  const level = reference === 'norway' ? 1 : arrays.localRatio[row(reference)]!
  return codes.reduce((sum, code) => {
    const local = arrays.localRatio[row(code)]!
    const base = groups.reduce((users, g) => users + arrays.base[row(code) * GROUPS + g]!, 0)
    return local > 0 ? sum + base * (1 - level / local) : sum
  }, 0)
}

function shareFor(counted: number, wholeGap: number): number {
  const share = counted / wholeGap
  if (share > 0 && share <= 1) return share
  throw new Refusal('wrong-call', {
    found: `a reference that would change ${counted.toFixed(0)} where all the way to the country changes ${wholeGap.toFixed(0)}`,
    because:
      'a scenario goes a part of the way from the local level to the country’s, at most all of it',
    remedy: 'choose --reference country or a municipality of the community',
  })
}
