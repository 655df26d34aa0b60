export {
  type Imported,
  type ImportedFile,
  type ImportOptions,
  importExtracts,
} from './import-extracts.ts'
export { layouts } from './layouts/index.ts'
export { type Reason, reasons } from './reasons.ts'
export type { Rejected } from './write-rejects.ts'
