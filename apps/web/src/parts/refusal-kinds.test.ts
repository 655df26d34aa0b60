import { kinds } from '@samsyn/refusal'
import { expect, test } from 'vitest'
import { refusalWord } from './refusal-kinds.ts'

test('every kind that the server answers has its words, and what is no kind is a fault of ours', () => {
  const ours = Object.keys(kinds).filter(
    (kind) => refusalWord(`urn:samsyn:problem:${kind}`) === 'fault',
  )
  expect(ours).toEqual(['shapes-differ', 'cannot-write'])
  expect(refusalWord('urn:samsyn:problem:fault')).toBe('fault')
  expect(refusalWord('about:blank')).toBe('fault')
})
