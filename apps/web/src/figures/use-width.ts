import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/** Width of an element in whole steps of eight pixels, so that a dragged window does not redraw at every pixel. */
export function useWidth<T extends HTMLElement>(): [RefObject<T | null>, number] {
  const ref = useRef<T>(null)
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const element = ref.current
    if (element === null) return
    const measure = () => setWidth(Math.max(240, Math.floor(element.clientWidth / 8) * 8))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [ref, width]
}
