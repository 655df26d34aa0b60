import { careDrift, careDriver, hospitalDrift, needAssumptions } from '@samsyn/demand'
import { serviceOf } from '@samsyn/measures'
import type { BaselineService, ServiceDrift } from './baseline.ts'
import type { BaselineWork } from './build-baseline.ts'

/**
 * How practice may stray, by service. The three kinds of care that most is spent on, hospitals, births, mental health
 * care, GPs and other municipal services have one each.
 */
export function serviceDrifts(
  work: BaselineWork,
): (service: Pick<BaselineService, 'id' | 'follows' | 'trend'>) => ServiceDrift | null {
  const municipal = municipalDrift(work)
  const specialist = specialistDrift(work)
  return ({ id, follows, trend }) => {
    const { level } = serviceOf(id)
    // What families give is an assumption of its own.
    if (level === 'family') return null
    if (follows === 'births') return birthsDrift
    if (level === 'gp') return { ...specialist, id: 'drift.gp' }
    if (level === 'specialist') {
      return { ...specialist, id: id.startsWith('mental') ? 'drift.mental' : 'drift.hospital' }
    }
    const followed = ['home-care', 'long-stay', 'housing-24h'].includes(id)
    return {
      ...municipal,
      id: followed ? `drift.${id}` : 'drift.municipal',
      quality: trend === null ? 'assumed' : municipal.quality,
    }
  }
}

/** Services that the sample does not follow stray as those that it does. */
function municipalDrift({ tables, people }: BaselineWork): Omit<ServiceDrift, 'id'> {
  const sample = careDrift(tables.careSample, (code, year, from, to) => {
    let persons = 0
    for (let age = from; age <= to; age++) {
      for (const sex of [0, 1]) persons += people.cell(code, year, sex, age)
    }
    return persons
  })
  return {
    ...(sample ?? needAssumptions.careDrift),
    driver: careDriver,
    quality: sample === null ? 'assumed' : 'estimated',
    rationale:
      'use per person ÷ the path after ten years: how far coverage of care strayed in the sample',
  }
}

function specialistDrift({ tables }: BaselineWork): Omit<ServiceDrift, 'id'> {
  return {
    ...hospitalDrift(tables.atlas, needAssumptions),
    driver: null,
    quality: 'assumed',
    rationale:
      'use at a given age ÷ the path after ten years: two national tables of bed-days a decade apart, and how catchments moved',
  }
}

/** Children per woman in Norway every fifth year from 1993 to 2023 (United Nations, World Population Prospects 2024). */
const childrenPerWoman = [1.865, 1.82, 1.798, 1.951, 1.779, 1.566, 1.405]

/**
 * Births stray as total fertility has, every five years, in the root of time; a municipality's own by half as much
 * (assumed). The people that are drawn have no births among them: they are persons by age group.
 */
const birthsDrift = strayedFertility()

function strayedFertility(): ServiceDrift {
  const steps = childrenPerWoman.slice(1).map((now, i) => Math.log(now / childrenPerWoman[i]!) ** 2)
  const together = Math.sqrt((2 * steps.reduce((sum, step) => sum + step, 0)) / steps.length)
  return {
    id: 'drift.births',
    together,
    own: together / 2,
    driver: null,
    quality: 'assumed',
    rationale:
      'births per woman ÷ the path after ten years: total fertility every five years 1993–2023',
  }
}
