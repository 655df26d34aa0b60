/**
 * +1 above a line, −1 below it, 0 on it. Equal up to rounding is on it: the mean of equal values may differ from them in the
 * last digit, and that must not read as a signal.
 */
export function sideOf(value: number, line: number): number {
  const distance = value - line
  return Math.abs(distance) <= 1e-12 * Math.abs(line) ? 0 : Math.sign(distance)
}
