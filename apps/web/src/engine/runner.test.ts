import { usual } from '@samsyn/scenario'
import { expect, test } from 'vitest'
import type { RunAnswer, RunOrder } from './orders.ts'
import { Runner, type Running, type Wanted } from './runner.ts'

const wanted: Wanted = { scenarios: [], year: 2034, outcome: 'beds', area: null }
const resting = { active: 0, moving: false }

/** A runner, the orders it has sent, and what it has told of itself so far. */
function started() {
  const sent: RunOrder[] = []
  const told: Partial<Running> = {}
  const runner = new Runner(
    (message) => message.kind === 'run' && sent.push(message.order),
    (change) => Object.assign(told, change),
  )
  const answered = (order: RunOrder) => {
    const answer: RunAnswer = { ...order, scenarios: [], asked: [], ms: 0, firstYear: 2024 }
    runner.heard({ kind: 'answer', answer })
  }
  const failed = (ticket: number | null) =>
    runner.heard({ kind: 'failed', ticket, message: 'broken' })
  return { runner, sent, told, answered, failed }
}

test('a failure of late work frees no other order, and is not told while another runs', () => {
  const { runner, sent, told, answered, failed } = started()
  runner.want(wanted, resting)
  answered(sent[0]!)
  // All draws are on their way, and another wish waits.
  runner.want({ ...wanted, year: 2030 }, resting)
  expect(sent.map(({ draws }) => draws)).toEqual([500, usual.draws])
  failed(sent[0]!.ticket)
  expect(sent.length).toBe(2)
  expect(told).toMatchObject({ failure: null, busy: true })
  answered(sent[1]!)
  expect(sent.at(-1)).toMatchObject({ year: 2030 })
})

test('an order that fails is told, and the next is run', () => {
  const { runner, sent, told, failed } = started()
  runner.want(wanted, resting)
  runner.want({ ...wanted, year: 2030 }, resting)
  failed(sent[0]!.ticket)
  expect(told.failure).toBe('broken')
  expect(sent.map(({ year }) => year)).toEqual([2034, 2030])
})

test('reasons that fail are told where nothing else is on its way, so that nobody waits for them', () => {
  const { runner, sent, told, answered, failed } = started()
  runner.want(wanted, { ...resting, moving: true })
  answered(sent[0]!)
  expect(told).toMatchObject({ failure: null, busy: true })
  failed(sent[0]!.ticket)
  expect(told).toMatchObject({ failure: 'broken', busy: false })
})

test('a baseline that cannot be opened is told, whatever was asked of it', () => {
  const { runner, told, failed } = started()
  runner.want(wanted, resting)
  failed(null)
  expect(told).toMatchObject({ failure: 'broken', busy: false })
})
