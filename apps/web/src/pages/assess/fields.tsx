import { useId } from 'react'

/** Labelled fields of a form; each tells the whole of what it holds. */
export function TextField({
  label,
  value,
  onChange,
  long = false,
}: {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly long?: boolean
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
          type="text"
          maxLength={80}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </div>
  )
}

export function NumberField({
  label,
  value,
  onChange,
  min = 0,
  max = 100,
  step = 1,
}: {
  readonly label: string
  readonly value: number
  readonly onChange: (value: number) => void
  readonly min?: number
  readonly max?: number
  readonly step?: number
}) {
  const id = useId()
  return (
    <div className="text-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="number"
        {...{ min, max, step, value }}
        onChange={(event) => {
          const given = event.target.valueAsNumber
          if (Number.isFinite(given)) onChange(Math.min(max, Math.max(min, given)))
        }}
      />
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
