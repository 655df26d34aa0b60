import { useId } from 'react'

/** A slider with its value in words beside it and what it means below. */
export function Slider({
  label,
  value,
  said,
  least = 0,
  most = 100,
  means,
  onChange,
  onSettle,
}: {
  readonly label: React.ReactNode
  /** A whole number. */
  readonly value: number
  readonly said: string
  readonly least?: number
  readonly most?: number
  readonly means: string
  readonly onChange: (value: number) => void
  readonly onSettle: () => void
}) {
  const id = useId()
  return (
    <div className="dial">
      <label htmlFor={id}>{label}</label>
      <output htmlFor={id}>{said}</output>
      <input
        id={id}
        type="range"
        min={least}
        max={most}
        step={1}
        value={value}
        aria-describedby={`${id}-means`}
        aria-valuetext={said}
        onChange={(event) => onChange(Number(event.target.value))}
        onPointerUp={onSettle}
        onKeyUp={onSettle}
        onBlur={onSettle}
      />
      <p id={`${id}-means`} className="dial-means">
        {means}
      </p>
    </div>
  )
}
