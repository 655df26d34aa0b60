import { useLocation, useNavigate, useParams } from '@tanstack/react-router'
import { useCallback } from 'react'
import { type Page, pages, type Search } from './address.ts'

export interface Address {
  readonly lang: string
  readonly community: string
  readonly page: Page | null
  readonly search: Search
  readonly fragment: string
  /** Changes what is seen. `undefined` takes a name away. A change that is small replaces the one before in the history. */
  set(change: { readonly [Name in keyof Search]: string | undefined }, replace?: boolean): void
}

/** Where the reader is: language, community, page and everything chosen on it. */
export function useAddress(): Address {
  const { lang = 'nb', community = '' } = useParams({ strict: false })
  const location = useLocation()
  const navigate = useNavigate()
  const last = location.pathname.split('/').at(3) ?? ''
  const set = useCallback<Address['set']>(
    (change, replace = true) => {
      void navigate({
        to: '.',
        search: ((before: Search) => ({ ...before, ...change })) as never,
        hash: true,
        replace,
        resetScroll: false,
      })
    },
    [navigate],
  )
  return {
    lang,
    community,
    page: (pages as readonly string[]).includes(last) ? (last as Page) : null,
    search: location.search as Search,
    fragment: location.hash,
    set,
  }
}
