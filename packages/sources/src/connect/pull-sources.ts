import { knownRefusal, Refusal, suggest } from '@samsyn/refusal'
import { cannotWrite, lockForWriting, openWarehouse, type Warehouse } from '@samsyn/warehouse'
import { type Patience, patient } from './ask-politely.ts'
import { CallWindow } from './call-window.ts'
import { RESPONSES, ResponseStore } from './kept-responses.ts'
import { type PulledSource, pullSource } from './pull-source.ts'
import {
  type Service,
  type SourceCatalogue,
  type SourceEntry,
  serviceOf,
} from './source-catalogue.ts'

/** Looking what there is, asking for it, asking again after a wait, building the table of it. */
type Pulled = 'opening' | 'asking' | 'again' | 'building'

type PulledValues = {
  /** Id of the source. */
  readonly name: string
  /** Of `parts`; asked again, the try of so many that comes now. */
  readonly part: number
  readonly parts: number
  /** Why it is asked again: "503", "ECONNRESET". */
  readonly why?: string
}

export interface PullOptions {
  /** Ids or groups; all sources of the catalogue when empty. */
  readonly wanted: readonly string[]
  readonly folder: string
  readonly madeBy: string
  readonly offline?: boolean
  /** Base of each service by name, where another than the catalogue's is used. */
  readonly bases?: Readonly<Record<string, string>>
  readonly patience?: Patience
  readonly threads?: number
  readonly now?: () => Date
  /** `done` of `of`, in per cent of the pull; of the source that is `name`, `part` of `parts` is asked for or built. */
  readonly progress?: (done: number, of: number, what: Pulled, values: PulledValues) => void
}

export interface PullResult {
  readonly pulled: readonly PulledSource[]
  readonly refused: readonly { readonly id: string; readonly refusal: Refusal }[]
}

/**
 * Pulls sources one after another. One that is refused leaves its table as it was and does not keep the others from being
 * pulled. One pull at a time into a folder: two would take each other's answers away, and keep no common limit on calls.
 */
export async function pullSources(
  catalogue: SourceCatalogue,
  options: PullOptions,
): Promise<PullResult> {
  const entries = sourcesNamed(catalogue, options.wanted)
  const warehouse = await openWarehouse(options.folder, {
    beside: [RESPONSES],
    ...(options.threads === undefined ? {} : { threads: options.threads }),
  })
  const store = new ResponseStore(warehouse.folder)
  const lock = options.offline ? null : lockForAsking(store, warehouse)
  const windows = new Map<string, CallWindow>()
  const pulled: PulledSource[] = []
  const refused: { id: string; refusal: Refusal }[] = []
  const tell = (sources: number, what: Pulled, values: PulledValues) =>
    options.progress?.(Math.round((100 * sources) / entries.length), 100, what, values)
  try {
    for (const [at, entry] of entries.entries()) {
      const service = based(serviceOf(catalogue, entry), options.bases?.[entry.service])
      const patience = options.patience ?? patient
      let share = at
      const pulling = {
        ...{ store, patience },
        waiting: (why: string, part: number) =>
          tell(share, 'again', { name: entry.id, part, parts: patience.attempts, why }),
        window: windowOf(windows, service),
        now: options.now ?? (() => new Date()),
        offline: options.offline ?? false,
        madeBy: options.madeBy,
        progress: (done: number, of: number, what: 'asking' | 'building') => {
          const part = done / Math.max(1, of)
          // Asking is most of the time, building the rest.
          share = at + (what === 'asking' ? 0.8 * part : 0.8 + 0.2 * part)
          tell(share, what, { name: entry.id, part: Math.min(done + 1, of), parts: of })
        },
      }
      tell(at, 'opening', { name: entry.id, part: 0, parts: 0 })
      try {
        pulled.push(await pullSource(warehouse, entry, service, pulling))
      } catch (error) {
        const refusal = asRefusal(error, warehouse.folder)
        if (refusal === null) throw error
        // Where nothing can be written, the next source cannot be pulled either.
        if (refusal.kind === 'cannot-write') throw refusal
        refused.push({ id: entry.id, refusal })
      }
    }
    return { pulled, refused }
  } finally {
    lock?.release()
    warehouse.close()
  }
}

function lockForAsking({ folder }: ResponseStore, warehouse: Warehouse): { release(): void } {
  try {
    return lockForWriting(folder)
  } catch (error) {
    warehouse.close()
    throw error
  }
}

/** A file system that will not take it, in our words; null for a fault of our own. */
function asRefusal(error: unknown, folder: string): Refusal | null {
  if (error instanceof Refusal) return error
  return (error as NodeJS.ErrnoException).syscall === undefined ? null : cannotWrite(folder, error)
}

const based = (service: Service, base: string | undefined): Service =>
  base === undefined ? service : { ...service, base }

/** Services at one address share its limit on calls. */
function windowOf(windows: Map<string, CallWindow>, service: Service): CallWindow {
  const address = URL.canParse(service.base) ? new URL(service.base).host : service.base
  const window =
    windows.get(address) ??
    new CallWindow({ calls: service.calls ?? 30, seconds: service.seconds ?? 60 })
  windows.set(address, window)
  return window
}

/**
 * The sources that words stand for: ids and groups, in the order of the catalogue, each once.
 *
 * @throws Refusal 'wrong-call' for a word that is neither
 */
export function sourcesNamed(
  { sources }: SourceCatalogue,
  wanted: readonly string[],
): SourceEntry[] {
  const known = [...new Set(sources.flatMap(({ id, groups = [] }) => [id, ...groups]))]
  for (const word of wanted) {
    if (known.includes(word)) continue
    const near = suggest(word, known)
    throw knownRefusal('source-unknown', { word, near })
  }
  const named = ({ id, groups = [] }: SourceEntry) =>
    wanted.some((word) => word === id || groups.includes(word))
  return wanted.length === 0 ? [...sources] : sources.filter(named)
}
