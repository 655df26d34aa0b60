import { Refusal } from '@samsyn/refusal'
import { askInPieces, cubesOf } from './ask-in-pieces.ts'
import type { Answers, Connector } from './connector.ts'
import { cubeObservations, factsOfCubes } from './cube-observations.ts'
import { type Cube, jsonIn, readCube } from './json-stat.ts'
import type { Question } from './kept-responses.ts'
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
    await ask({ method: 'GET', path: pathOf(entry) })
    await ask(flagQuestion(entry))
    const tree = jsonIn(await ask({ method: 'GET', path }), path) as { dimensions?: Branch[] }
    const dimensions = (tree.dimensions ?? []).map(({ code, categories }): KnownDimension => {
      return { id: code, codes: [...new Set(codesIn(categories))] }
    })
    if (dimensions.length === 0) throw noDimensions(entry)
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

interface Branch {
  readonly code: string
  readonly categories: readonly Category[]
}

interface Category {
  readonly label: string
  readonly value: string
  readonly children?: readonly Category[] | null
}

/** Every code of a tree, a parent before its children. */
function codesIn(categories: readonly Category[]): string[] {
  return categories.flatMap(({ value, children }) => [value, ...codesIn(children ?? [])])
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
  if (kept === null) return {}
  const flags = jsonIn(await answers.bytes(kept), 'flag') as { title: string; text: string }[]
  return Object.fromEntries(flags.map(({ title, text }) => [title, text]))
}

function noDimensions({ id }: SourceEntry): Refusal {
  return new Refusal('broken-table', {
    found: `a table without dimensions for ${id}`,
    because: 'there is nothing to ask for',
    remedy: 'look the table up at FHI, and correct its number in the catalogue',
  })
}
