import type { Geography } from '@samsyn/geography'
import type { PlanningData } from '@samsyn/plan'
import { buildSyntheticCountry } from '@samsyn/synthetic'

const place = {
  county: '99',
  countyName: 'County',
  lat: 60,
  lon: 10,
  region: 'region',
  community: 'community',
  trust: 'trust-hf',
}
const geography: Geography = {
  vintage: 2024,
  municipalities: [
    { ...place, code: '9901', name: 'Inland', population: 90_000, share67plus: 0.19 },
    { ...place, code: '9902', name: 'Harbour', population: 210_000, share67plus: 0.165 },
  ],
  districts: [],
  trusts: [],
  communities: [],
  regions: [],
}

/** A country of two municipalities: quick to build, and old and young as Norway is. */
export function smallCountry(): PlanningData {
  return buildSyntheticCountry(geography, { seed: 1 })
}

/** A country of three blocks, made in less than a second. */
export const smallOptions = {
  persons: 240,
  years: 1,
  block: 80,
  data: smallCountry(),
  madeBy: 'test',
  threads: 1,
}
