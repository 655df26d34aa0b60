import type { Language } from '@samsyn/language'
import { atlasTitle } from '@samsyn/report'
import type { AtlasList } from '../../api/shapes.ts'
import { sayPeriod } from '../../numbers/say-number.ts'
import type { Option } from '../../parts/choices.tsx'

type Service = AtlasList['services'][number]

const municipalNames: Readonly<Record<string, 'homeCare' | 'longStay' | 'nurseFte'>> = {
  'home-care': 'homeCare',
  'long-stay': 'longStay',
  'nurse-fte': 'nurseFte',
}

const atlases = ['barn', 'dagkir', 'dagkir2', 'eldre', 'fodsel', 'nyfodt', 'ortopedi'] as const

/**
 * Every service of an atlas under the atlas's name, municipal care first, then by name and with the latest years first.
 * The names of an atlas's own are its publisher's, which are in bokmål.
 */
export function serviceOptions(language: Language, services: readonly Service[]): Option[] {
  const named = services.map((service) => ({
    service,
    name: nameOf(language, service),
    heading: headingOf(language, service),
  }))
  const municipal = language.t('web.variation.municipal')
  return named
    .toSorted(
      (a, b) =>
        Number(b.heading === municipal) - Number(a.heading === municipal) ||
        language.compare(a.heading, b.heading) ||
        language.compare(a.name, b.name) ||
        language.compare(b.service.period, a.service.period),
    )
    .map(({ service: { id, period }, name, heading }) => {
      const label = `${name}, ${sayPeriod(language, period)}`
      const isOurs = heading === municipal || language.code === 'nb'
      return isOurs ? [id, label, heading] : [id, label, heading, 'nb']
    })
}

/** The service without the years that its id ends in. */
function nameOf(language: Language, { id, period }: Service): string {
  const municipal = municipalNames[id]
  if (municipal !== undefined) return language.t(`atlas.service.${municipal}`)
  const indicator = id.endsWith(` ${period}`) ? id.slice(0, -period.length - 1) : id
  return atlasTitle(language, { indicator } as never)
}

function headingOf({ t }: Language, { id, atlas }: Service): string {
  if (municipalNames[id] !== undefined) return t('web.variation.municipal')
  const known = atlases.find((each) => each === atlas)
  return known === undefined ? atlas : t(`web.variation.atlas.${known}`)
}
