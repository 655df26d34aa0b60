import { useState } from 'react'
import { fetchResource, RefusedByServer } from '../../api/fetch-json.ts'
import { documentPath } from '../../api/queries.ts'
import { useCommunity } from '../../app/community-context.ts'
import { useLanguage } from '../../app/language.tsx'
import { saveFile } from '../../figures/save-file.ts'
import { defaultGroup } from '../../state/address.ts'
import { useAddress } from '../../state/use-address.ts'

/** The basis, the case paper and the sheets of the municipalities as files. What cannot be made says why. */
export function Downloads() {
  const { t, compare } = useLanguage()
  const { municipalities } = useCommunity()
  const [said, setSaid] = useState('')
  const sorted = [...municipalities].sort((a, b) => compare(a.name, b.name))
  return (
    <section aria-labelledby="take">
      <h2 id="take">{t('web.plan.take')}</h2>
      <div className="downloads-all">
        <div>
          <h3 className="downloads-title">{t('web.plan.document')}</h3>
          <ul className="plain">
            {(['docx', 'xlsx', 'html', 'csv', 'json'] as const).map((kind) => (
              <li key={kind}>
                <File name={`plan.${kind}`} label={t(`web.plan.${kind}`)} say={setSaid} />
              </li>
            ))}
          </ul>
        </div>
        <div>
          <h3 className="downloads-title">{t('web.plan.casePaper')}</h3>
          <File name="case-paper.docx" label={t('web.plan.docx')} say={setSaid} />
        </div>
        <div>
          <h3 className="downloads-title">{t('web.plan.sheets')}</h3>
          <ul className="plain chips">
            {sorted.map(({ code, name }) => (
              <li key={code}>
                <File name={`municipality-${code}.docx`} label={name} say={setSaid} />
              </li>
            ))}
          </ul>
        </div>
      </div>
      <p role="status" className="quiet">
        {said}
      </p>
    </section>
  )
}

function File({
  name,
  label,
  say,
}: {
  readonly name: string
  readonly label: string
  readonly say: (text: string) => void
}) {
  const { t } = useLanguage()
  const { lang, community, search } = useAddress()
  const path = documentPath(community, name, lang, search.group ?? defaultGroup)
  const download = async () => {
    say(t('web.plan.making', { name }))
    try {
      const response = await fetchResource(path)
      saveFile(`${community}-${name}`, await response.blob())
      say(t('web.plan.made', { name }))
    } catch (error) {
      const why =
        error instanceof RefusedByServer
          ? [error.problem.found, error.problem.because].filter(Boolean).join(' – ')
          : t('web.state.offlineTitle')
      say(t('web.plan.failed', { name, why }))
    }
  }
  return (
    <button type="button" className="tool" onClick={() => void download()}>
      {label}
    </button>
  )
}
