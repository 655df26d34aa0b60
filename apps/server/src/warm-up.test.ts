import type { Question } from '@samsyn/desk'
import { expect, test } from 'vitest'
import { AnswerShelf } from './answer-shelf.ts'
import { makeFront, warmUp } from './warm-up.ts'

/** Answers of a country with two communities, in the order they are asked for. */
function country() {
  const asked: string[] = []
  const shelf = new AnswerShelf(async (question: Question) => {
    asked.push([question.about, 'id' in question ? question.id : ''].join(' ').trim())
    const answer = { communities: [{ id: 'fonna' }, { id: 'vestfold' }] }
    return { type: 'application/json', bytes: new TextEncoder().encode(JSON.stringify(answer)) }
  }, 1e6)
  return { asked, shelf }
}

const never = new AbortController().signal

const fonna = { id: 'fonna', lang: 'nb' } as const

test('on a server the usual pages of all come first, one community at a time, then the other groups', async () => {
  const { asked, shelf } = country()
  await warmUp(shelf, undefined, never)
  const first = asked.indexOf('community vestfold')
  expect(asked.slice(0, first).join()).not.toContain('vestfold')
  expect(asked.slice(0, first)).toContain('population fonna')
  expect(asked.filter((one) => one === 'plan fonna')).toHaveLength(5)
  expect(asked.indexOf('plan vestfold')).toBeLessThan(asked.lastIndexOf('plan fonna'))
})

test('on a laptop the community that is opened comes first, with its documents, and then the others', async () => {
  const { asked, shelf } = country()
  await warmUp(shelf, fonna, never)
  const others = asked.indexOf('community vestfold')
  const own = asked.filter((one) => one.endsWith(' fonna'))
  expect(asked.slice(0, others).filter((one) => one.endsWith(' fonna'))).toEqual(own)
  expect(own.filter((one) => one === 'document fonna').length).toBeGreaterThan(2)
  expect(asked.join()).not.toContain('document vestfold')
})

test('who opens a community waits for its first page and for nothing else', async () => {
  const { asked, shelf } = country()
  await makeFront(shelf, fonna)
  expect(asked).toEqual(['communities', 'community fonna', 'plan fonna'])
})

test('while someone waits for an answer nothing is made ahead, and a server that stops makes nothing more', async () => {
  const asked: string[] = []
  const theirs = Promise.withResolvers<void>()
  const slow = new AnswerShelf(async (question) => {
    if (question.about === 'parties') await theirs.promise
    else asked.push(question.about)
    return { type: 'application/json', bytes: new Uint8Array(1) }
  }, 1e6)
  const waiting = slow.get({ about: 'parties' })
  const stopping = new AbortController()
  const warming = warmUp(slow, fonna, stopping.signal)
  await new Promise((later) => setTimeout(later, 20))
  expect(asked).toEqual([])
  stopping.abort()
  await expect(warming).rejects.toThrow('aborted')
  theirs.resolve()
  await waiting
  expect(asked).toEqual([])
})
