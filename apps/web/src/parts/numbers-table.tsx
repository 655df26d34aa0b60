import { useId } from 'react'

/** A table of numbers that scrolls where it has no room, and is named for whoever hears it. */
export function NumbersTable({
  caption,
  className,
  children,
}: {
  readonly caption: string
  readonly className?: 'sheet' | 'sheet keeps-names'
  readonly children: React.ReactNode
}) {
  const id = useId()
  const scroll = className === undefined ? 'scroll' : `scroll ${className}`
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className={scroll} aria-labelledby={id} tabIndex={0}>
      <table className="numbers">
        <caption id={id} className="ds-sr-only">
          {caption}
        </caption>
        {children}
      </table>
    </section>
  )
}
