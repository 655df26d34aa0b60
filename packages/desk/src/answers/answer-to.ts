import type { Group } from '@samsyn/plan'
import { toJson } from '@samsyn/report'
import type { Scenario } from '@samsyn/scenario'
import {
  type DocumentQuestion,
  type DocumentType,
  documentOf,
} from '../documents/plan-documents.ts'
import { finiteJson } from '../finite-json.ts'
import type { Progress } from '../progress.ts'
import type { Room } from '../room.ts'
import { atlasAnswer, atlasListAnswer, boundariesAnswer } from './atlas-answers.ts'
import { catalogueAnswer, measuresAnswer, partiesAnswer } from './catalogue-answers.ts'
import { communitiesAnswer, communityAnswer, communityWith } from './community-answer.ts'
import { type FitsQuestion, fitsAnswer } from './fits-answer.ts'
import { indicatorAnswer, indicatorsAnswer } from './indicator-answers.ts'
import { communityPeersAnswer, municipalityPeersAnswer } from './peers-answer.ts'
import { populationAnswer } from './population-answer.ts'
import { runsAnswer } from './runs-answer.ts'
import { servicesAnswer } from './services-answer.ts'
import { sourcesAnswer } from './sources-answer.ts'

/** Everything that can be asked, as plain data: it crosses from one thread to another. */
export type Question =
  | {
      readonly about:
        | 'communities'
        | 'measures'
        | 'services'
        | 'parties'
        | 'atlases'
        | 'boundaries'
        | 'indicators'
        | 'sources'
    }
  | {
      readonly about: 'community' | 'community-services'
      readonly id: string
      readonly group: Group
    }
  | { readonly about: 'population' | 'baseline'; readonly id: string; readonly alternative: string }
  | {
      readonly about: 'plan'
      readonly id: string
      readonly group: Group
      readonly alternative: string
    }
  | {
      readonly about: 'community-peers' | 'municipality-peers'
      readonly id: string
      readonly most: number
    }
  | { readonly about: 'atlas'; readonly service: string; readonly reference: string }
  | { readonly about: 'indicator' | 'known-community'; readonly id: string }
  | ({ readonly about: 'document' } & DocumentQuestion)
  | ({ readonly about: 'fits' } & FitsQuestion)
  | ({ readonly about: 'runs' } & RunRequest)

/** One scenario for one or more communities. */
export interface RunRequest {
  readonly communities: readonly string[]
  readonly scenario: Scenario
  readonly draws: number
  readonly seed: number
  /** The year that the ledger and the parties' accounts are of. */
  readonly year: number
}

/** Bytes with their media type: they cross from one thread to another without a copy. */
export interface Answer {
  readonly type: DocumentType | 'application/octet-stream'
  readonly bytes: Uint8Array
}

/** @throws Refusal as the question is: unknown-area, not-found, wrong-call … */
export async function answerTo(
  room: Room,
  question: Question,
  progress: Progress,
): Promise<Answer> {
  if (question.about === 'baseline') {
    communityWith(room.data.geography, question.id)
    const bytes = room.packed(question.id, question.alternative)
    return { type: 'application/octet-stream', bytes }
  }
  if (question.about === 'plan') {
    communityWith(room.data.geography, question.id)
    const plan = room.plan(question.id, question.group, question.alternative)
    return json(toJson(plan, 0))
  }
  if (question.about === 'document') {
    communityWith(room.data.geography, question.id)
    return documentOf(room, question)
  }
  return json(finiteJson(await dataFor(room, question, progress)))
}

function dataFor(
  room: Room,
  question: Exclude<Question, { about: 'baseline' | 'plan' | 'document' }>,
  progress: Progress,
): unknown {
  switch (question.about) {
    case 'communities':
      return communitiesAnswer(room)
    case 'community':
      return communityAnswer(room, question.id, question.group)
    case 'known-community':
      return { id: communityWith(room.data.geography, question.id).id }
    case 'population':
      return populationAnswer(room, question.id, question.alternative)
    case 'community-services':
      return servicesAnswer(room, question.id, question.group)
    case 'community-peers':
      return communityPeersAnswer(room, question.id, question.most)
    case 'municipality-peers':
      return municipalityPeersAnswer(room, question.id, question.most)
    case 'measures':
      return measuresAnswer()
    case 'services':
      return catalogueAnswer()
    case 'parties':
      return partiesAnswer()
    case 'atlases':
      return atlasListAnswer(room)
    case 'atlas':
      return atlasAnswer(room, question.service, question.reference)
    case 'boundaries':
      return boundariesAnswer(room)
    case 'indicators':
      return indicatorsAnswer(room)
    case 'indicator':
      return indicatorAnswer(room, question.id)
    case 'sources':
      return sourcesAnswer(room)
    case 'fits':
      return fitsAnswer(room, question)
    case 'runs':
      return runsAnswer(room, question, progress)
  }
}

function json(text: string): Answer {
  return { type: 'application/json', bytes: new TextEncoder().encode(text) }
}
