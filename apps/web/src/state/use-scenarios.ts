import type { Scenario } from '@samsyn/scenario'
import { useNavigate } from '@tanstack/react-router'
import { useCallback, useEffect, useRef, useState } from 'react'
import { linkOf, scenarioOf } from '../engine/scenario-codec.ts'
import { fragmentOf, scenariosIn } from './address.ts'
import { useAddress } from './use-address.ts'

export interface Scenarios {
  /** null until the address is read. */
  readonly list: readonly Scenario[] | null
  readonly active: number
  /** Why the scenario in the address could not be read: a Refusal where that is known. */
  readonly unread: unknown
  /** Changes the active scenario; `settled` false while a slider moves. */
  change(next: Scenario, settled?: boolean): void
  add(scenario: Scenario): void
  remove(index: number): void
  choose(index: number): void
  /** A slider is let go. */
  settle(): void
  readonly moving: boolean
}

/** Quiet time before the address is written, so that a dragged slider does not fill it. */
const QUIET_MS = 200
/** A slider that nobody lets go of, for it was taken away under the hand, is taken as let go after so long. */
const HELD_MS = 2000

/** The scenarios of the address. What is changed is shown at once and written there a moment later. */
export function useScenarios(fresh: Scenario): Scenarios {
  const { fragment, search, set } = useAddress()
  const navigate = useNavigate()
  const [list, setList] = useState<readonly Scenario[] | null>(null)
  const [unread, setUnread] = useState<unknown>(null)
  const [moving, setMoving] = useState(false)
  const written = useRef<string | null>(null)
  const start = useRef(fresh)
  useEffect(() => {
    if (fragment === written.current) return
    let current = true
    const links = scenariosIn(fragment)
    Promise.all(links.map(scenarioOf)).then(
      (read) => {
        if (!current) return
        written.current = fragment
        setUnread(null)
        setList(read.length === 0 ? [start.current] : read)
      },
      (error) => {
        if (!current) return
        setUnread(error)
        setList([start.current])
      },
    )
    return () => {
      current = false
    }
  }, [fragment])
  useEffect(() => {
    if (list === null) return
    const timer = setTimeout(
      async () => {
        setMoving(false)
        const plain = list.length === 1 && list[0] === start.current
        const hash = plain ? '' : fragmentOf(await Promise.all(list.map(linkOf)))
        if (hash === written.current || (plain && refusalStands(written.current))) return
        written.current = hash
        void navigate({ to: '.', search: true as never, hash, replace: true, resetScroll: false })
      },
      moving ? HELD_MS : QUIET_MS,
    )
    return () => clearTimeout(timer)
  }, [list, moving, navigate])
  const active = Math.min(Number(search.on ?? 0) || 0, Math.max(0, (list?.length ?? 1) - 1))
  const change = useCallback(
    (next: Scenario, settled = true) => {
      setMoving(!settled)
      setList((before) => (before ?? []).map((each, i) => (i === active ? next : each)))
    },
    [active],
  )
  const choose = (index: number) => set({ on: index === 0 ? undefined : String(index) })
  return {
    list,
    active,
    unread,
    moving,
    change,
    settle: useCallback(() => setMoving(false), []),
    choose,
    add: (scenario) => {
      setList([...(list ?? []), scenario])
      choose(list?.length ?? 0)
    },
    remove: (index) => {
      setList((list ?? []).filter((_, i) => i !== index))
      choose(0)
    },
  }
}

/** A link that was refused is left in the address, so that it can be looked at and mended. */
function refusalStands(written: string | null): boolean {
  return written === null
}
