import { createLanguage } from '@samsyn/language'
import { kinds } from '@samsyn/refusal'
import { expect, test } from 'vitest'
import { refusalWord, refusedBy } from './refusal-kinds.ts'

test('every kind that the server answers has its words, and what is no kind is a fault of ours', () => {
  const ours = Object.keys(kinds).filter(
    (kind) => refusalWord(`urn:samsyn:problem:${kind}`) === 'fault',
  )
  expect(ours).toEqual(['shapes-differ', 'cannot-write'])
  expect(refusalWord('urn:samsyn:problem:fault')).toBe('fault')
  expect(refusalWord('about:blank')).toBe('fault')
})

test('a problem with a code is said in the reader’s language, and one of another server as it says it', () => {
  const problem = {
    ...{ type: 'urn:samsyn:problem:too-many', title: 'too many', status: 429 },
    ...{ found: '12 runs that wait', because: 'they are run one at a time', remedy: 'wait' },
  }
  const nn = createLanguage('nn')
  const known = refusedBy({ ...problem, code: 'too-many-runs', values: { n: 12 } })
  expect(nn.refusal(known)).toMatchObject({ untranslated: false, found: '12 køyringar som ventar' })
  const strange = refusedBy({ ...problem, code: 'of-tomorrow', values: {} })
  expect(nn.refusal(strange)).toMatchObject({ untranslated: true, found: problem.found })
})
