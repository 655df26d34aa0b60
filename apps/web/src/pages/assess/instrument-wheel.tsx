import { useLanguage } from '../../app/language.tsx'
import { type Answers, type InstrumentState, instruments } from './answers.ts'

const fills: Readonly<Record<InstrumentState, string>> = {
  'in-place': '#2f6b3f',
  missing: '#a84300',
  'not-needed': '#c9d1d9',
  unknown: '#ffffff',
}

const RADIUS = 118
const MIDDLE = 46

/** The ministry's wheel of six instruments, coloured by what is in place and what is missing. */
export function InstrumentWheel({ wheel }: { readonly wheel: Answers['wheel'] }) {
  const { t } = useLanguage()
  const said = instruments
    .map(
      (each) => `${t(`web.assess.${each}`)}: ${t(`web.assess.state-${wheel[each] ?? 'unknown'}`)}`,
    )
    .join('; ')
  return (
    <svg className="wheel" viewBox="-150 -150 300 300" role="img" aria-label={said}>
      <title>{t('web.assess.wheel')}</title>
      {instruments.map((each, i) => {
        const state = wheel[each] ?? 'unknown'
        const [x, y] = pointAt((i + 0.5) / 6, (RADIUS + MIDDLE) / 2)
        const dark = state === 'in-place' || state === 'missing'
        return (
          <g key={each}>
            <path d={segment(i)} fill={fills[state]} stroke="#53606e" strokeWidth="1.2" />
            <text x={x} y={y} textAnchor="middle" fill={dark ? '#fff' : '#1d2733'} fontSize="11">
              {t(`web.assess.${each}`)
                .split(' ')
                .map((word, line, words) => (
                  <tspan
                    key={word}
                    x={x}
                    dy={line === 0 ? `${-0.55 * (words.length - 1) + 0.3}em` : '1.1em'}
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
