import { atlasTitle, atlasTitleLanguage, atlasUnit } from '@samsyn/report'
import type { AtlasAnswer } from '../../api/shapes.ts'
import { useLanguage } from '../../app/language.tsx'
import { COUNTRY } from '../../numbers/number-address.ts'
import { OpensNumber } from '../../numbers/number-button.tsx'
import { sayPeriod } from '../../numbers/say-number.ts'
import { RATE } from './atlas-number-panel.tsx'

/** What an atlas says: how much is chance first, what the reference would take, and how to read it behind a fold. */
export function AtlasWords({ atlas }: { readonly atlas: AtlasAnswer }) {
  const language = useLanguage()
  const { t, code } = language
  const said = atlas.texts.map(({ key }, i) => ({ kind: kindOf(key), said: atlas.said[code][i]! }))
  const of = (kind: Kind) => said.filter((each) => each.kind === kind)
  const at = { id: RATE, area: COUNTRY, year: atlas.series.period }
  return (
    <section aria-labelledby="said">
      <h2 id="said" lang={atlasTitleLanguage(language, atlas.series)}>
        {atlasTitle(language, atlas.series)}
      </h2>
      <p className="quiet">
        {t('atlas.lead', {
          period: sayPeriod(language, atlas.series.period),
          unit: atlasUnit(language, atlas.series),
          n: atlas.areas.filter(({ rate }) => rate !== null).length,
        })}
      </p>
      <h3>{t('web.variation.said')}</h3>
      <Sentences said={of('chance')} />
      {of('reference').length === 0 ? null : (
        <>
          <h3>{t('web.variation.reference')}</h3>
          <Sentences said={of('reference')} />
        </>
      )}
      <details>
        <summary>{t('web.variation.read')}</summary>
        <Sentences said={of('reading')} />
      </details>
      <WithoutRate atlas={atlas} />
      {atlas.series.countryRate === null ? null : (
        <p>
          <OpensNumber at={at} className="tool">
            {t('web.variation.sources')}
          </OpensNumber>
        </p>
      )}
    </section>
  )
}

/** Every area without a rate, by name, and why. */
function WithoutRate({ atlas: { areas, missing } }: { readonly atlas: AtlasAnswer }) {
  const { t, list } = useLanguage()
  const without = areas.filter(({ rate }) => rate === null)
  if (without.length === 0) return null
  const why = t(missing === 'suppressed' ? 'atlas.whySuppressed' : 'atlas.whyBlank')
  return (
    <details>
      <summary>
        {t('atlas.hidden')} ({without.length})
      </summary>
      <p>
        {list(without.map(({ name }) => name))}. <strong>{t('atlas.why')}:</strong> {why}.
      </p>
    </details>
  )
}

type Kind = 'chance' | 'reference' | 'reading'

function kindOf(key: string): Kind {
  if (key.startsWith('opportunity')) return 'reference'
  return /^(chance|quotient|areas\.(outside|general|one))/.test(key) ? 'chance' : 'reading'
}

function Sentences({ said }: { readonly said: readonly { readonly said: string }[] }) {
  return (
    <ul className="said">
      {said.map((each) => (
        <li key={each.said}>{each.said}</li>
      ))}
    </ul>
  )
}
