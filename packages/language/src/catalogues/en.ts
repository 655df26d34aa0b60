import type { Catalogue } from '../catalogue.ts'
import { figuresEn } from '../figures/en.ts'
import { findingsEn } from '../findings/en.ts'
import { gapsEn } from '../gaps/en.ts'
import { refusalsEn } from '../refusals/en.ts'
import { sourcesEn } from '../sources/en.ts'
import { suffixesEn } from '../suffixes/en.ts'
import { textsEn } from '../texts/en.ts'

export const catalogueEn: Catalogue = {
  locale: 'en-GB',
  texts: textsEn,
  figures: figuresEn,
  suffixes: suffixesEn,
  gaps: gapsEn,
  findings: findingsEn,
  refusals: refusalsEn,
  sources: sourcesEn,
}
