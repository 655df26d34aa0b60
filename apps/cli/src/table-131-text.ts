import type { Language } from '@samsyn/language'
import type { NorwayBehind, Table131Row, Table131Variant } from '@samsyn/scenario'
import { signed } from './say-amount.ts'
import { proseLines, tableLines } from './table-lines.ts'

/** The three national paths rebuilt, and with `--variants` what each choice carries. */
export interface Table131Page {
  readonly kind: 'real' | 'synthetic'
  readonly rows: readonly Table131Row[]
  readonly variants: readonly Table131Variant[] | null
  readonly later: { readonly fte: number; readonly printed: number } | null
  readonly norway: NorwayBehind | null
}

export function table131Text(
  language: Language,
  { kind, rows, variants, later, norway }: Table131Page,
  width = Number.POSITIVE_INFINITY,
): string {
  const { t } = language
  const prose = (text: string) => proseLines(text, width)
  return [
    ...(kind === 'synthetic' ? [...prose(t('cli.table131.synthetic')), ''] : []),
    ...prose(t('cli.table131.title')),
    ...tableLines(pathRows(language, rows), { width }),
    ...(variants === null ? [] : ['', ...tableLines(variantRows(language, variants), { width })]),
    '',
    ...prose(t('cli.table131.same')),
    ...(later === null ? [] : ['', ...prose(laterText(language, later))]),
    ...(norway === null ? [] : peopleTexts(language, norway).flatMap(prose)),
    '',
  ].join('\n')
}

function pathRows(language: Language, rows: readonly Table131Row[]): string[][] {
  const { t } = language
  const head = ['path', 'rebuilt', 'since', 'printed', 'since', 'off'] as const
  return [
    head.map((key) => t(`cli.table131.${key}`)),
    ...rows.map(({ scenario, fte2035, change, printed, printedChange, off }) => [
      pathName(language, scenario),
      thousands(language, fte2035),
      percent(language, change),
      thousands(language, printed),
      percent(language, printedChange),
      percent(language, off),
    ]),
  ]
}

/** Per cent off the printed figure, a line for each way of reading what the plan leaves open. */
function variantRows(language: Language, variants: readonly Table131Variant[]): string[][] {
  const paths = variants[0]!.rows.map(({ scenario }) => pathName(language, scenario))
  return [
    [language.t('cli.table131.variants'), ...paths],
    ...variants.map(({ id, rows }) => [id, ...rows.map(({ off }) => percent(language, off))]),
  ]
}

function laterText(language: Language, { fte, printed }: NonNullable<Table131Page['later']>) {
  return language.t('cli.table131.later', {
    ours: thousands(language, fte),
    printed: thousands(language, printed),
  })
}

function peopleTexts({ t, list, number, percent }: Language, { years, younger }: NorwayBehind) {
  const people = years.map(({ year, people, percent80plus }) =>
    t('cli.table131.peopleIn', { n: number(people / 1e6, 2), year, share: percent(percent80plus) }),
  )
  const shifts = younger.map(({ age, women, men }) =>
    t('cli.table131.youngerAt', { women: number(women, 1), men: number(men, 1), age }),
  )
  return [
    t('cli.table131.people', { list: list(people) }),
    t('cli.table131.younger', { list: list(shifts) }),
  ]
}

function pathName({ t }: Language, scenario: Table131Row['scenario']): string {
  return t(`cli.table131.paths.${scenario}`)
}

/** "+35,1 %". */
function percent(language: Language, value: number): string {
  const size = language.percent(Math.abs(value))
  const sign = signed(language, value, 1)[0]!
  return /[+−]/.test(sign) ? sign + size : size
}

/** The plan prints whole thousands. */
function thousands({ number }: Language, fte: number): string {
  return number(1000 * Math.round(fte / 1000))
}
