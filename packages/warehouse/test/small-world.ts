// A few hundred made-up persons with contacts, conditions and observations, as portable SQL that both engines take.
import { stream } from '@samsyn/draws'
import type { BoundaryPiece } from '@samsyn/geography'
import { boundaryColumns, boundaryRow } from '../src/boundary-pieces.ts'
import { contactServices, tableSchemas } from '../src/table-schemas.ts'

type Value = string | number | boolean | null
const persons = 300
const codes = ['3905', '1508', '0301']
const diagnoses = ['J189', 'R074', 'I480', 'S720', 'R55']
const services = Object.keys(contactServices)

function luck(name: string) {
  const source = stream(7, name)
  let next = 0
  return (below: number) => Math.floor(source.uniform(next++) * below)
}

function at(day: number, hour: number): string {
  return new Date(Date.UTC(2024, 0, 1 + day, hour)).toISOString().slice(0, 19).replace('T', ' ')
}

function contactRows(): Value[][] {
  const pick = luck('contacts')
  return Array.from({ length: persons }, (_, person) =>
    Array.from({ length: pick(14) }, (_, contact) => {
      const service = services[pick(services.length)]!
      const day = pick(400)
      const hour = pick(24)
      const open = service === 'homecare' && pick(3) === 0
      const days = pick(3) === 0 ? 0 : pick(12)
      const ends = at(day + days, days === 0 ? 23 : pick(24))
      const ready = service === 'admission' && days > 2 ? at(day + 2, 0).slice(0, 10) : null
      return [
        person,
        contact + 1,
        service,
        at(day, Math.min(hour, 23)),
        open ? null : ends,
        codes[pick(codes.length)]!,
        2024,
        pick(2) === 0,
        pick(5),
        pick(9),
        pick(40),
        diagnoses[pick(diagnoses.length)]!,
        null,
        pick(9000),
        ready,
        null,
        'world',
      ]
    }),
  ).flat()
}

function personRows(): Value[][] {
  const pick = luck('persons')
  return Array.from({ length: persons }, (_, person) => [
    person,
    1925 + pick(99),
    pick(2),
    codes[pick(codes.length)]!,
    2024,
    null,
    'world',
  ])
}

function conditionRows(): Value[][] {
  const pick = luck('conditions')
  return Array.from({ length: persons }, (_, person) =>
    Array.from({ length: pick(9) }, (_, i) => [person, `c${i}`, pick(3) === 0, '2020-01-01']),
  ).flat()
}

function observationRows(pieces: readonly BoundaryPiece[]): Value[][] {
  const pick = luck('observations')
  const row = (vintage: 2018 | 2020 | 2024, code: string, indicator: string): Value[] => {
    const missing = pick(60) === 0
    const value = missing ? null : pick(5000)
    const day = `${vintage}-01-01`
    const why = missing ? 'suppressed' : null
    return [
      indicator,
      code,
      vintage,
      day,
      day,
      pick(2),
      67,
      79,
      null,
      value,
      'persons',
      'observed',
      why,
      'w',
    ]
  }
  return ([2018, 2020, 2024] as const).flatMap((vintage) =>
    [...new Set(pieces.map((piece) => piece.codes[vintage]))].map((code) =>
      row(vintage, code, 'people'),
    ),
  )
}

/** CREATE TABLE and INSERT for the tables that definitions read. */
export function smallWorld(pieces: readonly BoundaryPiece[]): string {
  const conditions = [
    { name: 'person', type: 'BIGINT' },
    { name: 'condition', type: 'VARCHAR' },
    { name: 'complex', type: 'BOOLEAN' },
    { name: 'since', type: 'DATE' },
  ]
  const boundaries = pieces.map((piece) => Object.values(boundaryRow(piece)))
  return [
    table('contacts', tableSchemas.contacts, contactRows()),
    table('persons', tableSchemas.persons, personRows()),
    table('conditions', conditions, conditionRows()),
    table('observations', tableSchemas.observations, observationRows(pieces)),
    table('boundary_pieces', boundaryColumns, boundaries),
  ].join(';\n')
}

export function table(
  name: string,
  columns: readonly { readonly name: string; readonly type: string }[],
  rows: readonly (readonly Value[])[],
): string {
  const types = columns.map((column) => `${column.name} ${portable(column.type)}`).join(', ')
  const values = rows.map((row) => `(${row.map(literal).join(', ')})`).join(',\n')
  return `CREATE TABLE ${name} (${types});\nINSERT INTO ${name} VALUES ${values}`
}

function portable(type: string): string {
  return type === 'DOUBLE' ? 'DOUBLE PRECISION' : type
}

function literal(value: Value): string {
  if (value === null) return 'NULL'
  return typeof value === 'string' ? `'${value}'` : String(value)
}
