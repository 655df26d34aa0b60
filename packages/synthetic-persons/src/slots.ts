import type { AgeGroup } from './age-groups.ts'
import {
  daecaDiagnoses,
  type HospitalDiagnosis,
  hospitalDiagnoses,
  minorEmergencies,
  newborn,
  primaryCareDiagnoses,
} from './diagnoses.ts'
import type { UseModel } from './use-model.ts'

/** Kinds of contact that are drawn as counts, in the order of their numbers. */
export const kinds = [
  'gp',
  'outofhours',
  'outpatient',
  'daycare',
  'emergency',
  'acutebed',
  'mental',
  'mentalstay',
  'shortstay',
  'admission',
] as const
export type Kind = (typeof kinds)[number]

/** The number of a kind in slots and streams. */
export const kindNumber = Object.fromEntries(kinds.map((kind, k) => [kind, k])) as Record<
  (typeof kinds)[number],
  number
>

/** A diagnosis is drawn by picking one of so many slots of (sex, kind, age group). */
export const SLOTS = 1000

/** SQL for the slot that 20 bits of chance pick, from the columns `sex` and `g`. */
export function slotSql(kind: string | number, groups: number, bits: string): string {
  return `((sex * ${kinds.length} + ${kind}) * ${groups} + g) * ${SLOTS} + ((${bits}) * ${SLOTS}) // 1048576`
}

/** What a contact of a slot is about. `nights` is a mean; 0 for a contact without a night. */
export interface Slot {
  readonly slot: number
  readonly diagnosis: string | null
  readonly drg: string | null
  readonly points: number | null
  /** Per cent. */
  readonly urgent: number
  readonly nights: number
  readonly specialty: number
}

interface Choice extends Omit<Slot, 'slot'> {
  readonly weight: number
}

/** The slots of every sex, kind and age group: `slot` = ((sex × kinds + kind) × groups + group) × 1000 + place. */
export function slotsOf({ groups, emergencyDaeca, emergencyOther }: UseModel): Slot[] {
  return [WOMEN, MEN].flatMap((sex) =>
    kinds.flatMap((kind, k) =>
      groups.flatMap((group, g) => {
        const share = emergencyDaeca[g]! / (emergencyDaeca[g]! + emergencyOther[g]!)
        const filled = fill(choicesOfSex(sex, choicesOf(kind, group, g, share)))
        return filled.map((choice, place) => ({
          ...choice,
          slot: ((sex * kinds.length + k) * groups.length + g) * SLOTS + place,
        }))
      }),
    ),
  )
}

const WOMEN = 0
const MEN = 1

/** Diagnoses of one sex alone, or nearly: births, breast, womb (W of ICPC-2: pregnancy); the prostate. */
function sexOf(diagnosis: string | null): number | null {
  if (/^(O|C50|D25|N81|W)/.test(diagnosis ?? '')) return WOMEN
  return /^(C61|N40)/.test(diagnosis ?? '') ? MEN : null
}

/**
 * The choices of a sex: twice its own, none of the other's, and so much of the rest that women and men together, as many of each, have the
 * published weights.
 */
function choicesOfSex(sex: number, choices: readonly Choice[]): Choice[] {
  const all = choices.reduce((sum, { weight }) => sum + weight, 0)
  const shareOf = (whose: number) =>
    choices.reduce((sum, one) => sum + (sexOf(one.diagnosis) === whose ? one.weight : 0), 0) / all
  const own = shareOf(sex)
  const rest = Math.max(0, 1 - 2 * own) / (1 - own - shareOf(1 - sex))
  return choices.flatMap((one) => {
    const whose = sexOf(one.diagnosis)
    if (whose === 1 - sex) return []
    return [{ ...one, weight: one.weight * (whose === sex ? 2 : rest) }]
  })
}

/** Slots in proportion to the weights, by largest remainder. */
function fill(choices: readonly Choice[]): Omit<Slot, 'slot'>[] {
  const all = choices.reduce((sum, { weight }) => sum + weight, 0)
  const exact = choices.map(({ weight }) => (weight / all) * SLOTS)
  const counts = exact.map(Math.floor)
  const left = SLOTS - counts.reduce((sum, count) => sum + count, 0)
  const byRest = exact
    .map((value, i) => ({ i, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i)
  for (const { i } of byRest.slice(0, left)) counts[i] = counts[i]! + 1
  return choices.flatMap(({ weight: _, ...slot }, i) =>
    Array.from({ length: counts[i]! }, () => slot),
  )
}

const plain = { drg: null, points: null, urgent: 0, nights: 0, specialty: 0 }

function choicesOf(kind: Kind, group: AgeGroup, g: number, daecaShare: number): Choice[] {
  switch (kind) {
    case 'gp':
    case 'outofhours':
      return primaryCareDiagnoses.map(([diagnosis, young, old]) => {
        const weight = young + ((old - young) * g) / 6
        return { ...plain, diagnosis, weight, urgent: kind === 'gp' ? 0 : 100 }
      })
    case 'outpatient':
      return outpatientChoices(group)
    case 'daycare':
      return daycare.map(([diagnosis, drg, points, weight, specialty]) => {
        return { ...plain, diagnosis, drg, points, weight, specialty }
      })
    case 'emergency':
      return emergencyChoices(group, daecaShare)
    case 'acutebed':
      return acuteBed.map(([diagnosis, weight]) => {
        return { ...plain, diagnosis, weight, urgent: 100, nights: 1.9 }
      })
    case 'mental':
    case 'mentalstay':
      return mental.map(([diagnosis, young, old]) => {
        const stay = kind === 'mentalstay'
        const weight = young + ((old - young) * g) / 6
        return {
          ...plain,
          diagnosis,
          weight,
          urgent: stay ? 60 : 0,
          nights: stay ? 16 : 0,
          specialty: 70,
        }
      })
    case 'shortstay':
      return [{ ...plain, diagnosis: null, weight: 1, nights: 18 }]
    case 'admission':
      return admissionChoices(group, g)
  }
}

/** Diagnosis, DRG, thousandths of a point, weight, specialty. Dialysis, medicines against cancer, day surgery. */
const daycare = [
  ['N185', '317O', 80, 35, 14],
  ['C509', '410X', 150, 25, 2],
  ['H259', '39Q', 273, 15, 7],
  ['K409', '162O', 322, 8, 11],
  ['I251', '125O', 193, 7, 9],
  ['J353', '55P', 201, 10, 10],
] as const
const acuteBed = [
  ['R81', 25],
  ['U71', 20],
  ['A04', 25],
  ['L03', 15],
  ['R95', 15],
] as const
const mental = [
  ['F321', 25, 30],
  ['F411', 20, 20],
  ['F900', 25, 0],
  ['F200', 10, 10],
  ['F102', 12, 10],
  ['F431', 8, 5],
  ['F03', 0, 25],
] as const

function outpatientChoices({ chapters }: AgeGroup): Choice[] {
  return chapters.flatMap(({ chapter, outpatients }) => {
    const inside = diagnosesIn(chapter)
    const all = inside.reduce((sum, { weight }) => sum + weight, 0)
    return inside.map(({ code, weight }, i) => ({
      ...plain,
      diagnosis: code,
      drg: '900',
      points: 35 + 15 * (i % 3),
      weight: (outpatients * weight) / all,
      specialty: specialtyOf(chapter),
    }))
  })
}

function emergencyChoices(group: AgeGroup, daecaShare: number): Choice[] {
  const classes = admissionChoices(group, -1).filter(({ diagnosis }) =>
    daecaDiagnoses.includes(diagnosis!.slice(0, 3)),
  )
  const all = classes.reduce((sum, { weight, urgent }) => sum + weight * urgent, 0)
  const minor = minorEmergencies.reduce((sum, [, weight]) => sum + weight, 0)
  const contact = { ...plain, drg: '900', points: 60, urgent: 100 }
  return [
    ...classes.map(({ diagnosis, weight, urgent, specialty }) => {
      const share = (daecaShare * weight * urgent) / all
      return { ...contact, diagnosis, specialty, weight: share }
    }),
    ...minorEmergencies.map(([diagnosis, weight]) => {
      return { ...contact, diagnosis, specialty: 19, weight: ((1 - daecaShare) * weight) / minor }
    }),
  ]
}

/** Stays by chapter as published, spread over the chapter's diagnoses; newborns' own stays are drawn by themselves. */
function admissionChoices({ chapters, population }: AgeGroup, g: number): Choice[] {
  const births = g === 0 ? (population / 18) * 0.93 * newborn.chance : 0
  return chapters.flatMap(({ chapter, stays, bedDays }) => {
    const own = chapter === 'XXI' ? Math.min(births, stays * 0.98) : 0
    const inside = diagnosesIn(chapter)
    const all = inside.reduce((sum, { weight }) => sum + weight, 0)
    const length = inside.reduce((sum, one) => sum + one.weight * one.length, 0) / all
    const nights = Math.max(1.02, (bedDays - own * newborn.nights) / Math.max(1, stays - own))
    return inside.map((one) => ({
      diagnosis: one.code,
      drg: one.drg,
      points: one.points,
      urgent: one.urgent,
      nights: Math.max(1.02, (nights * one.length) / length),
      specialty: specialtyOf(chapter),
      weight: ((stays - own) * one.weight) / all,
    }))
  })
}

function diagnosesIn(chapter: string): HospitalDiagnosis[] {
  return hospitalDiagnoses.filter((one) => one.chapter === chapter)
}

/** A field of care per chapter, numbered as the chapters are. */
function specialtyOf(chapter: string): number {
  return chapterOrder.indexOf(chapter) + 1
}
const chapterOrder =
  'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI'.split(' ')
