import { Refusal } from '@samsyn/refusal'
import { askInPieces, cubesOf } from './ask-in-pieces.ts'
import type { Answers, Connector } from './connector.ts'
import { cubeObservations, factsOfCubes } from './cube-observations.ts'
import { type Cube, jsonIn, readCube } from './json-stat.ts'
import type { Question } from './kept-responses.ts'
import { itemsOf, listIn, textIn } from './list-in.ts'
import { type KnownDimension, selectCodes } from './select-codes.ts'
import type { SourceEntry } from './source-catalogue.ts'
import { type DimensionCodes, splitSelection } from './split-selection.ts'

/** A table of FHI is named "nokkel/699": its source and its number there. */
const pathOf = ({ table }: SourceEntry) => {
  const [source, number] = table.split('/')
  return `/${source}/table/${number}`
}

const flagQuestion = (entry: SourceEntry): Question => ({
  method: 'GET',
  path: `${pathOf(entry)}/flag`,
})

/** Rows in an answer unless asked for others; more than this is refused by the service. */
const MOST_ROWS = 50_000

/** FHI's Statistikk Open API (github.com/folkehelseinstituttet/Fhi.Statistikk.OpenAPI). */
export const fhi: Connector = {
  async fetch(asking) {
    const { entry, service, ask } = asking
    const path = `${pathOf(entry)}/dimension`
    await ask({ method: 'GET', path: pathOf(entry) }, (body) => jsonIn(body, entry.id))
    await ask(flagQuestion(entry), flagsIn)
    const dimensions = await ask({ method: 'GET', path }, (body) => dimensionsIn(body, entry))
    const selection = selectCodes(entry.id, dimensions, entry.select ?? {})
    const limit = service.maxCells ?? MOST_ROWS
    const question = (piece: readonly DimensionCodes[]) => dataQuestion(entry, piece, limit)
    return askInPieces(asking, splitSelection(selection, limit, ['AAR']), question, holdsNoOther)
  },
  async rows(connection, answers, data) {
    const { entry, service } = answers
    const cube = readCube(await answers.bytes(data), entry.id)
    return cubeObservations(connection, entry, service, cube, await flagTexts(answers))
  },
  facts: async (answers, data) => factsOfCubes(await cubesOf(answers, data)),
}

function dimensionsIn(bytes: Buffer, entry: SourceEntry): KnownDimension[] {
  const dimensions = listIn(bytes, entry.id, 'dimensions').map((one) => {
    const codes = new Set(codesIn(one.categories, entry.id))
    return { id: textIn(one, 'code', entry.id), codes: [...codes] }
  })
  if (dimensions.length === 0) throw noDimensions(entry)
  return dimensions
}

/** Every code of a tree, a parent before its children. */
function codesIn(categories: unknown, where: string): string[] {
  return itemsOf(categories, where, 'categories').flatMap((one) => {
    return [textIn(one, 'value', where), ...codesIn(one.children ?? [], where)]
  })
}

/** Codes by name, never `top`: here that means the oldest years, at Statistics Norway the newest. */
function dataQuestion(
  entry: SourceEntry,
  selection: readonly DimensionCodes[],
  maxRowCount: number,
): Question {
  const dimensions = selection.map(({ id, codes }) => {
    return { code: id, filter: 'item', values: codes }
  })
  const response = { format: 'json-stat2', maxRowCount }
  return { method: 'POST', path: `${pathOf(entry)}/data`, body: { dimensions, response } }
}

/** Combinations that do not exist may be left out of an answer, but it holds nothing that was not asked for. */
function holdsNoOther(cube: Cube, asked: readonly DimensionCodes[]): string | null {
  for (const { id, codes } of asked) {
    const got = cube.dimensions.find((one) => one.id === id)
    if (got === undefined) return `${id} is not in the answer`
    const known = new Set(codes)
    const other = got.codes.find((code) => !known.has(code))
    if (other !== undefined) return `${id} has ${other}, which was not asked for`
  }
  return null
}

/** What the service says of the signs that stand instead of numbers. */
async function flagTexts(answers: Answers): Promise<Record<string, string>> {
  const kept = answers.find(flagQuestion(answers.entry))
  return kept === null ? {} : flagsIn(await answers.bytes(kept))
}

function flagsIn(bytes: Buffer): Record<string, string> {
  const flags = listIn(bytes, 'flag')
  return Object.fromEntries(flags.map((one) => [textIn(one, 'title', 'flag'), String(one.text)]))
}

function noDimensions({ id }: SourceEntry): Refusal {
  return new Refusal('broken-table', {
    found: `a table without dimensions for ${id}`,
    because: 'there is nothing to ask for',
    remedy: 'look the table up at FHI, and correct its number in the catalogue',
  })
}
