// Writes two tables over and over, every row of a change bearing its number, until it is killed.
import { openWarehouse } from '../src/index.ts'

const warehouse = await openWarehouse(process.argv[2]!, { threads: 1 })
const origin = { source: 'endless', madeBy: 'test' }
for (let change = warehouse.manifest().generation + 1; ; change++) {
  const writing = await warehouse.begin(origin)
  for (const part of [0, 1, 2]) {
    const rows = `SELECT i AS number, ${change} AS change FROM range(${part * 100}, ${part * 100 + 100}) t(i)`
    await writing.part('left_hand', part, { select: rows, orderBy: ['number'] })
    await writing.part('right_hand', part, { select: rows, orderBy: ['number'] })
  }
  await writing.commit()
  process.stdout.write(`${change}\n`)
}
