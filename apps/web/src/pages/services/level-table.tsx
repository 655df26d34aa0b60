import type { PlanNumber } from '@samsyn/plan'
import { useLanguage } from '../../app/language.tsx'
import { NumberButton } from '../../numbers/number-button.tsx'

/** The newest figures of one level for the first of some areas that has them, beside the country's. */
export function LevelTable({
  level,
  numbers,
  areas,
  local,
}: {
  readonly level: 'municipality' | 'hospital' | 'gp' | 'between' | 'medicines'
  readonly numbers: readonly PlanNumber[]
  readonly areas: readonly string[]
  /** The same figure at the use of the place, for one that is expected at the country's; undefined where there is none. */
  readonly local?: (number: PlanNumber) => PlanNumber | undefined
}) {
  const language = useLanguage()
  const { t } = language
  const ids = [...new Set(numbers.map(({ id }) => id))].filter((id) => !id.includes('.chance.'))
  const rows = ids.flatMap((id) => {
    const here = areas.flatMap((area) => newest(numbers, id, area) ?? [])[0]
    if (here === undefined) return []
    const norway = numbers.find(
      (each) => each.id === id && each.area === 'norway' && each.year === here.year,
    )
    return [{ id, here, norway: here.area === 'norway' ? undefined : norway }]
  })
  if (rows.length === 0 && level !== 'municipality' && level !== 'hospital') return null
  return (
    <section className={`level level-${level}`} aria-labelledby={`level-${level}`}>
      <h2 id={`level-${level}`}>{t(`web.services.${level}`)}</h2>
      {rows.length === 0 ? <p className="quiet">{t('web.services.none')}</p> : null}
      <dl className="level-list">
        {rows
          .filter(({ here }) => here.value !== null)
          .map(({ id, here, norway }) => (
            <div key={id}>
              <dt>
                {language.figure(id).full}{' '}
                <span className="quiet together">({language.year(here.year)})</span>
                <AtLocalUse number={local?.(here)} />
              </dt>
              <dd>
                <NumberButton number={here} />
                {norway === undefined || norway.value === null ? null : (
                  <span className="beside">
                    {t('web.services.norway')} <NumberButton number={norway} sign={false} />
                  </span>
                )}
              </dd>
            </div>
          ))}
      </dl>
      <Missing numbers={rows.map(({ here }) => here).filter(({ value }) => value === null)} />
    </section>
  )
}

/** What belongs here and no table has, each with its reason behind it. */
function Missing({ numbers }: { readonly numbers: readonly PlanNumber[] }) {
  const language = useLanguage()
  if (numbers.length === 0) return null
  return (
    <details>
      <summary>
        {language.t('web.services.missing', { n: numbers.length, count: numbers.length })}
      </summary>
      <dl className="level-list">
        {numbers.map((number) => (
          <div key={number.id}>
            <dt>{language.figure(number.id).full}</dt>
            <dd>
              <NumberButton number={number} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

/** Why the number beside it is not the one of the overview. */
function AtLocalUse({ number }: { readonly number: PlanNumber | undefined }) {
  const { t } = useLanguage()
  if (number === undefined) return null
  const [before, after] = t('web.services.expectedBeds', { beds: '|' }).split('|')
  return (
    <span className="beside">
      {before}
      <NumberButton number={number} sign={false} />
      {after}
    </span>
  )
}

function newest(numbers: readonly PlanNumber[], id: string, area: string) {
  return numbers
    .filter((number) => number.id === id && number.area === area)
    .toSorted((a, b) => (String(a.year) < String(b.year) ? -1 : 1))
    .at(-1)
}
