import { useLanguage } from '../../app/language.tsx'
import { type Answers, type InstrumentState, instruments } from './answers.ts'

const fills: Readonly<Record<InstrumentState, string>> = {
  'in-place': '#2f6b3f',
  missing: '#a84300',
  'not-needed': '#c9d1d9',
  unknown: '#ffffff',
}

/** Seen in grey print too, where the fills look alike. */
const marks: Readonly<Record<InstrumentState, string>> = {
  'in-place': '✓',
  missing: '!',
  'not-needed': '–',
  unknown: '?',
}

const RADIUS = 155
const MIDDLE = 48

/** The ministry's wheel of six instruments, coloured by what is in place and what is missing. */
export function InstrumentWheel({ wheel }: { readonly wheel: Answers['wheel'] }) {
  const { t } = useLanguage()
  const said = instruments
    .map(
      (each) => `${t(`web.assess.${each}`)}: ${t(`web.assess.state-${wheel[each] ?? 'unknown'}`)}`,
    )
    .join('; ')
  return (
    <svg className="wheel" viewBox="-160 -160 320 320" role="img" aria-label={said}>
      <title>{t('web.assess.wheel')}</title>
      {instruments.map((each, i) => {
        const state = wheel[each] ?? 'unknown'
        const [x, y] = middleOf(i)
        const dark = state === 'in-place' || state === 'missing'
        return (
          <g key={each}>
            <path d={segment(i)} fill={fills[state]} stroke="#53606e" strokeWidth="1.2" />
            <text x={x} y={y} textAnchor="middle" fill={dark ? '#fff' : '#1d2733'} fontSize="12">
              {[marks[state], ...t(`web.assess.${each}`).split(' ')].map((word, line, words) => (
                <tspan
                  key={word}
                  x={x}
                  dy={line === 0 ? `${-0.55 * (words.length - 1) + 0.3}em` : '1.1em'}
                  fontWeight={line === 0 ? 700 : 400}
                >
                  {word}
                </tspan>
              ))}
            </text>
          </g>
        )
      })}
    </svg>
  )
}

/** Where a segment is widest: further out to the side than its middle, but for those that lie flat. */
function middleOf(i: number): [number, number] {
  const [x, y] = pointAt((i + 0.5) / 6, (RADIUS + MIDDLE) / 2 + 6)
  const flat = i % 3 === 1
  return flat ? [x, y] : [x * 1.14, y]
}

function pointAt(turn: number, radius: number): [number, number] {
  const angle = 2 * Math.PI * turn - Math.PI / 2
  return [Math.cos(angle) * radius, Math.sin(angle) * radius]
}

function segment(i: number): string {
  const [a, b] = [i / 6, (i + 1) / 6]
  const at = (turn: number, radius: number) =>
    pointAt(turn, radius)
      .map((value) => value.toFixed(1))
      .join(' ')
  return `M${at(a, RADIUS)}A${RADIUS} ${RADIUS} 0 0 1 ${at(b, RADIUS)}L${at(b, MIDDLE)}A${MIDDLE} ${MIDDLE} 0 0 0 ${at(a, MIDDLE)}Z`
}
