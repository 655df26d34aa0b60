// Imports two deliveries by turns, each in the place of the other, until it is killed; tells when it begins.
import { join } from 'node:path'
import { importExtracts } from '../src/index.ts'
import { common } from './small-delivery.ts'

// Whoever started it may be gone: that is no reason to stop.
process.stdout.on('error', () => {})
const [root = '', first = '0'] = process.argv.slice(2)
process.stdout.write('beginning\n')
for (let turn = Number(first); ; turn = 1 - turn) {
  await importExtracts({
    ...{ ...common, threads: 1, kind: 'npr', replace: true },
    files: [join(root, `delivery-${turn}.csv`)],
    warehouse: join(root, 'warehouse'),
    key: join(root, 'key'),
  })
}
