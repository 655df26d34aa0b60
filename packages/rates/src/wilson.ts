import { Refusal } from '@samsyn/refusal'
import { type Bounds, type Confidence, scoreOf } from './confidence.ts'

/**
 * Wilson's score interval for a proportion: stays within 0–1 and works for 0 of n.
 *
 * Wilson (1927), JASA 22: 209–212.
 *
 * @returns bounds of the proportion, 0–1
 */
export function wilsonInterval(having: number, of: number, confidence: Confidence = 0.95): Bounds {
  if (!(having >= 0 && having <= of && of > 0)) {
    throw new Refusal('impossible-value', {
      found: `${having} of ${of}`,
      because: 'a proportion needs a part between zero and a whole above zero',
      remedy: 'check that part and whole are of the same people',
    })
  }
  const z = scoreOf[confidence]
  const share = having / of
  const middle = (share + (z * z) / (2 * of)) / (1 + (z * z) / of)
  const spread = (share * (1 - share)) / of + (z * z) / (4 * of * of)
  const half = (z * Math.sqrt(spread)) / (1 + (z * z) / of)
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}
