import type { Area } from '@samsyn/geography'
import { knownRefusal } from '@samsyn/refusal'
import { peerAnswer } from '../peer-answer.ts'
import type { Room } from '../room.ts'
import { communityWith } from './community-answer.ts'

/** Communities with like challenges. @throws Refusal unknown-area */
export function communityPeersAnswer(room: Room, id: string, most: number) {
  const { name } = communityWith(room.data.geography, id)
  return peersOf(room, { kind: 'community', id, name }, most)
}

/** @throws Refusal unknown-area */
export function municipalityPeersAnswer(room: Room, code: string, most: number) {
  const found = room.data.geography.municipalities.find((one) => one.code === code)
  if (found !== undefined) {
    return peersOf(room, { kind: 'municipality', id: code, name: found.name }, most)
  }
  throw knownRefusal('municipality-unknown', { code })
}

function peersOf(room: Room, area: Area, most: number) {
  const { geography, kind } = room.data
  // Peers need no intervals, so two draws of one place are enough to make a book.
  const book = room
    .prepared('MMMM')
    .bookOf([geography.municipalities[0]!.code], { draws: 2, seed: 1 })
  const { hospitals } = room
  return { data: kind, ...peerAnswer(geography, book, area, { most, hospitals }) }
}
