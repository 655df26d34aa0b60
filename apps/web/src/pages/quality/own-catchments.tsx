import { catchmentTrusts } from '@samsyn/report'
import type { Community, IndicatorAnswer } from '../../api/shapes.ts'
import { useCommunity } from '../../app/community-context.ts'
import { useLanguage } from '../../app/language.tsx'
import { COUNTRY } from '../../numbers/number-address.ts'
import { OpensNumber } from '../../numbers/number-button.tsx'
import { sayPeriod } from '../../numbers/say-number.ts'
import { CATCHMENT } from './indicator-number-panel.tsx'
import { sayValue } from './say-value.ts'

/** Whether people of a community live in a catchment, as the atlases name it. */
export function isCatchmentOf({ trusts }: Community, catchment: string): boolean {
  return trusts.some(({ id }) => catchmentTrusts[catchment]?.includes(id))
}

/** The indicator in the community's own catchments, beside the country. */
export function OwnCatchments({
  indicator: { catchments, unit },
}: {
  readonly indicator: IndicatorAnswer
}) {
  const language = useLanguage()
  const { t, code } = language
  const community = useCommunity()
  if (catchments === null) return null
  const own = catchments.figures.filter(({ trust }) => isCatchmentOf(community, trust))
  const rows = [
    ...own.map(({ trust, value }) => ({ area: trust, name: trust, value })),
    {
      area: COUNTRY,
      name: language.areaName({ id: COUNTRY, name: '' }),
      value: catchments.country,
    },
  ]
  const at = { id: CATCHMENT, year: catchments.period }
  return (
    <section aria-labelledby="own-catchments">
      <h2 id="own-catchments">
        {t('web.quality.here', { community: language.areaName(community) })}
      </h2>
      {own.length === 0 ? <p className="quiet">{t('web.quality.nowhere')}</p> : null}
      <dl className="level-list sheet">
        {rows.map(({ area, name, value }) => (
          <div key={area}>
            <dt>
              {name} <span className="quiet">· {sayPeriod(language, catchments.period)}</span>
            </dt>
            <dd>
              <OpensNumber
                at={{ ...at, area }}
                className={value === null ? 'number gone' : 'number'}
              >
                {value === null
                  ? t('missing.suppressed')
                  : `${sayValue(language, value)} ${unit.name[code]}`}
              </OpensNumber>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
