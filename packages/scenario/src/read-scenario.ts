import { serviceIds } from '@samsyn/measures'
import { knownRefusal, Refusal, suggest } from '@samsyn/refusal'
import Value from 'typebox/value'
import { lineOfPath, repeatedPath } from './line-of-path.ts'
import { MOST_NESTED, nestsDeeper } from './nests-deeper.ts'
import { type Scenario, scenarioSchema, UNSEEN } from './scenario-schema.ts'
import { upgradeScenario } from './upgrade-scenario.ts'

/**
 * A scenario from the text of its file: older versions are brought up to date, newer ones refused.
 *
 * @throws Refusal broken-table, impossible-value for a number beyond its limits, duplicate-key for a name that stands
 *   twice, too-large: naming path and line
 */
export function readScenario(text: string): Scenario {
  refuseLong(text.length)
  // Some editors begin a file with a mark of its encoding.
  const plain = text.replace(/^\uFEFF/, '')
  let parsed: unknown
  try {
    parsed = JSON.parse(plain)
  } catch (error) {
    const told = error instanceof Error ? error.message : 'unreadable'
    throw knownRefusal('scenario-not-json', { error: told })
  }
  const scenario = scenarioFrom(parsed, plain)
  refuseRepeatedNames(plain)
  return scenario
}

/** A scenario from a parsed document; `text`, where there is one, gives the line in a refusal. */
export function scenarioFrom(parsed: unknown, text?: string): Scenario {
  refuseDeep(parsed)
  const upgraded = upgradeScenario(parsed)
  if (Value.Check(scenarioSchema, upgraded)) return upgraded
  const errors = [...Value.Errors(scenarioSchema, upgraded)]
  const deepest = errors.reduce((one, other) =>
    depth(other.instancePath) > depth(one.instancePath) ? other : one,
  )
  const path = pathOf(deepest.instancePath)
  throw refusalAt(path, deepest, valueAtPath(upgraded, deepest.instancePath), text)
}

/** The longest that a person made is a few pages; what is longer could keep a machine busy without end. */
export function refuseLong(characters: number): void {
  if (characters <= MOST_CHARACTERS) return
  const [n, most] = [Math.round(characters / 1000), MOST_CHARACTERS / 1000]
  throw knownRefusal('scenario-too-long', { n, most })
}
const MOST_CHARACTERS = 250_000

function refuseRepeatedNames(text: string): void {
  const path = repeatedPath(text)
  if (path === null) return
  throw new Refusal('duplicate-key', {
    found: `${placeOf(path, text)} a second time`,
    because: 'nobody knows which of the two holds',
    remedy: 'take one of them away',
  })
}

function refuseDeep(parsed: unknown): void {
  if (!nestsDeeper(parsed, MOST_NESTED)) return
  throw new Refusal('broken-table', {
    found: `values inside each other more than ${MOST_NESTED} deep`,
    because: 'no scenario is built like that',
    remedy: 'look for brackets that open and never close where they should',
  })
}

/** "at measures[0].measure" and, with the text, "(line 12)". */
export function placeOf(path: string, text: string | undefined): string {
  const line = text === undefined ? null : lineOfPath(text, path)
  return line === null ? plain(path) : `${plain(path)} (line ${line})`
}

/** A refusal that names a place of the scenario, with the line of the text it was read from. */
export function withLine(refusal: Refusal, text: string): Refusal {
  const place = refusal.text.found.match(/ at ([A-Za-z]+(?:\[\d+\])?(?:\.[A-Za-z]+(?:\[\d+\])?)*)/)
  const line = place === null ? null : nearestLine(text, place[1]!)
  if (line === null) return refusal
  const { kind, text: clauses, said } = refusal
  return new Refusal(
    kind,
    { ...clauses, found: `${clauses.found} (line ${line})` },
    said && { ...said, values: { ...said.values, line } },
  )
}

/** The line of a path, or of what holds it where the value itself is a default. */
function nearestLine(text: string, path: string): number | null {
  const line = lineOfPath(text, path)
  if (line !== null || path === '') return line
  return nearestLine(text, path.replace(/(\.?[A-Za-z]+|\[\d+\])$/, ''))
}

function refusalAt(
  path: string,
  error: { keyword: string; message: string; params?: unknown },
  value: unknown,
  text: string | undefined,
): Refusal {
  const where = placeOf(path === '' ? 'the top' : path, text)
  const name = path.slice(path.lastIndexOf('.') + 1)
  if (typeof value === 'string' && (name === 'service' || name === 'from')) {
    const near = meant(value, serviceIds)
    return knownRefusal('service-unknown', {
      ...{ service: shown(value), where, choices: serviceIds },
      near: near === undefined ? [] : [near],
    })
  }
  if (error.message === 'schema is false') {
    const near = meant(name, Object.keys(scenarioSchema.properties))
    return knownRefusal('scenario-field-unknown', {
      ...{ field: shown(name), where },
      near: near === undefined ? [] : [near],
    })
  }
  if (typeof value === 'string' && value.search(unseen) >= 0) {
    return knownRefusal('characters-unseen', { text: shown(value), where })
  }
  const beyond = ['minimum', 'maximum'].includes(error.keyword)
  return new Refusal(beyond ? 'impossible-value' : 'broken-table', {
    found: `${shown(value)} at ${where}`,
    because: `the scenario's schema says: ${error.message}${extra(error.params)}`,
    remedy: 'write it as docs/schema/samsyn-scenario-1.schema.json has it',
  })
}

function extra(params: unknown): string {
  const names = (params as { additionalProperties?: string[] } | undefined)?.additionalProperties
  const values = (params as { allowedValues?: unknown[] } | undefined)?.allowedValues
  if (names !== undefined) return ` (${names.join(', ')})`
  return values === undefined ? '' : ` (${values.join(', ')})`
}

/** A value as its author wrote it, on one line that a terminal can show. */
function shown(value: unknown): string {
  // JSON has no word for a number beyond every number, which its text can hold.
  return plain(typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? 'nothing'))
}

function plain(text: string): string {
  const visible = text.slice(0, MOST_SHOWN).replaceAll(unseen, (one) => {
    return `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
  return text.length > MOST_SHOWN ? `${visible}…` : visible
}
const MOST_SHOWN = 80
const unseen = new RegExp(`[${UNSEEN}]`, 'gu')

/** What was meant, where it is written in no more letters than a name has. */
function meant(name: string, known: readonly string[]): string | undefined {
  return name.length > MOST_SHOWN ? undefined : suggest(name, known, 1)[0]
}

function depth(pointer: string): number {
  return pointer.split('/').length
}

/** "/measures/0/measure" → "measures[0].measure". */
function pathOf(pointer: string): string {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => (/^\d+$/.test(part) ? `[${part}]` : `.${part}`))
    .join('')
    .replace(/^\./, '')
}

function valueAtPath(root: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((value, part) => (value as Record<string, unknown> | undefined)?.[part], root)
}
