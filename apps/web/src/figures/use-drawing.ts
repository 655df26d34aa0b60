import type { Drawing } from '@samsyn/figures'
import { useMemo } from 'react'
import { useLanguage } from '../app/language.tsx'

/** Where pictures are drawn, and in which words. */
export function useDrawing(): Drawing {
  const language = useLanguage()
  return useMemo(() => ({ document, language }), [language])
}
