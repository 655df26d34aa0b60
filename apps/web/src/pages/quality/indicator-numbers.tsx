import { controlChart, type Drawing, rankedBars } from '@samsyn/figures'
import { useMemo } from 'react'
import type { IndicatorAnswer } from '../../api/shapes.ts'
import { useLanguage } from '../../app/language.tsx'
import { Figure } from '../../figures/figure.tsx'
import { useDrawing } from '../../figures/use-drawing.ts'

/** What tables and documents hold of an indicator: by catchment, over time, as printed. */
export function IndicatorNumbers({ indicator }: { readonly indicator: IndicatorAnswer }) {
  const { t, code, number } = useLanguage()
  const { catchments, chart, published, said } = indicator
  const nothing = catchments === null && chart === null && published.length === 0
  return (
    <>
      {nothing ? <p className="empty">{t('web.quality.noNumbers')}</p> : null}
      <div className="side-by-side">
        <ByCatchment indicator={indicator} />
        <OverTime indicator={indicator} />
      </div>
      {published.length === 0 ? null : (
        <section className="sheet" aria-labelledby="published">
          <h2 id="published">{t('web.quality.published')}</h2>
          <ul className="said">
            {published.map(({ area, period, value, to, source }) => (
              <li key={`${area}${period}${String(value)}`}>
                {area}, {period}: {number(value, Number.isInteger(value) ? 0 : 1)}
                {to === null ? '' : `–${number(to, Number.isInteger(to) ? 0 : 1)}`}{' '}
                {indicator.unit.name[code]} <span className="quiet">({source})</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {said[code].length === 0 ? null : (
        <ul className="said quiet">
          {said[code].map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </>
  )
}

function ByCatchment({ indicator }: { readonly indicator: IndicatorAnswer }) {
  const drawing = useDrawing()
  const { catchments, name, unit } = indicator
  const picture = useMemo(() => {
    if (catchments === null) return null
    const { t, code, number } = drawing.language
    const items = catchments.figures.flatMap(({ trust, value }) =>
      value === null ? [] : [{ name: trust, value, text: number(value, 1) }],
    )
    const country =
      catchments.country === null
        ? ''
        : t('web.quality.country', { value: number(catchments.country, 1) })
    const bars = rankedBars(drawing, {
      title: `${name[code]}, ${unit.name[code]}. ${t('web.quality.catchments', { period: catchments.period })}`,
      itemLabel: t('words.area'),
      items,
    })
    return { ...bars, note: country }
  }, [catchments, drawing, name, unit])
  return picture === null ? null : <Figure picture={picture} level={2} />
}

function OverTime({ indicator }: { readonly indicator: IndicatorAnswer }) {
  const drawing = useDrawing()
  const picture = useMemo(() => chartOf(drawing, indicator), [drawing, indicator])
  return picture === null ? null : <Figure picture={picture} level={2} />
}

function chartOf(drawing: Drawing, { chart, name, unit, targets }: IndicatorAnswer) {
  if (chart === null) return null
  const { t, code, number } = drawing.language
  const format = (value: number) => number(value, Math.abs(value) < 10 ? 2 : 1)
  const target = targets.at(-1)
  return controlChart(drawing, {
    title: t('web.quality.series', { name: name[code] }),
    unit: unit.name[code],
    points: chart.points.map(({ label, ...point }) => ({ ...point, special: label !== null })),
    note: '',
    target: target === undefined ? null : { value: target.value, text: format(target.value) },
    format,
  })
}
