import type { Plan } from '@samsyn/plan'
import { QueryClient, queryOptions } from '@tanstack/react-query'
import { fetchJson, fetchResource, NotReached } from './fetch-json.ts'
import type {
  AtlasAnswer,
  AtlasList,
  Boundaries,
  Communities,
  Community,
  Indicator,
  IndicatorAnswer,
  Population,
  Services,
  Sources,
} from './shapes.ts'

/** Tables do not change while a page is open: what is fetched once is kept. A lost connection is tried again. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 30 * 60_000,
      networkMode: 'always',
      refetchOnWindowFocus: false,
      retry: (failures, error) => error instanceof NotReached && failures < 2,
    },
  },
})

const json = <T>(...path: string[]) =>
  queryOptions({
    queryKey: path,
    queryFn: ({ signal }) => fetchJson<T>(`/api/${path.join('/')}`, signal),
  })

/** Who has signed in; nobody where nobody signs in. It changes in other windows, so it is asked when this one is come back to. */
export const meQuery = queryOptions({
  ...json<{ readonly name: string | null }>('me'),
  staleTime: 0,
  refetchOnWindowFocus: true,
})
export const communitiesQuery = json<Communities>('communities')
export const communityQuery = (id: string) => json<Community>('communities', id)
export const planQuery = (id: string, group: string) =>
  json<Plan>('communities', id, `plan?group=${group}`)
export const populationQuery = (id: string) => json<Population>('communities', id, 'population')
export const servicesQuery = (id: string, group: string) =>
  json<Services>('communities', id, `services?group=${group}`)
export const atlasesQuery = json<AtlasList>('atlas')
export const atlasQuery = (service: string) =>
  json<AtlasAnswer>('atlas', encodeURIComponent(service))
export const boundariesQuery = json<Boundaries>('boundaries')
export const indicatorsQuery = json<{ readonly indicators: readonly Indicator[] }>('indicators')
export const indicatorQuery = (id: string) => json<IndicatorAnswer>('indicators', id)
export const sourcesQuery = json<Sources>('sources')

/** The packed baseline as it came, for the worker. */
export const baselineQuery = (id: string) =>
  queryOptions({
    queryKey: ['baseline', id],
    queryFn: async ({ signal }) =>
      (await fetchResource(`/api/communities/${id}/baseline`, signal)).arrayBuffer(),
  })

/** Where a document of a community is, in the written language that is asked for. */
export function documentPath(community: string, name: string, lang: string, group: string): string {
  return `/api/communities/${community}/documents/${name}?lang=${lang}&group=${group}`
}

export const documentTextQuery = (community: string, name: string, lang: string, group: string) =>
  queryOptions({
    queryKey: ['document', community, name, lang, group],
    queryFn: async ({ signal }) =>
      (await fetchResource(documentPath(community, name, lang, group), signal)).text(),
  })
