import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { importCommand } from './import.ts'

const root = mkdtempSync(join(tmpdir(), 'samsyn-cli-import-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const bills = join(root, 'bills.csv')
writeFileSync(
  bills,
  [
    'enkeltregning_lnr;pid_kpr;inndato;kontakttype;tjenestetype;fodselsaar;kjonn;komnr',
    '1;31129956715;2025-03-03;3;1;1938;2;3905',
    '2;31129956715;2025-03-33;3;1;1938;2;3905',
  ].join('\n'),
)
const key = join(root, 'key')
writeFileSync(key, 'a key for this test only, long enough', { mode: 0o600 })

/** What the command writes on stdout and stderr. */
async function said(args: readonly string[]): Promise<{ out: string; err: string }> {
  const told = { out: '', err: '' }
  const out = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    told.out += text
    return true
  })
  const err = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    told.err += text
    return true
  })
  try {
    await importCommand.run(args)
  } finally {
    out.mockRestore()
    err.mockRestore()
  }
  return told
}

test('says what came in and what did not, by line, column and reason, and names no one', async () => {
  const args = [
    'kpr-gp',
    bills,
    '--to',
    join(root, 'warehouse'),
    '--key',
    key,
    '--json',
    '--lang',
    'en',
  ]
  const { out, err } = await said(args)
  expect(JSON.parse(out)).toMatchObject({ contacts: 1, files: [{ rows: 2, rejected: 1 }] })
  expect(err).toContain('1 × not-a-date in inndato: the cell is no day of the calendar')
  expect(readFileSync(`${bills}.rejects.csv`, 'utf8')).toBe(
    'line,column,reason\n3,inndato,not-a-date\n',
  )
  expect(out + err).not.toContain('31129956715')
  expect((await said(args)).err).toContain('nothing changed')
  expect((await said(args.slice(0, -2))).err).toContain('ingenting er endret')
})

test.each([
  [['kpr-gp'], 'Found no --to'],
  [['kpr-gp', bills, '--to', 'x'], 'Found no --key'],
  [['kprgp', bills, '--to', 'x', '--key', key], 'write kpr-gp'],
  [['kpr-gp', bills, '--too', 'x'], 'write --to instead of --too'],
])('refuses %j in one sentence and makes nothing', async (args, sentence) => {
  await expect(importCommand.run(args)).rejects.toThrow(sentence)
  expect(readdirSync('.')).not.toContain('x')
})
