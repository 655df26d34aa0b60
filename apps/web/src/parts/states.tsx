import { Alert, Button, Heading, Paragraph, Skeleton } from '@digdir/designsystemet-react'
import type { UseQueryResult } from '@tanstack/react-query'
import { type ErrorComponentProps, Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { NotReached, RefusedByServer } from '../api/fetch-json.ts'
import { useLanguage } from '../app/language.tsx'
import { type RefusalWord, refusalWord, refusedBy } from './refusal-kinds.ts'
import { useTitle } from './use-title.ts'
import { Waiting } from './waiting.tsx'

/** The shape of what is coming, so that nothing jumps when it is there. */
export function PageLoading() {
  return (
    <div className="loading" role="status">
      <Waiting />
      <Skeleton variant="rectangle" height={44} width="60%" />
      <div className="cards" aria-hidden="true">
        {Array.from({ length: 8 }, (_, i) => (
          <Skeleton key={String(i)} variant="rectangle" height={190} />
        ))}
      </div>
    </div>
  )
}

/** The place of a picture whose numbers are still on their way. */
export function FigureLoading() {
  return (
    <div className="loading" role="status">
      <Waiting />
      <Skeleton variant="rectangle" height={340} />
    </div>
  )
}

/** The place of a sentence that is still on its way, beside others that are there. */
export function LineLoading() {
  return (
    <div className="loading" aria-hidden="true">
      <Skeleton variant="text" width={80} />
    </div>
  )
}

/** An answer when it is there; until then, and when it does not come, what there is to say. */
export function Answer<T>({
  query,
  children,
}: {
  readonly query: UseQueryResult<T>
  readonly children: (answer: T) => ReactNode
}) {
  if (query.data !== undefined) return <>{children(query.data)}</>
  if (query.error !== null) return <Failure error={query.error} again={() => query.refetch()} />
  return <PageLoading />
}

/** Why something is not shown, in the reader's words, and the way on; what the server says of it is folded away. */
export function Failure({
  error,
  again,
  level = 2,
}: {
  readonly error: unknown
  readonly again: () => void
  /** 1 where nothing else is on the page. */
  readonly level?: 1 | 2
}) {
  const { t, refusal } = useLanguage()
  const retry = (
    <Button variant="secondary" data-size="sm" onClick={again}>
      {t('web.state.again')}
    </Button>
  )
  if (error instanceof RefusedByServer) {
    const word = refusalWord(error.problem.type)
    const { found, because, remedy, sentence, untranslated } = refusal(refusedBy(error.problem))
    return (
      <RefusalNote
        word={word}
        level={level}
        said={untranslated ? null : sentence}
        detail={untranslated ? [found, because, remedy].filter(Boolean).join(' – ') : ''}
      >
        {word === 'signIn' ? (
          // Beside this page: what is on it and in its address stays, and no server hears of a scenario.
          <a href="/sign-in" target="_blank" rel="noopener">
            {t('web.refused.signInHere')}
          </a>
        ) : null}
        {passing.has(word) ? retry : null}
      </RefusalNote>
    )
  }
  const lost = error instanceof NotReached
  return (
    <Alert data-color={lost ? 'warning' : 'danger'} className="failure">
      <Heading level={level} data-size="xs">
        {t(lost ? 'web.state.offlineTitle' : 'web.state.failedTitle')}
      </Heading>
      <Paragraph>{t(lost ? 'web.state.offlineText' : 'web.state.failedText')}</Paragraph>
      {retry}
    </Alert>
  )
}

/** What may be otherwise the next time it is asked; an address that is wrong stays wrong. */
const passing: ReadonlySet<RefusalWord> = new Set(['tables', 'access', 'busy', 'fault', 'signIn'])

/**
 * A refusal as a reader meets it: what it means here, what to do, and its own words: `said` in the reader's language, or
 * `detail`, which is English, folded away.
 */
export function RefusalNote({
  word,
  said = null,
  detail,
  level = 2,
  children,
}: {
  readonly word: RefusalWord | 'scenario'
  readonly said?: string | null
  readonly detail: string
  readonly level?: 1 | 2
  readonly children?: ReactNode
}) {
  const { t } = useLanguage()
  return (
    <Alert data-color={word === 'fault' ? 'danger' : 'warning'} className="failure">
      <Heading level={level} data-size="xs">
        {t(`web.refused.${word}`)}
      </Heading>
      {said === null ? null : <Paragraph>{said}</Paragraph>}
      <Paragraph>{t(`web.refused.${word}Do`)}</Paragraph>
      {children}
      {detail === '' ? null : (
        <details>
          <summary>{t('web.refused.details')}</summary>
          <p lang="en">{detail}</p>
        </details>
      )}
    </Alert>
  )
}

/** A file that did not come is asked for anew with the window, once there is something to ask. */
function again(error: unknown, reset: () => void): void {
  if (!(error instanceof NotReached)) reset()
  else if (navigator.onLine) window.location.reload()
}

export function PageError({ error, reset }: ErrorComponentProps) {
  return <Failure error={error} again={() => again(error, reset)} level={1} />
}

/** An address under which nothing lies, among what stands around a page. */
export function PageMissing() {
  const { code, t } = useLanguage()
  useTitle([t('web.state.missingTitle')])
  return (
    <>
      <Heading level={1}>{t('web.state.missingTitle')}</Heading>
      <Paragraph>{t('web.state.missingText')}</Paragraph>
      <p>
        <Link to="/$lang" params={{ lang: code }} search={{}}>
          {t('web.state.home')}
        </Link>
      </p>
    </>
  )
}

/** A table or picture without anything to put in it. */
export function Empty() {
  const { t } = useLanguage()
  return (
    <div className="empty">
      <strong>{t('web.state.empty')}</strong>
      <p>{t('web.state.emptyWhy')}</p>
    </div>
  )
}
