import { existsSync } from 'node:fs'
import { join } from 'node:path'

const beside = join(import.meta.dirname, '../../../../shared/data')

/** The folder of real tables that tests may read, or null: then they are skipped by name, or take the synthetic country. */
export const realData: string | null =
  process.env.SAMSYN_DATA || (existsSync(beside) ? beside : null)
