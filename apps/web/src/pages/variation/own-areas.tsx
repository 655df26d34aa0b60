import { atlasUnit } from '@samsyn/report'
import type { AtlasAreaResult } from '@samsyn/variation'
import type { AtlasAnswer } from '../../api/shapes.ts'
import { useCommunity } from '../../app/community-context.ts'
import { useLanguage } from '../../app/language.tsx'

/** The community's own municipalities or catchments in an atlas, read against chance. */
export function OwnAreas({ atlas }: { readonly atlas: AtlasAnswer }) {
  const language = useLanguage()
  const { t, number } = language
  const community = useCommunity()
  const ids = new Set(community.municipalities.map(({ code }) => atlas.places.areaOf[code]))
  const own = atlas.areas
    .filter(({ id }) => ids.has(id))
    .toSorted((a, b) => (b.rate ?? -1) - (a.rate ?? -1))
  const highest = Math.max(0, ...own.map(({ rate }) => rate ?? 0))
  const decimals = highest >= 100 ? 0 : highest >= 10 ? 1 : 2
  return (
    <section aria-labelledby="own">
      <h2 id="own">{t('web.variation.here', { community: language.areaName(community) })}</h2>
      {own.length === 0 ? (
        <p className="quiet">{t('web.variation.noneHere')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        <section className="scroll sheet" aria-label={t('web.variation.title')} tabIndex={0}>
          <table className="numbers">
            <thead>
              <tr>
                <th scope="col">{t('web.variation.area')}</th>
                <th scope="col" className="n">
                  {t('web.variation.rate', { unit: atlasUnit(language, atlas.series) })}
                </th>
                <th scope="col" className="n">
                  {t('web.variation.ratio')}
                </th>
                <th scope="col">{t('web.variation.verdict')}</th>
              </tr>
            </thead>
            <tbody>
              {own.map((area) => (
                <tr key={area.id}>
                  <th scope="row">{area.name}</th>
                  <td className="n">
                    {area.rate === null
                      ? t(`missing.${atlas.missing}`)
                      : number(area.rate, decimals)}
                    {area.low === null || area.high === null ? null : (
                      <span className="beside">
                        {number(area.low, decimals)}–{number(area.high, decimals)}
                      </span>
                    )}
                  </td>
                  <td className="n">{area.ratio === null ? '–' : number(area.ratio, 2)}</td>
                  <td>{t(`web.variation.${verdictOf(area)}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  )
}

function verdictOf({ byChance }: AtlasAreaResult): 'unknown' | 'within' | 'outside' | 'far' {
  if (byChance === null) return 'unknown'
  if (byChance === 'within') return 'within'
  return byChance.startsWith('far') ? 'far' : 'outside'
}
