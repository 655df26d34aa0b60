import type { Catalogue } from '../catalogue.ts'
import { figuresNn } from '../figures/nn.ts'
import { findingsNn } from '../findings/nn.ts'
import { gapsNn } from '../gaps/nn.ts'
import { refusalsNn } from '../refusals/nn.ts'
import { sourcesNn } from '../sources/nn.ts'
import { suffixesNn } from '../suffixes/nn.ts'
import { textsNn } from '../texts/nn.ts'

export const catalogueNn: Catalogue = {
  // Chromium has no nynorsk of its own and would write 108.0: numbers are as in bokmål.
  locale: ['nn', 'nb'],
  texts: textsNn,
  figures: figuresNn,
  suffixes: suffixesNn,
  gaps: gapsNn,
  findings: findingsNn,
  refusals: refusalsNn,
  sources: sourcesNn,
}
