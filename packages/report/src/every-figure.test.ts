import { createLanguage, languages } from '@samsyn/language'
import { gapsOf, groupSpecs, groups } from '@samsyn/plan'
import { describe, expect, test } from 'vitest'

const diagnosis = /\([A-Z]\d\d–[A-Z]\d\d\)$/

describe.each(languages)('in %s', (code) => {
  const language = createLanguage(code)

  test.each(Object.entries(groupSpecs))('every figure of %s has words of its own', (_, spec) => {
    for (const [id] of spec.counts) {
      const { key, full } = language.figure(id)
      expect(key).toMatch(/^people/)
      expect(full).not.toMatch(/\+\d+ %|people/)
    }
    for (const [id] of spec.use) {
      const { key, full, means } = language.figure(id)
      expect(key).toMatch(/^hosp\.(beddays|stays)\.expected/)
      expect(means).not.toBe('')
      if (/\.[IVX]+$/.test(id)) expect(full).toMatch(diagnosis)
    }
    const whole = [
      ...spec.atlas.map(([id]) => id),
      ...spec.capacity.map(([id]) => id),
      ...spec.medicines.map((atc) => `medicine.${atc}`),
    ]
    for (const id of whole) expect(language.figure(id)).toMatchObject({ key: id, suffix: '' })
  })

  test.each(groups)('every gap of %s is named, once', (group) => {
    const ids = gapsOf(group).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect([id, language.gap(id)?.figure]).not.toEqual([id, undefined])
  })
})
