// ln Γ and its derivative, to about 15 digits: they carry the exact Poisson limits and the likelihood of a
// gamma prior. Lanczos (1964) with Godfrey's coefficients (g = 7, n = 9); digamma by its asymptotic series
// after stepping up to 10 (Abramowitz & Stegun 6.3.18).

const LANCZOS = [
  0.9999999999998099, 676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406,
  12.507343278686905, -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
] as const

const HALF_LN_2PI = 0.9189385332046728

/** ln Γ(x) for x > 0. */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x)
  const z = x - 1
  let series: number = LANCZOS[0]
  for (let i = 1; i < LANCZOS.length; i++) series += LANCZOS[i]! / (z + i)
  const t = z + 7.5
  return HALF_LN_2PI + (z + 0.5) * Math.log(t) - t + Math.log(series)
}

/** ψ(x) = d ln Γ(x) / dx for x > 0. */
export function digamma(x: number): number {
  let value = 0
  let at = x
  while (at < 10) {
    value -= 1 / at
    at += 1
  }
  const inverse = 1 / (at * at)
  const tail =
    inverse *
    (1 / 12 -
      inverse *
        (1 / 120 -
          inverse *
            (1 / 252 - inverse * (1 / 240 - inverse * (1 / 132 - (inverse * 691) / 32760)))))
  return value + Math.log(at) - 0.5 / at - tail
}

/**
 * x^a e^(−x) / Γ(a + 1): the Poisson probability of `a` events when `x` are expected, without the loss
 * of digits that large counts give. Loader (2000), "Fast and accurate computation of binomial
 * probabilities".
 */
export function poissonMass(a: number, x: number): number {
  if (x === 0) return a === 0 ? 1 : 0
  if (a < 15) return Math.exp(a * Math.log(x) - x - logGamma(a + 1))
  return Math.exp(-stirlingError(a) - deviance(a, x)) / Math.sqrt(2 * Math.PI * a)
}

/** ln Γ(a + 1) less Stirling's ln √(2πa) + a ln a − a. */
function stirlingError(a: number): number {
  const inverse = 1 / (a * a)
  return (
    (1 / 12 -
      inverse * (1 / 360 - inverse * (1 / 1260 - inverse * (1 / 1680 - (inverse * 1) / 1188)))) /
    a
  )
}

/** a ln(a / x) + x − a, by series where a and x are near each other. */
function deviance(a: number, x: number): number {
  if (Math.abs(a - x) >= 0.1 * (a + x)) return a * Math.log(a / x) + x - a
  const v = (a - x) / (a + x)
  let sum = (a - x) * v
  let term = 2 * a * v
  for (let j = 1; j < 1000; j++) {
    term *= v * v
    const next = sum + term / (2 * j + 1)
    if (next === sum) return next
    sum = next
  }
  return sum
}
