import {
  ACUTE_BEDS,
  ATLAS_TABLE,
  type AtlasIndicator,
  acuteBedRates,
  atlasConsultations,
  CONTRACT_SPECIALISTS,
  GENERAL_PRACTICE,
  generalPracticeRates,
  HOSPITAL_TABLE,
  localHospitalLevel,
  MENTAL_SPREAD,
  MUNICIPAL_MENTAL_HEALTH,
  mentalRates,
  municipalMentalRates,
  type NationalRate,
  needAssumptions,
  outpatientRates,
  SPECIALIST_ACTIVITY,
} from '@samsyn/demand'
import { type ServiceId, serviceOf } from '@samsyn/measures'
import type { Quality } from '@samsyn/quantity'
import { GROUPS } from './baseline.ts'
import type { BaselineWork } from './build-baseline.ts'
import { clockOf, type ServiceBase } from './service-base.ts'

/** Services that a count of a community's own may take the place of: here they are what the nation uses, for its people. */
export const countedForTheNation = [
  'hospital-outpatient',
  'contract-specialist',
  'mental-bed-days',
  'mental-outpatient',
  'gp',
  'out-of-hours',
  'municipal-acute-beds',
  'municipal-mental-health',
] as const satisfies readonly ServiceId[]

/** A service that is counted for the nation only: what its people here would use at the nation's rate of their age. */
interface NationalService extends NationalRate {
  readonly id: (typeof countedForTheNation)[number]
  readonly quality: Quality
  readonly sources: readonly string[]
  /** Use here ÷ use at the nation's rates, and how unsure it is. */
  readonly level: Level
}

interface Level {
  /** NaN where no table tells a community from the nation. */
  readonly ratio: number
  /** Spread (SD of the log) of what all areas share, and of each area around it. */
  readonly sharedSd: number
  readonly ownSd: number
  readonly group: string
}

/**
 * Mental health care differs between catchments by this SD of the log: bed-days and consultations of adults, SAMDATA 2006. A
 * municipality around its catchment, and the emergency beds and mental health work of a municipality, are assumed.
 */
const MENTAL_SHARED_SD = 0.2
const MENTAL_OWN_SD = 0.1
const ACUTE_OWN_SD = 0.5
const MUNICIPAL_MENTAL_SD = 0.2

/** Outpatient, mental health, GP and emergency care today: no open table has them by residence, publications have the nation's. */
export function nationalBases(work: BaselineWork): ServiceBase[] {
  return nationalServices(work).map((service) => nationalBase(work, service))
}

function nationalServices(work: BaselineWork): NationalService[] {
  const mental = mentalRates()
  const { gp, outOfHours } = generalPracticeRates()
  const mentalLevel = (group: string): Level => ({
    ratio: Number.NaN,
    sharedSd: MENTAL_SHARED_SD,
    ownSd: MENTAL_OWN_SD,
    group,
  })
  return [
    ...outpatientServices(work),
    {
      ...mental.bedDays,
      id: 'mental-bed-days',
      quality: 'estimated',
      sources: [SPECIALIST_ACTIVITY, MENTAL_SPREAD],
      level: mentalLevel('mental-bed-days'),
    },
    {
      ...mental.outpatient,
      id: 'mental-outpatient',
      quality: 'estimated',
      sources: [SPECIALIST_ACTIVITY, CONTRACT_SPECIALISTS, MENTAL_SPREAD],
      level: mentalLevel('mental-outpatient'),
    },
    {
      ...gp,
      id: 'gp',
      quality: 'estimated',
      sources: [GENERAL_PRACTICE, ATLAS_TABLE],
      level: atlasLevel(work, 'gp', atlasConsultations.gp),
    },
    {
      ...outOfHours,
      id: 'out-of-hours',
      quality: 'estimated',
      sources: [GENERAL_PRACTICE, ATLAS_TABLE],
      level: atlasLevel(work, 'out-of-hours', atlasConsultations.outOfHours),
    },
    {
      ...acuteBedRates(),
      id: 'municipal-acute-beds',
      quality: 'estimated',
      sources: [ACUTE_BEDS],
      level: { ...mentalLevel('municipal-acute-beds'), ownSd: ACUTE_OWN_SD },
    },
    {
      ...municipalMentalRates(ftePerUser('municipal-mental-health')),
      id: 'municipal-mental-health',
      quality: 'assumed',
      sources: [MUNICIPAL_MENTAL_HEALTH],
      level: { ...mentalLevel('municipal-mental-health'), ownSd: MUNICIPAL_MENTAL_SD },
    },
  ]
}

/** Hospitals and contract specialists share the luck of one level: where one does much, the atlas counts both. */
function outpatientServices(work: BaselineWork): NationalService[] {
  const rates = outpatientRates(work.tables.hospitalUse)
  if (rates === null) return []
  const level = atlasLevel(work, 'outpatient', atlasConsultations.outpatient)
  const sources = [SPECIALIST_ACTIVITY, CONTRACT_SPECIALISTS, HOSPITAL_TABLE, ATLAS_TABLE]
  return [
    { ...rates.hospital, id: 'hospital-outpatient', quality: 'estimated', sources, level },
    { ...rates.contract, id: 'contract-specialist', quality: 'estimated', sources, level },
  ]
}

function atlasLevel(work: BaselineWork, group: string, indicator: AtlasIndicator): Level {
  const { persistence, municipalLevelSd } = needAssumptions
  const { ratio, sd } = localHospitalLevel(
    work.tables.atlas,
    work.atlasAreas,
    persistence,
    indicator,
  )
  return { ratio, sharedSd: sd / ratio, ownSd: municipalLevelSd, group }
}

function ftePerUser(id: ServiceId): number {
  return serviceOf(id).labour.reduce((sum, { perUnit }) => sum + perUnit.central, 0)
}

function nationalBase(
  work: BaselineWork,
  { id, rates, groups, quality, sources, level }: NationalService,
): ServiceBase {
  const { unit } = serviceOf(id)
  const clock = clockOf(unit)
  const ratio = Number.isNaN(level.ratio) ? 1 : level.ratio
  const each = (value: number) => work.codes.map(() => value)
  return {
    service: {
      id,
      unit,
      clock,
      follows: 'people',
      quality,
      missing: null,
      sources,
      levelGroup: level.group,
      sharedLevelSd: level.sharedSd,
      turnover: 1,
      trend: null,
    },
    activity: work.codes.map((code) =>
      Float64Array.from(
        { length: GROUPS },
        (_, g) => ratio * work.people.weighted(code, work.firstYear + clock, g, rates),
      ),
    ),
    rates,
    groups,
    localRatio: each(level.ratio),
    levelSd: each(level.ownSd),
    levelMean: each(1),
  }
}
