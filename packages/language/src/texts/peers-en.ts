import type { PeersWords } from './peers-words.ts'

/** Words of the command that finds areas with like challenges, in English. */
export const peersEn: PeersWords = {
  municipalities: 'Municipalities with challenges like those of {{name}}',
  communities: 'Communities with challenges like those of {{name}}',
  distance: 'distance',
  column: {
    share80plus: '80+ %',
    growth80plus: 'growth %',
    inhabitants: 'inhabitants',
    centrality: 'in reach',
    travel: 'travel km',
    smallness: 'in small %',
  },
  word: {
    share80plus: 'share 80+',
    growth80plus: 'growth of 80+ in the next 15 years',
    inhabitants: 'size',
    centrality: 'centrality',
    travel: 'travel',
    smallness: 'share in small municipalities',
  },
  why: 'most alike in {{alike}}; least in {{differs}} ({{against}}).',
  against: {
    share80plus: '{{here}} {{own}}%, {{there}} {{theirs}}%',
    growth80plus: '{{here}} {{own}}%, {{there}} {{theirs}}%',
    inhabitants: '{{here}} {{own}}, {{there}} {{theirs}} inhabitants',
    centrality: '{{here}} {{own}}, {{there}} {{theirs}} people in reach',
    travel: '{{here}} {{own}} km, {{there}} {{theirs}} km',
    smallness: '{{here}} {{own}}%, {{there}} {{theirs}}%',
  },
  trustArea: 'Catchment of {{name}}',
  country: 'The country',
  means:
    'Distance is in standard deviations over age, size, centrality and travel, each with weight 1; 0 is just alike. Age is the share 80+ and the growth of the 80+ in 15 years.',
  centrality:
    'In reach: people who count half for every 25 km, a proxy from size and distance. Statistics Norway’s index of centrality is not in the data.',
  toHospital: 'Travel: as the crow flies to the nearest of {{n}} hospitals.',
  toCentre:
    'Travel: as the crow flies to the middle of the community’s people; hospitals are not in the data.',
  noKostra:
    'The KOSTRA group belongs here and is not in the data: Statistics Norway has it, and it can be fetched.',
  noMorbidity:
    'Morbidity is not in it: no table has it by municipality, and the atlases show use, not morbidity.',
}
