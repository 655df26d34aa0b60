import { describe, expect, test } from 'vitest'
import { folderWith } from '../../test/folders.ts'
import { readCatalogue } from './read-catalogue.ts'
import { licenceOf, publisherOf, serviceOf } from './source-catalogue.ts'

describe('the catalogue of open data', () => {
  test('has the tables that carry planning at both levels', async () => {
    const { sources } = await readCatalogue()
    const tables = sources.map(({ table }) => table)
    expect(tables).toEqual(
      expect.arrayContaining([
        ...[
          '13942',
          '13953',
          '14080',
          '13982',
          '14824',
          '14820',
          '07459',
          '11996',
          '11875',
          '12292',
        ],
        ...['12293', '14533', 'nokkel/699', 'nokkel/370', 'kpr/634', '629', '632', '2688', '2690'],
        ...['12882', '11643', '11644', '09933', '06975'],
      ]),
    )
  })

  test('says of every source who publishes it, by what licence, and where it goes', async () => {
    const catalogue = await readCatalogue()
    for (const entry of catalogue.sources) {
      const service = serviceOf(catalogue, entry)
      expect(publisherOf(service, entry)).toMatch(/\(SSB\)|\(FHI\)/)
      expect(licenceOf(service, entry)).toBe('CC BY 4.0')
      expect(entry.target).toMatch(
        /^(observations|classification_codes|classification_changes|correspondences)$/,
      )
    }
  })
})

describe('a catalogue that cannot be used is refused', () => {
  const service = { connector: 'files', base: '.', publisher: 'us', licence: 'ours', label: 'own' }
  const source = {
    ...{ id: 'one', service: 'own', title: 'one', table: '1', target: 'observations' },
    rules: { a: { as: 'area', vintage: 2024 }, y: { as: 'period', on: 'year' } },
    file: { name: 'one.csv', key: ['a'], value: 'b' },
  }
  const catalogue = (services: object, ...sources: object[]) =>
    JSON.stringify({ services, sources })
  test.each([
    ['for text that is no JSON', '{', 'text that is not JSON'],
    ['without services', '{}', 'no "services" and "sources"'],
    [
      'for a connector nobody has',
      catalogue({ own: { ...service, connector: 'kass' } }),
      'write klass',
    ],
    [
      'for a misspelt field',
      catalogue({ own: service }, { ...source, tabel: '1' }),
      'the field "tabel" in the source "one"',
    ],
    ['for an id given twice', catalogue({ own: service }, source, source), 'the same id twice'],
    [
      'for a unit we do not have',
      catalogue({ own: service }, { ...source, unit: 'person' }),
      'write persons',
    ],
    [
      'for a file without a name',
      catalogue({ own: service }, { ...source, file: undefined }),
      'no "file"',
    ],
    [
      'for a file whose rows nothing names',
      catalogue({ own: service }, { ...source, file: { name: 'one.csv' } }),
      'no "file.key"',
    ],
    [
      'for a type that no column has',
      catalogue(
        { own: service },
        { ...source, target: 'mine', file: { ...source.file, columns: { a: 'dato' } } },
      ),
      'the type of a column "dato"',
    ],
    [
      'for a reason that no gap has',
      catalogue({ own: service }, { ...source, file: { ...source.file, blank: 'supressed' } }),
      'write suppressed',
    ],
    [
      'without what is counted',
      catalogue({ own: service }, { ...source, file: { name: 'one.csv', key: ['a'] } }),
      'neither "file.value" nor',
    ],
    [
      'without a time',
      catalogue({ own: service }, { ...source, rules: { a: { as: 'area', vintage: 2024 } } }),
      'no rule "period"',
    ],
    [
      'for a pattern that is none',
      catalogue(
        { own: service },
        { ...source, rules: { a: { as: 'area', vintage: 2024, pattern: '(' } } },
      ),
      'it is no regular expression',
    ],
    [
      'for a target that no table can be called',
      catalogue({ own: service }, { ...source, target: 'Mine' }),
      'the target Mine',
    ],
    [
      'for a table without columns',
      catalogue({ own: service }, { ...source, target: 'mine' }),
      'no "file.columns"',
    ],
  ])('%s', async (_, text, message) => {
    const folder = folderWith({ 'catalogue.json': text })
    await expect(readCatalogue(`${folder}/catalogue.json`)).rejects.toThrow(message)
  })

  test('where there is none', async () => {
    await expect(readCatalogue('/nowhere/at/all.json')).rejects.toMatchObject({
      kind: 'missing-table',
    })
  })
})
