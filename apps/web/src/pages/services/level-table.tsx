import type { PlanNumber } from '@samsyn/plan'
import { useCommunity } from '../../app/community-context.ts'
import { useLanguage } from '../../app/language.tsx'
import { NumberButton } from '../../numbers/number-button.tsx'
import { type LevelRow, levelRows } from './level-rows.ts'

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
  const rows = levelRows(numbers, areas)
  if (rows.length === 0 && level !== 'municipality' && level !== 'hospital') return null
  return (
    <section className={`level level-${level}`} aria-labelledby={`level-${level}`}>
      <h2 id={`level-${level}`}>{t(`web.services.${level}`)}</h2>
      {rows.length === 0 ? <p className="quiet">{t('web.services.none')}</p> : null}
      <dl className="level-list">
        {rows
          .filter(({ here }) => here.value !== null)
          .map(({ id, here, norway, whose }) => (
            <div key={id}>
              <dt>
                {language.figure(id).full}{' '}
                <span className="quiet together">({language.year(here.year)})</span>
                <Whose area={whose} />
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
      <Missing rows={rows.filter(({ here }) => here.value === null)} />
    </section>
  )
}

/** What belongs here and no table has, each with its reason behind it. */
function Missing({ rows }: { readonly rows: readonly LevelRow[] }) {
  const language = useLanguage()
  if (rows.length === 0) return null
  return (
    <details>
      <summary>
        {language.t('web.services.missing', { n: rows.length, count: rows.length })}
      </summary>
      <dl className="level-list">
        {rows.map(({ id, here, whose }) => (
          <div key={id}>
            <dt>
              {language.figure(id).full} <Whose area={whose} />
            </dt>
            <dd>
              <NumberButton number={here} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

/** Whose a number is that is not the place's own: the whole community's, the trust's or the country's. */
function Whose({ area: id }: { readonly area: string | undefined }) {
  const { t, areaName } = useLanguage()
  const community = useCommunity()
  if (id === undefined) return null
  const trust = community.trusts.find((each) => each.id === id)
  const area = areaName(trust ?? (id === community.id ? community : { id, name: id }))
  return (
    <span className="note">
      {t(id === community.id ? 'web.services.wholeCommunity' : 'web.services.onlyOf', { area })}
    </span>
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
