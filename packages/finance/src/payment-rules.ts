import type { ServiceId } from '@samsyn/measures'
import { assumedParameter, PRICE_YEAR } from './assumed-parameter.ts'
import type { DatedValue, PriceParameter } from './types.ts'

const value = (
  from: number,
  central: number,
  quality: DatedValue['quality'],
  standing: DatedValue['standing'],
  source: string,
): DatedValue => ({
  from,
  value: { central, low: central, high: central },
  quality,
  source,
  standing,
})

const known = (from: number, central: number, source: string) =>
  value(from, central, 'observed', 'agreed', source)
/** A published value in years it was not published for, in its own kroner. */
const held = (from: number, central: number, ofYear: number) =>
  value(from, central, 'assumed', 'proposed', `first-order assumption: as in ${ofYear}`)

/** A price of 2024 in its own kroner, in all years of a run and in the few before. */
const of2024 = (from: number, central: number, source: string) => [
  held(from, central, 2024),
  known(2024, central, source),
  held(2025, central, 2024),
]

/** Activity-based funding and the day price: published, with the year each holds from. */
const published: readonly PriceParameter[] = [
  {
    id: 'isf.share',
    unit: 'share',
    name: 'ISF share: part of the unit price that follows activity',
    priceYear: null,
    values: [
      known(2019, 0.5, 'Meld. St. 7 (2019–2020), 003:13398-13399'),
      held(2020, 0.5, 2019),
      known(2023, 0.4, 'Directorate of Health, ISF 2023 and 2024'),
      value(2025, 0.3, 'assumed', 'proposed', 'Meld. St. 9 (2023–2024) ch. 8, proposed'),
    ],
  },
  {
    id: 'isf.unit-price',
    unit: 'kroner-per-point',
    name: 'ISF unit price of a DRG point, somatic',
    priceYear: PRICE_YEAR,
    values: of2024(2019, 52_248, 'Directorate of Health, ISF 2024'),
  },
  {
    id: 'paid-day.price',
    unit: 'kroner-per-unit',
    name: 'Day price for a discharge-ready patient, owed by the municipality of stay',
    priceYear: PRICE_YEAR,
    values: of2024(2019, 5_745, 'Directorate of Health, day price 2024'),
  },
]

/** DRG points per unit. Points follow stays, not days: a shorter stay leaves ISF where it was. */
const points: Partial<Record<ServiceId, [points: number, why: string]>> = {
  'hospital-stays': [1, 'about one point a stay'],
  'hospital-outpatient': [0.06, 'a consultation'],
  'hospital-video': [0.06, 'funded as a consultation in person from 2019 (003:13546-13550)'],
  'mental-outpatient': [0.05, 'a consultation; inpatient mental health has none (003:13388-13393)'],
  'internet-treatment': [0.15, 'guided courses are in ISF from 2019 (003:8521-8527)'],
  'outreach-team': [0.5, 'a year of outreach; such teams are in ISF (003:13559-13565)'],
}

/** What the person pays per unit. Round; the fee card and long stay by income are not modelled. */
const fees: Partial<Record<ServiceId, [kroner: number, why: string]>> = {
  'hospital-outpatient': [375, 'a specialist consultation'],
  'hospital-video': [375, 'as in person'],
  'mental-outpatient': [375, 'a specialist consultation'],
  gp: [200, 'a GP consultation in the daytime'],
  'out-of-hours': [300, 'an out-of-hours consultation'],
  'short-stay': [190, 'a day of short stay'],
  'long-stay': [200_000, 'a year, by income'],
}

const pointParameters = Object.entries(points).map(([service, [central, why]]) =>
  assumedParameter({
    id: `isf.points.${service}`,
    unit: 'points-per-unit',
    name: `DRG points per unit of ${service}`,
    central,
    spread: 0.25,
    why,
  }),
)

const feeParameters = Object.entries(fees).map(([service, [central, why]]) =>
  assumedParameter({
    id: `user-fee.${service}`,
    unit: 'kroner-per-unit',
    name: `User fee per unit of ${service}`,
    central,
    spread: 0.1,
    why,
  }),
)

export const paymentRules: readonly PriceParameter[] = [
  ...published,
  ...pointParameters,
  ...feeParameters,
  assumedParameter({
    id: 'national-insurance.gp',
    unit: 'kroner-per-unit',
    name: 'National insurance to the GP per consultation',
    central: 250,
    spread: 0.25,
    why: 'GPs have a mixed model of grant, fee and national insurance (003:13769-13776)',
  }),
]
