import type { Clauses } from '@samsyn/refusal'

/** Refusals about names and codes of places, in bokmål. */
export const areasNb = {
  'area-unknown': {
    found: 'navnet "{{text}}"',
    because: 'ingen kommune, bydel, helseforetak, helsefellesskap eller region heter det',
    remedy:
      'skriv et helsefellesskap, en kommune, en kode eller et helseforetak, for eksempel vestfold, Tønsberg, 3905 eller ahus',
    near: 'skriv {{near}} om det var det du mente',
  },
  'area-ambiguous': {
    found: 'navnet "{{text}}"',
    because: 'det passer på {{n}} områder',
    remedy: 'skriv ett av {{choices}}',
  },
  'area-is-county': {
    found: 'fylket "{{text}}"',
    because: 'planer lages for helsefellesskap, og et fylke ikke er ett av dem',
    remedy: 'skriv {{near}}',
  },
  'area-code-unknown': {
    found: 'koden {{code}}',
    because: 'ingen kommune eller bydel har hatt den siden 1. januar 2024',
    remedy: 'skriv koden som gjelder i dag, eller navnet',
  },
  'area-too-large': {
    found: 'navnet "{{text}}"',
    because: '{{name}} har {{n}} helsefellesskap',
    remedy: 'skriv ett av {{choices}}',
  },
  'trust-without-catchment': {
    found: 'helseforetaket "{{name}}"',
    because: 'det ikke har noe eget opptaksområde, og derfor ikke noe helsefellesskap',
    remedy: 'skriv et helsefellesskap eller en kommune, for eksempel vestfold eller Tønsberg',
  },
  'area-elsewhere': {
    found: 'området {{area}} ved {{where}}',
    because: 'det ikke er en kommune i {{community}}',
    remedy: 'bruk ett av {{choices}}',
  },
  'community-unknown': {
    found: 'helsefellesskapet "{{id}}"',
    because: 'ingen av de 19 heter det',
    remedy: 'bruk ett av {{choices}}',
    near: 'skriv "{{near}}"',
  },
  'area-without-peers': {
    found: 'navnet "{{text}}"',
    because:
      'lignende områder finnes for en kommune eller et helsefellesskap, og ingen av dem heter det',
    remedy:
      'skriv et helsefellesskap eller en kommune, for eksempel vestfold, Tønsberg eller 3905; samsyn find søker i alle navn',
  },
  'area-of-other-kind': {
    found: '{{name}}',
    because: 'dette er for kommuner og helsefellesskap',
    remedy: 'skriv en kommune eller et helsefellesskap',
  },
  'area-not-member': {
    found: 'området "{{text}}"',
    because: 'det ikke er en kommune i {{community}}',
    remedy: 'bruk en av {{choices}}',
  },
  'municipality-unknown': {
    found: 'kommunenummeret "{{code}}"',
    because: 'ingen kommune har hatt det siden 1. januar 2024',
    remedy: 'skriv et firesifret nummer som gjelder i dag, for eksempel 3905',
  },
  'code-of-no-vintage': {
    found: 'nummeret {{code}} i {{where}}',
    because: 'ingen kommune hadde det i 2018, 2020 eller 2024',
    remedy: 'bruk kommunenummer fra {{expected}}: fire sifre, med nullen foran',
  },
  'code-of-other-vintage': {
    found: 'nummeret {{code}} ({{name}}) i {{where}}',
    because: 'det hører til kommunegrensene i {{valid}}, og de fra {{expected}} er ventet',
    remedy: 'regn tabellen om til grensene i {{expected}} først',
  },
} as const satisfies Readonly<Record<string, Clauses>>
