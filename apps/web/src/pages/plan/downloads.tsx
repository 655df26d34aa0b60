import { type LanguageCode, languages } from '@samsyn/language'
import { useEffect, useState } from 'react'
import { useCommunity } from '../../app/community-context.ts'
import { useLanguage } from '../../app/language.tsx'
import { Failure } from '../../parts/states.tsx'
import { useAddress } from '../../state/use-address.ts'
import { FileButton, type Taking } from './file-button.tsx'
import {
  keepSheetLanguages,
  keptSheetLanguages,
  readSheetLanguages,
  writeSheetLanguages,
} from './sheet-languages.ts'
import type { ChosenBody } from './use-chosen.ts'

interface Files {
  readonly body: ChosenBody | null | undefined
  readonly tell: (taking: Taking) => void
}

/** The basis, the case paper and the sheets of the municipalities as files. What cannot be made says why. */
export function Downloads({ body }: Pick<Files, 'body'>) {
  const { t, code } = useLanguage()
  const [taking, tell] = useState<Taking | null>(null)
  const files = { body, tell, lang: code }
  return (
    <section aria-labelledby="take">
      <h2 id="take">{t('web.plan.take')}</h2>
      <div className="downloads-all">
        <div>
          <h3 className="downloads-title">{t('web.plan.document')}</h3>
          <ul className="plain formats">
            {(['docx', 'xlsx', 'html', 'csv', 'json'] as const).map((kind) => (
              <li key={kind}>
                <FileButton name={`plan.${kind}`} label={t(`web.plan.${kind}`)} {...files} />
              </li>
            ))}
          </ul>
        </div>
        <div>
          <h3 className="downloads-title">{t('web.plan.casePaper')}</h3>
          <FileButton name="case-paper.docx" label={t('web.plan.docx')} {...files} />
        </div>
        <Sheets body={body} tell={tell} />
      </div>
      <div className="taken" role="status">
        {taking === null ? null : <Told taking={taking} />}
      </div>
    </section>
  )
}

function Told({ taking: { name, state, error, again } }: { readonly taking: Taking }) {
  const { t } = useLanguage()
  if (state !== 'failed') return <p className="quiet">{t(`web.plan.${state}`, { name })}</p>
  return (
    <>
      <p>{t('web.plan.notMade', { name })}</p>
      <Failure error={error} again={again!} />
    </>
  )
}

/** A page for each municipality, in the written language that is chosen for it; the page's own unless told. */
function Sheets({ body, tell }: Files) {
  const { t, code: own, compare } = useLanguage()
  const { municipalities } = useCommunity()
  const { chosen, choose } = useSheetLanguages()
  const sorted = [...municipalities].sort((a, b) => compare(a.name, b.name))
  const langOf = (code: string) => chosen[code] ?? own
  const chooseAll = (lang: LanguageCode) =>
    choose(Object.fromEntries(municipalities.map(({ code }) => [code, lang])))
  return (
    <div className="sheets">
      <h3 className="downloads-title">{t('web.plan.sheets')}</h3>
      <p className="quiet">{t('web.plan.sheetNote')}</p>
      <fieldset className="sheets-all">
        <legend className="ds-sr-only">{t('web.plan.sheetsAll')}</legend>
        <span aria-hidden="true">{t('web.plan.sheetsAll')}</span>
        {languages.map((lang) => (
          <button
            key={lang}
            type="button"
            className="tool"
            aria-pressed={municipalities.every(({ code }) => langOf(code) === lang)}
            onClick={() => chooseAll(lang)}
          >
            {t(`web.languageName.${lang}`)}
          </button>
        ))}
      </fieldset>
      <ul className="plain">
        {sorted.map(({ code, name }) => (
          <li key={code}>
            <FileButton
              name={`municipality-${code}.docx`}
              lang={langOf(code)}
              label={name}
              body={body}
              tell={tell}
            />
            <select
              aria-label={t('web.plan.sheetLanguageOf', { name })}
              value={langOf(code)}
              onChange={({ target }) => choose({ ...chosen, [code]: target.value as LanguageCode })}
            >
              {languages.map((each) => (
                <option key={each} value={each}>
                  {t(`web.languageName.${each}`)}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What the address says; where it says nothing, what was chosen here before, which is then written there. */
function useSheetLanguages() {
  const { community, search, set } = useAddress()
  useEffect(() => {
    const kept = keptSheetLanguages(community)
    if (search.sheets === undefined && kept !== undefined) set({ sheets: kept })
  }, [community, search.sheets, set])
  return {
    chosen: readSheetLanguages(search.sheets),
    choose: (chosen: ReturnType<typeof readSheetLanguages>) => {
      const sheets = writeSheetLanguages(chosen)
      keepSheetLanguages(community, sheets)
      set({ sheets })
    },
  }
}
