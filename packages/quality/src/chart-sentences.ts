import type {
  ChartOptions,
  ChartPart,
  ChartPoint,
  PointLabel,
  ProcessChart,
  QualityText,
  QualityTextKey,
} from './chart-types.ts'

type Bare = Omit<ProcessChart, 'texts'>

/** What a chart says, in order: the signals, where it stands now, the target, and how far the limits can be trusted. */
export function chartSentences(chart: Bare, options: ChartOptions): QualityText[] {
  const signals = signalSentences(chart)
  const now = text(`now.${chart.variation}`)
  return [
    ...(signals.length > 0 ? signals : [chanceSentence(chart)]),
    ...(chart.kind === 'xmr' || signals.length > 0 ? [now] : []),
    ...targetSentence(chart, options),
    ...chart.parts.flatMap((part, at) => limitSentences(chart, part, at)),
    ...pointSentences(chart),
  ]
}

function text(key: QualityTextKey, values: QualityText['values'] = {}): QualityText {
  return { key, values }
}

/** Single values go by the rules of seven; other charts by limits and runs, so that no shift is told twice. */
function signalSentences({ kind, points, parts }: Bare): QualityText[] {
  const shown = points.filter((point) => point.value !== null && !point.leftOut)
  const outside = shown.filter((point) => isOutside(point.label))
  const unfit = outside.length > shown.length / 3
  const labels = stretchesOf(points).flatMap((stretch) =>
    isOutside(stretch[0]!.label)
      ? unfit
        ? []
        : stretch.map(outsideSentence)
      : kind === 'xmr' && !unfit
        ? [stretchSentence(stretch)]
        : [],
  )
  const runs = kind === 'xmr' ? [] : parts.flatMap(runSentences)
  const poor = unfit
    ? [text('limits.unfit', { outside: outside.length, points: shown.length })]
    : []
  return [...poor, ...labels, ...runs]
}

function isOutside(label: PointLabel | null): boolean {
  return label === 'above-limit' || label === 'below-limit'
}

/** Neighbours that carry the same label in the same part. */
function stretchesOf(points: readonly ChartPoint[]): ChartPoint[][] {
  const stretches: ChartPoint[][] = []
  points.forEach((point, i) => {
    const before = points[i - 1]
    if (point.label === null) return
    if (before?.label === point.label && before.part === point.part) stretches.at(-1)!.push(point)
    else stretches.push([point])
  })
  return stretches
}

function outsideSentence({ period, value, label, low, high }: ChartPoint): QualityText {
  const above = label === 'above-limit'
  const limit = rounded(above ? high! : low!)
  return text(above ? 'signal.above-limit' : 'signal.below-limit', {
    period,
    value: rounded(value!),
    limit,
  })
}

function stretchSentence(stretch: readonly ChartPoint[]): QualityText {
  const [first] = stretch
  return text(`signal.${first!.label!}`, {
    from: first!.period,
    to: stretch.at(-1)!.period,
    count: stretch.length,
    centre: rounded(first!.centre),
  })
}

function runSentences({ runs }: ChartPart): QualityText[] {
  if (runs === null) return []
  const { longest, longestMax, crossings, crossingsMin } = runs
  return [
    ...(longest > longestMax ? [text('runs.longest', { longest, longestMax })] : []),
    ...(crossings < crossingsMin ? [text('runs.crossings', { crossings, crossingsMin })] : []),
  ]
}

function chanceSentence({ points, parts }: Bare): QualityText {
  const last = points.filter((point) => point.value !== null).at(-1)!
  const centre = rounded(parts.at(-1)!.centre)
  if (last.low === null || last.high === null) return text('chance.unbounded', { centre })
  return text('chance', { centre, low: rounded(last.low), high: rounded(last.high) })
}

function targetSentence({ assurance }: Bare, { target }: ChartOptions): QualityText[] {
  if (assurance === null || !target) return []
  return [text(`assurance.${assurance}`, { target: rounded(target.value) })]
}

function limitSentences({ kind, points }: Bare, part: ChartPart, at: number): QualityText[] {
  if (kind === 'run') return []
  const own = points.filter((point) => point.part === at)
  const limited = own.filter((point) => point.low !== null)
  if (limited.length === 0) return [text('limits.none')]
  const valued = own.filter((point) => point.value !== null && !point.leftOut)
  const noSpread = limited.every((point) => point.low === point.high)
  return [
    ...(noSpread ? [text('limits.no-spread', { centre: rounded(part.centre) })] : []),
    ...(part.trial ? [text('limits.trial', { count: valued.length })] : []),
    ...(part.screened > 0
      ? [text('limits.screened', { screened: part.screened, ranges: part.ranges })]
      : []),
    ...(part.dispersion !== null && part.dispersion > 1.5
      ? [text('limits.widened', { dispersion: rounded(part.dispersion) })]
      : []),
  ]
}

function pointSentences({ points, parts }: Bare): QualityText[] {
  const missing = points.filter((point) => point.value === null)
  const anew = parts.slice(1).map((part) => part.from)
  return [
    ...(missing.length > 0
      ? [text('points.missing', { periods: listOf(missing.map(({ period }) => period)) })]
      : []),
    ...(anew.length > 0 ? [text('limits.anew', { periods: listOf(anew) })] : []),
  ]
}

/** At most twelve; a longer list is a table, not a sentence. */
function listOf(names: readonly string[]): string {
  return names.slice(0, 12).join(', ') + (names.length > 12 ? ` + ${names.length - 12}` : '')
}

/** Four digits are as many as a sentence carries. */
export function rounded(value: number): number {
  return Number(value.toPrecision(4))
}
