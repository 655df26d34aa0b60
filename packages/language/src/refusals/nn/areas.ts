import type { Clauses } from '@samsyn/refusal'

/** Refusals about names and codes of places, in nynorsk. */
export const areasNn = {
  'area-unknown': {
    found: 'namnet "{{text}}"',
    because: 'ingen kommune, bydel, helseføretak, helsefellesskap eller region heiter det',
    remedy:
      'skriv eit helsefellesskap, ein kommune, ein kode eller eit helseføretak, til dømes vestfold, Tønsberg, 3905 eller ahus',
    near: 'skriv {{near}} om det var det du meinte',
  },
  'area-ambiguous': {
    found: 'namnet "{{text}}"',
    because: 'det passar på {{n}} område',
    remedy: 'skriv eitt av {{choices}}',
  },
  'area-is-county': {
    found: 'fylket "{{text}}"',
    because: 'planar blir laga for helsefellesskap, og eit fylke ikkje er eitt av dei',
    remedy: 'skriv {{near}}',
  },
  'area-code-unknown': {
    found: 'koden {{code}}',
    because: 'ingen kommune eller bydel har hatt han sidan 1. januar 2024',
    remedy: 'skriv koden som gjeld i dag, eller namnet',
  },
  'area-too-large': {
    found: 'namnet "{{text}}"',
    because: '{{name}} har {{n}} helsefellesskap',
    remedy: 'skriv eitt av {{choices}}',
  },
  'trust-without-catchment': {
    found: 'helseføretaket "{{name}}"',
    because: 'det ikkje har noko eige opptaksområde, og difor ikkje noko helsefellesskap',
    remedy: 'skriv eit helsefellesskap eller ein kommune, til dømes vestfold eller Tønsberg',
  },
  'area-elsewhere': {
    found: 'området {{area}} ved {{where}}',
    because: 'det ikkje er ein kommune i {{community}}',
    remedy: 'bruk eitt av {{choices}}',
  },
  'community-unknown': {
    found: 'helsefellesskapet "{{id}}"',
    because: 'ingen av dei 19 heiter det',
    remedy: 'bruk eitt av {{choices}}',
    near: 'skriv "{{near}}"',
  },
  'area-without-peers': {
    found: 'namnet "{{text}}"',
    because:
      'liknande område finst for ein kommune eller eit helsefellesskap, og ingen av dei heiter det',
    remedy:
      'skriv eit helsefellesskap eller ein kommune, til dømes vestfold, Tønsberg eller 3905; samsyn find søkjer i alle namn',
  },
  'area-of-other-kind': {
    found: '{{name}}',
    because: 'dette er for kommunar og helsefellesskap',
    remedy: 'skriv ein kommune eller eit helsefellesskap',
  },
  'area-not-member': {
    found: 'området "{{text}}"',
    because: 'det ikkje er ein kommune i {{community}}',
    remedy: 'bruk ein av {{choices}}',
  },
  'municipality-unknown': {
    found: 'kommunenummeret "{{code}}"',
    because: 'ingen kommune har hatt det sidan 1. januar 2024',
    remedy: 'skriv eit firesifra nummer som gjeld i dag, til dømes 3905',
  },
  'code-of-no-vintage': {
    found: 'nummeret {{code}} i {{where}}',
    because: 'ingen kommune hadde det i 2018, 2020 eller 2024',
    remedy: 'bruk kommunenummer frå {{expected}}: fire siffer, med nullen framfor',
  },
  'code-of-other-vintage': {
    found: 'nummeret {{code}} ({{name}}) i {{where}}',
    because: 'det høyrer til kommunegrensene i {{valid}}, og dei frå {{expected}} er venta',
    remedy: 'rekn tabellen om til grensene i {{expected}} først',
  },
} as const satisfies Readonly<Record<string, Clauses>>
