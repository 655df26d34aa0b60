import { type ChoicePoint, choiceFront, type Drawing } from '@samsyn/figures'
import type { Language } from '@samsyn/language'
import { type Caution, cautionTexts, library } from '@samsyn/measures'
import { type Bound, type Choice, frontApart, type LeftOutMeasure } from '@samsyn/scenario'
import { unitsPer } from './say-amount.ts'
import { capital, inSentence, placeName, type ScenarioNames } from './scenario-names.ts'
import { proseLines, tableLines } from './table-lines.ts'

/** How often the chosen set keeps to the bounds when nothing is known for certain. */
export interface Held {
  readonly draws: number
  /** Shares of the draws. */
  readonly target: number
  readonly ceiling: number
  readonly both: number
}

/** For the target and for the ceiling. */
interface OfBoth<T> {
  readonly target: T
  readonly ceiling: T
}

/** Which measures reach a target under a ceiling, in one community and year. */
export interface ChooseAnswer {
  readonly community: string
  readonly kind: 'real' | 'synthetic'
  readonly year: number
  readonly target: Bound
  readonly ceiling: Bound
  readonly best: Choice | null
  readonly nearest: Choice | null
  /** Least of the target first. */
  readonly front: readonly Choice[]
  /** Every set; the first is of none. */
  readonly all: readonly Choice[]
  /** null where every set passes the ceiling. */
  readonly held: Held | null
  /** What the middle of the draws' difference from no measures may be off by, as a standard error. */
  readonly error: OfBoth<number> & { readonly draws: number }
  readonly leftOut: readonly LeftOutMeasure[]
  /** Per cent of what the year takes without measures, where a bound was given so. */
  readonly shares: OfBoth<number | null>
}

/** Sets are long: a line of them is no wider than this, also where there is room. */
const MOST = 100

/** How the numbers and sets of one answer are said. */
interface Words {
  readonly language: Language
  readonly names: ScenarioNames
  readonly units: OfBoth<string>
}

export function chooseText(
  words: Words,
  answer: ChooseAnswer,
  width = Number.POSITIVE_INFINITY,
): string {
  const { language } = words
  const { t } = language
  const { year, ceiling, all } = answer
  const bound = (which: keyof OfBoth<Bound>) => amount(words, answer, which, answer[which].atMost)
  const community = placeName(language, { id: '', name: answer.community }, answer.kind)
  const asked = { community, target: bound('target'), year }
  const title = Number.isFinite(ceiling.atMost)
    ? t('cli.choose.titleUnder', { ...asked, ceiling: bound('ceiling') })
    : t('cli.choose.title', asked)
  const seen = frontApart(answer.front, answer.error, answer.best)
  const prose = (text: string) => proseLines(text, width)
  return [
    ...prose(title),
    ...prose(t('cli.choose.without', { both: bothAmounts(words, answer, all[0]!) })),
    ...shareTexts(words, answer).flatMap(prose),
    '',
    ...verdict(words, answer).flatMap(prose),
    '',
    ...prose(t('cli.choose.front', { n: all.length })),
    ...tableLines(frontRows(words, answer, seen, Math.min(width, MOST)), { left: [0, 3] }),
    ...prose(errorText(words, answer, answer.front.length - seen.length)),
    ...leftOutLines(words, answer, width),
    ...cautionsOf(answer, language).flatMap(prose),
    '',
  ].join('\n')
}

/** A line of numbers for each set, and below it the measures of the set, which may be many. */
function frontRows(
  words: Words,
  answer: ChooseAnswer,
  seen: readonly Choice[],
  width: number,
): string[][] {
  const { language, names } = words
  const best = answer.best?.measures.join()
  return [
    ['', names.outcome(answer.target.outcome), names.outcome(answer.ceiling.outcome)],
    ...seen.flatMap((one, at) => [
      [
        `  ${at + 1}`,
        plain(words, answer, 'target', one.target),
        plain(words, answer, 'ceiling', one.ceiling),
        one.measures.join() === best ? language.t('cli.choose.isBest') : '',
      ],
      ...proseLines(`     ${setText(words, one)}`, width, '     ').map((line) => [line]),
    ]),
  ]
}

/** What a bound in per cent is a share of: neither of today nor of certainty. */
function shareTexts(words: Words, answer: ChooseAnswer): string[] {
  const { t, percent } = words.language
  return (['target', 'ceiling'] as const).flatMap((which) => {
    const share = answer.shares[which]
    if (share === null) return []
    const of = amount(words, answer, which, answer.all[0]![which])
    const said = { share: percent(share, Number.isInteger(share) ? 0 : 1), of, year: answer.year }
    return [
      t('cli.choose.share', { ...said, amount: plain(words, answer, which, answer[which].atMost) }),
    ]
  })
}

/** Each measure that was not tried, with what it moves and why that cannot be told here. */
function leftOutLines(
  { language, names }: Words,
  { leftOut }: ChooseAnswer,
  width: number,
): string[] {
  if (leftOut.length === 0) return []
  const lines = leftOut.flatMap(({ measure, because, said }) => {
    const text = { found: '', because, remedy: '' }
    const reason = language.refusal({ kind: 'not-available', text, said }).because
    const service = said?.values.service
    const moves = service === undefined ? '' : ` – ${names.outcome(`activity.${service}`)}`
    return proseLines(`  ${names.measure(measure)}${moves}: ${reason}`, width, '    ')
  })
  return ['', ...proseLines(language.t('cli.choose.leftOut'), width), ...lines]
}

function verdict(words: Words, answer: ChooseAnswer): string[] {
  const { t, percent } = words.language
  const { best, nearest, held, ceiling } = answer
  if (nearest === null || held === null) {
    return [t('cli.choose.past', { ceiling: amount(words, answer, 'ceiling', ceiling.atMost) })]
  }
  const chosen = best ?? nearest
  const said = { set: setText(words, chosen), both: bothAmounts(words, answer, chosen) }
  const share = (part: number) => ({ share: percent(100 * part, 0) })
  const shares = [
    t('cli.choose.reached', share(held.target)),
    ...(Number.isFinite(ceiling.atMost)
      ? [t('cli.choose.kept', share(held.ceiling)), t('cli.choose.bothHeld', share(held.both))]
      : []),
  ]
  return [
    t(best === null ? 'cli.choose.none' : 'cli.choose.best', said),
    t('cli.choose.held', { n: held.draws, list: shares.join(', ') }),
  ]
}

/** What the rows are worth: how far a middle of the draws may be off, and how many sets that leaves out. */
function errorText(words: Words, answer: ChooseAnswer, left: number): string {
  const { target, ceiling, draws } = answer.error
  const said = {
    target: amount(words, answer, 'target', target),
    ceiling: amount(words, answer, 'ceiling', ceiling),
    n: draws,
  }
  const { t } = words.language
  return left === 0 ? t('cli.choose.apartNone', said) : t('cli.choose.apart', { ...said, left })
}

function bothAmounts(words: Words, answer: ChooseAnswer, choice: Choice): string {
  return words.language.t('cli.choose.both', {
    one: amount(words, answer, 'target', choice.target),
    other: amount(words, answer, 'ceiling', choice.ceiling),
  })
}

function setText({ language, names }: Pick<Words, 'language' | 'names'>, { measures }: Choice) {
  if (measures.length === 0) return capital(language.t('cli.choose.noMeasure'))
  return capital(measures.map((id) => inSentence(names.measure(id))).join(' + '))
}

function cautionsOf({ front }: ChooseAnswer, { code }: Language): string[] {
  const chosen = new Set(front.flatMap(({ measures }) => measures))
  const cautions = library.flatMap(({ id, caution }) =>
    caution !== null && chosen.has(id) ? [caution] : [],
  )
  return [...new Set(cautions)].map((one) => cautionTexts[one as Caution]?.[code] ?? one)
}

type Which = keyof OfBoth<Bound>

/** "512 senger i sykehus". */
function amount(words: Words, answer: ChooseAnswer, which: Which, value: number): string {
  const thing = words.names.thing(answer[which].outcome, words.units[which])
  return `${plain(words, answer, which, value)} ${thing}`
}

/** With as many decimals as the error lets a number have. */
function plain(
  { language, units }: Words,
  { error }: Pick<ChooseAnswer, 'error'>,
  which: Which,
  value: number,
): string {
  const per = unitsPer(units[which])
  return language.number(value / per, decimalsFor(error[which] / per))
}

function decimalsFor(error: number): number {
  if (error === 0) return 1
  return Math.min(3, Math.max(0, Math.ceil(-Math.log10(error))))
}

/** Every set of the answer as a point, those of the front joined. */
export function choosePicture(words: Words, answer: ChooseAnswer) {
  const { language, names } = words
  const { t } = language
  const { year, target, ceiling, best, front, all, kind } = answer
  const point = (choice: Choice): ChoicePoint => ({ ...choice, name: setText(words, choice) })
  const onFront = new Set(front.map(({ measures }) => measures.join()))
  const community = placeName(language, { id: '', name: answer.community }, 'real')
  const draw = (drawing: Drawing) =>
    choiceFront(drawing, {
      title: t('cli.choose.picture', { community, year }),
      words: {
        set: t('cli.choose.setWord'),
        target: names.outcome(target.outcome),
        ceiling: names.outcome(ceiling.outcome),
        front: t('cli.choose.frontWord'),
        other: t('cli.choose.otherWord'),
        best: t('cli.choose.bestWord'),
      },
      front: front.map(point),
      others: all.filter(({ measures }) => !onFront.has(measures.join())).map(point),
      best: best === null ? null : point(best),
      bounds: { target: target.atMost, ceiling: ceiling.atMost },
      formatTarget: (value) => plain(words, answer, 'target', value),
      formatCeiling: (value) => plain(words, answer, 'ceiling', value),
      note: '',
    })
  return { synthetic: kind === 'synthetic', draw }
}
