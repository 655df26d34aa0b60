import { Paragraph } from '@digdir/designsystemet-react'
import type { Plan } from '@samsyn/plan'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { populationQuery } from '../../api/queries.ts'
import { useCommunity } from '../../app/community-context.ts'
import { PageHead } from '../../app/community-shell.tsx'
import { useLanguage } from '../../app/language.tsx'
import { Figure } from '../../figures/figure.tsx'
import {
  areaPyramidPicture,
  fanPicture,
  growthPicture,
  mapPicture,
} from '../../figures/plan-pictures.ts'
import { useDrawing } from '../../figures/use-drawing.ts'
import { numberBook } from '../../numbers/number-book.ts'
import { AreaChoice, Choice, GroupChoice, YearChoice } from '../../parts/choices.tsx'
import { Answer, Empty, Failure, FigureLoading } from '../../parts/states.tsx'
import { usePlan } from '../../parts/use-plan.ts'
import { useAddress } from '../../state/use-address.ts'
import { PlacesTable } from './places-table.tsx'

/** Who lives here now, and who will. */
export default function PopulationPage() {
  const { t, areaName } = useLanguage()
  const { search } = useAddress()
  const community = useCommunity()
  const focus = community.municipalities.find(({ code }) => code === search.area)
  return (
    <>
      <PageHead
        title={t('web.population.title', { community: focus?.name ?? areaName(community) })}
      >
        <Paragraph>{t('web.population.lead')}</Paragraph>
      </PageHead>
      <Answer query={usePlan()}>{(plan) => <People plan={plan} />}</Answer>
    </>
  )
}

function People({ plan }: { readonly plan: Plan }) {
  const language = useLanguage()
  const { t } = language
  const { search, set } = useAddress()
  const book = numberBook(plan)
  const figures = book
    .ids('people')
    .filter((id) => /^people\.(total|\d+to\d+|\d+plus|births|women15to49|0)$/.test(id))
  const usual = figures.find((id) => id === 'people.80plus') ?? figures[0]
  if (usual === undefined) return <Empty />
  const figure = figures.find((id) => id === search.outcome) ?? usual
  const year = Number(search.year ?? plan.baseYear)
  return (
    <>
      <div className="choices">
        <AreaChoice />
        <Choice
          label={t('web.population.ages')}
          value={figure}
          options={figures.map((id) => [id, language.figure(id).full] as const)}
          onChange={(id) => set({ outcome: id === usual ? undefined : id })}
        />
        <YearChoice years={plan.years} value={plan.years.includes(year) ? year : plan.baseYear} />
        <GroupChoice />
      </div>
      <Pictures
        plan={plan}
        figure={figure}
        year={plan.years.includes(year) ? year : plan.baseYear}
      />
      <PlacesTable book={book} figure={figure} />
    </>
  )
}

function Pictures({
  plan,
  figure,
  year,
}: {
  readonly plan: Plan
  readonly figure: string
  readonly year: number
}) {
  const drawing = useDrawing()
  const community = useCommunity()
  const { search } = useAddress()
  const area = search.area ?? plan.community
  const query = useQuery(populationQuery(plan.community))
  const { data: population } = query
  const pictures = useMemo(() => {
    const book = numberBook(plan)
    const pyramid = population === undefined ? null : areaPyramidPicture(drawing, population, area)
    // Two high ones beside each other, then two low ones.
    return [
      pyramid === null ? null : { picture: pyramid, numbers: book.series('people.total', area) },
      mapPicture(drawing, book, community, year),
      fanPicture(drawing, book, figure, area),
      growthPicture(drawing, book, area),
    ].filter((each) => each !== null)
  }, [plan, population, drawing, community, figure, area, year])
  return (
    <div className="side-by-side">
      {query.isPending ? <FigureLoading /> : null}
      {query.error === null ? null : <Failure error={query.error} again={() => query.refetch()} />}
      {pictures.map((each) => (
        <Figure key={each.picture.title} {...each} level={2} />
      ))}
    </div>
  )
}
