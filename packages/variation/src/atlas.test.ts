import { describe, expect, test } from 'vitest'
import {
  type AtlasSeries,
  atlasOf,
  atlasTexts,
  equalWorlds,
  importAtlas,
  opportunityOf,
  parseAtlasCsv,
  sayAtlas,
  seriesOfRows,
  seriesOfStrata,
  standardiseAreas,
} from './index.ts'

// Four areas of one age group and 1000 persons each: 50, 60, 90 and 200 events; 100 expected in each.
const events = [50, 60, 90, 200]
const counts = {
  areas: ['a', 'b', 'c', 'd'],
  strata: 1,
  events,
  persons: [1000, 1000, 1000, 1000],
}
const unit = { name: 'per 1000', per: 1000 }
const series = seriesOfStrata(counts, { indicator: 'Hips', period: '2024', unit })

describe('standardising areas', () => {
  test('two ages by hand: expected 20, ratio 2, direct rate 0.35', () => {
    const [here] = standardiseAreas(
      { areas: ['here'], strata: 2, events: [10, 30], persons: [100, 50] },
      { referenceRates: [0.05, 0.3], standard: [500, 500] },
    )
    expect(here).toMatchObject({ observed: 40, expected: 20, ratio: 2, gap: null })
    expect(here!.directRate).toBeCloseTo(0.35, 12)
    expect(here!.indirectRate).toBeCloseTo(2 * 0.175, 12)
  })

  test('with the areas as their own reference, what is counted and what is expected sum to the same', () => {
    const all = standardiseAreas({
      areas: ['a', 'b', 'c'],
      strata: 2,
      events: [3, 9, 8, 30, 0, 12],
      persons: [100, 50, 300, 200, 80, 90],
    })
    const sum = (of: (area: (typeof all)[number]) => number) =>
      all.reduce((s, area) => s + of(area), 0)
    expect(sum((area) => area.expected!)).toBeCloseTo(
      sum((area) => area.observed!),
      10,
    )
  })

  test('an area with a blank stays unknown, and is no part of the reference', () => {
    const [a, b] = standardiseAreas({
      areas: ['a', 'b'],
      strata: 1,
      events: [10, Number.NaN],
      persons: [100, 100],
    })
    expect(a).toMatchObject({ ratio: 1, gap: null })
    expect(b).toMatchObject({ observed: null, ratio: null, directRate: null, gap: 'suppressed' })
  })

  test('an area without people has no rate, and says so', () => {
    const [, empty] = standardiseAreas({
      areas: ['a', 'empty'],
      strata: 1,
      events: [10, 0],
      persons: [100, 0],
    })
    expect(empty).toMatchObject({ gap: 'no-people', ratio: null, directRate: null })
  })

  test('an area with an empty stratum is compared indirectly only', () => {
    const [a] = standardiseAreas({
      areas: ['a', 'b'],
      strata: 2,
      events: [10, 0, 20, 5],
      persons: [100, 0, 100, 50],
    })
    expect(a!.directRate).toBeNull()
    expect(a!.ratio).toBeCloseTo(10 / 15, 12)
  })

  test('no events anywhere gives no expectation and no ratio', () => {
    const none = standardiseAreas({ areas: ['a', 'b'], strata: 1, events: [0, 0], persons: [9, 9] })
    expect(none.map((area) => area.gap)).toEqual(['nothing-expected', 'nothing-expected'])
  })

  test('positions have a level and no interval of chance', () => {
    const [a] = standardiseAreas(
      { areas: ['a', 'b'], strata: 1, events: [12.5, 40], persons: [1000, 2000] },
      { counting: 'fte' },
    )
    expect(a!.ratio).toBeCloseTo(12.5 / 17.5, 12)
    expect(a!.ratioInterval).toBeNull()
    expect(a!.directInterval).toBeNull()
  })

  test('a share has Wilson’s interval, and one above one is refused', () => {
    const share = { areas: ['a', 'b'], strata: 1, persons: [50, 50] }
    const [a] = standardiseAreas({ ...share, events: [15, 20] }, { counting: 'share' })
    expect(a!.shareInterval!.low).toBeCloseTo(0.191, 3)
    expect(() => standardiseAreas({ ...share, events: [51, 20] }, { counting: 'share' })).toThrow(
      /51 of 50/,
    )
  })

  test('a rate above one is a rate: people have several contacts', () => {
    const [a] = standardiseAreas({
      areas: ['a', 'b'],
      strata: 1,
      events: [300, 200],
      persons: [100, 100],
    })
    expect(a!.directRate).toBe(3)
  })

  test('an area in two rows is refused, and so are lists of other lengths and negative counts', () => {
    expect(() => standardiseAreas({ ...counts, areas: ['a', 'b', 'a', 'd'] })).toThrow(
      /a in two rows/,
    )
    expect(() => standardiseAreas({ ...counts, events: [1, 2] })).toThrow(/2 counts/)
    expect(() => standardiseAreas({ ...counts, events: [1, 2, -3, 4] })).toThrow(/-3 events/)
  })
})

describe('an atlas', () => {
  const atlas = atlasOf(series)

  test('has each area’s rate with interval, place and shrunken rate', () => {
    const [a, , , d] = atlas.areas
    expect(a!.rate).toBeCloseTo(50, 10)
    expect(a!.ratio).toBeCloseTo(0.5, 12)
    expect(a!.low!).toBeLessThan(50)
    expect(a!.byChance).toBe('far-below')
    expect(d!.byChance).toBe('far-above')
    expect(a!.byUsualSpread).toBe('within')
    expect(a!.shrunkenRate!).toBeGreaterThan(50)
    expect(d!.shrunkenRate!).toBeLessThan(200)
    expect(a!.nullBand!.low).toBeGreaterThan(50)
    expect(d!.above1!).toBeGreaterThan(0.999)
  })

  test('has measures with their null band, and says how much chance explains', () => {
    expect(atlas.measures.FT1).toBe(4)
    expect(atlas.measures.FT1!).toBeGreaterThan(atlas.bands!.FT1!.high)
    expect(atlas.bands!.FT3).toBeNull()
    expect(atlas.p!.SCV).toBeLessThan(0.001)
    const keys = atlas.texts.map((text) => text.key)
    expect(keys).toContain('chance.hardly')
    expect(keys).toContain('quotient')
    expect(keys).toContain('care.unknown')
    expect(keys).toContain('areas.general')
    expect(sayAtlas(atlas.texts[1]!, 'nb')).toMatch(/^Den høyeste raten er 4 ganger den laveste/)
  })

  test('of areas that differ by chance says that they do', () => {
    const equal = atlasOf(
      seriesOfStrata(
        { ...counts, events: [96, 104, 101, 99] },
        { indicator: 'x', period: '1', unit },
      ),
    )
    expect(equal.texts[0]!.key).toBe('chance.all')
    expect(equal.areas.every((area) => area.byChance === 'within')).toBe(true)
    expect(equal.areas.every((area) => area.shrunkenRatio === 1)).toBe(true)
  })

  test('takes worlds made beforehand, with the same answer', () => {
    expect(atlasOf(series, { worlds: equalWorlds(4) }).bands).toEqual(atlas.bands)
    expect(atlasOf(series, { worlds: null }).bands).toBeNull()
  })

  test('grants repeated events more chance', () => {
    const repeated = atlasOf({ ...series, dispersion: 9 })
    expect(repeated.shares!.chance).toBeGreaterThan(atlas.shares!.chance)
    expect(repeated.areas[0]!.byChance).toBe('within')
    const [before, after] = [atlas.areas[3]!.shrunkenRatio!, repeated.areas[3]!.shrunkenRatio!]
    expect(after).toBeGreaterThan(1)
    expect(after).toBeLessThan(before)
    expect(repeated.texts.map((text) => text.key)).not.toContain('flag.repeats-unknown')
    expect(atlas.texts.map((text) => text.key)).toContain('flag.repeats-unknown')
    expect(() => atlasOf({ ...series, dispersion: 0 })).toThrow(/dispersion of 0/)
  })

  test('of one area has a rate and no variation', () => {
    const one = atlasOf({ ...series, areas: series.areas.slice(0, 1) })
    expect(one.areas[0]!.rate).toBeCloseTo(50, 10)
    expect(one.measures).toMatchObject({ FT1: null, CV: null, SCV: null })
    expect(one.texts[0]!.key).toBe('areas.one')
    expect(one.bands).toBeNull()
  })

  test('of an area without events keeps the area, and the quotient is not infinite', () => {
    const zero = atlasOf(
      seriesOfStrata(
        { ...counts, events: [0, 60, 90, 200] },
        { indicator: 'x', period: '1', unit },
      ),
    )
    expect(zero.measures.FT1).toBeNull()
    expect(zero.areas[0]!.ratio).toBe(0)
    expect(zero.areas[0]!.shrunkenRatio!).toBeGreaterThan(0)
    expect(zero.texts.map((text) => text.key)).toContain('quotient.none')
  })

  test('of no events at all has nothing to measure', () => {
    const none = atlasOf(
      seriesOfStrata({ ...counts, events: [0, 0, 0, 0] }, { indicator: 'x', period: '1', unit }),
    )
    expect(none.bands).toBeNull()
    expect(none.measures.SCV).toBeNull()
    expect(none.texts[0]!.key).toBe('areas.one')
  })

  test('an area in two rows, and a share above one, are refused', () => {
    const twice: AtlasSeries = { ...series, areas: [series.areas[0]!, series.areas[0]!] }
    expect(() => atlasOf(twice)).toThrow(/in two rows of Hips, 2024/)
    const above = { ...series.areas[0]!, observed: 1200 }
    expect(() => atlasOf({ ...series, counting: 'share', areas: [above] })).toThrow(/1200 of 1000/)
  })

  test('tells effective, preference-sensitive and supply-sensitive care apart, and shows its flags', () => {
    for (const care of ['effective', 'preference-sensitive', 'supply-sensitive'] as const) {
      const keys = atlasOf({ ...series, care }).texts.map((text) => text.key)
      expect(keys).toContain(`care.${care}`)
    }
    const areas = series.areas.map((area, i) => ({ ...area, privateShare: i / 10 }))
    const flagged = atlasOf(
      { ...series, areas, registeredOnly: true, unit: null },
      { lowNumber: 55 },
    )
    const said = flagged.texts.map((text) => sayAtlas(text, 'en')).join('\n')
    expect(said).toMatch(/Private providers did 30 per cent of it in d/)
    expect(said).toMatch(/Only what is registered is counted/)
    expect(said).toMatch(/Unit unknown/)
    expect(said).toMatch(/Fewer than 55 events: a\./)
  })

  test('tells KOSTRA’s unrevised figures of March from the revised of June, and says where the table does not', () => {
    const flags = (edition?: 'march' | 'june' | 'unsaid') =>
      atlasOf(edition === undefined ? series : { ...series, edition })
        .texts.filter(({ key }) => key.startsWith('flag.kostra'))
        .map((text) => sayAtlas(text, 'en'))
    expect(flags()).toEqual([])
    expect(flags('march').join()).toMatch(/^Unrevised figures: KOSTRA of March/)
    expect(flags('june')).toEqual(['Revised figures: KOSTRA of June.'])
    expect(flags('unsaid').join()).toMatch(/does not say whether/)
  })

  test('groups large numbers, and says what an amount is an amount of', () => {
    const said = (counted: 'users' | 'fte', language: 'nb' | 'en') =>
      sayAtlas(
        { key: 'opportunity.country', values: { counted, frees: 22198, requires: 0.5 } },
        language,
      )
    expect(said('users', 'nb')).toMatch(
      /frigjøre tilbud til 22\u00a0198 brukere; .*krever tilbud til 0,5 /,
    )
    expect(said('fte', 'en')).toMatch(/free 22,198 FTE; .* requires 0\.5 FTE\.$/)
    const users = atlasOf({ ...series, countsUsers: true }).texts.map((text) =>
      sayAtlas(text, 'nn'),
    )
    expect(users.join()).toMatch(/frigjere tilbod til \d+ brukarar/)
  })

  test('says the same sentences in three languages, every value filled in', () => {
    for (const language of ['nb', 'nn', 'en'] as const) {
      for (const text of atlas.texts) expect(sayAtlas(text, language)).not.toMatch(/\{\{|undefined/)
      expect(Object.keys(atlasTexts[language])).toEqual(Object.keys(atlasTexts.en))
    }
  })
})

describe('the opportunity', () => {
  const area = (id: string, observed: number, shrunkenRatio: number) => ({
    id,
    observed,
    expected: 100,
    shrunkenRatio,
    ratioInterval: { low: observed / 100 - 0.1, high: observed / 100 + 0.1 },
  })
  const areas = [area('a', 50, 0.6), area('b', 100, 1), area('c', 150, 1.4)]

  test('at the country’s rate is counted less expected: c frees 50, a requires 50', () => {
    const { frees, requires, areas: each } = opportunityOf(areas)
    expect([frees, requires]).toEqual([50, 50])
    expect(each[2]).toMatchObject({ area: 'c', contacts: 50, share: 50 / 150 })
    expect(each[2]!.interval.low).toBeCloseTo(40, 12)
    expect(each[2]!.shrunkenContacts).toBeCloseTo(40, 12)
  })

  test('in beds is contacts × bed-days ÷ (365 × occupancy), in FTE contacts × FTE', () => {
    const conversion = { bedDaysPerContact: 4, occupancy: 0.8, ftePerContact: 0.01 }
    const [, , c] = opportunityOf(areas, { kind: 'country' }, conversion).areas
    expect(c!.beds).toBeCloseTo(200 / 292, 12)
    expect(c!.fte).toBeCloseTo(0.5, 12)
    expect(opportunityOf(areas).areas[2]!.beds).toBeNull()
  })

  test('at the lowest fifth takes the shrunken ratios, since the raw lowest is mostly luck', () => {
    expect(opportunityOf(areas, { kind: 'lowest-fifth' }).ratio).toBeCloseTo(0.76, 12)
    expect(opportunityOf(areas, { kind: 'highest-fifth' }).ratio).toBeCloseTo(1.24, 12)
    expect(opportunityOf(areas, { kind: 'area', id: 'a' }).frees).toBe(150)
    expect(opportunityOf(areas, { kind: 'ratio', ratio: 2 }).frees).toBe(0)
  })

  test('at an area without a figure, or an occupancy of 85, is refused', () => {
    expect(() => opportunityOf(areas, { kind: 'area', id: 'x' })).toThrow(/the reference "x"/)
    const conversion = { bedDaysPerContact: 4, occupancy: 85 }
    expect(() => opportunityOf(areas, { kind: 'country' }, conversion)).toThrow(/occupancy of 85/)
  })
})

describe('importing an atlas file', () => {
  const file = [
    'area;level1;level1_name;area_name;level2;level2_name;value;numerator;denominator;type;period',
    '1;1;Hofter;Nord;1;Operasjoner;200;40;20000;Rate;2015-2017',
    '2;1;Hofter;Sør;1;Operasjoner;100;30;30000;Rate;2015-2017',
    '8888;1;Hofter;Norge;1;Operasjoner;140;70;50000;Rate;2015-2017',
  ].join('\n')

  test('gives the measures by hand: E = O × 140 ÷ rate is 28 and 42', () => {
    const [hips] = importAtlas(parseAtlasCsv(file)).indicators
    const scv = 50 * ((40 / 28 - 1) ** 2 - 1 / 28 + (30 / 42 - 1) ** 2 - 1 / 42)
    expect(hips).toMatchObject({ indicator: 'Hofter > Operasjoner', period: '2015-2017', FT1: 2 })
    expect(hips!.SCV).toBeCloseTo(scv, 10)
    expect(hips!.CV).toBeCloseTo((100 * Math.SQRT2 * 50) / 150, 10)
    expect(hips!.unit).toBe('unknown')
    expect(hips!.missing.map((each) => [each.result, each.why])).toEqual([
      ['FT2', 'too-few-areas'],
      ['FT3', 'too-few-areas'],
      ['SCV', 'no-age-strata'],
      ['rates', 'unit-unknown'],
    ])
  })

  test('takes the unit from metadata', () => {
    const metadata = { '*': { unit: { name: 'per 100 000', per: 100_000 } } }
    const [hips] = importAtlas(parseAtlasCsv(file), metadata).indicators
    expect(hips!.unit).toEqual({ name: 'per 100 000', per: 100_000 })
    expect(hips!.missing.some((each) => each.why === 'unit-unknown')).toBe(false)
  })

  test('a blank rate, no country and a rate of zero leave SCV out, each with its reason', () => {
    const why = (text: string) => {
      const [indicator] = importAtlas(parseAtlasCsv(text)).indicators
      expect(indicator!.SCV).toBeNull()
      return indicator!.missing.filter((each) => each.result === 'SCV').map((each) => each.why)
    }
    expect(why(file.replace(';100;30;', ';;30;'))).toEqual(['blank-rate'])
    expect(why(file.replace(';100;30;', ';100;;'))).toEqual(['blank-count'])
    expect(why(file.replace(';100;30;', ';0;0;'))).toEqual(['zero-rate', 'country-disagrees'])
    expect(why(file.split('\n').slice(0, 3).join('\n'))).toEqual(['no-country-row'])
  })

  test('a country that is not the sum of its areas is said to be so; rounding is not', () => {
    const whys = (text: string) =>
      importAtlas(parseAtlasCsv(text)).indicators[0]!.missing.map(({ why }) => why)
    expect(whys(file.replace(';140;70;', ';140;170;'))).toContain('country-disagrees')
    expect(whys(file.replace(';140;70;', ';140;71;'))).not.toContain('country-disagrees')
    const [series] = seriesOfRows(parseAtlasCsv(file.replace(';140;70;', ';140;170;')))
    const said = atlasOf({ ...series!, counting: 'events' }).texts
    expect(said.find(({ key }) => key === 'flag.country-disagrees')!.values).toEqual({
      percent: 143,
    })
  })

  test('nothing at all happening anywhere has rates of nought and no variation, with the reasons', () => {
    const none = file
      .replace(';200;40;', ';0;0;')
      .replace(';100;30;', ';0;0;')
      .replace(';140;70;', ';0;0;')
    const [hips] = importAtlas(parseAtlasCsv(none)).indicators
    expect(hips).toMatchObject({ FT1: null, CV: null, SCV: null, highest: { rate: 0 } })
    expect(hips!.missing.map(({ result }) => result)).toEqual(
      expect.arrayContaining(['FT1', 'CV', 'SCV']),
    )
  })

  test('the others’ SCV is given apart where one area has no rate', () => {
    const third = '3;1;Hofter;Vest;1;Operasjoner;;12;9000;Rate;2015-2017'
    const [whole] = importAtlas(parseAtlasCsv(file)).indicators
    const [hips] = importAtlas(parseAtlasCsv(`${file}\n${third}`)).indicators
    expect(hips!.SCV).toBeNull()
    expect(hips!.SCVOfPublished).toBe(whole!.SCV)
    expect(hips!.missing).toContainEqual({
      result: 'SCV',
      why: 'blank-rate',
      areas: ['Vest'],
      given: false,
    })
  })

  test('an area without people has no rate; events there, shares above one and a file of headers are refused', () => {
    const third = (cells: string) =>
      `${file}\n3;1;Hofter;Vest;1;Operasjoner;${cells};Rate;2015-2017`
    const [hips] = importAtlas(parseAtlasCsv(third('0;0;0'))).indicators
    expect(hips).toMatchObject({ areas: 2, FT1: 2, SCV: null })
    expect(hips!.missing.map((each) => each.why)).toContain('no-people')
    const refused = (text: string) => () => importAtlas(parseAtlasCsv(text))
    expect(refused(third('100;10;0'))).toThrow(
      '10 events and a rate of 100 among 0 persons in Vest',
    )
    expect(refused(third('1e300;10;20'))).toThrow('10^15')
    expect(refused(file.split('\n')[0]!)).toThrow('a header and no rows')
    const shares = file.replaceAll('Rate', 'Andel (%)')
    expect(importAtlas(parseAtlasCsv(shares)).indicators).toHaveLength(1)
    expect(refused(shares.replace('30;30000', '30;29'))).toThrow('30 of 29 in Sør')
  })

  test('an area in two rows under two codes is refused by name', () => {
    const twice = `${file}\n7;1;Hofter;Nord;1;Operasjoner;90;9;9000;Rate;2015-2017`
    expect(() => importAtlas(parseAtlasCsv(twice))).toThrow('Nord in two rows')
  })

  test('an area in two rows is refused by name', () => {
    const [header, first, ...rest] = file.split('\n')
    const twice = [header, first, first, ...rest].join('\n')
    expect(() => importAtlas(parseAtlasCsv(twice))).toThrow(
      /Nord in two rows of Hofter > Operasjoner/,
    )
  })

  test('a number with a comma, a column too many and a missing column are refused with where', () => {
    expect(() => importAtlas(parseAtlasCsv(file.replace(';200;', ';200,5;')))).toThrow(
      /"200,5" as value of Nord/,
    )
    expect(() => parseAtlasCsv(`${file}\n1;2`)).toThrow(/2 columns in line 5/)
    expect(() => importAtlas(parseAtlasCsv('area;value\n1;2'))).toThrow(/no column area_name/)
    expect(() => parseAtlasCsv('')).toThrow(/empty file/)
  })

  test('quoted texts may hold the separator', () => {
    const [row] = parseAtlasCsv('a,b\n"x, ""y""",2')
    expect(row).toEqual({ a: 'x, "y"', b: '2' })
  })

  test('a mean has no counts behind it, so chance is not spoken of', () => {
    const [series] = seriesOfRows(parseAtlasCsv(file.replaceAll(';Rate;', ';Snittalder;')))
    const atlas = atlasOf(series!)
    expect(series!.counting).toBe('other')
    expect(atlas.texts[0]!.key).toBe('chance.unknown')
    expect(atlas.measures.FT1).toBe(2)
  })
})
