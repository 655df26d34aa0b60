import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readScenario } from '@samsyn/scenario'

const folder = join(import.meta.dirname, '..', '..', '..', 'data', 'scenarios')
const ENDING = '.json'

/** A scenario that Samsyn carries, to be run by its name or taken as a beginning. */
export interface ExampleScenario {
  /** Of the file, without its ending: what `--scenario` takes. */
  readonly id: string
  readonly file: string
  readonly name: string
}

/** The examples in `data/scenarios`, by name of file. */
export async function exampleScenarios(): Promise<ExampleScenario[]> {
  const ids = await exampleIds()
  return Promise.all(
    ids.map(async (id) => {
      const file = fileOf(id)
      return { id, file, name: readScenario(await readFile(file, 'utf8')).name }
    }),
  )
}

/** The file of an example of that name; null where none has it. */
export async function exampleFile(id: string): Promise<string | null> {
  return (await exampleIds()).includes(id) ? fileOf(id) : null
}

const fileOf = (id: string) => join(folder, `${id}${ENDING}`)

async function exampleIds(): Promise<string[]> {
  const files = await readdir(folder)
  return files
    .filter((file) => file.endsWith(ENDING))
    .map((file) => file.slice(0, -ENDING.length))
    .sort()
}
