// Makes two small synthetic countries in one folder by turns, until it is killed; tells when it begins.

import { synthesise } from '../src/index.ts'
import { smallOptions } from './small-country.ts'

// Whoever started it may be gone: that is no reason to stop.
process.stdout.on('error', () => {})
const [folder = '', first = '1'] = process.argv.slice(2)
process.stdout.write('beginning\n')
for (let seed = Number(first); ; seed = 3 - seed) {
  await synthesise({ ...smallOptions, folder, seed })
}
