/** An episode that can be believed: a hip fracture of nine days, ready for discharge after five. */
export const episode: Readonly<Record<string, string>> = {
  lopenr: '1001',
  episode_lnr: '1',
  kjonn: '2',
  fodselsar: '1938',
  komnrhjem2: '4601',
  inndato: '2025-03-03',
  inntid: '11:20',
  utdato: '2025-03-12',
  uttid: '13:00',
  omsorgsniva: '1',
  innmateHast: '1',
  sektor: '4',
  institusjonid: '983974724',
  episodefag: '050',
  kontakttype: '',
  tilstand_1_1: 'S720',
  drg: '210',
  npkopphold_isfpoeng: '2,41',
  utskrklardato: '2025-03-08',
  doddato: '',
}
export const episodeColumns = Object.keys(episode)

/** An extract of episodes, each the believable one with changes; the number of the episode is its place unless it is given. */
export function episodes(
  changes: readonly Readonly<Record<string, string>>[],
  { delimiter = ';', end = '\n' } = {},
): string {
  const rows = changes.map((change, i) => ({ ...episode, episode_lnr: String(i + 1), ...change }))
  const lines = rows.map((row: Record<string, string>) => episodeColumns.map((name) => row[name]))
  return [episodeColumns, ...lines].map((cells) => cells.join(delimiter) + end).join('')
}
