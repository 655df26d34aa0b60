import type { Answer, Question } from '@samsyn/desk'
import { expect, test } from 'vitest'
import { AnswerShelf } from './answer-shelf.ts'

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
  expect(one.br!.length).toBeLessThan(one.plain.length)
})
