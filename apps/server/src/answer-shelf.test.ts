import { randomBytes } from 'node:crypto'
import type { Answer, Question } from '@samsyn/desk'
import { expect, test } from 'vitest'
import { AnswerShelf, keptAnswer, plainOf } from './answer-shelf.ts'

/** Answers of a given size that count how often they were made. */
function counted(size: number) {
  let made = 0
  const make = async (question: Question): Promise<Answer> => {
    made += 1
    const text = JSON.stringify(question).padEnd(size)
    return { type: 'application/json', bytes: new TextEncoder().encode(text) }
  }
  return { make, made: () => made }
}

const community = (id: string): Question => ({ about: 'community', id, group: 'frail-elderly' })

test('what is asked for by many at once is made once, and kept', async () => {
  const { make, made } = counted(100)
  const shelf = new AnswerShelf(make, 1e6)
  const [one, same] = await Promise.all([shelf.get(community('a')), shelf.get(community('a'))])
  expect(same).toBe(one)
  expect(await shelf.get(community('a'))).toBe(one)
  expect(made()).toBe(1)
})

test('the shelf never holds more than it may, and what was asked for last stays', async () => {
  const { make, made } = counted(1000)
  const shelf = new AnswerShelf(make, 2500)
  for (const id of ['a', 'b', 'a', 'c']) await shelf.get(community(id))
  expect(made()).toBe(3)
  await shelf.get(community('a'))
  expect(made()).toBe(3)
  await shelf.get(community('b'))
  expect(made()).toBe(4)
})

test('what could not be answered is asked again', async () => {
  let tries = 0
  const shelf = new AnswerShelf(async () => {
    tries += 1
    throw new Error('not today')
  }, 1e6)
  await expect(shelf.get(community('a'))).rejects.toThrow('not today')
  await expect(shelf.get(community('a'))).rejects.toThrow('not today')
  expect(tries).toBe(2)
})

test('the same answer has the same name, compressed or not, and another has another', async () => {
  const shelf = new AnswerShelf(counted(5000).make, 1e6)
  const again = new AnswerShelf(counted(5000).make, 1e6)
  const one = await shelf.get(community('a'))
  expect((await again.get(community('a'))).etag).toBe(one.etag)
  expect((await shelf.get(community('b'))).etag).not.toBe(one.etag)
})

test('a large answer is kept compressed only, and is the same text again for whoever takes no compression', async () => {
  const shelf = new AnswerShelf(counted(50_000).make, 1e6)
  const answer = await shelf.get(community('a'))
  expect(answer.body.plain).toBeNull()
  expect(String(await plainOf(answer)).trimEnd()).toBe(JSON.stringify(community('a')))
  expect(shelf.fullness).toBeLessThan(0.01)
})

test('what hardly shrinks is kept as it is', async () => {
  const noise = randomBytes(5000)
  expect((await keptAnswer('application/zip', noise)).body).toEqual({ plain: noise })
})

test('no more may wait for the thread with the tables than can be answered in some minutes', async () => {
  const shelf = new AnswerShelf(() => new Promise(() => {}), 1e6)
  for (let i = 0; i < 500; i++) shelf.get(community(`c${i}`))
  await expect(shelf.get(community('one more'))).rejects.toThrow('500 answers that are being made')
  // Who asks for what is coming already waits with the rest.
  expect(shelf.busy).toBe(true)
})
