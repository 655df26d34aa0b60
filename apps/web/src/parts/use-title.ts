import { useEffect } from 'react'

/** The title of the window: what is seen, then where. */
export function useTitle(parts: readonly string[]): void {
  const title = [...parts, 'Samsyn'].filter(Boolean).join(' – ')
  useEffect(() => {
    document.title = title
  }, [title])
}
