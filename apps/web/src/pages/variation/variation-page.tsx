import { Paragraph } from '@digdir/designsystemet-react'
import { atlasPictures, atlasTitle, atlasUnit, municipalService } from '@samsyn/report'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { atlasesQuery, atlasQuery, boundariesQuery } from '../../api/queries.ts'
import type { AtlasAnswer, AtlasList, Boundaries, Community } from '../../api/shapes.ts'
import { useCommunity } from '../../app/community-context.ts'
import { PageHead } from '../../app/community-shell.tsx'
import { useLanguage } from '../../app/language.tsx'
import { Figure } from '../../figures/figure.tsx'
import { COUNTRY } from '../../numbers/number-address.ts'
import { SearchChoice } from '../../parts/search-choice.tsx'
import { Answer, Empty, PageLoading } from '../../parts/states.tsx'
import { useAddress } from '../../state/use-address.ts'
import { AtlasNumberPanel, RATE } from './atlas-number-panel.tsx'
import { AtlasWords } from './atlas-words.tsx'
import { OwnAreas } from './own-areas.tsx'
import { serviceOptions } from './service-options.ts'

/** How much use varies, and how much of that is chance. */
export default function VariationPage() {
  const { t } = useLanguage()
  const query = useQuery(atlasesQuery)
  return (
    <>
      <PageHead title={t('web.variation.title')}>
        <Paragraph>{t('web.variation.lead')}</Paragraph>
      </PageHead>
      <Answer query={query}>{(list) => <Chosen list={list} />}</Answer>
    </>
  )
}

function Chosen({ list: { services } }: { readonly list: AtlasList }) {
  const language = useLanguage()
  const { search, set } = useAddress()
  const [first] = services
  const chosen = services.find(({ id }) => id === search.service) ?? first
  const atlas = useQuery({ ...atlasQuery(chosen?.id ?? ''), enabled: chosen !== undefined })
  const boundaries = useQuery(boundariesQuery)
  const options = useMemo(() => serviceOptions(language, services), [language, services])
  if (chosen === undefined) return <Empty />
  return (
    <>
      <div className="choices">
        <SearchChoice
          label={language.t('web.variation.service')}
          value={chosen.id}
          options={options}
          onChange={(id) => set({ service: id === first?.id ? undefined : id }, false)}
        />
      </div>
      <Answer query={atlas}>
        {(answer) =>
          boundaries.isPending ? (
            <PageLoading />
          ) : (
            <AtlasOf atlas={answer} boundaries={boundaries.data?.boundaries ?? []} />
          )
        }
      </Answer>
    </>
  )
}

function AtlasOf({
  atlas,
  boundaries,
}: {
  readonly atlas: AtlasAnswer
  readonly boundaries: Boundaries['boundaries']
}) {
  const language = useLanguage()
  const community = useCommunity()
  const { search } = useAddress()
  const pictures = useMemo(
    () =>
      atlasPictures({
        atlas,
        title: atlasTitle(language, atlas.series),
        unit: atlasUnit(language, atlas.series),
        language,
        data: community.data,
        engine: '',
        places: placesOf(atlas, boundaries),
        tables: [],
        blank: municipalService(atlas.series) === null ? 'not-collected' : 'suppressed',
        careSuggested: atlas.careSuggested,
        document,
        own: ownAreas(atlas, community, language.areaName(community), search.area),
      }),
    [atlas, boundaries, language, community, search.area],
  )
  const { countryRate, period } = atlas.series
  const numbers = [{ id: RATE, area: COUNTRY, year: period, value: countryRate }]
  return (
    <>
      <AtlasWords atlas={atlas} />
      <OwnAreas atlas={atlas} />
      <div className="atlas-pictures">
        <Figure picture={pictures.bars} numbers={numbers} level={2} />
        <div className="stacked">
          {pictures.funnel === null ? null : (
            <Figure picture={pictures.funnel} numbers={numbers} level={2} />
          )}
          {pictures.map === null ? null : (
            <Figure picture={pictures.map} numbers={numbers} level={2} />
          )}
        </div>
      </div>
      <AtlasNumberPanel atlas={atlas} />
    </>
  )
}

/** Marks of the areas that hold the community's municipalities, and of the one that holds the chosen municipality. */
function ownAreas(
  { areas, places }: AtlasAnswer,
  { municipalities }: Community,
  own: string,
  chosen: string | undefined,
) {
  const ids = municipalities.flatMap(({ code }) => places.areaOf[code] ?? [])
  const focus = municipalities.some(({ code }) => code === chosen) ? places.areaOf[chosen!] : null
  return {
    own,
    chosen: areas.find(({ id }) => id === focus)?.name ?? null,
    marks: new Map(ids.map((id) => [id, id === focus ? ('chosen' as const) : ('own' as const)])),
  }
}

function placesOf({ places }: AtlasAnswer, boundaries: Boundaries['boundaries']) {
  return {
    kind: places.kind,
    parts: boundaries.map(({ municipality, polygons }) => ({
      area: places.areaOf[municipality] ?? null,
      polygons,
    })),
    circles: new Map(places.circles.map(({ area, ...circle }) => [area, circle])),
    areaOf: new Map(Object.entries(places.areaOf)),
  }
}
