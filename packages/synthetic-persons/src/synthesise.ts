import { rm } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { PlanningData } from '@samsyn/plan'
import { knownRefusal, Refusal } from '@samsyn/refusal'
import {
  type DuckDBConnection,
  openWarehouse,
  type Warehouse,
  type Writing,
} from '@samsyn/warehouse'
import { calibrate } from './calibrate.ts'
import type { Calibration } from './calibration.ts'
import { contactsSql, SOURCE } from './contacts-sql.ts'
import { countVisits } from './count-visits.ts'
import { conditionsSql, personsSql } from './draw-conditions.ts'
import { type Block, drawPeople, liveTheYears } from './draw-people.ts'
import { drawSpells } from './draw-spells.ts'
import { drawStays } from './draw-stays.ts'
import { createParameterTables } from './parameter-tables.ts'
import { type Parameters, parametersOf } from './parameters.ts'
import type { Progress } from './progress.ts'
import { type Luck, luckOf, scramble } from './random-sql.ts'
import { CALIBRATION, writeCalibration } from './write-calibration.ts'

export interface SynthesisOptions {
  /** Folder of a warehouse of its own; made when it is not there. */
  readonly folder: string
  /** Persons who ever live in the period, 1 to 10 000 000. */
  readonly persons: number
  /** Calendar years, the last being the one before the newest population, 1 to 15. */
  readonly years: number
  /** A whole number, 0 to 2^32 − 1; the same seed gives the same bytes on any number of threads. */
  readonly seed: number
  /** Aggregates to keep to: the synthetic country's, or the real tables. */
  readonly data: PlanningData
  /** Persons drawn at a time, 100 000 when left out. Part of what a seed means: care and complexity are ranked inside a block. */
  readonly block?: number
  /** Program and version, for the manifest. */
  readonly madeBy: string
  readonly threads?: number
  /** DuckDB's limit; '3GB' when left out. */
  readonly memoryLimit?: string
  readonly progress?: Progress
}

export interface Synthesis {
  readonly persons: number
  readonly contacts: number
  /** Every calibrated figure, target beside result. */
  readonly calibration: readonly Calibration[]
}

const BLOCK = 100_000

/** Memory is what limits them: a lane takes about 1 GB. */
const MOST_LANES = 4

const tables = ['persons', 'conditions', 'contacts'] as const

/**
 * Makes a synthetic country of persons with contacts at both levels and writes it to a warehouse, with `calibration.json` beside. Killed
 * half-way, it goes on where it was when asked for the same again; asked again when it is there, it changes nothing.
 *
 * @throws Refusal 'wrong-call' for a number out of range, 'cannot-write' for a folder with other things in it or data
 *   that are not synthetic, 'not-available' while another process writes there
 */
export async function synthesise(options: SynthesisOptions): Promise<Synthesis> {
  const { folder, persons, years, seed, data, block = BLOCK } = options
  checkNumbers(options)
  const job = `synth persons=${persons} years=${years} seed=${seed} block=${block} data=${data.kind} ${fingerprint(data)} ${options.madeBy}`
  const warehouse = await openWarehouse(folder, {
    beside: [CALIBRATION],
    memoryLimit: options.memoryLimit ?? '3GB',
    ...(options.threads === undefined ? {} : { threads: options.threads }),
  })
  try {
    checkOnlySynthetic(warehouse)
    const parameters = parametersOf(data, years)
    if (!isMade(warehouse, job)) await make(warehouse, job, options, parameters)
    const calibration = await calibrate(warehouse, parameters, options.progress)
    await writeCalibration(warehouse.folder, { persons, years, seed }, calibration)
    const rows = (name: string) => warehouse.table(name)?.rows ?? 0
    return { persons: rows('persons'), contacts: rows('contacts'), calibration }
  } finally {
    warehouse.close()
  }
}

async function make(
  warehouse: Warehouse,
  job: string,
  options: SynthesisOptions,
  parameters: Parameters,
): Promise<void> {
  const { persons, seed, data, madeBy, block: size = BLOCK } = options
  const writing = await warehouse.begin({ source: SOURCE, madeBy, job })
  try {
    const luck = luckOf(seed)
    const offset = Number(scramble(seed + 1) % 1_000_000_007n)
    const blocks = Math.ceil(persons / size)
    let next = 0
    // Each lane draws whole blocks on a connection of its own: small tables keep one core busy each.
    const lane = async () => {
      const connection = await warehouse.connect()
      try {
        await createParameterTables(connection, data, parameters)
        for (let index = next++; index < blocks; index = next++) {
          options.progress?.(index, blocks, 'drawing', { part: index + 1, parts: blocks })
          if (tables.every((table) => writing.finished(table).has(index))) continue
          const block = { from: index * size, to: Math.min(persons, (index + 1) * size), persons }
          await drawBlock(connection, writing, index, block, parameters, luck, offset)
        }
      } finally {
        connection.closeSync()
      }
    }
    const lanes = Math.min(blocks, options.threads ?? availableParallelism(), MOST_LANES)
    await allDone(Array.from({ length: lanes }, lane), () => {
      next = blocks
    })
    // An older comparison does not speak of what is shown next.
    await rm(join(warehouse.folder, CALIBRATION), { force: true })
    await writing.commit()
  } finally {
    await writing.abandon()
  }
}

/** Waits for all of them, also when one fails, so that none writes on after the change is thrown away. */
async function allDone(works: readonly Promise<void>[], stop: () => void): Promise<void> {
  const ends = await Promise.allSettled(
    works.map((work) =>
      work.catch((error) => {
        stop()
        throw error
      }),
    ),
  )
  const failed = ends.find((end) => end.status === 'rejected')
  if (failed !== undefined) throw failed.reason
}

async function drawBlock(
  connection: DuckDBConnection,
  writing: Writing,
  index: number,
  block: Block,
  parameters: Parameters,
  luck: Luck,
  offset: number,
): Promise<void> {
  await drawPeople(connection, block, parameters, luck, offset)
  await liveTheYears(connection, block, parameters, luck)
  await countVisits(connection, luck)
  await drawStays(connection, parameters, luck)
  await drawSpells(connection, parameters, luck)
  const persons = { select: personsSql(parameters, SOURCE) }
  const contacts = { select: contactsSql(parameters, luck) }
  await writing.part('persons', index, persons, connection)
  const conditions = { select: conditionsSql(parameters, luck), orderBy: ['person', 'condition'] }
  await writing.part('conditions', index, conditions, connection)
  await writing.part('contacts', index, contacts, connection)
}

function isMade(warehouse: Warehouse, job: string): boolean {
  return tables.every((table) => warehouse.table(table)?.sources.every((one) => one.job === job))
}

/** What the numbers are calibrated to, in a word: other tables make another country. */
function fingerprint(data: PlanningData): string {
  let value = 0
  for (const { sha256 } of data.tables) {
    for (const char of sha256) value = (Math.imul(value, 31) + char.charCodeAt(0)) >>> 0
  }
  return value.toString(16)
}

function checkNumbers({ persons, years, seed, data }: SynthesisOptions): void {
  const { history } = data.population
  const most = Math.min(15, history.lastYear - history.firstYear)
  const ranges = [
    ['persons', persons, 1, 10_000_000],
    ['years', years, 1, most],
    ['seed', seed, 0, 4_294_967_295],
  ] as const
  for (const [name, value, min, max] of ranges) {
    if (Number.isSafeInteger(value) && value >= min && value <= max) continue
    throw new Refusal('wrong-call', {
      found: `${value} ${name}`,
      because: `it takes a whole number from ${min} to ${max}`,
      remedy: `give a number of ${name} in that range`,
    })
  }
}

/** Made-up people never come to lie among others. */
function checkOnlySynthetic(warehouse: Warehouse): void {
  const sources = Object.values(warehouse.manifest().tables).flatMap(({ sources }) => sources)
  const other = sources.find(({ source }) => source !== SOURCE)
  if (other === undefined) return
  throw knownRefusal('synthetic-among-others', {
    ...{ source: other.source, folder: warehouse.folder },
  })
}
