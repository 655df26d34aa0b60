import { expect, test } from 'vitest'
import { documentFileName } from './document-file-name.ts'

test('a document is saved under a name in its own language', () => {
  expect(documentFileName('nb', 'vestfold', 'plan.docx')).toBe('vestfold-planleggingsgrunnlag.docx')
  expect(documentFileName('nn', 'forde', 'case-paper.docx')).toBe(
    'forde-sak-til-samarbeidsutval.docx',
  )
  expect(documentFileName('en', 'vestfold', 'municipality-3905.docx')).toBe(
    'vestfold-municipality-sheet-3905.docx',
  )
})
