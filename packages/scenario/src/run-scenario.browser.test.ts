import { createHash } from 'node:crypto'
import type { Measure } from '@samsyn/measures'
import type { Browser } from 'playwright-core'
import { build, type Rolldown } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium, windowIn, withoutChromium } from '../../../tools/chromium.fixture.ts'
import { packBaseline, type Scenario } from './index.ts'
import { about, smallBaseline, smallMeasure } from './small-baseline.fixture.ts'
import { answerOf, type WorkerOrder } from './worker-order.fixture.ts'

const baseline = smallBaseline({
  levelSd: 0.1,
  years: 26,
  chance: {
    knownYear: 2026,
    counties: ['North', 'North'],
    nation: Array.from({ length: 5 }, () => ({ afterFiveYears: 0.02, power: 1.2 })),
  },
})
const scenario: Scenario = {
  schema: 1,
  name: 'In a worker',
  coverage: 'continued',
  health: 'equal-mortality',
  familyCare: 'constant',
  measures: [{ measure: 'one' }],
  ownMeasures: [ownMeasure()],
}
const order = (): WorkerOrder => ({
  bytes: packBaseline(baseline),
  scenario,
  draws: 300,
  seed: 7,
})

function ownMeasure() {
  return smallMeasure('one', { reach: about(0.5), effect: about(0.4) }) as Measure &
    NonNullable<Scenario['ownMeasures']>[number]
}

// On a laptop without Chromium these are skipped by name; in CI that would hide a broken worker, so they fail.
describe.skipIf(withoutChromium)('a run in a browser’s worker (needs chromium)', () => {
  let browser: Browser
  let bundle: string

  beforeAll(async () => {
    browser = await launchChromium()
    bundle = await bundled()
  })

  afterAll(async () => browser?.close())

  test('asks for nothing that only Node has', () => {
    expect(bundle).toContain('runScenario')
    expect(bundle).not.toMatch(/node:|require\(|process\.|Buffer\b/)
  })

  test('gives the same bytes from a packed baseline as in Node', async () => {
    const page = await (await windowIn(browser)).newPage()
    await page.route('**/*', (route) => route.fulfill({ body: '<title>Here</title>' }))
    await page.goto('http://samsyn.test/')
    const { bytes, ...rest } = order()
    const there = await page.evaluate(askWorker, { bundle, bytes: [...bytes], rest })
    const here = answerOf(order())
    expect(here.maxError).toBeLessThan(1e-12)
    expect(new Set(here.community).size).toBeGreaterThan(10_000)
    expect(hashOf(there)).toBe(hashOf(here))
    await page.context().close()
  })
})

/** Runs in the page: a worker from the bundle, the order in, the answer out. */
async function askWorker(sent: {
  bundle: string
  bytes: number[]
  rest: Omit<WorkerOrder, 'bytes'>
}): Promise<ReturnType<typeof answerOf>> {
  const url = URL.createObjectURL(new Blob([sent.bundle], { type: 'text/javascript' }))
  const worker = new Worker(url, { type: 'module' })
  const answer = new Promise<ReturnType<typeof answerOf>>((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data)
    worker.onerror = ({ message }) => reject(new Error(message))
  })
  worker.postMessage({ ...sent.rest, bytes: Uint8Array.from(sent.bytes) })
  return answer
}

function hashOf({ community, areas }: ReturnType<typeof answerOf>): string {
  const bytes = new Uint8Array(Float32Array.from([...community, ...areas]).buffer)
  return createHash('sha256').update(bytes).digest('hex')
}

/** The engine as one script with nothing around it but `onmessage`. */
async function bundled(): Promise<string> {
  const work = new URL('./worker-order.fixture.ts', import.meta.url).pathname
  const entry = `import { answerOf } from ${JSON.stringify(work)}
    globalThis.onmessage = ({ data }) => globalThis.postMessage(answerOf(data))`
  const made = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, rolldownOptions: { input: 'virtual:worker' } },
    plugins: [
      {
        name: 'worker-entry',
        resolveId: (id) => (id === 'virtual:worker' ? id : undefined),
        load: (id) => (id === 'virtual:worker' ? entry : undefined),
      },
    ],
  })
  return (made as Rolldown.RolldownOutput).output[0].code
}
