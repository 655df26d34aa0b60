// How often the 80 % interval held the truth five years on, from every base year with three years of history behind
// it: a fairer picture than one decade, in which all areas share one national error. Each model is fitted on what was
// known then; the constants were chosen on what was known in 2016. Five-year spans overlap, so these are fewer
// observations than lines.
//   node bench/population/coverage-by-base-year.ts DATA
import { type HindcastScore, hindcast } from '@samsyn/population'
import { readPlanningData } from '@samsyn/sources'

const AHEAD = 5
const FIRST = 2009
/** Scored no later than this, a hindcast says how well the constants fit what they were chosen on. */
const CHOSEN_ON = 2016

const data = await readPlanningData(process.argv[2] ?? process.env.SAMSYN_DATA ?? '')
const communityOf = new Map(
  data.geography.municipalities.map(({ code, community }) => [code, community]),
)
const { lastYear } = data.population.history
const runs = Array.from({ length: lastYear - AHEAD - FIRST + 1 }, (_, i) => FIRST + i).map((from) =>
  hindcast(data.population, { from, to: from + AHEAD, communityOf }),
)

for (const areas of ['groups', 'communities'] as const) {
  const scores = runs.map((run) => ({ ...run, scores: run[areas] }))
  const count = scores[0]!.scores[0]!.areas
  say(`${areas === 'groups' ? 'municipalities' : 'communities'} (${count}): held %, five years on`)
  say(`          ${scores[0]!.scores.map(({ ages }) => ages.padStart(7)).join('')}`)
  for (const run of scores) row(`${run.from}–${run.to}`, [run.scores])
  row(
    `to ≤ ${CHOSEN_ON}`,
    scores.filter(({ to }) => to <= CHOSEN_ON).map((run) => run.scores),
  )
  row(
    `to > ${CHOSEN_ON}`,
    scores.filter(({ to }) => to > CHOSEN_ON).map((run) => run.scores),
  )
}

say('Norway, sum of the municipalities: projected/actual - 1, %')
for (const { from, to, groups } of runs) {
  const misses = groups.map(({ biasOfSum }) =>
    `${biasOfSum > 0 ? '+' : ''}${biasOfSum.toFixed(1)}`.padStart(7),
  )
  say(`${`${from}–${to}`.padEnd(10)}${misses.join('')}`)
}

/** The mean coverage of each age group over some hindcasts. */
function row(name: string, runs: readonly (readonly HindcastScore[])[]): void {
  const cells = runs[0]!.map((_, group) => {
    const mean = runs.reduce((sum, scores) => sum + scores[group]!.coverage80, 0) / runs.length
    return mean.toFixed(0).padStart(7)
  })
  say(`${name.padEnd(10)}${cells.join('')}`)
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
