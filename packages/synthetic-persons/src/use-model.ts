import type { AgeGroup } from './age-groups.ts'
import { daecaDiagnoses, hospitalDiagnoses, newborn } from './diagnoses.ts'
import {
  acuteBeds2018,
  choices,
  complexity2017,
  consultationsPerPerson,
  daeca,
  primaryCare75plus,
} from './published.ts'
import { shareReached } from './share-reached.ts'
import { bisect, sharesOf, sum, weighted } from './weighted-means.ts'

/** Complexity classes: 0 none, 1 simple, 2 moderate, 3 severe. */
export const classes = [0, 1, 2, 3] as const

/** Yearly means that meet the published aggregates; everything by age group and, where it says so, by class. */
export interface UseModel {
  readonly groups: readonly AgeGroup[]
  /** Share of the group's people in each class. `[group][class]` */
  readonly classShare: readonly (readonly number[])[]
  /** First stays (a readmission follows some of them) per person. `[group][class]` */
  readonly firstStays: readonly (readonly number[])[]
  /** How unevenly stays fall on people of one class: sd of the logarithm. `[group]` */
  readonly staySpread: readonly number[]
  /** Nights of a stay relative to its diagnosis, on average 1 in every group. `[group][class]` */
  readonly length: readonly (readonly number[])[]
  readonly outpatient: readonly (readonly number[])[]
  readonly daycare: readonly (readonly number[])[]
  readonly gp: readonly (readonly number[])[]
  readonly outofhours: readonly (readonly number[])[]
  /** Unplanned contacts without a night, DAECA classes and others. `[group]` */
  readonly emergencyDaeca: readonly number[]
  readonly emergencyOther: readonly number[]
  readonly acuteBed: readonly (readonly number[])[]
  /** Factor on the death rate that keeps the group's deaths. `[group]` */
  readonly deathScale: readonly number[]
}

/**
 * Solves the means of use from published aggregates.
 *
 * @param groups the hospital table's age groups
 * @param births births a year per person on 1 January: a newborn's stay is one of the youngest group's
 * @param longStay share of the group in long stays. `[group]`
 */
export function solveUse(
  groups: readonly AgeGroup[],
  births: number,
  longStay: readonly number[],
): UseModel {
  const people = sharesOf(groups.map(({ population }) => population))
  const newborns = births / people[0]!
  const stays = groups.map((one, g) => one.stays - (g === 0 ? newborns * newborn.chance : 0))
  const days = groups.map(
    (one, g) => one.bedDays - (g === 0 ? newborns * newborn.chance * newborn.nights : 0),
  )
  const inpatients = groups.map(
    (one, g) => one.inpatients - (g === 0 ? newborns * newborn.chance : 0),
  )
  const urgentDaeca = groups.map((one, g) => stays[g]! * urgentShareOf(one, true))
  const emergencyDaeca = urgentDaeca.map((rate) => (rate * daeca.sameDay) / (1 - daeca.sameDay))
  const emergencyOther = otherEmergencies(groups, stays, urgentDaeca, people)

  // Who counts in a class is a patient of the year, so a class holds a few more than were counted.
  let seen: number[][] = groups.map(() => [1, 0.9, 0.97, 1])
  let model: UseModel | undefined
  for (let round = 0; round < 4; round++) {
    const classShare = classShares(people, seen)
    const firstStays = stayRates(people, classShare, stays, days)
    const staySpread = groups.map((_, g) =>
      spreadFor(classShare[g]!, firstStays[g]!, inpatients[g]!),
    )
    const daycare = byClass(choices.daycareByAge, classShare, choices.daycareByClass)
    const outpatient = groups.map((one, g) =>
      outpatientRates(
        classShare[g]!,
        firstStays[g]!,
        staySpread[g]!,
        daycare[g]!,
        emergencyDaeca[g]! + emergencyOther[g]!,
        one.patients - (g === 0 ? newborns * newborn.chance : 0),
      ),
    )
    seen = groups.map((_, g) =>
      classes.map((c) =>
        shareReached(
          firstStays[g]![c]!,
          staySpread[g]!,
          outpatient[g]![c]!,
          daycare[g]![c]!,
          emergencyDaeca[g]! + emergencyOther[g]!,
        ),
      ),
    )
    model = {
      groups,
      classShare,
      firstStays,
      staySpread,
      length: lengths(classShare, firstStays),
      outpatient,
      daycare,
      ...primaryCare(people, classShare, outpatient, emergencyDaeca, emergencyOther),
      emergencyDaeca,
      emergencyOther,
      acuteBed: acuteBeds(people, classShare),
      deathScale: classShare.map((shares, g) => {
        const mean = sum(shares.map((share, c) => share * choices.deathByClass[c]!))
        return 1 / (mean * (1 + longStay[g]! * (choices.deathInLongStay - 1)))
      }),
    }
  }
  return model!
}

/** Share of a group's stays that are unplanned, all or those of DAECA's classes only. */
function urgentShareOf({ chapters }: AgeGroup, daecaOnly: boolean): number {
  const all = sum(chapters.map(({ stays }) => stays))
  return sum(
    chapters.map(({ chapter, stays }) => {
      const inside = hospitalDiagnoses.filter((one) => one.chapter === chapter)
      const weight = sum(inside.map((one) => one.weight))
      const urgent = inside
        .filter(({ code }) => !daecaOnly || daecaDiagnoses.includes(code.slice(0, 3)))
        .map((one) => (one.weight * one.urgent) / 100)
      return weight === 0 ? 0 : ((stays / all) * sum(urgent)) / weight
    }),
  )
}

/** So many others that DAECA's classes become their published share of all urgent episodes. */
function otherEmergencies(
  groups: readonly AgeGroup[],
  stays: readonly number[],
  urgentDaeca: readonly number[],
  people: readonly number[],
): number[] {
  const urgent = groups.map((one, g) => stays[g]! * urgentShareOf(one, false))
  const chosen = weighted(people, urgentDaeca) / (1 - daeca.sameDay)
  const others = chosen / daeca.ofUrgent - weighted(people, urgent) - chosen * daeca.sameDay
  const profile = [1.1, 1, 0.8, 0.75, 0.9, 1.3, 1.8]
  const level = Math.max(0, others) / weighted(people, profile)
  return profile.map((one) => one * level)
}

function classShares(people: readonly number[], seen: readonly (readonly number[])[]): number[][] {
  const of = (profile: readonly number[], persons: number, c: number) => {
    const reached = profile.map((one, g) => one * seen[g]![c]!)
    const level = persons / complexity2017.people / weighted(people, reached)
    return profile.map((one) => one * level)
  }
  const simple = of(choices.simpleByAge, complexity2017.simple.persons, 1)
  const moderate = of(choices.moderateByAge, complexity2017.moderate.persons, 2)
  const severe = of(choices.severeByAge, complexity2017.severe.persons, 3)
  return people.map((_, g) => {
    const chronic = [simple[g]!, moderate[g]!, severe[g]!]
    return [1 - sum(chronic), ...chronic]
  })
}

/** Bed-days that meet the age groups' (SSB 14824) and the classes' (table 4.1): iterative proportional fitting. */
function bedDays(
  people: readonly number[],
  classShare: readonly (readonly number[])[],
  days: readonly number[],
): number[][] {
  const { people: people2017, simple, moderate, severe } = complexity2017
  const all = weighted(people, days)
  const chronic = [simple, moderate, severe].map((one) => one.bedDays / people2017)
  const ofClass = [all - sum(chronic), ...chronic]
  const cells = people.map((share, g) =>
    classes.map((c) => share * classShare[g]![c]! * choices.daysByClass[c]! * days[g]!),
  )
  for (let i = 0; i < 200; i++) {
    for (const c of classes) {
      const factor = ofClass[c]! / sum(cells.map((row) => row[c]!))
      for (const row of cells) row[c] = row[c]! * factor
    }
    cells.forEach((row, g) => {
      const factor = (people[g]! * days[g]!) / sum(row)
      for (const c of classes) row[c] = row[c]! * factor
    })
  }
  return cells
}

/** First stays per person: days ÷ length, less what comes as readmissions. */
function stayRates(
  people: readonly number[],
  classShare: readonly (readonly number[])[],
  stays: readonly number[],
  days: readonly number[],
): number[][] {
  return bedDays(people, classShare, days).map((row, g) => {
    const raw = row.map((cell, c) => cell / choices.lengthByClass[c]!)
    const level = (people[g]! * stays[g]!) / sum(raw)
    const chain = 1 + choices.extraReadmission[g]! * (1 + choices.extraReadmission[g]!)
    return raw.map((cell, c) => (cell * level) / (people[g]! * classShare[g]![c]!) / chain)
  })
}

/** Lengths by class, on average 1 over the stays of a group, because a diagnosis has its own. */
function lengths(
  classShare: readonly (readonly number[])[],
  firstStays: readonly (readonly number[])[],
): number[][] {
  return classShare.map((shares, g) => {
    const stays = shares.map((share, c) => share * firstStays[g]![c]!)
    const mean = sum(classes.map((c) => stays[c]! * choices.lengthByClass[c]!)) / sum(stays)
    return choices.lengthByClass.map((one) => one / mean)
  })
}

/** The spread at which so many people as published have a stay at all. */
function spreadFor(
  shares: readonly number[],
  rates: readonly number[],
  inpatients: number,
): number {
  const reached = (spread: number) =>
    sum(classes.map((c) => shares[c]! * shareReached(rates[c]!, spread)))
  return bisect(0.05, 3, (spread) => inpatients - reached(spread))
}

/** The level of outpatient contacts at which so many people as published are patients at all. */
function outpatientRates(
  shares: readonly number[],
  stays: readonly number[],
  spread: number,
  daycare: readonly number[],
  emergency: number,
  patients: number,
): number[] {
  const reached = (level: number) =>
    sum(
      classes.map(
        (c) =>
          shares[c]! *
          shareReached(
            stays[c]!,
            spread,
            level * choices.outpatientByClass[c]!,
            daycare[c]!,
            emergency,
          ),
      ),
    )
  const level = bisect(0.01, 20, (one) => reached(one) - patients)
  return choices.outpatientByClass.map((one) => one * level)
}

function primaryCare(
  people: readonly number[],
  classShare: readonly (readonly number[])[],
  outpatient: readonly (readonly number[])[],
  emergencyDaeca: readonly number[],
  emergencyOther: readonly number[],
): Pick<UseModel, 'gp' | 'outofhours'> {
  // The two oldest groups and a third of the next one stand for 75 and over.
  const old = [0, 0, 0, 0, people[4]! * 0.35, people[5]!, people[6]!]
  const meanOld = (profile: readonly number[]) => weighted(old, profile) / sum(old)
  const scaled = (profile: readonly number[], target: number) =>
    profile.map((one) => (one * target) / meanOld(profile))
  const outofhours = scaled(choices.outofhoursByAge, primaryCare75plus.outofhours)
  const oldGp = scaled(choices.gpByAge, primaryCare75plus.gp)
  const hospital = weighted(
    people,
    people.map(
      (_, g) =>
        sum(classes.map((c) => classShare[g]![c]! * outpatient[g]![c]!)) +
        emergencyDaeca[g]! +
        emergencyOther[g]!,
    ),
  )
  const wanted = consultationsPerPerson - hospital - weighted(people, outofhours)
  const isOld = (g: number) => g >= 4
  const fixed = sum(people.map((one, g) => (isOld(g) ? one * oldGp[g]! : 0)))
  const rest = sum(people.map((one, g) => (isOld(g) ? 0 : one * oldGp[g]!)))
  const level = Math.max(0.1, (wanted - fixed) / rest)
  const gp = oldGp.map((one, g) => (isOld(g) ? one : one * level))
  return {
    gp: byClass(gp, classShare, choices.primaryByClass),
    outofhours: byClass(outofhours, classShare, choices.primaryByClass),
  }
}

function acuteBeds(people: readonly number[], classShare: readonly (readonly number[])[]) {
  const target = acuteBeds2018.admissions / acuteBeds2018.people
  const level = target / weighted(people, choices.acuteBedByAge)
  return byClass(
    choices.acuteBedByAge.map((one) => one * level),
    classShare,
    choices.primaryByClass,
  )
}

/** A mean by age group spread over the classes by their factors, the mean kept. */
function byClass(
  means: readonly number[],
  classShare: readonly (readonly number[])[],
  factors: readonly number[],
): number[][] {
  return means.map((mean, g) => {
    const average = sum(classes.map((c) => classShare[g]![c]! * factors[c]!))
    return factors.map((factor) => (mean * factor) / average)
  })
}
