import { atlasUnit, rateDecimals } from '@samsyn/report'
import type { AtlasAreaResult } from '@samsyn/variation'
import type { AtlasAnswer } from '../../api/shapes.ts'
import { useCommunity } from '../../app/community-context.ts'
import { useLanguage } from '../../app/language.tsx'
import { COUNTRY } from '../../numbers/number-address.ts'
import { OpensNumber } from '../../numbers/number-button.tsx'
import { NumbersTable } from '../../parts/numbers-table.tsx'
import { RATE, RATIO } from './atlas-number-panel.tsx'

/** The community's own municipalities or catchments in an atlas, read against chance, and the country below them. */
export function OwnAreas({ atlas }: { readonly atlas: AtlasAnswer }) {
  const language = useLanguage()
  const { t } = language
  const community = useCommunity()
  const ids = new Set(community.municipalities.map(({ code }) => atlas.places.areaOf[code]))
  const own = atlas.areas
    .filter(({ id }) => ids.has(id))
    .toSorted((a, b) => (b.rate ?? -1) - (a.rate ?? -1))
  const here = t('web.variation.here', { community: language.areaName(community) })
  return (
    <section>
      <h2>{here}</h2>
      {own.length === 0 ? (
        <p className="quiet">{t('web.variation.noneHere')}</p>
      ) : (
        <NumbersTable className="sheet" caption={here}>
          <thead>
            <tr>
              <th scope="col">{t('web.variation.area')}</th>
              <th scope="col" className="n">
                {t('web.variation.rate', { unit: atlasUnit(language, atlas.series) })}
              </th>
              <th scope="col" className="n">
                {t('web.variation.ratio')}
              </th>
              <th scope="col" className="off-phone">
                {t('web.variation.verdict')}
              </th>
            </tr>
          </thead>
          <tbody>
            {own.map((area) => (
              <AreaRow key={area.id} area={area} atlas={atlas} />
            ))}
            <CountryRow atlas={atlas} />
          </tbody>
        </NumbersTable>
      )}
    </section>
  )
}

function AreaRow({
  area: { id, name, rate, low, high, ratio, byChance },
  atlas,
}: {
  readonly area: AtlasAreaResult
  readonly atlas: AtlasAnswer
}) {
  const { t, number } = useLanguage()
  const decimals = rateDecimals(atlas)
  const at = { area: id, year: atlas.series.period }
  const verdict = t(`web.variation.${verdictOf(byChance)}`)
  return (
    <tr>
      <th scope="row">
        {name}
        <span className="beside on-phone" aria-hidden="true">
          {verdict}
        </span>
      </th>
      <td className="n">
        <OpensNumber at={{ id: RATE, ...at }} className={rate === null ? 'number gone' : 'number'}>
          {rate === null ? t(`missing.${atlas.missing}`) : number(rate, decimals)}
        </OpensNumber>
        {low === null || high === null ? null : (
          <span className="beside">
            {number(low, decimals)}–{number(high, decimals)}
          </span>
        )}
      </td>
      <td className="n">
        {ratio === null ? (
          t('words.noFigure')
        ) : (
          <OpensNumber at={{ id: RATIO, ...at }} className="number">
            {number(ratio, 2)}
          </OpensNumber>
        )}
      </td>
      <td className="off-phone">{verdict}</td>
    </tr>
  )
}

function CountryRow({ atlas }: { readonly atlas: AtlasAnswer }) {
  const { t, number } = useLanguage()
  const { countryRate, period } = atlas.series
  if (countryRate === null) return null
  return (
    <tr className="sum">
      <th scope="row">{t('web.variation.country')}</th>
      <td className="n">
        <OpensNumber at={{ id: RATE, area: COUNTRY, year: period }} className="number">
          {number(countryRate, rateDecimals(atlas))}
        </OpensNumber>
      </td>
      <td className="n">{number(1, 2)}</td>
      <td className="off-phone" />
    </tr>
  )
}

function verdictOf(
  byChance: AtlasAreaResult['byChance'],
): 'unknown' | 'within' | 'outside' | 'far' {
  if (byChance === null) return 'unknown'
  if (byChance === 'within') return 'within'
  return byChance.startsWith('far') ? 'far' : 'outside'
}
