export type { ReportOptions } from './page.ts'
export { renderReport } from './render-report.ts'
export { toCsv } from './to-csv.ts'
export { toJson } from './to-json.ts'
