import type { LanguageCode, Wording } from './definition.ts'

interface CitedDocument {
  readonly title: Wording
  /** Its parts by the line they begin on, in order; a document of slides is named by its one part. */
  readonly parts: readonly (readonly [firstLine: number, part: Wording])[]
}

const chapter = (n: number, nb: string, nn: string, en: string): Wording => ({
  nb: `kap. ${n} ${nb}`,
  nn: `kap. ${n} ${nn}`,
  en: `ch. ${n} ${en}`,
})

/** The documents that definitions and measures cite by number and line. */
const documents: Readonly<Record<string, CitedDocument>> = {
  '001': {
    title: {
      nb: 'Oslos innspill til Nasjonal helse- og sykehusplan 2024–2027',
      nn: 'Innspelet frå Oslo til Nasjonal helse- og sjukehusplan 2024–2027',
      en: 'Oslo’s input to the National Health and Hospital Plan 2024–2027',
    },
    parts: [],
  },
  '002': {
    title: {
      nb: 'Meld. St. 9 (2023–2024) Nasjonal helse- og samhandlingsplan 2024–2027',
      nn: 'Meld. St. 9 (2023–2024) Nasjonal helse- og samhandlingsplan 2024–2027',
      en: 'White paper 9 (2023–2024) National Health and Coordination Plan 2024–2027',
    },
    parts: [
      [1, { nb: 'departementets lysbilder', nn: 'lysbileta til departementet', en: 'slides' }],
      [
        236,
        { nb: 'mål og ønskede effekter', nn: 'mål og ønskte effektar', en: 'aims and effects' },
      ],
    ],
  },
  '003': {
    title: {
      nb: 'Meld. St. 7 (2019–2020) Nasjonal helse- og sykehusplan 2020–2023',
      nn: 'Meld. St. 7 (2019–2020) Nasjonal helse- og sjukehusplan 2020–2023',
      en: 'White paper 7 (2019–2020) National Health and Hospital Plan 2020–2023',
    },
    parts: [
      [
        1,
        chapter(
          1,
          'Pasientens helsetjeneste',
          'Helsetenesta til pasienten',
          'The patient’s health service',
        ),
      ],
      [
        626,
        chapter(
          2,
          'Utfordringer og muligheter',
          'Utfordringar og moglegheiter',
          'Challenges and possibilities',
        ),
      ],
      [
        938,
        chapter(
          3,
          'Pasienten som aktiv deltaker',
          'Pasienten som aktiv deltakar',
          'The patient as an active participant',
        ),
      ],
      [
        1603,
        chapter(
          4,
          'En sammenhengende helse- og omsorgstjeneste',
          'Ei samanhengande helse- og omsorgsteneste',
          'A coherent health and care service',
        ),
      ],
      [4130, chapter(5, 'Psykisk helsevern', 'Psykisk helsevern', 'Mental health care')],
      [
        6354,
        chapter(
          6,
          'Akuttmedisinske tjenester',
          'Akuttmedisinske tenester',
          'Emergency medical services',
        ),
      ],
      [
        7890,
        chapter(
          7,
          'Teknologi i pasientens helsetjeneste',
          'Teknologi i helsetenesta til pasienten',
          'Technology',
        ),
      ],
      [9293, chapter(8, 'Digitalisering', 'Digitalisering', 'Digitalisation')],
      [10645, chapter(9, 'Kompetanse', 'Kompetanse', 'Competence')],
      [
        12433,
        chapter(
          10,
          'Kan ressursene brukes bedre?',
          'Kan ressursane brukast betre?',
          'Can resources be used better?',
        ),
      ],
      [13366, chapter(11, 'Finansiering', 'Finansiering', 'Financing')],
      [
        13913,
        chapter(12, 'Regionale utviklingsplaner', 'Regionale utviklingsplanar', 'Regional plans'),
      ],
      [14837, chapter(13, 'Konsekvenser', 'Konsekvensar', 'Consequences')],
    ],
  },
  '004': {
    title: {
      nb: 'Nasjonal helse- og sykehusplan – i korte trekk',
      nn: 'Nasjonal helse- og sjukehusplan – i korte trekk',
      en: 'National Health and Hospital Plan – in brief',
    },
    parts: [],
  },
}

/**
 * A source of a definition as a reader would look it up: "003:4379-4382" is the document's title and its chapter. The name of a
 * publisher stands as it is. Lines are for whoever checks the definition, and stay in the data.
 */
export function sourceName(source: string, language: LanguageCode): string {
  const [, number = '', line = ''] = /^(\d{3}):(\d+)/.exec(source) ?? []
  const document = documents[number]
  if (document === undefined) return source
  const part = document.parts.findLast(([first]) => first <= Number(line))
  const title = document.title[language]
  return part === undefined ? title : `${title}, ${part[1][language]}`
}

/** Several sources, each name once. */
export function sourceNames(sources: readonly string[], language: LanguageCode): string[] {
  return [...new Set(sources.map((source) => sourceName(source, language)))]
}
