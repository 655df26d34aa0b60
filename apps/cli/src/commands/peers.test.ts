import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { peerAnswer } from '@samsyn/desk'
import { readGeography, readHospitalSites } from '@samsyn/sources'
import { describe, expect, test, vi } from 'vitest'
import { peersCommand } from './peers.ts'

// A made-up book over the real places: everyone's share aged 80+ is 5 %, and grows by half.
const geography = await readGeography()
const persons = new Map(geography.municipalities.map(({ code, population }) => [code, population]))
const book = {
  baseYear: 2026,
  lastYear: 2051,
  value: (areas: readonly string[], year: number, from: number) => {
    const all = areas.reduce((sum, code) => sum + persons.get(code)!, 0)
    return from === 0 ? all : all * 0.05 * (year === 2026 ? 1 : 1.5)
  },
}
const oslo = { lat: 59.94, lon: 10.74 }
const answerFor = (kind: 'municipality' | 'community', id: string, hospitals = [oslo]) =>
  peerAnswer(geography, book, { kind, id, name: id }, { most: 3, hospitals })

describe('the answer', () => {
  test('has peers with why, and the area of the trust and the country beside', () => {
    const answer = answerFor('municipality', '3905')
    expect(answer.peers).toHaveLength(3)
    expect(answer.beside.map(({ id }) => id)).toEqual(['sykehuset-i-vestfold-hf', 'norway'])
    expect(answer.beside[1]!.profile.inhabitants).toBe(
      [...persons.values()].reduce((a, b) => a + b),
    )
    for (const { alike, differs, parts } of answer.peers) {
      const apart = (measure: string) =>
        Math.abs(parts.find((part) => part.measure === measure)!.apart)
      for (const measure of alike) expect(apart(measure)).toBeLessThanOrEqual(apart(differs))
    }
  })

  test('names what belongs there and is in no table', () => {
    const ids = answerFor('community', 'vestfold').gaps.map(({ id }) => id)
    expect(ids).toEqual([
      'gap.kostra-group',
      'gap.centrality-index',
      'gap.morbidity-by-municipality',
    ])
  })

  test('says what travel is to', () => {
    expect(answerFor('municipality', '3905').travel).toBe('hospital-sites')
    expect(answerFor('municipality', '3905', []).travel).toBe('community-centre')
  })

  test('a community with several trusts has them all beside it', () => {
    const { beside, measures } = answerFor('community', 'vestfold')
    expect(beside.length).toBeGreaterThanOrEqual(2)
    expect(measures).toContain('smallness')
  })
})

describe('hospital sites', () => {
  const folderWith = (text: string) => {
    const folder = mkdtempSync(join(tmpdir(), 'samsyn-peers-'))
    writeFileSync(join(folder, 'hospital_sites.csv'), text)
    return folder
  }

  test('are points; without a file there are none', async () => {
    expect(await readHospitalSites(folderWith('name,lat,lon\nX,70.5,23.5\n'))).toEqual([
      { lat: 70.5, lon: 23.5 },
    ])
    expect(await readHospitalSites('/nowhere')).toEqual([])
    expect(await readHospitalSites(undefined)).toEqual([])
  })

  test('a place that is no place is refused with its line', async () => {
    await expect(readHospitalSites(folderWith('lat,lon\n70,\n'))).rejects.toThrow(/line 2/)
  })
})

test('no area, and one that has no peers, are refused before any table is read', async () => {
  await expect(peersCommand.run([])).rejects.toThrow(/no AREA/)
  await expect(peersCommand.run(['030110'])).rejects.toThrow(/write its city, 0301/)
  await expect(peersCommand.run(['vestfold', '--most', '0'])).rejects.toThrow(/--most 0/)
})

test('peers of a municipality of the synthetic country are printed as a table with reasons', async () => {
  let text = ''
  const out = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    text += String(chunk)
    return true
  })
  const silent = vi.spyOn(process.stderr, 'write').mockImplementation(() => true)
  await peersCommand.run(['3905', '--lang', 'nb', '--most', '2']).finally(() => {
    out.mockRestore()
    silent.mockRestore()
  })
  expect(text).toMatch(/^Kommuner med utfordringer lik Tønsberg\n/)
  expect(text.match(/: likest i /g)).toHaveLength(2)
  expect(text).toMatch(/\nOpptaksområde Sykehuset i Vestfold HF .*\nLandet /)
  expect(text).toContain('KOSTRA-gruppen skulle stått her')
})
