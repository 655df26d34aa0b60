import { Refusal } from '@samsyn/refusal'
import { type DuckDBConnection, identifier, quoted } from '@samsyn/warehouse'
import { buildObservations, type CodedColumn } from './build-observations.ts'
import { castSql, mustCast } from './cast-cells.ts'
import type { Answers, BuiltRows } from './connector.ts'
import { sharedSymbols } from './missing-symbols.ts'
import type { FileMapping, SourceEntry } from './source-catalogue.ts'
import type { TextRows } from './table-file.ts'

/** A file's rows as observations, long or wide, by its mapping. */
export async function fileObservations(
  connection: DuckDBConnection,
  { entry, service }: Answers,
  rows: TextRows,
): Promise<BuiltRows> {
  const file = entry.file!
  const select =
    file.value === undefined
      ? tall(entry, rows)
      : `SELECT *, ${identifier(file.value)} AS cell_text FROM (${rows.select})`
  const value = castSql(file, 'cell_text', 'number')
  const reasons = { ...sharedSymbols, ...entry.symbols }
  const signs = Object.keys(reasons).map(quoted).join(', ')
  await mustCast(
    connection,
    entry,
    select,
    'cell_text',
    value,
    'it is neither a number nor a sign for one that is missing',
    signs,
  )
  await mustHaveReason(connection, entry, select)
  const reason = Object.entries(reasons).map(
    ([sign, why]) => `WHEN cell_text = ${quoted(sign)} THEN ${quoted(why)}`,
  )
  const measure = file.value === undefined ? 'cell_content' : file.measure
  const rules = [
    ...Object.entries(entry.rules ?? {}),
    ...(measure === undefined ? [] : [[measure, { as: 'indicator' }] as const]),
  ]
  const columns: CodedColumn[] = []
  for (const [at, [name, rule]] of rules.entries()) {
    columns.push(await codedColumn(connection, select, name, rule, `code_${at}`))
  }
  // Under names of our own: the file may have a column "value" or "missing", too.
  const codes = rules.map(([name], at) => `coalesce(${identifier(name)}, '') AS code_${at}`)
  const sure = file.quality === undefined ? 'NULL' : identifier(file.quality.column)
  const from = `(SELECT ${[...codes, `${sure} AS sure`, `${value} AS value`].join(', ')},
      CASE WHEN cell_text IS NULL THEN ${quoted(file.blank ?? '')} ${reason.join(' ')} END AS missing,
      CASE WHEN ${value} IS NULL THEN cell_text END AS symbol FROM (${select}))`
  const quality = qualityOf(file)
  return buildObservations(connection, entry, service, {
    from,
    columns,
    ...(quality === undefined ? {} : { quality }),
  })
}

/** A wide file as a long one: a row for each column that holds a content. */
function tall({ contents = {} }: SourceEntry, { select }: TextRows): string {
  const parts = Object.keys(contents).map(
    (name) =>
      `SELECT *, ${quoted(name)} AS cell_content, ${identifier(name)} AS cell_text FROM (${select})`,
  )
  return parts.join(' UNION ALL ')
}

async function codedColumn(
  connection: DuckDBConnection,
  select: string,
  name: string,
  rule: CodedColumn['rule'],
  own: string,
): Promise<CodedColumn> {
  const found = await connection.runAndReadAll(
    `SELECT DISTINCT coalesce(${identifier(name)}, '') AS code FROM (${select}) ORDER BY code`,
  )
  const codes = found.getRows().map(([code]) => String(code))
  if (rule.as === 'area' && rule.pattern === undefined) {
    // What the mapping itself gives another name is no code of ours.
    const ours = codes.filter((code) => rule.names?.[code] === undefined)
    mustHaveNoughts(ours, name)
  }
  return { name, rule, codes, joinOn: (meaning) => `${meaning}.code = cells.${own}` }
}

/** A spreadsheet that takes 0301 for a number makes it 301, and that is nowhere. */
function mustHaveNoughts(codes: readonly string[], name: string): void {
  const short = codes.find((code) => /^(\d{3}|\d{5})$/.test(code))
  if (short === undefined) return
  throw new Refusal('broken-table', {
    found: `the code "${short}" in ${name}`,
    because: 'a municipality has four digits and a city district six: a nought in front was lost',
    remedy: `write 0${short}, and keep the column as text where the file was made`,
  })
}

function qualityOf({ quality }: FileMapping): string | undefined {
  if (quality === undefined) return undefined
  const cases = Object.entries(quality.of).map(
    ([word, means]) => `WHEN ${quoted(word)} THEN ${quoted(means)}`,
  )
  return `CASE cells.sure ${cases.join(' ')} END`
}

async function mustHaveReason(
  connection: DuckDBConnection,
  { file }: SourceEntry,
  select: string,
): Promise<void> {
  if (file!.blank !== undefined) return
  const blank = await connection.runAndReadAll(
    `SELECT min(file_line) FROM (${select}) WHERE cell_text IS NULL`,
  )
  const line = blank.getRows()[0]![0]
  if (line === null) return
  throw new Refusal('broken-table', {
    found: `a blank instead of a number in line ${line} of ${file!.name}`,
    because: 'a blank is not zero, and the mapping does not say what it is',
    remedy: 'say it in the mapping: "blank": "suppressed" or "not-collected"',
  })
}
