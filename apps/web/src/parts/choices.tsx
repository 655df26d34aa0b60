import type { LanguageCode } from '@samsyn/language'
import type { Group } from '@samsyn/plan'
import { groupLayouts } from '@samsyn/report'
import { useId } from 'react'
import { useCommunity } from '../app/community-context.ts'
import { useLanguage } from '../app/language.tsx'
import { defaultGroup } from '../state/address.ts'
import { useAddress } from '../state/use-address.ts'

/** What can be chosen; those of one heading stand together under it. The language of a label that is not the page's. */
export type Option = readonly [value: string, label: string, heading?: string, lang?: LanguageCode]

/** A choice that stands in the address. */
export function Choice({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string
  readonly value: string
  readonly options: readonly Option[]
  readonly onChange: (value: string) => void
}) {
  const id = useId()
  const groups = [...Map.groupBy(options, ([, , heading]) => heading)]
  return (
    <div className="choice" data-size="sm">
      <label className="ds-label" data-weight="medium" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="ds-input"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        {groups.map(([heading, own]) =>
          heading === undefined ? (
            <Options key="" options={own} />
          ) : (
            <optgroup key={heading} label={heading}>
              <Options options={own} />
            </optgroup>
          ),
        )}
      </select>
    </div>
  )
}

function Options({ options }: { readonly options: readonly Option[] }) {
  return options.map(([value, label, , lang]) => (
    <option key={value} value={value} lang={lang}>
      {label}
    </option>
  ))
}

export function GroupChoice() {
  const { t } = useLanguage()
  const { search, set } = useAddress()
  return (
    <Choice
      label={t('web.overview.group')}
      value={search.group ?? defaultGroup}
      options={(Object.keys(groupLayouts) as Group[]).map(
        (group) => [group, t(`group.${group}`)] as const,
      )}
      onChange={(group) => set({ group: group === defaultGroup ? undefined : group }, false)}
    />
  )
}

/** One municipality, or the whole. */
export function AreaChoice() {
  const { t, compare } = useLanguage()
  const { search, set } = useAddress()
  const { municipalities } = useCommunity()
  const sorted = [...municipalities].sort((a, b) => compare(a.name, b.name))
  return (
    <Choice
      label={t('web.overview.focus')}
      value={search.area ?? ''}
      options={[
        ['', t('web.overview.whole')],
        ...sorted.map(({ code, name }) => [code, name] as const),
      ]}
      onChange={(area) => set({ area: area === '' ? undefined : area }, false)}
    />
  )
}

export function YearChoice({ years, value }: { years: readonly number[]; value: number }) {
  const { t, year: said } = useLanguage()
  const { set } = useAddress()
  return (
    <Choice
      label={t('words.year')}
      value={String(value)}
      options={years.map((year) => [String(year), said(year)] as const)}
      onChange={(year) => set({ year })}
    />
  )
}
