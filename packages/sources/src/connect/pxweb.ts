import { Refusal } from '@samsyn/refusal'
import { askInPieces, cubesOf } from './ask-in-pieces.ts'
import { QuestionNotTaken } from './ask-politely.ts'
import type { Asking, Connector } from './connector.ts'
import { cubeObservations, factsOfCubes } from './cube-observations.ts'
import { type Cube, jsonIn, readCube } from './json-stat.ts'
import type { Question } from './kept-responses.ts'
import { listIn, textIn, textsIn } from './list-in.ts'
import { checkDimensions, type KnownDimension, selectCodes } from './select-codes.ts'
import type { SourceEntry } from './source-catalogue.ts'
import { type DimensionCodes, splitSelection } from './split-selection.ts'

/** What the versions of PxWeb differ in. */
interface Dialect {
  /** Asks for the limits, where the service says them; returns cells per request. */
  limits(asking: Asking): Promise<number>
  dimensions(asking: Asking): Promise<readonly KnownDimension[]>
  codelist(asking: Asking, id: string): Promise<readonly string[]>
  data(entry: SourceEntry, selection: readonly DimensionCodes[]): Question
}

/** PxWebApi 2, Statistics Norway's since October 2025 (specification: PxTools/PxApiSpecs, PxAPI-2.yml). */
const version2: Dialect = {
  async limits({ ask, setLimit, service }) {
    const config = await ask({ method: 'GET', path: '/config' }, configIn).catch((error) => {
      const nobody = error instanceof Refusal && error.kind === 'missing-table'
      throw nobody ? noService(service.base) : error
    })
    const { maxDataCells, maxCallsPerTimeWindow, timeWindow } = config
    if (maxCallsPerTimeWindow && timeWindow) setLimit(maxCallsPerTimeWindow, timeWindow)
    return maxDataCells ?? service.maxCells ?? 800_000
  },
  async dimensions({ ask, entry }) {
    const path = `/tables/${entry.table}/metadata?lang=no&outputFormat=json-stat2`
    const { dimensions } = await ask({ method: 'GET', path }, (body) => readCube(body, path))
    return dimensions
  },
  async codelist({ ask }, id) {
    const path = `/codelists/${id}?lang=no`
    return ask({ method: 'GET', path }, (body) =>
      listIn(body, path, 'values').map((one) => textIn(one, 'code', path)),
    )
  },
  data(entry, selection) {
    return {
      method: 'POST',
      path: `/tables/${entry.table}/data?lang=no&outputFormat=json-stat2`,
      body: {
        selection: selection.map(({ id, codes }) => ({
          variableCode: id,
          ...codelistOf(entry, id, (codelist) => ({ codelist })),
          valueCodes: codes,
        })),
      },
    }
  },
}

/** The older interface (v0, v1), one address per table. */
const version0: Dialect = {
  limits: async ({ service }) => service.maxCells ?? 800_000,
  async dimensions({ ask, entry }) {
    const path = `/no/table/${entry.table}`
    const read = (body: Buffer) =>
      listIn(body, path, 'variables').map((one) => {
        return { id: textIn(one, 'code', path), codes: textsIn(one, 'values', path) }
      })
    return ask({ method: 'GET', path }, read).catch((error) => {
      // It answers 400 to the number of a table it does not have.
      throw error instanceof QuestionNotTaken ? noTable(entry, error) : error
    })
  },
  // Its metadata lists no code lists: the selection must name the codes.
  codelist: async () => [],
  data(entry, selection) {
    return {
      method: 'POST',
      path: `/no/table/${entry.table}`,
      body: {
        query: selection.map(({ id, codes }) => ({
          code: id,
          selection: {
            filter: 'item',
            ...codelistOf(entry, id, (codelist) => ({ filter: codelist.replace('_', ':') })),
            values: codes,
          },
        })),
        // Without it the answer comes in the PX format.
        response: { format: 'json-stat2' },
      },
    }
  },
}

const limits = ['maxDataCells', 'maxCallsPerTimeWindow', 'timeWindow'] as const

/** The limits that a service says; what is no whole number is not said. */
function configIn(bytes: Buffer): { readonly [Limit in (typeof limits)[number]]?: number } {
  const said = jsonIn(bytes, 'config') as Record<string, unknown>
  const known = limits.filter(
    (limit) => Number.isSafeInteger(said[limit]) && Number(said[limit]) >= 0,
  )
  return Object.fromEntries(known.map((limit) => [limit, Number(said[limit])]))
}

function codelistOf<Part>(entry: SourceEntry, id: string, part: (codelist: string) => Part) {
  const wanted = entry.select?.[id]
  return wanted !== null && typeof wanted === 'object' && 'codelist' in wanted
    ? part(wanted.codelist)
    : {}
}

function noService(base: string): Refusal {
  return new Refusal('not-available', {
    found: `no PxWebApi 2 at ${base}`,
    because: 'it does not say its limits under /config',
    remedy: 'check --base-url, or the address of the service in the catalogue',
  })
}

function noTable({ id, table }: SourceEntry, { text }: Refusal): Refusal {
  return new Refusal('missing-table', {
    found: `no table ${table} for ${id} (${text.found})`,
    because: 'its publisher has taken it away or given it another number',
    remedy: 'look for what replaced it and change the catalogue',
  })
}

function connectorOf(dialect: Dialect): Connector {
  return {
    async fetch(asking) {
      const limit = await dialect.limits(asking)
      const dimensions = await dialect.dimensions(asking)
      const { entry } = asking
      checkDimensions(entry.id, dimensions, entry.select ?? {})
      const codelists = await codelistsOf(asking, dialect)
      const selection = selectCodes(entry.id, dimensions, entry.select ?? {}, codelists)
      const question = (piece: readonly DimensionCodes[]) => dialect.data(entry, piece)
      return askInPieces(asking, splitSelection(selection, limit, ['Tid']), question, isWhole)
    },
    async rows(connection, answers, data) {
      const { entry, service } = answers
      const cube = readCube(await answers.bytes(data), entry.id)
      return cubeObservations(connection, entry, service, cube)
    },
    facts: async (answers, data) => factsOfCubes(await cubesOf(answers, data)),
  }
}

async function codelistsOf(asking: Asking, dialect: Dialect) {
  const codelists: Record<string, readonly string[]> = {}
  for (const wanted of Object.values(asking.entry.select ?? {})) {
    if (wanted === null || typeof wanted !== 'object' || !('codelist' in wanted)) continue
    const { codelist, codes } = wanted
    const listed = await dialect.codelist(asking, codelist).catch((error) => {
      throw error instanceof Refusal && error.kind === 'missing-table'
        ? noCodelist(asking.entry, codelist)
        : error
    })
    codelists[codelist] = listed.length > 0 || codes === '*' ? listed : codes
  }
  return codelists
}

function noCodelist({ id }: SourceEntry, codelist: string): Refusal {
  return new Refusal('tables-disagree', {
    found: `no code list ${codelist} for ${id} any longer`,
    because: 'the catalogue asks for its codes',
    remedy:
      'see at the publisher what it is called now and change the source in the catalogue; the table of the last pull is untouched',
  })
}

export const pxweb2 = connectorOf(version2)
export const pxweb0 = connectorOf(version0)

function isWhole(cube: Cube, asked: readonly DimensionCodes[]): string | null {
  for (const { id, codes } of asked) {
    const got = cube.dimensions.find((one) => one.id === id)
    if (got === undefined) return `${id} is not in the answer`
    const known = new Set(got.codes)
    const lacking = codes.filter((code) => !known.has(code))
    if (lacking.length > 0) return `${id} lacks ${lacking.slice(0, 3).join(', ')}`
    if (got.codes.length > codes.length) return `${id} has codes that were not asked for`
  }
  return null
}
