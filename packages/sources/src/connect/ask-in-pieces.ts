import { Refusal } from '@samsyn/refusal'
import { TooManyCells } from './ask-politely.ts'
import type { Answers, Asked, Asking } from './connector.ts'
import { type Cube, readCube } from './json-stat.ts'
import type { KeptResponse, Question } from './kept-responses.ts'
import type { SourceEntry } from './source-catalogue.ts'
import { type DimensionCodes, halves } from './split-selection.ts'

export async function cubesOf(answers: Answers, data: readonly KeptResponse[]): Promise<Cube[]> {
  const cubes: Cube[] = []
  for (const one of data) cubes.push(readCube(await answers.bytes(one), answers.entry.id))
  return cubes
}

/** Whether a cube answers what was asked; what is wrong with it, else. */
type Check = (cube: Cube, asked: readonly DimensionCodes[]) => string | null

/**
 * Asks piece by piece, and in halves where a piece is too large after all. All answers must be of one edition: a table that
 * is published anew in between would be half old and half new.
 */
export async function askInPieces(
  asking: Asking,
  pieces: readonly (readonly DimensionCodes[])[],
  question: (piece: readonly DimensionCodes[]) => Question,
  check: Check,
): Promise<Asked> {
  const { entry } = asking
  const waiting = [...pieces]
  const questions: Question[] = []
  let edition: string | null = null
  for (let piece = waiting.shift(); piece !== undefined; piece = waiting.shift()) {
    const own = question(piece)
    const read = (bytes: Buffer) => {
      const cube = readCube(bytes, entry.id)
      const wrong = cube.values === null ? 'it has no values' : check(cube, piece!)
      if (wrong !== null) throw notAsAsked(entry, wrong)
      return cube
    }
    try {
      const { updated } = await asking.ask(own, read)
      if (edition !== null && updated !== edition) throw twoEditions(entry, edition, updated)
      edition = updated
      questions.push(own)
    } catch (error) {
      if (!(error instanceof TooManyCells)) throw error
      waiting.unshift(...halves(piece, ['Tid', 'AAR']).map((half) => [...half]))
    }
    asking.progress(questions.length, questions.length + waiting.length)
  }
  return { questions, updated: edition }
}

function notAsAsked({ id }: SourceEntry, wrong: string): Refusal {
  return new Refusal('tables-disagree', {
    found: `an answer for ${id} that is not what was asked for`,
    because: wrong,
    remedy: 'pull again; if it stays so, the table has changed and the catalogue must too',
  })
}

/** A kind of its own, because the run cannot be gone on with. */
export class TwoEditions extends Refusal {}

function twoEditions({ id }: SourceEntry, first: string, second: string | null): TwoEditions {
  return new TwoEditions('not-available', {
    found: `answers of two editions of ${id} (${first} and ${second ?? 'none'})`,
    because: 'the table was published anew while it was fetched',
    remedy: 'pull it again, not between 07:55 and 08:15 when Statistics Norway publishes',
  })
}
