// Pulls a source from the address given into the folder given, once, as samsyn data pull does.
import { pullSources, readCatalogue } from '../src/connect/index.ts'

const [folder, bases] = process.argv.slice(2) as [string, string]
const { refused } = await pullSources(await readCatalogue(), {
  ...{ wanted: ['ssb-07459'], folder, madeBy: 'test', threads: 1 },
  bases: JSON.parse(bases),
})
for (const { refusal } of refused) throw refusal
