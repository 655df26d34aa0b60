import { expect, test } from 'vitest'
import { CallWindow } from './call-window.ts'

test('three calls in ten seconds: the fourth waits until the first is ten seconds old', async () => {
  let clock = 0
  const window = new CallWindow({ calls: 3, seconds: 10 }, () => clock)
  for (const at of [0, 1000, 2000]) {
    clock = at
    expect(window.delay()).toBe(0)
    await window.turn()
  }
  clock = 4000
  expect(window.delay()).toBe(6000)
  clock = 10_000
  expect(window.delay()).toBe(0)
  await window.turn()
  expect(window.delay()).toBe(1000)
})

test('the service’s own limit takes the place of the catalogue’s', async () => {
  let clock = 0
  const window = new CallWindow({ calls: 1, seconds: 60 }, () => clock)
  await window.turn()
  clock = 500
  expect(window.delay()).toBe(59_500)
  window.setLimit({ calls: 30, seconds: 60 })
  expect(window.delay()).toBe(0)
})
