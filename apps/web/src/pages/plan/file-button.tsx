import { documentFileName, type LanguageCode } from '@samsyn/language'
import { useState } from 'react'
import { saveFile } from '../../figures/save-file.ts'
import { defaultGroup } from '../../state/address.ts'
import { useAddress } from '../../state/use-address.ts'
import { fetchDocument } from './document-query.ts'
import type { ChosenBody } from './use-chosen.ts'

/** How the file that was asked for last is doing; with an error, how it is asked for again. */
export interface Taking {
  readonly name: string
  readonly state: 'making' | 'made' | 'failed'
  readonly error?: unknown
  readonly again?: () => void
}

/** Asks for a file and saves it; a bar shows under it when that takes more than a second. */
export function FileButton({
  name,
  lang,
  label,
  body,
  tell,
}: {
  readonly name: string
  readonly lang: LanguageCode
  readonly label: string
  /** null until the scenarios of the address are read. */
  readonly body: ChosenBody | null | undefined
  readonly tell: (taking: Taking) => void
}) {
  const { community, search } = useAddress()
  const [busy, setBusy] = useState(false)
  const take = async () => {
    if (body === null || busy) return
    const file = documentFileName(lang, community, name)
    setBusy(true)
    tell({ name: file, state: 'making' })
    try {
      const group = search.group ?? defaultGroup
      const response = await fetchDocument({ community, name, lang, group }, body)
      saveFile(file, await response.blob())
      tell({ name: file, state: 'made' })
    } catch (error) {
      tell({ name: file, state: 'failed', error, again: () => void take() })
    }
    setBusy(false)
  }
  return (
    <button
      type="button"
      className="tool file"
      aria-busy={busy}
      disabled={body === null}
      onClick={() => void take()}
    >
      {label}
      {busy ? <span className="file-bar" aria-hidden="true" /> : null}
    </button>
  )
}
