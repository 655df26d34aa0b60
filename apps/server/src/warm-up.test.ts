import type { Question } from '@samsyn/desk'
import { expect, test } from 'vitest'
import { AnswerShelf } from './answer-shelf.ts'
import { warmUp } from './warm-up.ts'

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

test('on a server the front pages of all come first, then their other pages, then the other groups', async () => {
  const { asked, shelf } = country()
  await warmUp(shelf, undefined, never)
  const at = (what: string) => asked.indexOf(what)
  expect(asked.slice(0, 5)).toEqual([
    ...['communities', 'measures', 'services'],
    ...['community fonna', 'community vestfold'],
  ])
  expect(at('plan fonna')).toBeGreaterThan(at('community vestfold'))
  expect(asked.filter((one) => one === 'plan vestfold')).toHaveLength(5)
})

test('on a laptop only the community that is opened is made', async () => {
  const { asked, shelf } = country()
  await warmUp(shelf, 'fonna', never)
  expect(asked).toContain('baseline fonna')
  expect(asked.join()).not.toContain('vestfold')
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
  const warming = warmUp(slow, 'fonna', stopping.signal)
  await new Promise((later) => setTimeout(later, 20))
  expect(asked).toEqual([])
  stopping.abort()
  await expect(warming).rejects.toThrow('aborted')
  theirs.resolve()
  await waiting
  expect(asked).toEqual([])
})
