import type { NumberForms } from './number-forms.ts'

/** Whole numbers, and one decimal under ten: 0.4 of a bed is not none. */
export function amount({ number }: Pick<NumberForms, 'number'>, value: number): string {
  return number(value, Math.abs(value) < 10 && Math.abs(value) >= 0.05 ? 1 : 0)
}

/** Whether a number that is said without its sign has been rounded to nothing: "0", "0,0", "0.00". */
export function isNothing(said: string): boolean {
  return /^0([.,]0*)?$/.test(said)
}
