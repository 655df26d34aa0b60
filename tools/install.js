// Installs the dependencies when the lock file has changed since the last time, so that `npm start`
// and `npm test` are the only commands a fresh clone needs. Plain JavaScript without dependencies:
// it runs before anything is installed, on whatever Node the machine has.
// Not a pre-script: those do not run where a user has set ignore-scripts=true.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const mark = join(root, 'node_modules', '.samsyn-installed')

const wanted = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .update(`${process.platform}-${process.arch}`)
  .digest('hex')

if (installed() !== wanted) {
  process.stderr.write('Installing the dependencies (once, about half a minute) …\n')
  const npm = process.env.npm_execpath
  const args = ['ci', '--ignore-scripts', '--loglevel=error']
  const run = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: ['ignore', 2, 2] })
    : spawnSync('npm', args, {
        cwd: root,
        stdio: ['ignore', 2, 2],
        shell: process.platform === 'win32',
      })
  if (run.status !== 0) {
    process.stderr.write(
      'Found that `npm ci` did not finish; because the packages could not all be fetched or written. ' +
        'To fix it: check the network and the free disk space, then run the same command again.\n',
    )
    process.exit(69)
  }
  writeFileSync(mark, wanted)
}

function installed() {
  try {
    return readFileSync(mark, 'utf8')
  } catch {
    return ''
  }
}
