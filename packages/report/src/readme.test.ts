import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createLanguage } from '@samsyn/language'
import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { exampleGeography, examplePlan } from './example-plan.fixture.ts'
import { renderReport, toCsv, toJson } from './index.ts'

test('the example in the README gives what it says', () => {
  const plan = examplePlan()
  const geography = exampleGeography()
  const options = {
    language: createLanguage('nn'),
    geography,
    document: new JSDOM().window.document,
  }
  const page = renderReport(plan, options)
  const csv = toCsv(plan, options.language)

  expect(page.startsWith('<!doctype html>\n<html lang="nn">')).toBe(true)
  expect(page.match(/<section class="chapter" id="question-\d"/g)?.length).toBe(6)
  expect(toJson(plan) === toJson(JSON.parse(toJson(plan)))).toBe(true)
  const readme = readFileSync(join(import.meta.dirname, '..', 'README.md'), 'utf8')
  expect(readme).toContain(`csv.split('\\n')[0] // '${csv.split('\n')[0]}'`)
  expect(readme).toContain('const page = renderReport(plan, options)')
})
