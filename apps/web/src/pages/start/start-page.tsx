import { Heading, Paragraph } from '@digdir/designsystemet-react'
import type { Language } from '@samsyn/language'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { communitiesQuery } from '../../api/queries.ts'
import { useLanguage } from '../../app/language.tsx'
import { Answer } from '../../parts/states.tsx'
import { useTitle } from '../../parts/use-title.ts'
import { bestPlace, type Found, findPlaces, type Place, partFound } from './find-places.ts'

/** The way in: a municipality, a trust or a community, by name. */
export default function StartPage() {
  const language = useLanguage()
  const { t, areaName, compare } = language
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
          <label className="ds-label" data-weight="medium" htmlFor="finder">
            {t('web.start.search')}
          </label>
          <input
            id="finder"
            type="search"
            className="ds-input"
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
              {best === null ? '' : ` ${whatEnterOpens(language, best, text)}`}
            </p>
            <ul className="communities">
              {found
                .toSorted((a, b) => compare(areaName(a.community), areaName(b.community)))
                .map((each) => (
                  <li key={each.community.id}>
                    <CommunityLink {...each} text={text} />
                  </li>
                ))}
            </ul>
          </>
        )}
      </Answer>
    </main>
  )
}

type Best = NonNullable<ReturnType<typeof bestPlace>>

const overview = '/$lang/$community/overview' as string

/** Opens a municipality or a community, as their links do. */
function useOpen() {
  const { code: lang } = useLanguage()
  const navigate = useNavigate()
  return (place: Best) => {
    const [community, search] =
      'community' in place ? [place.community, { area: place.code }] : [place.id, {}]
    void navigate({ to: overview, params: { lang, community } as never, search: search as never })
  }
}

function nameOf(place: Best) {
  return 'community' in place ? { id: place.code, name: place.name } : place
}

/** "Nøtterøy is now in Færder. Enter opens Færder." */
function whatEnterOpens({ t, areaName }: Language, best: Best, text: string): string {
  const place = areaName(nameOf(best))
  const part = partFound(best, text)
  const said =
    part === null ? '' : `${t(`web.start.${part.kind}Said`, { name: part.name, place })} `
  return said + t('web.start.enter', { place })
}

function CommunityLink({ community, places, text }: Found & { readonly text: string }) {
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
              <PlaceName place={place} text={text} />
            </Link>
          ))}
        </p>
      )}
    </>
  )
}

/** Its name; where it was found by a part of it, "Nøtterøy, now in Færder". */
function PlaceName({ place, text }: { readonly place: Place; readonly text: string }) {
  const { t } = useLanguage()
  const part = partFound(place, text)
  if (part === null) return place.name
  return t(`web.start.${part.kind}`, { name: part.name, place: place.name })
}
