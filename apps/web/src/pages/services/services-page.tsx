import { Paragraph } from '@digdir/designsystemet-react'
import type { Plan, PlanNumber } from '@samsyn/plan'
import { comparedFigures } from '@samsyn/report'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { servicesQuery } from '../../api/queries.ts'
import type { Services } from '../../api/shapes.ts'
import { useCommunity } from '../../app/community-context.ts'
import { PageHead } from '../../app/community-shell.tsx'
import { useLanguage } from '../../app/language.tsx'
import { Figure } from '../../figures/figure.tsx'
import { coveragePicture, ratioPicture, type SourcedPicture } from '../../figures/plan-pictures.ts'
import { useDrawing } from '../../figures/use-drawing.ts'
import { numberBook } from '../../numbers/number-book.ts'
import { AreaChoice, GroupChoice } from '../../parts/choices.tsx'
import { lower } from '../../parts/lower.ts'
import { Answer } from '../../parts/states.tsx'
import { usePlan } from '../../parts/use-plan.ts'
import { defaultGroup } from '../../state/address.ts'
import { useAddress } from '../../state/use-address.ts'
import { LevelTable } from './level-table.tsx'

/** What is used and what there is today, both levels beside each other. */
export default function ServicesPage() {
  const { t, areaName } = useLanguage()
  const { community: id, search } = useAddress()
  const community = useCommunity()
  const focus = community.municipalities.find(({ code }) => code === search.area)
  const query = useQuery(servicesQuery(id, search.group ?? defaultGroup))
  return (
    <>
      <PageHead title={t('web.services.title', { community: focus?.name ?? areaName(community) })}>
        <Paragraph>{t('web.services.lead')}</Paragraph>
        <div className="choices">
          <AreaChoice />
          <GroupChoice />
        </div>
      </PageHead>
      <Answer query={query}>{(services) => <Levels services={services} />}</Answer>
      <Answer query={usePlan()}>{(plan) => <Compared plan={plan} />}</Answer>
    </>
  )
}

function Levels({ services }: { readonly services: Services }) {
  const { search } = useAddress()
  const community = useCommunity()
  const { data: plan } = usePlan()
  const area = search.area ?? community.id
  const trusts = community.trusts.map(({ id }) => id)
  const of = (level: Services['levels'][number]['level']) =>
    services.levels.find((each) => each.level === level)?.numbers ?? []
  return (
    <div className="levels">
      <div className="stacked">
        <LevelTable level="municipality" numbers={of('municipality')} areas={[area]} />
        <LevelTable level="gp" numbers={of('gp')} areas={[area, community.id]} />
        <LevelTable level="medicines" numbers={of('medicines')} areas={[area, 'norway']} />
      </div>
      <div className="stacked">
        <LevelTable
          level="hospital"
          numbers={of('hospital')}
          areas={[area, community.id, ...trusts]}
          local={(number) => plan && bedsAtLocalUse(plan, number)}
        />
        <LevelTable level="between" numbers={of('between')} areas={[area, community.id]} />
      </div>
    </div>
  )
}

/** The beds that the overview shows, beside those at the country's use for each age. */
function bedsAtLocalUse(plan: Plan, { id, area, year }: PlanNumber): PlanNumber | undefined {
  const ages = /^hosp\.beds\.expected(\w+)$/.exec(id)?.[1]
  if (ages === undefined) return undefined
  return numberBook(plan).get(`need.hospital.beds${ages}.constant`, area, year)
}

function Compared({ plan }: { readonly plan: Plan }) {
  const { t, areaName } = useLanguage()
  const { search } = useAddress()
  const community = useCommunity()
  const drawing = useDrawing()
  const name = areaName(community)
  const pictures = useMemo(() => {
    const book = numberBook(plan)
    return [
      ...comparedFigures.map((id) => coveragePicture(drawing, book, id)),
      search.area === undefined
        ? ratioPicture(drawing, book)
        : titled(ratioPicture(drawing, book), t('web.services.wholeCommunity', { area: name })),
    ].filter((each) => each !== null)
  }, [plan, drawing, search.area, t, name])
  if (pictures.length === 0) return null
  return (
    <section aria-labelledby="compared">
      <h2 id="compared">{t('web.services.compared')}</h2>
      <div className="side-by-side">
        {pictures.map((each) => (
          <Figure key={each.picture.title} {...each} />
        ))}
      </div>
    </section>
  )
}

/** A picture that is of the whole community says so in its title, which goes with it when it is taken along. */
function titled(sourced: SourcedPicture | null, whose: string): SourcedPicture | null {
  if (sourced === null) return null
  const { picture } = sourced
  return { ...sourced, picture: { ...picture, title: `${picture.title} (${lower(whose)})` } }
}
