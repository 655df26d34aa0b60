import './search-choice.css'
import { useEffect, useId, useRef } from 'react'
import { useLanguage } from '../app/language.tsx'
import type { Option } from './choices.tsx'
import { useOptionSearch } from './use-option-search.ts'

/**
 * A choice among so many that one searches: the editable combobox with a list of the ARIA Authoring Practices. The
 * focus stays in the field; arrows walk the list, Enter chooses, Escape and leaving keep what was chosen.
 */
export function SearchChoice({
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
  const { open, text, fitting, active, show, close, choose, search, onKeyDown } = useOptionSearch(
    options,
    value,
    onChange,
  )
  const chosen = options.find(([each]) => each === value)
  const shown = open && fitting.length > 0
  return (
    <div className="choice search-choice">
      <label className="ds-label" data-weight="medium" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="ds-input"
        lang={text === null ? chosen?.[3] : undefined}
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-autocomplete="list"
        aria-expanded={shown}
        {...(shown ? { 'aria-controls': `${id}-list` } : {})}
        {...(shown && active ? { 'aria-activedescendant': optionId(id, options, active) } : {})}
        value={text ?? chosen?.[1] ?? ''}
        onChange={(event) => search(event.target.value)}
        onFocus={(event) => event.target.select()}
        onClick={show}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      <Found text={open ? text : null} n={fitting.length} none={open && fitting.length === 0} />
      {shown ? (
        <Fitting {...{ id, label, options, fitting, value }} active={active} onChoose={choose} />
      ) : null}
    </div>
  )
}

/** How many fit what is searched for, said; seen only where none do. */
function Found({ text, n, none }: { text: string | null; n: number; none: boolean }) {
  const { t } = useLanguage()
  const found = n === 0 ? 'web.choice.none' : 'web.choice.found'
  return (
    <p role="status" className={none ? 'quiet' : 'ds-sr-only'}>
      {text === null ? '' : t(found, { text, n, count: n })}
    </p>
  )
}

function Fitting({
  id,
  label,
  options,
  fitting,
  active,
  value,
  onChoose,
}: {
  readonly id: string
  readonly label: string
  readonly options: readonly Option[]
  readonly fitting: readonly Option[]
  readonly active: Option | undefined
  readonly value: string
  readonly onChoose: (option: Option) => void
}) {
  const list = useRef<HTMLDivElement>(null)
  const activeId = active === undefined ? '' : optionId(id, options, active)
  useEffect(() => {
    if (activeId === '') return
    list.current?.querySelector(`[id="${activeId}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [activeId])
  const groups = [...Map.groupBy(fitting, ([, , heading]) => heading ?? '')]
  return (
    // A click in the list must not take the focus from the field: it would close the list before it is chosen from.
    <div
      ref={list}
      id={`${id}-list`}
      role="listbox"
      tabIndex={-1}
      aria-label={label}
      className="search-list"
      onMouseDown={(event) => event.preventDefault()}
    >
      {groups.map(([heading, own], g) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a list to choose from
        <div key={heading} role="group" aria-labelledby={`${id}-heading-${g}`}>
          <div id={`${id}-heading-${g}`} className="search-heading" role="presentation">
            {heading}
          </div>
          {own.map((option) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field, which keeps the focus
            <div
              key={option[0]}
              id={optionId(id, options, option)}
              role="option"
              tabIndex={-1}
              lang={option[3]}
              aria-selected={option[0] === value}
              className={option === active ? 'active' : undefined}
              onClick={() => onChoose(option)}
            >
              {option[1]}
            </div>
          ))}
        </div>
      ))}
    </div>
  )
}

function optionId(id: string, options: readonly Option[], option: Option): string {
  return `${id}-${options.indexOf(option)}`
}
