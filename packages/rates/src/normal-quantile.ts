/**
 * Standard normal score with a share `below` of the distribution under it: Acklam's approximation (2003)
 * with one step of Halley's method would need the error function; here it only starts an iteration, so
 * Hastings' four digits are enough (Abramowitz & Stegun 26.2.23). Published limits use `scoreOf`.
 */
export function normalQuantile(below: number): number {
  if (below > 0.5) return -normalQuantile(1 - below)
  const t = Math.sqrt(-2 * Math.log(below))
  return (
    (2.515517 + t * (0.802853 + t * 0.010328)) /
      (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))) -
    t
  )
}
