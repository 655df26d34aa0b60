import { type LanguageCode, languages } from '@samsyn/language'
import { useState } from 'react'
import { fetchResource, RefusedByServer } from '../../api/fetch-json.ts'
import { documentPath } from '../../api/queries.ts'
import { useCommunity } from '../../app/community-context.ts'
import { useLanguage } from '../../app/language.tsx'
import { saveFile } from '../../figures/save-file.ts'
import { refusalWord } from '../../parts/refusal-kinds.ts'
import { defaultGroup } from '../../state/address.ts'
import { useAddress } from '../../state/use-address.ts'
import { readSheetLanguages, writeSheetLanguages } from './sheet-languages.ts'

/** The basis, the case paper and the sheets of the municipalities as files. What cannot be made says why. */
export function Downloads() {
  const { t, code } = useLanguage()
  const [said, setSaid] = useState('')
  return (
    <section aria-labelledby="take">
      <h2 id="take">{t('web.plan.take')}</h2>
      <div className="downloads-all">
        <div>
          <h3 className="downloads-title">{t('web.plan.document')}</h3>
          <ul className="plain formats">
            {(['docx', 'xlsx', 'html', 'csv', 'json'] as const).map((kind) => (
              <li key={kind}>
                <File
                  name={`plan.${kind}`}
                  lang={code}
                  label={t(`web.plan.${kind}`)}
                  say={setSaid}
                />
              </li>
            ))}
          </ul>
        </div>
        <div>
          <h3 className="downloads-title">{t('web.plan.casePaper')}</h3>
          <File name="case-paper.docx" lang={code} label={t('web.plan.docx')} say={setSaid} />
        </div>
        <Sheets say={setSaid} />
      </div>
      <p role="status" className="quiet">
        {said}
      </p>
    </section>
  )
}

/** A page for each municipality, in the written language that is chosen for it; the page's own unless told. */
function Sheets({ say }: { readonly say: (text: string) => void }) {
  const { t, code: own, compare } = useLanguage()
  const { municipalities } = useCommunity()
  const { search, set } = useAddress()
  const chosen = readSheetLanguages(search.sheets)
  const sorted = [...municipalities].sort((a, b) => compare(a.name, b.name))
  return (
    <div className="sheets">
      <h3 className="downloads-title">{t('web.plan.sheets')}</h3>
      <p className="quiet">{t('web.plan.sheetNote')}</p>
      <ul className="plain">
        {sorted.map(({ code, name }) => {
          const lang = chosen[code] ?? own
          return (
            <li key={code}>
              <File name={`municipality-${code}.docx`} lang={lang} label={name} say={say} />
              <select
                aria-label={t('web.plan.sheetLanguageOf', { name })}
                value={lang}
                onChange={({ target }) =>
                  set({
                    sheets: writeSheetLanguages({
                      ...chosen,
                      [code]: target.value as LanguageCode,
                    }),
                  })
                }
              >
                {languages.map((each) => (
                  <option key={each} value={each}>
                    {t(`web.languageName.${each}`)}
                  </option>
                ))}
              </select>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

function File({
  name,
  lang,
  label,
  say,
}: {
  readonly name: string
  readonly lang: LanguageCode
  readonly label: string
  readonly say: (text: string) => void
}) {
  const { t } = useLanguage()
  const { community, search } = useAddress()
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
          ? t(`web.refused.${refusalWord(error.problem.type)}`)
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
