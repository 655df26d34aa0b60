import { type KeyboardEvent, useState } from 'react'
import type { Option } from './choices.tsx'
import { folded } from './folded.ts'

/** How far a key goes in the list. */
const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 8,
  PageUp: -8,
}

/** An open or closed list of options, what is searched for in it, and the option that Enter would choose. */
export function useOptionSearch(
  options: readonly Option[],
  value: string,
  onChange: (value: string) => void,
) {
  const [open, setOpen] = useState(false)
  /** What is searched for; null while the field shows what is chosen. */
  const [text, setText] = useState<string | null>(null)
  const [at, setAt] = useState(0)
  const fitting = fittingOptions(options, text ?? '')
  const active = open ? fitting[Math.min(at, fitting.length - 1)] : undefined
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
  const walk = (step: number) => {
    if (open) setAt((before) => Math.min(fitting.length - 1, Math.max(0, before + step)))
    else show()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key]
    if (step !== undefined) walk(step)
    else if (event.key === 'Enter' && active !== undefined) choose(active)
    else if (event.key === 'Escape' && open) close()
    else return
    event.preventDefault()
  }
  return { open, text, fitting, active, show, close, choose, search, onKeyDown }
}

/** Those whose label or heading has every word, wherever it stands. */
export function fittingOptions(options: readonly Option[], text: string): readonly Option[] {
  const words = folded(text).split(/\s+/)
  return options.filter(([, label, heading = '']) => {
    const name = folded(`${label} ${heading}`)
    return words.every((word) => name.includes(word))
  })
}
