import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PopulationModel } from '@samsyn/population'
import { parseAlternative } from '@samsyn/population'
import { mortalityRamp } from '../../packages/population/src/local-levels.ts'
import { nationalRates } from '../../packages/population/src/national-rates.ts'

/** Writes all that a projection is computed from: one file of doubles per array, and their shapes in shapes.json. */
export function exportArrays(model: PopulationModel, lastYear: number, folder: string): void {
  const years = Array.from({ length: lastYear - model.baseYear }, (_, i) => model.baseYear + i)
  const rates = years.map((year) => nationalRates(model, parseAlternative('MMMM'), year))
  const areas = model.areas.codes.length
  const joined = (arrays: readonly Float64Array[]) =>
    Float64Array.from(arrays.flatMap((array) => [...array]))
  const arrays: Record<string, [Float64Array, number[]]> = {
    people: [model.people, [areas, 2, 106]],
    peers: [model.migration.peers, [areas, 2, 106]],
    own: [model.migration.own, [areas, 2, 106]],
    held_share: [model.heldShare, [areas, 2, 106]],
    mortality_ratio: [model.mortalityRatio, [areas]],
    fertility_ratio: [model.fertilityRatio, [areas]],
    city_of: [Float64Array.from(model.areas.cityOf), [areas]],
    ramp: [Float64Array.from({ length: 106 }, (_, age) => mortalityRamp(age)), [106]],
    fade: [
      Float64Array.from(years, (year) => model.constants.fade ** (year - model.baseYear)),
      [years.length],
    ],
    boys_per_girl: [Float64Array.of(model.boysPerGirl), [1]],
    log_survival: [joined(rates.map((rate) => rate.logSurvival)), [years.length, 2, 106]],
    net_migration: [joined(rates.map((rate) => rate.netMigration)), [years.length, 2, 106]],
    fertility: [joined(rates.map((rate) => rate.fertility)), [years.length, 35]],
    birth_survival: [joined(rates.map((rate) => rate.birthSurvival)), [years.length, 2]],
  }
  const shapes: Record<string, number[]> = {}
  for (const [name, [values, shape]] of Object.entries(arrays)) {
    writeFileSync(
      join(folder, `${name}.f64`),
      new Uint8Array(values.buffer, values.byteOffset, values.byteLength),
    )
    shapes[name] = shape
  }
  writeFileSync(join(folder, 'shapes.json'), JSON.stringify(shapes))
}
