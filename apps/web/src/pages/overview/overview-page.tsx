import { Paragraph } from '@digdir/designsystemet-react'
import type { Plan } from '@samsyn/plan'
import { groupLayouts } from '@samsyn/report'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useCommunity } from '../../app/community-context.ts'
import { PageHead } from '../../app/community-shell.tsx'
import { useLanguage } from '../../app/language.tsx'
import { Figure } from '../../figures/figure.tsx'
import { fanPicture, growthPicture, mapPicture } from '../../figures/plan-pictures.ts'
import { useDrawing } from '../../figures/use-drawing.ts'
import { numberBook, yearsAhead } from '../../numbers/number-book.ts'
import { AreaChoice, GroupChoice } from '../../parts/choices.tsx'
import { lower } from '../../parts/lower.ts'
import { Answer } from '../../parts/states.tsx'
import { usePlan } from '../../parts/use-plan.ts'
import { useAddress } from '../../state/use-address.ts'
import { KeyFigureCard } from './key-figure-card.tsx'
import { Peers } from './peers.tsx'

/** The figures everyone needs, where, which way they go, and who is alike. */
export default function OverviewPage() {
  const { t, areaName, list } = useLanguage()
  const { search } = useAddress()
  const community = useCommunity()
  const focus = community.municipalities.find(({ code }) => code === search.area)
  const name = focus?.name ?? areaName(community)
  const n = community.municipalities.length
  const trusts = list(community.trusts.map((trust) => trust.name))
  return (
    <>
      <PageHead title={t('web.overview.title', { community: name })}>
        <Paragraph>{t('web.overview.lead', { n, count: n, trusts })}</Paragraph>
        <div className="choices">
          <AreaChoice />
          <GroupChoice />
        </div>
      </PageHead>
      <Answer query={usePlan()}>{(plan) => <Overview plan={plan} />}</Answer>
    </>
  )
}

function Overview({ plan }: { readonly plan: Plan }) {
  const { t } = useLanguage()
  const { lang, community, search } = useAddress()
  const book = numberBook(plan)
  const area = search.area ?? plan.community
  const ahead = yearsAhead(plan)
  const next = ahead[1] ?? ahead[0] ?? plan.baseYear
  return (
    <>
      <section aria-labelledby="keys">
        <h2 id="keys">{t('web.overview.keys', { group: lower(t(`group.${plan.group}`)) })}</h2>
        <p className="quiet">{t('web.overview.keysLead')}</p>
        <div className="cards">
          {groupLayouts[plan.group].front.map((id) => (
            <KeyFigureCard key={id} book={book} id={id} area={area} />
          ))}
        </div>
        <p>
          <Link
            className="next"
            to={'/$lang/$community/projection' as string}
            params={{ lang, community } as never}
            search={{ area: search.area, year: String(next) } as never}
          >
            {t('web.overview.next', { year: next })} →
          </Link>
        </p>
      </section>
      <Pictures plan={plan} area={area} />
      <Peers plan={plan} />
    </>
  )
}

function Pictures({ plan, area }: { readonly plan: Plan; readonly area: string }) {
  const { t } = useLanguage()
  const drawing = useDrawing()
  const community = useCommunity()
  const { map, trend } = useMemo(() => {
    const book = numberBook(plan)
    const { main } = groupLayouts[plan.group]
    const elderly = plan.group === 'frail-elderly' || plan.group === 'chronic-conditions'
    return {
      map: mapPicture(drawing, book, community, plan.baseYear),
      trend:
        (elderly ? growthPicture(drawing, book, area) : null) ??
        fanPicture(drawing, book, main, area),
    }
  }, [plan, drawing, community, area])
  return (
    <div className="side-by-side">
      {map === null ? null : (
        <section aria-label={t('web.overview.map')}>
          <Figure {...map} level={2} />
        </section>
      )}
      {trend === null ? null : (
        <section aria-label={t('web.overview.trend')}>
          <Figure {...trend} level={2} />
        </section>
      )}
    </div>
  )
}
