import { useLocation } from '@tanstack/react-router'
import { useEffect, useState } from 'react'

/** A moment for the page that was opened to say its title. */
const SETTLED_MS = 400

/** Says which page was opened, for whoever cannot see that the window changed: no page is loaded anew. */
export function PageNews() {
  const { pathname } = useLocation()
  // The first page is said by the browser.
  const [news, setNews] = useState({ of: pathname, title: '' })
  useEffect(() => {
    const timer = setTimeout(() => {
      setNews((before) => ({
        of: pathname,
        title: before.of === pathname ? '' : document.title,
      }))
    }, SETTLED_MS)
    return () => clearTimeout(timer)
  }, [pathname])
  return (
    <p role="status" className="ds-sr-only">
      {news.title}
    </p>
  )
}
