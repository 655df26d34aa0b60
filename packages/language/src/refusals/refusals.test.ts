import { globSync, readFileSync } from 'node:fs'
import { clausesWith, type KnownCode, known, knownRefusal, Refusal } from '@samsyn/refusal'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createLanguage, languages } from '../index.ts'
import { refusalsEn } from './en.ts'
import { refusalsNb } from './nb.ts'
import { refusalsNn } from './nn.ts'

const all = { nb: refusalsNb, nn: refusalsNn, en: refusalsEn } as const
const codes = Object.keys(known) as KnownCode[]

const slotsOf = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name!)
const clauseNames = ['found', 'because', 'remedy', 'near'] as const

/** A text of its own for every place of a refusal, that no clause has of itself. */
function valuesFor(code: KnownCode): Record<string, string> {
  const { found, because, remedy } = known[code]
  return Object.fromEntries(slotsOf(found + because + remedy).map((name) => [name, `«${name}»`]))
}

describe.each(codes)('%s', (code) => {
  test('has the same values in the same clause in every language, and no other word of English', () => {
    for (const words of Object.values(all)) {
      for (const name of clauseNames) {
        const own: Partial<Record<typeof name, string>> = words.known[code]
        const english: Partial<Record<typeof name, string>> = known[code]
        expect([name, new Set(slotsOf(own[name] ?? ''))]).toEqual([
          name,
          new Set(slotsOf(english[name] ?? '')),
        ])
      }
    }
    for (const words of [refusalsNb, refusalsNn]) {
      const { found, because, remedy, near = '' } = words.known[code]
      const said = `${found} ${because} ${remedy} ${near}`
      expect(said).not.toMatch(/\b(the|which|there|that|write|choose|cannot|nothing)\b/)
    }
  })

  test('puts “not” in front of the verb in Norwegian, for the reason follows “fordi”', () => {
    const verb = 'er|har|kan|skal|får|gir|gjev|tar|tek|finnes|finst|lar|lèt|sier|seier|teller|tel'
    const behind = new RegExp(`(?<!\\p{L})(${verb}) (ikke|ikkje|aldri)(?!\\p{L})`, 'u')
    for (const words of [refusalsNb, refusalsNn]) {
      expect(words.known[code].because).not.toMatch(behind)
    }
  })

  test('shows every value in every language', () => {
    const values = valuesFor(code)
    for (const words of Object.values(all)) {
      const said = Object.values(clausesWith(words.known[code], values, words)).join(' ')
      for (const value of Object.values(values)) expect(said).toContain(value)
      expect(said).not.toContain('{{')
    }
  })
})

test('every refusal that has words is made somewhere', () => {
  const root = new URL('../../../../', import.meta.url).pathname
  const files = globSync('{packages,apps}/*/src/**/*.ts', { cwd: root }).filter(
    (file) => !/\.test\.ts$|refusal\/src\/known|language\/src\/refusals/.test(file),
  )
  const code = files.map((file) => readFileSync(root + file, 'utf8')).join('\n')
  expect(files.length).toBeGreaterThan(500)
  expect(codes.filter((one) => !code.includes(`'${one}'`))).toEqual([])
})

test('no language has words for a refusal that is not', () => {
  for (const { known: own } of [refusalsNb, refusalsNn]) {
    expect(Object.keys(own).sort()).toEqual([...codes].sort())
  }
})

test('the three languages carry the same numbers, whatever they are', () => {
  const numbers = (text: string) => text.match(/\d+(\.\d+)?/g)?.sort()
  const code = fc.constantFrom(...codes)
  const value = fc.nat({ max: 1_000_000 })
  fc.assert(
    fc.property(code, fc.array(value, { minLength: 12, maxLength: 12 }), (one, drawn) => {
      const values = Object.fromEntries(
        Object.keys(valuesFor(one)).map((name, at) => [name, drawn[at]!]),
      )
      const [nb, nn, en] = Object.values(all).map((words) =>
        numbers(Object.values(clausesWith(words.known[one], values, words)).join(' ')),
      )
      expect(nn).toEqual(nb)
      expect(en).toEqual(nb)
    }),
  )
})

describe('a refusal', () => {
  const nb = createLanguage('nb')

  test('of which several may be meant joins them as the language does', () => {
    const refusal = knownRefusal('area-unknown', { text: 'x', near: ['Nes', 'Nesna'] })
    expect(nb.refusal(refusal).remedy).toBe('skriv Nes eller Nesna om det var det du mente')
    expect(refusal.text.remedy).toBe('write Nes or Nesna if that is what you meant')
  })

  test('is said in the language, with what was probably meant and the line it stands on', () => {
    const refusal = knownRefusal('measure-unknown', {
      ...{ measure: 'teams', where: 'measures[0]', near: ['team'], line: 12 },
    })
    expect(nb.refusal(refusal).sentence).toBe(
      'Fant tiltaket "teams" ved measures[0] (linje 12); fordi verken biblioteket eller `ownMeasures` har det, ' +
        'kan dette ikke brukes. Slik rettes det: skriv "team".',
    )
    expect(createLanguage('en').refusal(refusal).sentence).toBe(refusal.message)
  })

  test.each([
    ['nb', 'Fant tiltaket "teams" ved measures[0] i scenario 2; '],
    ['nn', 'Fann tiltaket "teams" ved measures[0] i scenario 2; '],
    ['en', 'Found the measure "teams" at measures[0] in scenario 2; '],
  ] as const)('says in %s which of several scenarios it is about', (code, start) => {
    const values = { measure: 'teams', where: 'measures[0]', near: [], scenario: 2 }
    const { sentence } = createLanguage(code).refusal(knownRefusal('measure-unknown', values))
    expect(sentence.slice(0, start.length)).toBe(start)
  })

  test('without words of its own says of what kind it is, and that the reason is English', () => {
    const text = { found: 'x', because: 'y', remedy: 'z' }
    const refusal = new Refusal('duplicate-key', text)
    expect(nb.refusal(refusal)).toEqual({
      ...text,
      untranslated: true,
      sentence: `Noe står to ganger. Grunnen, på engelsk: ${refusal.message}`,
    })
    expect(createLanguage('en').refusal(refusal)).toMatchObject({
      ...{ untranslated: false, sentence: refusal.message },
    })
  })

  test('of a server that knows more of them is said as that server says it', () => {
    const text = { found: 'x', because: 'y', remedy: 'z' }
    const said = { code: 'constructor', values: {} }
    expect(nb.refusal({ kind: 'wrong-call', text, said })).toMatchObject({ untranslated: true })
  })

  test('of any kind has words', () => {
    for (const code of languages) {
      const { kinds } = all[code]
      for (const words of Object.values(kinds)) expect(words).toMatch(/\S/)
    }
  })
})
