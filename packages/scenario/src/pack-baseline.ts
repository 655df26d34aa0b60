import { Refusal } from '@samsyn/refusal'
import { BASELINE_SCHEMA, type Baseline, type BaselineArrays, GROUPS, yearsOf } from './baseline.ts'
import { canonicalJson, textOf, utf8 } from './scenario-link.ts'

const ALIGN = 8

/** Names of the arrays, with shape and unit. */
function shapesOf(
  baseline: Baseline,
): Record<keyof BaselineArrays, { shape: number[]; unit: string }> {
  const areas = baseline.areas.length
  const services = baseline.services.length
  const years = yearsOf(baseline)
  return {
    base: { shape: [areas, services, GROUPS], unit: 'unit of the service' },
    growth: { shape: [areas, services, GROUPS, years], unit: 'ratio' },
    health: { shape: [services, GROUPS, years, 2], unit: 'ratio' },
    deathRatio: { shape: [services, GROUPS, years], unit: 'ratio' },
    localRatio: { shape: [areas, services], unit: 'ratio' },
    levelSd: { shape: [areas, services], unit: 'log' },
    levelMean: { shape: [areas, services], unit: 'ratio' },
    people: { shape: [areas, GROUPS, years + 1], unit: 'persons' },
  }
}

interface Packed extends Omit<Baseline, 'arrays'> {
  readonly arrays: Record<
    string,
    { dtype: 'F64'; shape: number[]; unit: string; data_offsets: [number, number] }
  >
}

/**
 * A baseline as bytes: length of the header (8 bytes, little-endian), header in JSON, arrays of float64
 * little-endian, each at a multiple of 8. The SHA-256 of these bytes is the baseline's name.
 */
export function packBaseline(baseline: Baseline): Uint8Array {
  const shapes = shapesOf(baseline)
  const arrays: Packed['arrays'] = {}
  let offset = 0
  for (const [name, { shape, unit }] of Object.entries(shapes)) {
    const length = baseline.arrays[name as keyof BaselineArrays].byteLength
    arrays[name] = { dtype: 'F64', shape, unit, data_offsets: [offset, offset + length] }
    offset += length
  }
  const header = utf8(canonicalJson({ ...baseline, arrays }))
  const start = Math.ceil((8 + header.length) / ALIGN) * ALIGN
  const bytes = new Uint8Array(start + offset).fill(0x20, 8, start)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, start - 8, true)
  bytes.set(header, 8)
  for (const name of Object.keys(shapes)) {
    const from = start + arrays[name]!.data_offsets[0]
    const values = baseline.arrays[name as keyof BaselineArrays]
    for (let i = 0; i < values.length; i++) view.setFloat64(from + i * 8, values[i]!, true)
  }
  return bytes
}

/** @throws Refusal wrong-vintage for another version, broken-table for bytes that are cut off or no baseline */
export function unpackBaseline(bytes: Uint8Array): Baseline {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const length = bytes.byteLength < 8 ? Number.NaN : view.getUint32(0, true)
  if (!(8 + length <= bytes.byteLength)) refuseBroken('a header that is cut off')
  const header = headerOf(bytes.subarray(8, 8 + length))
  if (header.schema !== BASELINE_SCHEMA) {
    throw new Refusal('wrong-vintage', {
      found: `a baseline of version ${header.schema}`,
      because: `this Samsyn reads version ${BASELINE_SCHEMA}`,
      remedy: 'make the baseline again from its tables',
    })
  }
  const arrays = Object.fromEntries(
    Object.entries(header.arrays).map(
      ([
        name,
        {
          data_offsets: [from, to],
        },
      ]) => {
        if (8 + length + to > bytes.byteLength) refuseBroken(`an array ${name} that is cut off`)
        const values = new Float64Array((to - from) / 8)
        for (let i = 0; i < values.length; i++) {
          values[i] = view.getFloat64(8 + length + from + i * 8, true)
        }
        return [name, values]
      },
    ),
  )
  return { ...header, arrays: arrays as unknown as BaselineArrays }
}

function headerOf(bytes: Uint8Array): Packed {
  try {
    return JSON.parse(textOf(bytes))
  } catch {
    return refuseBroken('a header that is no JSON')
  }
}

function refuseBroken(found: string): never {
  throw new Refusal('broken-table', {
    found,
    because: 'a baseline must be read whole',
    remedy: 'fetch it again, or make it again from its tables',
  })
}
