import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Answer, DeskFacts, DeskThread } from '@samsyn/desk'
import { Refusal } from '@samsyn/refusal'
import { afterEach, expect, test, vi } from 'vitest'
import { onSameTables } from '../same-tables.ts'
import { runEvents } from './run-events.ts'
import { RunKeeper } from './run-keeper.ts'
import { hasEnded, type RunState } from './run-state.ts'
import { openStateFolder } from './state-folder.ts'

const facts: DeskFacts = { kind: 'synthetic', tables: 'a' }
const result: Answer = { type: 'application/json', bytes: new TextEncoder().encode('{"runs":[]}') }
const request = {
  communities: ['finnmark'],
  scenario: { schema: 1 as const, name: 'One' },
  ...{ draws: 100, seed: 1, year: 2035 },
}
type Ask = DeskThread['ask']

/** A desk that answers as told, and whose questions end with it. */
function deskThat(ask: Ask, ready: Promise<DeskFacts> = Promise.resolve(facts)): DeskThread {
  const gone = Promise.withResolvers<never>()
  gone.promise.catch(() => {})
  return {
    ready,
    ask: (...question) => Promise.race([ask(...question), gone.promise]),
    stop: async () => gone.reject(new Error('stopped')),
  }
}
const done: Ask = async () => result
const never: Ask = () => new Promise(() => {})

const folders: string[] = []
const keepers: RunKeeper[] = []
afterEach(async () => {
  vi.useRealTimers()
  for (const keeper of keepers.splice(0)) await keeper.close()
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
})

async function folderOfRuns() {
  const path = await mkdtemp(join(tmpdir(), 'samsyn-keeper-'))
  folders.push(path)
  return openStateFolder(path)
}

async function kept(openDesk: () => DeskThread) {
  const folder = await folderOfRuns()
  const { path } = folder
  const faults: unknown[] = []
  const keeper = new RunKeeper(folder, openDesk, (fault) => faults.push(fault))
  keepers.push(keeper)
  await keeper.open()
  return { path, faults, keeper }
}

function ended(keeper: RunKeeper, id: string): Promise<RunState> {
  return new Promise((resolve) => {
    const look = (state: RunState) => {
      if (!hasEnded(state)) return
      stop()
      resolve(state)
    }
    const stop = keeper.listen(id, 'the test', look)
    look(keeper.get(id))
  })
}

test('a run that cannot be kept is not begun by one that ends meanwhile', async () => {
  const folder = await folderOfRuns()
  const first = Promise.withResolvers<Answer>()
  const written = Promise.withResolvers<void>()
  const asked: number[] = []
  const keeper = new RunKeeper(
    {
      ...folder,
      replace: (name, content) =>
        String(content).includes('"seed":2') ? written.promise : folder.replace(name, content),
    },
    () =>
      deskThat((question) => {
        if (question.about === 'runs') asked.push(question.seed)
        return first.promise
      }),
    () => {},
  )
  keepers.push(keeper)
  const { id } = await keeper.add(request)
  const second = keeper.add({ ...request, seed: 2 })
  first.resolve(result)
  await ended(keeper, id)
  await new Promise(setImmediate)
  written.reject(new Refusal('cannot-write', { found: 'x', because: 'x', remedy: 'x' }))
  await expect(second).rejects.toMatchObject({ kind: 'cannot-write' })
  expect(asked).toEqual([1])
  expect(keeper.list().map(({ state }) => state)).toEqual(['done'])
})

test('what could not be kept is no run, and is one again when there is room', async () => {
  const { path, keeper } = await kept(() => deskThat(done))
  await rm(path, { recursive: true })
  await expect(keeper.add(request)).rejects.toMatchObject({ kind: 'cannot-write' })
  expect(keeper.list()).toEqual([])
  await mkdir(path)
  const { id } = await keeper.add(request)
  expect((await ended(keeper, id)).state).toBe('done')
  expect(String(await keeper.result(id))).toBe('{"runs":[]}')
})

test('a disk that fills during a run fails that run once, and says nothing of where', async () => {
  let asked = 0
  const { path, keeper, faults } = await kept(() =>
    deskThat(async () => {
      asked += 1
      await rm(path, { recursive: true })
      return result
    }),
  )
  const { id } = await keeper.add(request)
  const { state, problem } = await ended(keeper, id)
  expect(state).toBe('failed')
  expect(problem!.type).toBe('urn:samsyn:problem:cannot-write')
  expect(JSON.stringify(problem)).not.toContain(path)
  expect(asked).toBe(1)
  expect(faults.length).toBeGreaterThan(0)
})

test('twenty wait, and one more is told so', async () => {
  const { keeper } = await kept(() => deskThat(never))
  for (let i = 0; i < 21; i++) await keeper.add(request)
  await expect(keeper.add(request)).rejects.toMatchObject({ kind: 'too-many' })
})

test('also when all are asked for at once', async () => {
  const { keeper } = await kept(() => deskThat(never))
  const all = await Promise.allSettled(Array.from({ length: 30 }, () => keeper.add(request)))
  expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(20)
})

test('runs have their turn in the order they were asked for, also when the clock goes back', async () => {
  const order: number[] = []
  const first = Promise.withResolvers<Answer>()
  const { keeper } = await kept(() =>
    deskThat((question) => {
      if (question.about === 'runs') order.push(question.seed)
      return order.length === 1 ? first.promise : Promise.resolve(result)
    }),
  )
  await keeper.add({ ...request, seed: 1 })
  await keeper.add({ ...request, seed: 2 })
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 3_600_000 })
  const { id } = await keeper.add({ ...request, seed: 3 })
  first.resolve(result)
  await ended(keeper, id)
  expect(order).toEqual([1, 2, 3])
  expect(keeper.list().map(({ seed }) => seed)).toEqual([3, 2, 1])
})

test('tables that were changed after the pages had read them fail a run, and the next reads them anew', async () => {
  const opened: string[] = []
  const tables = ['changed', 'a']
  const { keeper } = await kept(() => {
    opened.push(tables[0]!)
    const read = Promise.resolve({ ...facts, tables: tables.shift()! })
    return onSameTables(deskThat(done, read), Promise.resolve(facts))
  })
  const one = await ended(keeper, (await keeper.add(request)).id)
  expect(one).toMatchObject({
    state: 'failed',
    problem: { type: 'urn:samsyn:problem:tables-disagree' },
  })
  const two = await ended(keeper, (await keeper.add(request)).id)
  expect(two.state).toBe('done')
  expect(opened).toEqual(['changed', 'a'])
})

test('tables that cannot be read fail the run with the reason, and do not stand in the way of the next', async () => {
  const missing = new Refusal('missing-table', {
    ...{ found: 'no table', because: 'it is gone', remedy: 'bring it back' },
  })
  const readies = [Promise.reject(missing), Promise.resolve(facts)]
  for (const ready of readies) ready.catch(() => {})
  const { keeper } = await kept(() => deskThat(done, readies.shift()))
  const one = await ended(keeper, (await keeper.add(request)).id)
  expect(one.problem!.found).toBe('no table')
  expect((await ended(keeper, (await keeper.add(request)).id)).state).toBe('done')
})

test('a file that is no run is told of and left alone', async () => {
  const path = await mkdtemp(join(tmpdir(), 'samsyn-keeper-'))
  folders.push(path)
  await writeFile(join(path, 'half.run.json'), '{"state":')
  const faults: unknown[] = []
  const folder = await openStateFolder(path)
  const keeper = new RunKeeper(
    folder,
    () => deskThat(done),
    (fault) => faults.push(fault),
  )
  keepers.push(keeper)
  await keeper.open()
  expect(keeper.list()).toEqual([])
  expect(faults).toHaveLength(1)
  expect(await readFile(join(path, 'half.run.json'), 'utf8')).toBe('{"state":')
})

test('a thousand may listen, a hundred times each, one more is told to ask, and who leaves makes room', async () => {
  const { keeper } = await kept(() => deskThat(never))
  const { id } = await keeper.add(request)
  const open = new AbortController().signal
  const listen = (asker: string) => runEvents(keeper, { id, asker }, open)
  const streams = Array.from({ length: 100 }, () => listen('one'))
  expect(() => listen('one')).toThrow('100 times that one asker listens')
  for (let i = 0; i < 900; i++) streams.push(listen(`asker ${i}`))
  expect(() => listen('another')).toThrow('1000 who listen')
  streams[0]!.destroy()
  await new Promise((later) => streams[0]!.once('close', later))
  streams.push(listen('one'))
  for (const stream of streams) stream.destroy()
})

test('who reads slowly is told of each state, but only of the latest progress', async () => {
  const working = Promise.withResolvers<Answer>()
  let progress: ((done: number, of: number, what: string) => void) | undefined
  const started = Promise.withResolvers<void>()
  const { keeper } = await kept(() =>
    deskThat((_question, told) => {
      progress = told
      started.resolve()
      return working.promise
    }),
  )
  const { id } = await keeper.add(request)
  await started.promise
  const events = runEvents(keeper, { id, asker: 'one' }, new AbortController().signal)
  for (let i = 0; i < 50_000; i++) progress!(i, 50_000, 'finnmark')
  working.resolve(result)
  await ended(keeper, id)
  const text = (await events.toArray()).join('')
  const said = [...text.matchAll(/^data: (.*)$/gm)].map(([, data]) => JSON.parse(data!))
  expect(said.map(({ state }) => state)).toEqual(['running', 'done'])
  expect(said[0].progress.done).toBe(49_999)
})

test('a state folder is rid of what a killed server had not given its name, and keeps all else', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'samsyn-state-'))
  folders.push(folder)
  await writeFile(join(folder, '.samsyn-one.json.999999999'), 'half')
  await writeFile(join(folder, 'one.json'), 'whole')
  const state = await openStateFolder(folder)
  await state.replace('two.json', 'new')
  expect((await state.names()).filter((name) => /json/.test(name)).sort()).toEqual([
    'one.json',
    'two.json',
  ])
  state.close()
})
