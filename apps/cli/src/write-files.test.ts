import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeFiles } from './write-files.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samsyn-write-'))
})
afterEach(() => rm(folder, { recursive: true }))

const read = (name: string) => readFile(join(folder, name), 'utf8')
/** Larger than any process number of Linux: nobody has it. */
const NOBODY = 99_999_999

test('all files get their names, and other files are left alone', async () => {
  await writeFile(join(folder, 'notes.txt'), 'mine')
  await writeFiles(
    folder,
    new Map([
      ['a.html', 'A'],
      ['b.json', 'B'],
    ]),
  )
  expect((await readdir(folder)).sort()).toEqual(['a.html', 'b.json', 'notes.txt'])
  expect(await read('notes.txt')).toBe('mine')
})

test.skipIf(process.platform !== 'linux')(
  'a folder that takes no folder is refused, not waited for',
  async () => {
    await expect(writeFiles('/proc/no/folder', new Map([['a.html', 'A']]))).rejects.toThrow(
      'no way to write in /proc/no/folder',
    )
  },
)

test('folders are made as deep as asked', async () => {
  await writeFiles(join(folder, 'ø', 'with space'), new Map([['a.html', 'A']]))
  expect(await read('ø/with space/a.html')).toBe('A')
})

test('when one name cannot be given, every file has its old content', async () => {
  await writeFile(join(folder, 'a.html'), 'old A')
  await mkdir(join(folder, 'b.json'))
  await expect(
    writeFiles(
      folder,
      new Map([
        ['a.html', 'A'],
        ['b.json', 'B'],
      ]),
    ),
  ).rejects.toThrow(/b\.json is not a file.*choose a folder/)
  expect(await read('a.html')).toBe('old A')
  expect((await readdir(folder)).sort()).toEqual(['a.html', 'b.json'])
})

test('files that would speak of another plan are taken away', async () => {
  await writeFile(join(folder, 'index.nn.html'), 'an older plan')
  await writeFiles(folder, new Map([['index.html', 'new']]), ['index.nn.html'])
  expect(await readdir(folder)).toEqual(['index.html'])
})

test('what a killed run left half-written goes, and what it had put aside comes back', async () => {
  await writeFile(join(folder, `a.html.${NOBODY}.partial`), 'half')
  await writeFile(join(folder, `plan.csv.${NOBODY}.before`), 'old plan')
  await writeFiles(folder, new Map([['a.html', 'A']]))
  expect((await readdir(folder)).sort()).toEqual(['a.html', 'plan.csv'])
  expect(await read('plan.csv')).toBe('old plan')
})
