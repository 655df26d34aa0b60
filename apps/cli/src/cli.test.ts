import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { callSamsyn } from './call-samsyn.fixture.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samsyn-cli-'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('a slip at the keyboard', () => {
  test.each([
    [['plna'], 64, /command "plna".*write plan/],
    [['plan', 'vestfodl'], 64, /"vestfodl".*Vestfold/i],
    [['plan', 'vestfold', '--gruop', 'frail-elderly'], 64, /write --group instead of --gruop/],
    [['plan', 'vestfold', '--group', 'frail-eldery'], 64, /frail-eldery.*write frail-elderly/],
    [['plan', 'vestfold', '--years', '2030..2020'], 64, /2030\.\.2020/],
    [['plan', 'vestfold', '--years', '2020,2071'], 64, /year 2071.*2006 to 2050/],
    [['plan', 'vestfold', '--alternative', 'MMX'], 64, /four letters/],

    [['plan', 'vestfold', '--draws', '3'], 64, /--draws 3/],
    [['plan', 'vestfold', '--draws', '100', '--draws', '200'], 64, /--draws twice/],
    [['plan'], 64, /no community/],
    [['plan', 'vestfold', '--all'], 64, /--all together with "vestfold"/],
    [['plan', 'vestfold', '--data', ''], 64, /empty --data/],
    [['plan', 'vestfold', '--data', '/no/such/folder'], 66, /\/no\/such\/folder/],
    [['plan', 'vestfold', '--adopted', '/no/such.csv'], 66, /such\.csv/],
    [['find', 'xyzzy'], 64, /"xyzzy"/],
    [['convert', '/no/such.csv', '--from', '2018'], 66, /such\.csv/],
    [['hindcast', '--from', '2026', '--to', '2016'], 64, /2026/],
  ])('%j is refused with a remedy and the right exit code', async (args, code, message) => {
    const ended = await callSamsyn([...args, '--lang', 'en'])
    expect(ended.stderr).toMatch(message)
    expect(ended.stderr).toMatch(/because .*To fix it: /s)
    expect(ended.stderr.trim().split('\n')).toHaveLength(1)
    expect(ended.stdout).toBe('')
    expect(ended.code).toBe(code)
  })
})

describe('a slip is answered in the language that is asked for', () => {
  test.each([
    [['plna'], 64, 'Fant kommandoen "plna"; fordi samsyn ikke har noen slik kommando'],
    [['plna', '--lang', 'nn'], 64, 'Fann kommandoen "plna"'],
    [['plan', 'vestfodl'], 64, 'skriv Vestfold'],
    [['find', 'vestfodl', '--lang=nn'], 64, 'om det var det du meinte'],
    [
      ['plan', 'vestfold', '--years', '2071'],
      64,
      'tabellene og framskrivingen dekker 2006 til 2050',
    ],
    [['run', 'vestfold', '--draws', '3'], 64, 'det skal være et helt tall fra 100 til 100000'],
    [['run', 'vestfold', '--year', '2025'], 64, 'et helt tall fra 2026 til 2050'],
    [['run', 'vestfold', '--lang', 'sv'], 64, 'det skal være ett av nb, nn, en'],
    [['run', 'vestfold', '--scenario', '/no/such.json'], 66, 'et scenario leses fra en fil'],
    [['plan', 'vestfold', '--data', '/no/such/folder'], 66, 'Fant ingen mappe /no/such/folder'],
    [['convert', '/no/such.csv', '--from', '2018'], 66, 'Fant ingen fil /no/such.csv'],
    [['data', 'pull', 'ssb-0745'], 64, 'Fant kilden "ssb-0745"'],
    [['choose', 'vestfold'], 64, 'Fant ingen --reach; fordi kommandoen trenger det'],
    [
      ['plan', 'vestfold', '--draws', '-1', '--lang', 'nn'],
      64,
      'Fann --draws -1; fordi det skal vere',
    ],
    [['run', 'vestfold', '--seed', '--json'], 64, 'Fant --seed uten verdi'],
    [['find', 'gpj.\u202etxt\u001b[2J'], 64, 'Fant navnet "gpj.\\u202etxt\\u001b[2J"'],
  ])('%j', async (args, code, message) => {
    const ended = await callSamsyn(args)
    expect(ended).toMatchObject({ code, stdout: '', stderr: expect.stringContaining(message) })
    expect(ended.stderr.trim().split('\n')).toHaveLength(1)
  })
})

describe('the list of commands', () => {
  test('is printed without a command, and every command says more', async () => {
    const list = await callSamsyn([])
    expect(list.code).toBe(0)
    for (const name of ['plan', 'start', 'hindcast', 'find', 'convert']) {
      expect(list.stdout).toContain(`samsyn ${name}`)
      const more = await callSamsyn([name, '--help'])
      expect(more.code).toBe(0)
      expect(more.stdout.length).toBeGreaterThan(60)
    }
  })
})

describe('find', () => {
  test.each([
    ['vestfold', 'vestfold', 'vestfold'],
    ['Tønsberg', '3905', 'vestfold'],
    ['tonsberg', '3905', 'vestfold'],
    ['3905', '3905', 'vestfold'],
    ['ahus', 'ahus', 'ahus'],
    ['030110', '030110', 'oslo'],
  ])('%s is %s in the community %s', async (text, id, community) => {
    const ended = await callSamsyn(['find', text, '--json'])
    expect(JSON.parse(ended.stdout)).toMatchObject({ id, community })
  })
})

describe('convert', () => {
  test('keeps the total and says what was estimated', async () => {
    const file = join(folder, 'series.csv')
    await writeFile(file, 'municipality_code,value\n0704,100\n0716,50\n')
    const ended = await callSamsyn([
      'convert',
      file,
      '--from',
      '2018',
      '--to',
      '2024',
      '--lang',
      'en',
    ])
    expect(ended.stdout).toBe('municipality_code,value\n3905,150\n')
    expect(ended.stderr).toContain('Total 150')
  })

  test('says why a value is estimated, and where one is missing, in the language asked for', async () => {
    const file = join(folder, 'backwards.csv')
    await writeFile(file, 'municipality_code,value\n3905,150\n')
    const back = ['convert', file, '--from', '2024', '--to', '2018', '--lang', 'nn']
    expect((await callSamsyn(back)).stderr).toContain('ført tilbake til mindre kommunar')
    await writeFile(file, 'municipality_code,value\n0704,100\n')
    const half = ['convert', file, '--from', '2018', '--to', '2024']
    expect((await callSamsyn(half)).stderr).toMatch(/Ingen verdi: 3905.* 0716/)
  })

  test('a file without a header is refused, not read without its first municipality', async () => {
    const file = join(folder, 'headless.csv')
    await writeFile(file, '0301,4\n1103,7\n')
    const ended = await callSamsyn(['convert', file, '--from', '2018', '--lang', 'en'])
    expect(ended).toMatchObject({ code: 65, stdout: '' })
    expect(ended.stderr).toContain('municipality_code,value')
  })

  test('a row that cannot be read is named by its line', async () => {
    const file = join(folder, 'bad.csv')
    await writeFile(file, 'municipality_code,value\n0704,100\n0716,many\n')
    const ended = await callSamsyn(['convert', file, '--from', '2018', '--lang', 'en'])
    expect(ended).toMatchObject({ code: 65, stdout: '' })
    expect(ended.stderr).toContain('line 3')
  })

  test('a code of other boundaries is named with the boundaries it belongs to', async () => {
    const file = join(folder, 'vintage.csv')
    await writeFile(file, 'municipality_code,value\n3905,100\n')
    const ended = await callSamsyn(['convert', file, '--from', '2018', '--lang', 'en'])
    expect(ended.code).toBe(65)
    expect(ended.stderr).toMatch(/3905.*2024/)
  })
})

test('where nothing can be written, nothing half-written is left', async () => {
  const blocked = join(folder, 'blocked')
  await writeFile(blocked, 'a file where the folder should be')
  const ended = await callSamsyn([
    'plan',
    'finnmark',
    '--draws',
    '100',
    '--out',
    blocked,
    '--lang',
    'en',
  ])
  expect(ended.code).toBe(73)
  expect(ended.stderr).toMatch(/blocked.*choose a folder/s)
  expect((await readdir(folder)).filter((name) => name.includes('partial'))).toEqual([])
})
