import { library } from '@samsyn/measures'
import { measuresThatApply, unpackBaseline } from '@samsyn/scenario'
import { Engine } from './engine.ts'
import type { FromWorker, ToWorker } from './orders.ts'

let engine: Engine | null = null

const say = (message: FromWorker) => self.postMessage(message)

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  try {
    if (data.kind === 'open') {
      engine = new Engine(unpackBaseline(new Uint8Array(data.bytes)))
      const { baseline } = engine
      const known = baseline.services.filter(({ missing }) => missing === null)
      const { applies } = measuresThatApply({
        baseline,
        library,
        scenario: { schema: 1, name: 'reference' },
      })
      say({ kind: 'ready', services: known.map(({ id }) => id), applies })
    } else if (engine !== null) {
      say({ kind: 'answer', answer: engine.answer(data.order) })
    }
  } catch (error) {
    say({ kind: 'failed', message: error instanceof Error ? error.message : String(error) })
  }
})
