import { queryOptions } from '@tanstack/react-query'
import { fetchResource } from '../../api/fetch-json.ts'
import { documentPath } from '../../api/queries.ts'
import type { ChosenBody } from './use-chosen.ts'

/** A document of a community, in a language, for a group. */
export interface DocumentAddress {
  readonly community: string
  readonly name: string
  readonly lang: string
  readonly group: string
}

/** Scenarios travel in the body: the server is told of them only when a document is made with them. */
export function fetchDocument(
  { community, name, lang, group }: DocumentAddress,
  body: ChosenBody | undefined,
  signal?: AbortSignal,
): Promise<Response> {
  return fetchResource(documentPath(community, name, lang, group), signal, body)
}

/** The page of the planning basis as it is sent, for the frame that it is read in. */
export const pageQuery = (address: DocumentAddress, body: ChosenBody | null | undefined) =>
  queryOptions({
    queryKey: ['document', ...Object.values(address), JSON.stringify(body ?? null)],
    queryFn: async ({ signal }) => (await fetchDocument(address, body ?? undefined, signal)).text(),
    enabled: body !== null,
  })
