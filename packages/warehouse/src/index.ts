export { convertObservations } from './boundary-pieces.ts'
export * as definitions from './definitions/index.ts'
export { type Cell, type DuckDBConnection, identifier, quoted, rowsAsTable } from './duckdb.ts'
export {
  cannotWrite,
  makeFolder,
  piecesOf,
  replaceText,
  sha256OfFile,
  sweepPartials,
} from './durable-files.ts'
export type { Column, FileEntry, Manifest, SourceEntry, TableEntry } from './manifest.ts'
export {
  contactServices,
  type KnownTable,
  type Observation,
  tableSchemas,
} from './table-schemas.ts'
export { openWarehouse, type Warehouse, type WarehouseOptions } from './warehouse.ts'
export { lockForWriting } from './write-lock.ts'
export type { Origin, Rows, Writing } from './writing.ts'
