import { type PeerAnswer, type PeerMeasure, peerAnswer, refuseWithoutPeers } from '@samsyn/desk'
import { type Area, findArea, type Geography } from '@samsyn/geography'
import type { Language } from '@samsyn/language'
import { preparePlans } from '@samsyn/plan'
import { knownRefusal, Refusal, suggest } from '@samsyn/refusal'
import { readGeography, readHospitalSites } from '@samsyn/sources'
import type { Command } from '../command.ts'
import { loadData } from '../load-data.ts'
import { parseOptions, wholeNumber } from '../parse-options.ts'
import { progressOn } from '../progress.ts'
import { langOption, languageNamed } from '../say-language.ts'
import { lineWidth, proseLines, tableLines } from '../table-lines.ts'

const usage = 'samsyn peers AREA [--most 6] [--lang nb|nn|en] [--data FOLDER] [--json]'

const options = {
  most: { type: 'string' },
  ...langOption,
  data: { type: 'string' },
  json: { type: 'boolean' },
} as const

export const peersCommand: Command = {
  name: 'peers',
  usage,
  options,
  async run(args) {
    const { values, positionals } = parseOptions(args, options, usage)
    const language = languageNamed(values.lang)
    const most = wholeNumber(values.most, 'most', { min: 1, max: 50, otherwise: 6 })
    const area = areaWithPeers(await readGeography(), areaIn(positionals))
    const progress = progressOn(process.stderr, language)
    const data = await loadData(values.data, progress, language)
    progress.at(0, 1, 'projecting')
    const { geography } = data
    // Peers need no intervals, so two draws of one place are enough to make a book.
    const book = preparePlans(data).bookOf([geography.municipalities[0]!.code], {
      draws: 2,
      seed: 1,
    })
    progress.end()
    const hospitals = await readHospitalSites(values.data ?? process.env.SAMSYN_DATA)
    const answer = peerAnswer(geography, book, area, { most, hospitals })
    process.stdout.write(
      values.json
        ? `${JSON.stringify({ data: data.kind, ...answer })}\n`
        : pageOf(answer, language, hospitals.length),
    )
  },
}

function areaIn(positionals: readonly string[]): string {
  const text = positionals.join(' ').trim()
  if (text !== '') return text
  throw knownRefusal('argument-missing', { what: 'AREA', usage })
}

/** As findArea; a text that means nothing is answered with what has peers. */
function areaWithPeers(geography: Geography, text: string): Area {
  let area: Area
  try {
    area = findArea(geography, text)
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'unknown-area') throw error
    const names = [...geography.communities, ...geography.municipalities].map(({ name }) => name)
    const near = suggest(text, names, 3)
    if (near.length > 0 || /fits|county/.test(error.message)) throw error
    throw knownRefusal('area-without-peers', { text })
  }
  refuseWithoutPeers(area)
  return area
}

function pageOf(answer: PeerAnswer, language: Language, hospitals: number): string {
  const { area, peers } = answer
  const t = language.t
  const name = language.areaName(area)
  const reasons = peers.map((peer) => {
    const part = peer.parts.find(({ measure }) => measure === peer.differs)!
    const why = t('peers.why', {
      alike: language.list(peer.alike.map((measure) => t(`peers.word.${measure}`))),
      differs: t(`peers.word.${peer.differs}`),
      against: t(`peers.against.${peer.differs}`, {
        ...{ here: name, there: language.areaName(peer) },
        own: figure(language, peer.differs, part.own),
        theirs: figure(language, peer.differs, part.theirs),
      }),
    })
    return `${language.areaName(peer)}: ${why}`
  })
  return [
    t(area.kind === 'municipality' ? 'peers.municipalities' : 'peers.communities', { name }),
    '',
    ...tableOf(answer, language),
    '',
    ...[
      ...reasons,
      '',
      t('peers.means'),
      t('peers.centrality'),
      hospitals > 0 ? t('peers.toHospital', { n: hospitals }) : t('peers.toCentre'),
      t('peers.noKostra'),
      t('peers.noMorbidity'),
    ].flatMap((text) => proseLines(text, lineWidth())),
    '',
  ].join('\n')
}

/** The area, its peers, the trusts' areas and the country, one a line, in columns. */
function tableOf({ area, measures, own, peers, beside }: PeerAnswer, language: Language): string[] {
  const none = language.t('words.noFigure')
  const line = (name: string, distance: string, of: PeerAnswer['own']) => [
    name,
    distance,
    ...measures.map((measure) => {
      const value = of[measure]
      return value === undefined ? none : figure(language, measure, value)
    }),
  ]
  const rows = [
    [
      '',
      language.t('peers.distance'),
      ...measures.map((measure) => language.t(`peers.column.${measure}`)),
    ],
    line(language.areaName(area), '', own),
    ...peers.map((peer) =>
      line(
        language.areaName(peer),
        language.number(peer.distance, 2),
        Object.fromEntries(peer.parts.map(({ measure, theirs }) => [measure, theirs])),
      ),
    ),
    ...beside.map(({ kind, name, profile }) =>
      line(
        kind === 'norway' ? language.t('peers.country') : language.t('peers.trustArea', { name }),
        '',
        profile,
      ),
    ),
  ]
  return tableLines(rows, { width: lineWidth() })
}

function figure(language: Language, measure: PeerMeasure, value: number): string {
  return language.number(value, measure === 'inhabitants' || measure === 'centrality' ? 0 : 1)
}
