import { createLanguage } from '@samsyn/language'
import { expect, test } from 'vitest'
import { serviceOptions } from './service-options.ts'

const nb = createLanguage('nb')
const services = [
  { id: 'Tunge øyelokk 2013', atlas: 'dagkir2', period: '2013' },
  { id: 'Tunge øyelokk 2017', atlas: 'dagkir2', period: '2017' },
  { id: 'Lungemedisin > Kols, reinnleggelser 2013-2015', atlas: 'eldre', period: '2013-2015' },
  { id: 'home-care', atlas: 'KOSTRA', period: '2025-12-31' },
].map((service) => ({ ...service, areas: 'catchments' as const }))

test('services stand under their atlas, municipal care first and the latest years first', () => {
  expect(serviceOptions(nb, services)).toEqual([
    ['home-care', 'Brukere av hjemmetjenester, 31. desember 2025', 'Kommunale tjenester'],
    ['Tunge øyelokk 2017', 'Tunge øyelokk, 2017', 'Dagkirurgi 2013–2017'],
    ['Tunge øyelokk 2013', 'Tunge øyelokk, 2013', 'Dagkirurgi 2013–2017'],
    [
      'Lungemedisin > Kols, reinnleggelser 2013-2015',
      'Kols, reinnleggelser (Lungemedisin), 2013–2015',
      'Eldre',
    ],
  ])
})

test('an atlas that nobody named keeps the name it has', () => {
  const [option] = serviceOptions(nb, [
    { id: 'Nytt 2020', atlas: 'hjerne', period: '2020', areas: 'catchments' },
  ])
  expect(option).toEqual(['Nytt 2020', 'Nytt, 2020', 'hjerne'])
})

test('a name of the publisher is marked as bokmål where the page is in another language', () => {
  const languages = serviceOptions(createLanguage('en'), services).map(([, , , lang]) => lang)
  expect(languages).toEqual([undefined, 'nb', 'nb', 'nb'])
})
