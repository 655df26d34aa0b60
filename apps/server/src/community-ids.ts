import { type AnswerShelf, plainOf } from './answer-shelf.ts'

/** Ids of the communities that the tables hold. */
export async function communityIds(shelf: AnswerShelf): Promise<string[]> {
  const plain = await plainOf(await shelf.get({ about: 'communities' }))
  const { communities } = JSON.parse(String(plain)) as { communities: { id: string }[] }
  return communities.map(({ id }) => id)
}
