import { Refusal } from '@samsyn/refusal'
import {
  chartKinds,
  comparisons,
  directions,
  equityDimensions,
  forms,
  type IndicatorDefinition,
  kinds,
  languageCodes,
  type PublishedFigure,
  type Target,
  type Wording,
} from './definition.ts'

/**
 * A definition file's indicators, checked. What a file may leave out reads: no target, no outcome goal, no open table,
 * part of nothing, nothing published. Whatever it spells wrongly is refused by name.
 *
 * @param content a list of definitions, as JSON gives it
 */
export function readDefinitions(content: unknown): IndicatorDefinition[] {
  if (!Array.isArray(content)) throw broken('a file that is no list', 'indicators', 'write [ … ]')
  const definitions = content.map((each) => definitionOf(recordOf(each, 'an indicator')))
  const seen = new Set<string>()
  for (const { id } of definitions) {
    if (seen.has(id)) {
      throw new Refusal('duplicate-key', {
        found: `two indicators with the id ${id}`,
        because: 'an id names one',
        remedy: 'give one of them another id',
      })
    }
    seen.add(id)
  }
  return definitions
}

type Fields = Readonly<Record<string, unknown>>

function definitionOf(fields: Fields): IndicatorDefinition {
  const id = textIn(fields, 'id', 'an indicator')
  const where = `the indicator ${id}`
  for (const name of Object.keys(fields)) {
    if (!known.has(name)) throw broken(`${name} in ${where}`, name, 'take it out or spell it right')
  }
  const unit = recordOf(fields.unit, `the unit of ${where}`)
  return {
    id,
    name: wordingIn(fields, 'name', where),
    theme: textIn(fields, 'theme', where),
    kind: oneOf(fields, 'kind', kinds, where),
    form: oneOf(fields, 'form', forms, where),
    formula: wordingIn(fields, 'formula', where),
    formulaFrom: oneOf(fields, 'formulaFrom', ['source', 'ours'] as const, where),
    unit: { name: wordingIn(unit, 'name', where), per: numberIn(unit, 'per', where) },
    direction: oneOf(fields, 'direction', directions, where),
    targets: listIn(fields, 'targets').map((each) => targetOf(recordOf(each, where), where)),
    outcomeGoal: fields.outcomeGoal ? goalOf(recordOf(fields.outcomeGoal, where), where) : null,
    chart: oneOf(fields, 'chart', chartKinds, where),
    partOf: typeof fields.partOf === 'string' ? fields.partOf : null,
    published: listIn(fields, 'published').map((each) => figureOf(recordOf(each, where), where)),
    table: fields.table ? tableOf(recordOf(fields.table, where), where) : null,
    sources: sourcesIn(fields, where),
  }
}

const known = new Set([
  ...['id', 'name', 'theme', 'kind', 'form', 'formula', 'formulaFrom', 'unit', 'direction'],
  ...['targets', 'outcomeGoal', 'chart', 'partOf', 'published', 'table', 'sources'],
])

function targetOf(fields: Fields, where: string): Target {
  return {
    value: numberIn(fields, 'value', where),
    comparison: oneOf(fields, 'comparison', comparisons, where),
    by: fields.by === undefined || fields.by === null ? null : numberIn(fields, 'by', where),
    source: textIn(fields, 'source', where),
  }
}

function goalOf(fields: Fields, where: string) {
  return { serves: textIn(fields, 'serves', where), source: textIn(fields, 'source', where) }
}

function figureOf(fields: Fields, where: string): PublishedFigure {
  return {
    area: textIn(fields, 'area', where),
    period: textIn(fields, 'period', where),
    value: numberIn(fields, 'value', where),
    to: fields.to === undefined || fields.to === null ? null : numberIn(fields, 'to', where),
    rounded: fields.rounded === true,
    source: textIn(fields, 'source', where),
  }
}

function tableOf(fields: Fields, where: string) {
  const levels = ['country', 'catchment', 'municipality'] as const
  return {
    table: textIn(fields, 'table', where),
    name: textIn(fields, 'name', where),
    level: oneOf(fields, 'level', levels, where),
    breakdowns: listIn(fields, 'breakdowns').map((each) =>
      oneOf({ breakdown: each }, 'breakdown', equityDimensions, where),
    ),
  }
}

function sourcesIn(fields: Fields, where: string): string[] {
  const sources = listIn(fields, 'sources').map(String)
  if (sources.length > 0) return sources
  throw broken(`no source of ${where}`, 'sources', 'write document:line or the publisher')
}

function listIn(fields: Fields, name: string): readonly unknown[] {
  const value = fields[name]
  return Array.isArray(value) ? value : []
}

function recordOf(value: unknown, what: string): Fields {
  if (typeof value === 'object' && value !== null) return value as Fields
  throw broken(`${String(value)} for ${what}`, 'fields', 'write { … }')
}

function textIn(fields: Fields, name: string, where: string): string {
  const value = fields[name]
  if (typeof value === 'string' && value !== '') return value
  throw broken(`no ${name} in ${where}`, name, `write "${name}": "…"`)
}

function numberIn(fields: Fields, name: string, where: string): number {
  const value = fields[name]
  if (typeof value === 'number' && Number.isFinite(value)) return value
  throw broken(`no number for ${name} in ${where}`, name, `write "${name}": 1`)
}

function oneOf<T extends string>(fields: Fields, name: string, words: readonly T[], where: string) {
  const found = words.find((word) => word === fields[name])
  if (found !== undefined) return found
  throw broken(
    `${name} "${String(fields[name])}" in ${where}`,
    name,
    `write one of ${words.join(', ')}`,
  )
}

function wordingIn(fields: Fields, name: string, where: string): Wording {
  const wording = recordOf(fields[name], `the ${name} of ${where}`)
  for (const code of languageCodes) textIn(wording, code, `the ${name} of ${where}`)
  return wording as unknown as Wording
}

function broken(found: string, what: string, remedy: string): Refusal {
  return new Refusal('broken-table', {
    found,
    because: `a definition file says ${what} in a form that is checked`,
    remedy,
  })
}
