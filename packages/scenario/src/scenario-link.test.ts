import { readFileSync } from 'node:fs'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  canonicalJson,
  Luck,
  packBaseline,
  publishedSchema,
  readScenario,
  scenarioFromLink,
  scenarioToLink,
  textOf,
  unpackBaseline,
  utf8,
} from './index.ts'
import { smallBaseline } from './small-baseline.fixture.ts'

const edge = {
  deflate: (bytes: Uint8Array) => new Uint8Array(deflateRawSync(bytes)),
  inflate: (bytes: Uint8Array) => new Uint8Array(inflateRawSync(bytes)),
}
const golden = (name: string) =>
  readFileSync(new URL(`./golden/${name}`, import.meta.url), 'utf8').trimEnd()

describe('version 1, kept for good', () => {
  test('is read from its file and from its link, as the same', () => {
    const scenario = readScenario(golden('scenario-1.json'))
    expect(scenarioFromLink(golden('scenario-1.link.txt'), edge)).toEqual(scenario)
    expect(scenarioFromLink(scenarioToLink(scenario, edge), edge)).toEqual(scenario)
  })

  test('is published as the code has it', () => {
    const published = new URL('../../../docs/schema/samsyn-scenario-1.schema.json', import.meta.url)
    expect(JSON.parse(readFileSync(published, 'utf8'))).toEqual(
      JSON.parse(JSON.stringify(publishedSchema)),
    )
  })
})

test('a link that was cut is refused', () => {
  const link = golden('scenario-1.link.txt')
  expect(() => scenarioFromLink(link.slice(0, 40), edge)).toThrow('copy the whole link')
})

test('the same document has one spelling', () => {
  expect(canonicalJson({ b: [1, { d: 1, c: null }], a: 'x' })).toBe(
    '{"a":"x","b":[1,{"c":null,"d":1}]}',
  )
})

test('text goes to bytes and back, whatever its letters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(textOf(utf8(text))).toBe(text)
      expect(utf8(text)).toEqual(new Uint8Array(Buffer.from(text, 'utf8')))
    }),
  )
})

describe('a baseline as bytes', () => {
  const nation = Array.from({ length: 5 }, () => ({ afterFiveYears: 0.02, power: 1.2 }))
  const chance = { knownYear: 2026, counties: ['North', 'South'], nation }
  const baseline = smallBaseline({ chance })

  test('comes back as it was', () => {
    expect(unpackBaseline(packBaseline(baseline))).toEqual(baseline)
  })

  test('has every array at a multiple of eight, little-endian', () => {
    const bytes = packBaseline(baseline)
    const view = new DataView(bytes.buffer)
    const length = view.getUint32(0, true)
    const header = JSON.parse(textOf(bytes.subarray(8, 8 + length)))
    const [from] = header.arrays.people.data_offsets
    expect((8 + length + from) % 8).toBe(0)
    expect(view.getFloat64(8 + length + from, true)).toBe(baseline.arrays.people[0])
  })

  test('draws the same people, packed or not', () => {
    const people = (one: typeof baseline) => new Luck({ draws: 20, seed: 1 }).people(one)!.factor
    const there = people(unpackBaseline(packBaseline(baseline)))
    expect(there).toEqual(people(baseline))
    expect(new Set(there).size).toBeGreaterThan(1_000)
  })

  test('of another version is refused, with both versions named', () => {
    const bytes = Buffer.from(packBaseline(baseline))
    const at = bytes.indexOf(`"schema":${baseline.schema}`) + '"schema":'.length
    bytes.write('1', at)
    expect(() => unpackBaseline(bytes)).toThrow(/a baseline of version 1.* reads version 3/s)
  })

  test('that is something else is refused', () => {
    expect(() => unpackBaseline(utf8('\u0008\0\0\0\0\0\0\0not JSON'))).toThrow('read whole')
  })

  test('that is cut off is refused', () => {
    expect(() => unpackBaseline(packBaseline(baseline).subarray(0, 3000))).toThrow('cut off')
  })
})
