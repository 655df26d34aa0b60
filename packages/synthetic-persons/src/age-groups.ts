import type { PlanningData } from '@samsyn/plan'

/** An age group of the hospital table, with what it says of all diagnoses together, per person on 1 January. */
export interface AgeGroup {
  readonly ageFrom: number
  /** Inclusive; 105 for the open group. */
  readonly ageTo: number
  readonly population: number
  readonly patients: number
  readonly inpatients: number
  readonly stays: number
  readonly bedDays: number
  readonly chapters: readonly ChapterUse[]
}

export interface ChapterUse {
  readonly chapter: string
  readonly stays: number
  readonly bedDays: number
  /** Persons who came without a night. */
  readonly outpatients: number
}

/** The seven age groups of `somatic_hospital_use`, youngest first. */
export function ageGroupsOf({ services }: PlanningData): AgeGroup[] {
  return services.hospitalUse
    .filter(({ chapter }) => chapter === '_T')
    .sort((a, b) => a.ageFrom - b.ageFrom)
    .map((all) => ({
      ageFrom: all.ageFrom,
      ageTo: all.ageTo,
      population: all.population,
      patients: all.patients / all.population,
      inpatients: all.inpatients / all.population,
      stays: all.stays / all.population,
      bedDays: all.bedDays / all.population,
      chapters: services.hospitalUse
        .filter(({ chapter, ageFrom }) => chapter !== '_T' && ageFrom === all.ageFrom)
        .map(({ chapter, stays, bedDays, patients, inpatients }) => ({
          chapter,
          stays,
          bedDays,
          outpatients: Math.max(0, patients - inpatients),
        })),
    }))
}

/** SQL that gives the number of the group, 0 to 6, from an age. */
export function groupSql(age: string, groups: readonly AgeGroup[]): string {
  const cases = groups.slice(0, -1).map(({ ageTo }, g) => `WHEN ${age} <= ${ageTo} THEN ${g}`)
  return `CAST(CASE ${cases.join(' ')} ELSE ${groups.length - 1} END AS TINYINT)`
}
