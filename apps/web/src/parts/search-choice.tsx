import './search-choice.css'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useLanguage } from '../app/language.tsx'
import type { Option } from './choices.tsx'
import { folded } from './folded.ts'

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
  const { t } = useLanguage()
  const id = useId()
  const [open, setOpen] = useState(false)
  /** What is searched for; null while the field shows what is chosen. */
  const [text, setText] = useState<string | null>(null)
  const fitting = fittingOptions(options, text ?? '')
  const [at, setAt] = useState(0)
  const active = open ? fitting[Math.min(at, fitting.length - 1)] : undefined
  const chosen = options.find(([each]) => each === value)

  const show = () => {
    setOpen(true)
    setAt(
      Math.max(
        0,
        fitting.findIndex(([each]) => each === value),
      ),
    )
  }
  const close = () => {
    setOpen(false)
    setText(null)
  }
  const choose = (option: Option) => {
    close()
    if (option[0] !== value) onChange(option[0])
  }
  const search = (wanted: string) => {
    setText(wanted)
    setOpen(true)
    setAt(0)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: 8,
      PageUp: -8,
    }
    const step = steps[event.key]
    if (step !== undefined) {
      event.preventDefault()
      if (open) setAt((before) => Math.min(fitting.length - 1, Math.max(0, before + step)))
      else show()
    } else if (event.key === 'Enter' && active !== undefined) {
      event.preventDefault()
      choose(active)
    } else if (event.key === 'Escape' && open) {
      event.preventDefault()
      close()
    }
  }
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
      <p role="status" className={open && fitting.length === 0 ? 'quiet' : 'ds-sr-only'}>
        {!open || text === null
          ? ''
          : fitting.length === 0
            ? t('web.choice.none', { text })
            : t('web.choice.found', { n: fitting.length, count: fitting.length })}
      </p>
      {shown ? (
        <Fitting {...{ id, label, options, fitting, value }} active={active} onChoose={choose} />
      ) : null}
    </div>
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

/** Those whose label or heading has every word, wherever it stands. */
export function fittingOptions(options: readonly Option[], text: string): readonly Option[] {
  const words = folded(text).split(/\s+/)
  return options.filter(([, label, heading = '']) => {
    const name = folded(`${label} ${heading}`)
    return words.every((word) => name.includes(word))
  })
}

function optionId(id: string, options: readonly Option[], option: Option): string {
  return `${id}-${options.indexOf(option)}`
}
