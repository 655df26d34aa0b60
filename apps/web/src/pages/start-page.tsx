import { Heading, Paragraph } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { communitiesQuery } from '../api/queries.ts'
import type { Communities } from '../api/shapes.ts'
import { useLanguage } from '../app/language.tsx'
import { Answer } from '../parts/states.tsx'
import { useTitle } from '../parts/use-title.ts'

/** The way in: a municipality, a trust or a community, by name. */
export default function StartPage() {
  const { t } = useLanguage()
  const query = useQuery(communitiesQuery)
  useTitle([t('web.start.title')])
  return (
    <main id="main" className="page start">
      <Heading level={1} data-size="lg">
        {t('web.start.title')}
      </Heading>
      <Paragraph className="lead">{t('web.start.lead')}</Paragraph>
      <Answer query={query}>{(answer) => <Finder {...answer} />}</Answer>
    </main>
  )
}

function Finder({ communities, municipalities }: Communities) {
  const { t, areaName, compare } = useLanguage()
  const [text, setText] = useState('')
  const wanted = folded(text)
  const sorted = [...communities].sort((a, b) => compare(areaName(a), areaName(b)))
  const found = sorted.flatMap((community) => {
    const hits = hitsOf(community, municipalities, wanted)
    return hits === null ? [] : [{ community, hits }]
  })
  return (
    <>
      <input
        type="search"
        className="ds-input finder"
        aria-label={t('web.start.search')}
        placeholder={t('web.start.search')}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <p role="status" className="quiet">
        {wanted === ''
          ? t('web.start.all')
          : found.length === 0
            ? t('web.start.none', { text })
            : t('web.start.found', { n: found.length, count: found.length })}
      </p>
      <ul className="communities">
        {found.map(({ community, hits }) => (
          <li key={community.id}>
            <CommunityLink community={community} hits={hits} />
          </li>
        ))}
      </ul>
    </>
  )
}

type Summary = Communities['communities'][number]
type Place = Communities['municipalities'][number]

function CommunityLink({
  community,
  hits,
}: {
  readonly community: Summary
  readonly hits: readonly Place[]
}) {
  const { code, t, areaName } = useLanguage()
  const { id, municipalities } = community
  const to = '/$lang/$community/overview' as string
  const params = { lang: code, community: id } as never
  return (
    <>
      <Link to={to} params={params} className="community">
        <strong>{areaName(community)}</strong>
        <span>
          {t('web.start.municipalities', {
            n: municipalities.length,
            count: municipalities.length,
          })}
        </span>
      </Link>
      {hits.length === 0 ? null : (
        <p className="hits">
          {hits.map((place) => (
            <Link key={place.code} to={to} params={params} search={{ area: place.code } as never}>
              {place.name}
            </Link>
          ))}
        </p>
      )}
    </>
  )
}

/** Its municipalities that fit; none to list when the community itself fits; null when nothing does. */
function hitsOf(
  { id, name, aliases }: Summary,
  municipalities: readonly Place[],
  wanted: string,
): readonly Place[] | null {
  if (wanted === '') return []
  const fits = (names: readonly string[]) => names.some((each) => folded(each).includes(wanted))
  const hits = municipalities.filter(
    (place) => place.community === id && fits([place.name, ...place.aliases]),
  )
  if (hits.length > 0) return hits
  return fits([name, ...aliases]) ? [] : null
}

/** Case, accents and the letters of other keyboards do not matter. */
function folded(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .replaceAll('å', 'a')
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
}
