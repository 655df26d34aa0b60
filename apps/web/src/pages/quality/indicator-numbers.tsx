import { controlChart, type Drawing, rankedBars } from '@samsyn/figures'
import { publishedAt } from '@samsyn/quality'
import { useMemo } from 'react'
import type { IndicatorAnswer } from '../../api/shapes.ts'
import { useCommunity } from '../../app/community-context.ts'
import { useLanguage } from '../../app/language.tsx'
import { Figure } from '../../figures/figure.tsx'
import { useDrawing } from '../../figures/use-drawing.ts'
import { COUNTRY } from '../../numbers/number-address.ts'
import { OpensNumber } from '../../numbers/number-button.tsx'
import { sayPeriod } from '../../numbers/say-number.ts'
import { CATCHMENT, IndicatorNumberPanel, PRINTED, SERIES } from './indicator-number-panel.tsx'
import { isCatchmentOf, OwnCatchments } from './own-catchments.tsx'
import { sayValue } from './say-value.ts'

/** What tables and documents hold of an indicator: here and by catchment, over time, as printed. */
export function IndicatorNumbers({ indicator }: { readonly indicator: IndicatorAnswer }) {
  const { t, code } = useLanguage()
  const { catchments, chart, published, said } = indicator
  const nothing = catchments === null && chart === null && published.length === 0
  // What the chart says comes last, after what no table breaks the indicator down by.
  const gaps = said[code].slice(0, said[code].length - (chart?.texts.length ?? 0))
  return (
    <>
      {nothing ? <p className="empty">{t('web.quality.noNumbers')}</p> : null}
      <OwnCatchments indicator={indicator} />
      <ByCatchment indicator={indicator} />
      <OverTime indicator={indicator} />
      <Published indicator={indicator} />
      {gaps.length === 0 ? null : (
        <details>
          <summary>{t('web.quality.gaps')}</summary>
          <Sentences said={gaps} />
        </details>
      )}
      <IndicatorNumberPanel indicator={indicator} />
    </>
  )
}

function Sentences({ said }: { readonly said: readonly string[] }) {
  return (
    <ul className="said">
      {said.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}

/** What documents print of it, each with the way to where it is printed. */
function Published({ indicator: { published, unit } }: { readonly indicator: IndicatorAnswer }) {
  const language = useLanguage()
  const { t, code } = language
  if (published.length === 0) return null
  return (
    <section aria-labelledby="published">
      <h2 id="published">{t('web.quality.published')}</h2>
      <dl className="level-list sheet">
        {published.map((figure) => {
          const { area, period } = publishedAt(figure, code)
          const value = sayValue(language, figure.value, figure.to)
          return (
            <div key={`${figure.area}${figure.period}${String(figure.value)}`}>
              <dt>
                {area} <span className="quiet">· {period}</span>
              </dt>
              <dd>
                <OpensNumber
                  at={{ id: PRINTED, area: figure.area, year: figure.period }}
                  className="number"
                >
                  {figure.rounded ? t('web.quality.about', { value }) : value} {unit.name[code]}
                </OpensNumber>
              </dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}

function ByCatchment({ indicator }: { readonly indicator: IndicatorAnswer }) {
  const drawing = useDrawing()
  const community = useCommunity()
  const { catchments, name, unit } = indicator
  const picture = useMemo(() => {
    if (catchments === null) return null
    const { language } = drawing
    const { t, code } = language
    const known = catchments.figures.flatMap(({ trust, value }) =>
      value === null ? [] : [{ trust, value }],
    )
    const decimals = Math.max(0, ...known.map(({ value }) => value)) < 10 ? 2 : 1
    const items = known.map(({ trust, value }) => ({
      ...{ name: trust, value, text: language.number(value, decimals) },
      own: isCatchmentOf(community, trust),
    }))
    return rankedBars(drawing, {
      title: `${name[code]}, ${unit.name[code]}. ${t('web.quality.catchments', { period: sayPeriod(language, catchments.period) })}`,
      itemLabel: t('words.area'),
      items,
      reference:
        catchments.country === null
          ? null
          : {
              value: catchments.country,
              label: `${language.areaName({ id: COUNTRY, name: '' })} ${sayValue(language, catchments.country)}`,
            },
    })
  }, [catchments, drawing, name, unit, community])
  if (picture === null || catchments === null) return null
  const { country: value, period: year } = catchments
  return (
    <Figure picture={picture} numbers={[{ id: CATCHMENT, area: COUNTRY, year, value }]} level={2} />
  )
}

function OverTime({ indicator }: { readonly indicator: IndicatorAnswer }) {
  const language = useLanguage()
  const drawing = useDrawing()
  const picture = useMemo(() => chartOf(drawing, indicator), [drawing, indicator])
  const { chart, said, unit } = indicator
  if (picture === null || chart === null) return null
  const { code, t } = language
  const numbers = chart.points.map(({ period: year, value }) => ({
    ...{ id: SERIES, area: COUNTRY, year, value },
  }))
  const latest = numbers.findLast(({ value }) => value !== null)
  return (
    <Figure picture={picture} numbers={numbers} level={2}>
      {latest === undefined ? null : (
        <p>
          {t('web.quality.latest')}{' '}
          <OpensNumber at={latest} className="number">
            {sayValue(language, latest.value!)} {unit.name[code]}
          </OpensNumber>{' '}
          ({latest.year})
        </p>
      )}
      <Sentences said={said[code].slice(-chart.texts.length)} />
    </Figure>
  )
}

function chartOf(drawing: Drawing, { chart, name, unit, targets }: IndicatorAnswer) {
  if (chart === null) return null
  const { t, code, number, areaName } = drawing.language
  // As fine as the largest needs, so that an axis is written in one way.
  const largest = Math.max(...chart.points.map(({ value, high }) => high ?? value ?? 0))
  const format = (value: number) => number(value, largest < 10 ? 2 : 1)
  const target = targets.at(-1)
  return controlChart(drawing, {
    title: t('web.quality.norwaySeries', {
      name: name[code],
      area: areaName({ id: COUNTRY, name: '' }),
    }),
    unit: unit.name[code],
    points: chart.points.map(({ label, ...point }) => ({ ...point, special: label !== null })),
    note: '',
    target: target === undefined ? null : { value: target.value, text: format(target.value) },
    format,
  })
}
