import { stream } from '@samsyn/draws'
import type { District, Geography, Municipality } from '@samsyn/geography'
import { Refusal } from '@samsyn/refusal'
import { rise } from './age-patterns.ts'

/**
 * An area whose people are generated: a municipality without districts, a city district, or the residents
 * of a city that no district claims. Cities are sums, so districts can never exceed their city.
 */
export interface LeafArea {
  /** Municipality or district code; city code + "99" for those without a known district. */
  readonly code: string
  readonly municipality: string
  readonly isDistrict: boolean
  readonly persons: number
  /** Of them, aged 67 and over. */
  readonly persons67plus: number
  /** 0 in the countryside, 1 in a big city: decides at what age people come and go. */
  readonly urban: number
  /** Multiples of the national rates. */
  readonly mortality: number
  readonly fertility: number
}

export function leafAreas(geography: Geography, seed: number): LeafArea[] {
  if (geography.municipalities.length === 0) {
    throw new Refusal('incomplete-table', {
      found: 'a geography without municipalities',
      because: 'a synthetic country is made municipality by municipality',
      remedy: 'give at least one municipality with its published population',
    })
  }
  return geography.municipalities.flatMap((city) => {
    check(city)
    const districts = geography.districts.filter((one) => one.municipality === city.code)
    if (districts.length === 0) return [leaf(city.code, city, countsOf(city), false, seed)]
    const parts = districts.map((one) => leaf(one.code, city, countsOf(one), true, seed))
    return [...parts, leaf(`${city.code}99`, city, remainderOf(city, parts), false, seed)]
  })
}

interface Counts {
  readonly persons: number
  readonly persons67plus: number
}

function leaf(code: string, city: Municipality, counts: Counts, isDistrict: boolean, seed: number) {
  const luck = stream(seed, `area.${code}`)
  return {
    code,
    municipality: city.code,
    isDistrict,
    ...counts,
    urban: rise(Math.log(city.population), Math.log(15_000), Math.log(150_000)),
    // Spread of local life tables and total fertility between Norwegian municipalities, roughly.
    mortality: Math.exp(0.06 * luck.normal(0)),
    fertility: Math.exp(0.08 * luck.normal(1)),
  }
}

function countsOf(place: Municipality | District): Counts {
  return {
    persons: place.population,
    persons67plus: Math.round(place.population * place.share67plus),
  }
}

/** Shares are published rounded, so the aged of the districts may exceed their city's by a few: then none are left. */
function remainderOf(city: Municipality, parts: readonly LeafArea[]): Counts {
  const persons = parts.reduce((left, part) => left - part.persons, city.population)
  if (persons < 0) {
    throw new Refusal('tables-disagree', {
      found: `${-persons} persons more in the districts of ${city.name} than in the city`,
      because: 'everyone in a city district also lives in the city',
      remedy: 'take both populations from the same table and date',
    })
  }
  const old = parts.reduce((left, part) => left - part.persons67plus, countsOf(city).persons67plus)
  return { persons, persons67plus: Math.min(persons, Math.max(0, old)) }
}

function check({ code, name, population, share67plus }: Municipality): void {
  const whole = Number.isInteger(population) && population > 0
  if (whole && share67plus > 0 && share67plus < 1) return
  throw new Refusal('impossible-value', {
    found: `${population} persons and the share ${share67plus} aged 67+ in ${code} ${name}`,
    because: 'a municipality has a whole number of people, some of them old and some not',
    remedy: 'give the published total and the share between 0 and 1',
  })
}
