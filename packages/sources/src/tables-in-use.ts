import type { Finding, PlanningData, SourceTable } from '@samsyn/plan'
import type { Quality } from '@samsyn/quantity'
import { boundariesTable, catalogue, placesTable } from './catalogue.ts'
import type { Table } from './table.ts'

/** A table that numbers rest on now: what it is, how old, how sure, and what is odd in it. */
export interface TableInUse extends SourceTable {
  /** Its name in the folder; null for a made table. */
  readonly file: string | null
  /** The last year it speaks of; null where it says none. */
  readonly lastYear: number | null
  /** Full years since then, below zero for years to come; null where it says none. */
  readonly ageYears: number | null
  /** null for a made table, whose numbers are nobody's. */
  readonly quality: Quality | null
  readonly findings: readonly Finding[]
}

/** A table of the catalogue that is not there: the figures that rest on it are gaps. */
export type MissingTable = Pick<Table, 'id' | 'file' | 'title' | 'publisher' | 'table'>

export interface TablesInUse {
  readonly kind: PlanningData['kind']
  readonly tables: readonly TableInUse[]
  readonly missing: readonly MissingTable[]
}

const known: readonly Table[] = [placesTable, ...Object.values(catalogue), boundariesTable]

/** All tables behind `data`, in the order they are read. @param year of today, to tell their age */
export function tablesInUse(
  { kind, tables, findings }: Pick<PlanningData, 'kind' | 'tables' | 'findings'>,
  year: number,
): TablesInUse {
  const read = new Set(tables.map(({ id }) => id))
  return {
    kind,
    tables: tables.map((table) => ({
      ...table,
      ...ofCatalogue(kind === 'real' ? table.id : ''),
      ...agedAt(year, table.period),
      findings: findings.filter((finding) => finding.table === table.id),
    })),
    missing: kind === 'real' ? known.filter(({ id }) => !read.has(id)).map(named) : [],
  }
}

function ofCatalogue(id: string): Pick<TableInUse, 'file' | 'quality'> {
  const table = known.find((one) => one.id === id)
  return { file: table?.file ?? null, quality: table?.quality ?? null }
}

/** The last year in "2015–2026" or "2015, 2020, 2025". */
function agedAt(year: number, period: string): Pick<TableInUse, 'lastYear' | 'ageYears'> {
  const years = (period.match(/\d{4}/g) ?? []).map(Number)
  if (years.length === 0) return { lastYear: null, ageYears: null }
  const lastYear = Math.max(...years)
  return { lastYear, ageYears: year - lastYear }
}

function named({ id, file, title, publisher, table }: Table): MissingTable {
  return { id, file, title, publisher, table }
}
