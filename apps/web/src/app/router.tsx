import { languages } from '@samsyn/language'
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import { NotReached } from '../api/fetch-json.ts'
import StartPage from '../pages/start/start-page.tsx'
import { PageError, PageLoading, PageMissing } from '../parts/states.tsx'
import { readSearch, type Search, writeSearch } from '../state/address.ts'
import { AppShell } from './app-shell.tsx'
import { CommunityShell } from './community-shell.tsx'
import { fetchLanguage, isLanguage } from './language.tsx'

const rootRoute = createRootRoute({
  notFoundComponent: () => <AppShell missing />,
  validateSearch: (search): Search => search as Search,
  beforeLoad: async ({ location }) => {
    const first = location.pathname.split('/').at(1)
    await fetchLanguage(isLanguage(first) ? first : 'nb')
  },
})

const root = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/$lang', params: { lang: preferredLanguage() } })
  },
})

const langRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '$lang',
  component: AppShell,
})

const startRoute = createRoute({
  getParentRoute: () => langRoute,
  path: '/',
  component: StartPage,
})

const communityRoute = createRoute({
  getParentRoute: () => langRoute,
  path: '$community',
  component: CommunityShell,
  notFoundComponent: PageMissing,
})

const communityStart = createRoute({
  getParentRoute: () => communityRoute,
  path: '/',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/$lang/$community/overview', params, search: true, hash: true } as never)
  },
})

/**
 * Said on the page: the router takes a file that does not come for one of an older edition and loads the window anew, which
 * without a connection leaves a reader with nothing.
 */
function notReached(error: unknown): never {
  // Each browser has its own words for it, and all of them say "import".
  const isFile = error instanceof TypeError && /import/i.test(error.message)
  throw isFile ? new NotReached('a page') : error
}

/** Each page is a file of its own, fetched when it is opened. */
const page = <Path extends string>(
  path: Path,
  load: () => Promise<{ readonly default: React.ComponentType }>,
) =>
  createRoute({
    getParentRoute: () => communityRoute,
    path,
    component: lazyRouteComponent(() => load().catch(notReached)),
  })

const tree = rootRoute.addChildren([
  root,
  langRoute.addChildren([
    startRoute,
    communityRoute.addChildren([
      communityStart,
      page('overview', () => import('../pages/overview/overview-page.tsx')),
      page('population', () => import('../pages/population/population-page.tsx')),
      page('services', () => import('../pages/services/services-page.tsx')),
      page('variation', () => import('../pages/variation/variation-page.tsx')),
      page('quality', () => import('../pages/quality/quality-page.tsx')),
      page('assess', () => import('../pages/assess/assess-page.tsx')),
      page('plan', () => import('../pages/plan/plan-page.tsx')),
      page('data', () => import('../pages/data/data-page.tsx')),
      page('projection', () => import('../pages/projection/projection-page.tsx')),
    ]),
  ]),
])

export const router = createRouter({
  routeTree: tree,
  parseSearch: (text) => readSearch(text) as Record<string, string>,
  stringifySearch: writeSearch,
  defaultPendingComponent: PageLoading,
  defaultErrorComponent: PageError,
  defaultPreload: 'intent',
  defaultHashScrollIntoView: false,
  scrollRestoration: true,
})

/** The reader's own written language where the browser says one of ours, else bokmål. */
function preferredLanguage(): string {
  const wanted = navigator.languages.map((each) => each.slice(0, 2).toLowerCase())
  const found = wanted.find(
    (each) => each === 'no' || (languages as readonly string[]).includes(each),
  )
  return found === undefined || found === 'no' ? 'nb' : found
}
