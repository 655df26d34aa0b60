import type { Catalogue } from '../catalogue.ts'
import { figuresNb } from '../figures/nb.ts'
import { findingsNb } from '../findings/nb.ts'
import { gapsNb } from '../gaps/nb.ts'
import { refusalsNb } from '../refusals/nb.ts'
import { sourcesNb } from '../sources/nb.ts'
import { suffixesNb } from '../suffixes/nb.ts'
import { textsNb } from '../texts/nb.ts'

export const catalogueNb: Catalogue = {
  locale: 'nb',
  texts: textsNb,
  figures: figuresNb,
  suffixes: suffixesNb,
  gaps: gapsNb,
  findings: findingsNb,
  refusals: refusalsNb,
  sources: sourcesNb,
}
