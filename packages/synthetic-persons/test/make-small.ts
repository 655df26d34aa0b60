// Makes a small synthetic country in a folder; killed half-way by the test that runs it.
import { synthesise } from '../src/index.ts'
import { smallCountry } from './small-country.ts'

const [folder = '', seed = '1'] = process.argv.slice(2)
// Whoever started it may be gone: that is no reason to stop.
process.stdout.on('error', () => {})
const data = smallCountry()
process.stdout.write('ready\n')
await synthesise({
  folder,
  persons: 600,
  years: 1,
  seed: Number(seed),
  block: 200,
  data,
  madeBy: 'test',
  threads: 1,
})
