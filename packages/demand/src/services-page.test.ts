import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import {
  acuteBeds,
  contractShare,
  gpConsultations,
  mentalHealthNeed,
  municipalMentalFte,
  needGroups,
  specialistActivity,
} from './index.ts'

const page = readFileSync(new URL('../../../docs/methods/services.md', import.meta.url), 'utf8')
const spaced = (count: number) => String(count).replace(/(?<=\d)(?=(\d{3})+$)/g, ' ')

test('the methods page has the published counts that the rates are made from', () => {
  const counts = Object.values(specialistActivity).flatMap((each) => Object.values(each))
  for (const count of [...counts, municipalMentalFte, ...Object.values(gpConsultations)]) {
    expect(page).toContain(spaced(count))
  }
  for (const share of Object.values(contractShare)) expect(page).toContain(`${100 * share} %`)
  expect(page).toContain(`${1000 * acuteBeds.perPerson} days per 1 000`)
})

test('the methods page has prevalence and coverage of every group as they stand', () => {
  const need = mentalHealthNeed(0.06)
  const reached = (service: string, group: string) => {
    const one = need.find((each) => each.service === service && each.group === group)
    return one === undefined ? '–' : String(Number(one.coverage.central.toFixed(3)))
  }
  for (const { id, prevalence } of needGroups) {
    const row = page.split('\n').find((line) => line.startsWith(`| ${id} |`))!
    const cells = row.split('|').map((cell) => cell.trim())
    const services = ['mental-outpatient', 'municipal-mental-health', 'gp']
    const expected = [String(prevalence.central), ...services.map((one) => reached(one, id))]
    for (const [i, text] of expected.entries()) expect(cells[2 + i]!.split(/[ :]/)[0]).toBe(text)
  }
})
