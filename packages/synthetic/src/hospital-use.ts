import type { HospitalUseRow } from '@samsyn/demand'
import { CELLS_PER_AREA, type NationalHistory } from '@samsyn/population'
import { between } from './persons-between.ts'
import { hospitalRates } from './service-anchors.ts'

const YEAR = 2024
/** The publisher rounds persons to multiples of 3, and stays and days to multiples of 6. */
const PERSONS = 3
const DAYS = 6
/** Some stays have no chapter, so the chapters sum to a little less than all. */
const WITH_CHAPTER = 0.995

/**
 * What people come for: weight of the chapter in the bed-days of children, of adults and of the old (mixed by age),
 * and outpatients per inpatient relative to other chapters. Weights are ours; which chapters lead at 80+
 * (circulatory, respiratory, injury, neoplasms) is what SSB 14824 says.
 */
const chapters: readonly (readonly [string, string, number, number, number, number])[] = [
  ['I', 'A00-B99 Infectious and parasitic diseases', 2, 2.5, 3.2, 1],
  ['II', 'C00-D48 Neoplasms', 4, 11, 12, 2],
  ['III', 'D50-D89 Blood and immune', 1, 0.6, 1.1, 2],
  ['IV', 'E00-E90 Endocrine, nutritional and metabolic', 3, 2, 2.1, 5],
  ['V', 'F00-F99 Mental and behavioural (in somatic care)', 1.5, 1, 1.1, 1.2],
  ['IX', 'I00-I99 Circulatory system', 1, 9, 20, 1.3],
  ['VI', 'G00-G99 Nervous system', 6, 4.5, 2.1, 3],
  ['VII', 'H00-H59 Eye', 0.4, 0.5, 0.4, 40],
  ['VIII', 'H60-H95 Ear', 0.4, 0.3, 0.2, 35],
  ['X', 'J00-J99 Respiratory system', 7, 6, 13, 1],
  ['XI', 'K00-K93 Digestive system', 3.5, 8, 8.2, 1.6],
  ['XII', 'L00-L99 Skin', 1, 1.7, 1.8, 9],
  ['XIII', 'M00-M99 Musculoskeletal', 2, 7, 5.3, 3],
  ['XIV', 'N00-N99 Genitourinary', 1.5, 3.8, 7.4, 2.4],
  ['XIX', 'S00-T98 Injury and poisoning', 5, 8.5, 13.5, 1.5],
  ['XV', 'O00-O99 Pregnancy and childbirth', 0.02, 1.6, 0, 2.5],
  ['XVI', 'P00-P96 Perinatal', 17, 0.01, 0, 0.8],
  ['XVII', 'Q00-Q99 Congenital malformations', 6, 0.4, 0.03, 6],
  ['XVIII', 'R00-R99 Symptoms and abnormal findings', 3.5, 3.5, 3.8, 3],
  ['XXI', 'Z00-Z99 Factors influencing health status', 36, 30, 5, 2],
]

/** Use of somatic hospitals in 2024 by age group and chapter, at the published rates of each age group. */
export function hospitalUse(national: NationalHistory): HospitalUseRow[] {
  const at = (YEAR - national.firstYear) * CELLS_PER_AREA
  return hospitalRates.flatMap((rates) => {
    const population = between(national.people, at, rates.ageFrom, rates.ageTo)
    const of = (per1000: number, to: number) => rounded((population * per1000) / 1000, to)
    const { ageFrom, ageTo } = rates
    const all: HospitalUseRow = {
      year: YEAR,
      ageFrom,
      ageTo,
      chapter: '_T',
      label: 'All diagnoses',
      patients: of(rates.patients, PERSONS),
      inpatients: of(rates.inpatients, PERSONS),
      stays: of(rates.stays, DAYS),
      bedDays: of(rates.bedDays, DAYS),
      population,
    }
    return [all, ...byChapter(all)]
  })
}

/** A person counts once in every chapter, so patients and inpatients exceed the total; stays and days do not. */
function byChapter(all: HospitalUseRow): HospitalUseRow[] {
  const middle = (all.ageFrom + Math.min(all.ageTo, 95)) / 2
  const weights = chapters.map(([, , child, adult, old]) => mixed(child, adult, old, middle))
  const days = sum(weights)
  const visits = sum(chapters.map((chapter, index) => weights[index]! * chapter[5]))
  return chapters.map(([chapter, label, , , , outpatient], index) => {
    const share = (WITH_CHAPTER * weights[index]!) / days
    const visitShare = (weights[index]! * outpatient) / visits
    const patients = Math.min(all.patients, 1.9 * all.patients * visitShare)
    return {
      ...all,
      chapter,
      label,
      patients: rounded(patients, PERSONS),
      inpatients: rounded(Math.min(patients, 1.15 * all.inpatients * share), PERSONS),
      stays: DAYS * Math.floor((all.stays * share) / DAYS),
      bedDays: DAYS * Math.floor((all.bedDays * share) / DAYS),
    }
  })
}

/** Childhood to 18, adult life around 40, old age from 80, straight lines between. */
function mixed(child: number, adult: number, old: number, age: number): number {
  if (age <= 9) return child
  if (age <= 40) return child + ((age - 9) / 31) ** 0.5 * (adult - child)
  return adult + Math.min(1, (age - 40) / 40) * (old - adult)
}

function rounded(value: number, to: number): number {
  return to * Math.round(value / to)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
