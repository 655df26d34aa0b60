/** Words of the command that finds areas with like challenges, in bokmål. */
export const peersNb = {
  municipalities: 'Kommuner med utfordringer lik {{name}}',
  communities: 'Helsefellesskap med utfordringer lik {{name}}',
  distance: 'avstand',
  column: {
    share80plus: '80+ %',
    growth80plus: 'vekst %',
    inhabitants: 'innbyggere',
    centrality: 'i nærheten',
    travel: 'reise km',
    smallness: 'i små %',
  },
  word: {
    share80plus: 'andel 80+',
    growth80plus: 'vekst i 80+ de neste 15 årene',
    inhabitants: 'størrelse',
    centrality: 'sentralitet',
    travel: 'reiseavstand',
    smallness: 'andel i små kommuner',
  },
  why: 'likest i {{alike}}; mest ulik i {{differs}} ({{against}}).',
  against: {
    share80plus: '{{here}} {{own}}\u00a0%, {{there}} {{theirs}}\u00a0%',
    growth80plus: '{{here}} {{own}}\u00a0%, {{there}} {{theirs}}\u00a0%',
    inhabitants: '{{here}} {{own}}, {{there}} {{theirs}} innbyggere',
    centrality: '{{here}} {{own}}, {{there}} {{theirs}} folk i nærheten',
    travel: '{{here}} {{own}} km, {{there}} {{theirs}} km',
    smallness: '{{here}} {{own}}\u00a0%, {{there}} {{theirs}}\u00a0%',
  },
  trustArea: 'Opptaksområde {{name}}',
  country: 'Landet',
  means:
    'Avstanden er i standardavvik over alder, størrelse, sentralitet og reise, hver med vekt 1; 0 er helt likt. Alder er andel 80+ og veksten i 80+ på 15 år.',
  centrality:
    'I nærheten: folk som teller halvt for hver 25 km, et anslag av størrelse og avstand. SSBs sentralitetsindeks er ikke i dataene.',
  toHospital: 'Reise: luftlinje til det nærmeste av {{n}} sykehus.',
  toCentre: 'Reise: luftlinje til midten av helsefellesskapets folk; sykehusene er ikke i dataene.',
  noKostra:
    'KOSTRA-gruppen skulle stått her, men er ikke i dataene: SSB har den, og den kan hentes.',
  noMorbidity:
    'Sykelighet er ikke med: ingen tabell har den etter kommune, og atlasene viser bruk, ikke sykelighet.',
} as const
