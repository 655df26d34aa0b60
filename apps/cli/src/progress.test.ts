import { createLanguage } from '@samsyn/language'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { progressOn } from './progress.ts'

// Of the clock alone: what is shown is a matter of seconds.
beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A stream that is no terminal, and what came to it. */
function pipe() {
  const written: string[] = []
  const stream = { write: (text: string) => written.push(text) } as unknown as NodeJS.WriteStream
  return { written, stream }
}

test('short work is silent, and what began in the first second is said when it is over', () => {
  const { written, stream } = pipe()
  const progress = progressOn(stream, createLanguage('nb'))
  progress.at(0, 1, 'projecting')
  expect(written).toEqual([])
  vi.advanceTimersByTime(1100)
  expect(written).toEqual(['Framskriver alle kommuner til 2050 (0 av 1)\n'])
  const { written: never, stream: short } = pipe()
  const ended = progressOn(short, createLanguage('nb'))
  ended.at(0, 1, 'projecting')
  ended.end()
  vi.advanceTimersByTime(5000)
  expect(never).toEqual([])
})

test('a step is said once, in the language, and again when its words change', () => {
  const { written, stream } = pipe()
  const progress = progressOn(stream, createLanguage('nn'))
  vi.advanceTimersByTime(1100)
  const asking = { name: 'ssb-07459', part: 1, parts: 2 }
  progress.at(40, 100, 'asking', asking)
  progress.at(41, 100, 'asking', asking)
  progress.at(80, 100, 'asking', { ...asking, part: 2 })
  progress.at(80, 100, 'again', { name: 'ssb-07459', part: 2, parts: 6, why: '503' })
  expect(written).toEqual([
    'ssb-07459: spør, svar 1 av 2 (40 av 100)\n',
    'ssb-07459: spør, svar 2 av 2 (80 av 100)\n',
    'ssb-07459: 503, spør att (forsøk 2 av 6) (80 av 100)\n',
  ])
})
