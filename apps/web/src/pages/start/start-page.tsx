import { Heading, Paragraph } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { communitiesQuery } from '../../api/queries.ts'
import { useLanguage } from '../../app/language.tsx'
import { Answer } from '../../parts/states.tsx'
import { useTitle } from '../../parts/use-title.ts'
import { bestPlace, type Found, findPlaces, type Place } from './find-places.ts'

/** The way in: a municipality, a trust or a community, by name. */
export default function StartPage() {
  const { t, areaName, compare } = useLanguage()
  const query = useQuery(communitiesQuery)
  const [text, setText] = useState('')
  const open = useOpen()
  useTitle([t('web.start.title')])
  const found = query.data === undefined ? [] : findPlaces(query.data, text)
  const best = bestPlace(found, text)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (best !== null) open(best)
  }
  return (
    <main id="main" className="page start">
      <Heading level={1} data-size="lg">
        {t('web.start.title')}
      </Heading>
      <Paragraph className="lead">{t('web.start.lead')}</Paragraph>
      <search>
        <form onSubmit={submit}>
          <input
            type="search"
            className="ds-input finder"
            aria-label={t('web.start.search')}
            placeholder={t('web.start.search')}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </form>
      </search>
      <Answer query={query}>
        {() => (
          <>
            <p role="status" className="quiet">
              {text.trim() === ''
                ? t('web.start.all')
                : found.length === 0
                  ? t('web.start.none', { text })
                  : t('web.start.found', { n: found.length, count: found.length })}
              {best === null ? '' : ` ${t('web.start.enter', { place: areaName(nameOf(best)) })}`}
            </p>
            <ul className="communities">
              {found
                .toSorted((a, b) => compare(areaName(a.community), areaName(b.community)))
                .map((each) => (
                  <li key={each.community.id}>
                    <CommunityLink {...each} />
                  </li>
                ))}
            </ul>
          </>
        )}
      </Answer>
    </main>
  )
}

const overview = '/$lang/$community/overview' as string

/** Opens a municipality or a community, as their links do. */
function useOpen() {
  const { code: lang } = useLanguage()
  const navigate = useNavigate()
  return (place: NonNullable<ReturnType<typeof bestPlace>>) => {
    const [community, search] =
      'community' in place ? [place.community, { area: place.code }] : [place.id, {}]
    void navigate({ to: overview, params: { lang, community } as never, search: search as never })
  }
}

function nameOf(place: NonNullable<ReturnType<typeof bestPlace>>) {
  return 'community' in place ? { id: place.code, name: place.name } : place
}

function CommunityLink({ community, places }: Found) {
  const { code, t, areaName } = useLanguage()
  const { id, municipalities } = community
  const params = { lang: code, community: id } as never
  return (
    <>
      <Link to={overview} params={params} className="community">
        <strong>{areaName(community)}</strong>
        <span>
          {t('web.start.municipalities', {
            n: municipalities.length,
            count: municipalities.length,
          })}
        </span>
      </Link>
      {places.length === 0 ? null : (
        <p className="hits">
          {places.map((place: Place) => (
            <Link
              key={place.code}
              to={overview}
              params={params}
              search={{ area: place.code } as never}
            >
              {place.name}
            </Link>
          ))}
        </p>
      )}
    </>
  )
}
