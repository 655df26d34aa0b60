import { useId, useState } from 'react'

/** Labelled fields of a form; each tells the whole of what it holds. */
export function TextField({
  label,
  value,
  onChange,
  long = false,
  type = 'text',
}: {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly long?: boolean
  readonly type?: 'text' | 'date'
}) {
  const id = useId()
  return (
    <div className="text-field">
      <label htmlFor={id}>{label}</label>
      {long ? (
        <textarea
          id={id}
          rows={3}
          maxLength={600}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <input
          id={id}
          type={type}
          maxLength={80}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </div>
  )
}

/** A number, or null where none is given. */
export function NumberField({
  label,
  hint,
  value,
  onChange,
  min = 0,
  max = 100,
  step = 1,
}: {
  readonly label: string
  /** Below the field. */
  readonly hint?: string
  readonly value: number | null
  readonly onChange: (value: number | null) => void
  readonly min?: number
  readonly max?: number
  readonly step?: number | 'any'
}) {
  const id = useId()
  /** "20" on the way to 2030 is no year yet, and is left alone. */
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <div className="text-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="number"
        inputMode="decimal"
        {...{ min, max, step }}
        value={typed ?? value ?? ''}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => {
          setTyped(event.target.value)
          const given = event.target.valueAsNumber
          if (event.target.value === '') onChange(null)
          else if (given >= min && given <= max) onChange(given)
        }}
        onBlur={(event) => {
          setTyped(null)
          const given = event.target.valueAsNumber
          if (given < min || given > max) onChange(Math.min(max, Math.max(min, given)))
        }}
      />
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className="quiet hint">
          {hint}
        </p>
      )}
    </div>
  )
}

/** One of a few, all to be seen at once. */
export function Radios<Value extends string>({
  legend,
  value,
  options,
  onChange,
}: {
  readonly legend: React.ReactNode
  readonly value: Value
  readonly options: readonly (readonly [Value, string])[]
  readonly onChange: (value: Value) => void
}) {
  const name = useId()
  return (
    <fieldset className="radios">
      <legend>{legend}</legend>
      <div>
        {options.map(([each, label]) => (
          <label key={each}>
            <input
              type="radio"
              name={name}
              checked={each === value}
              onChange={() => onChange(each)}
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
