import type { PeersWords } from './peers-words.ts'

/** Orda i kommandoen som finn område med like utfordringar, på nynorsk. */
export const peersNn: PeersWords = {
  municipalities: 'Kommunar med utfordringar lik {{name}}',
  communities: 'Helsefellesskap med utfordringar lik {{name}}',
  distance: 'avstand',
  column: {
    share80plus: '80+ %',
    growth80plus: 'vekst %',
    inhabitants: 'innbyggjarar',
    centrality: 'i nærleiken',
    travel: 'reise km',
    smallness: 'i små %',
  },
  word: {
    share80plus: 'del som er 80+',
    growth80plus: 'vekst i 80+ dei neste 15 åra',
    inhabitants: 'storleik',
    centrality: 'sentralitet',
    travel: 'reiseavstand',
    smallness: 'del som bur i små kommunar',
  },
  why: 'likast i {{alike}}; mest ulik i {{differs}} ({{against}}).',
  against: {
    share80plus: '{{here}} {{own}}\u00a0%, {{there}} {{theirs}}\u00a0%',
    growth80plus: '{{here}} {{own}}\u00a0%, {{there}} {{theirs}}\u00a0%',
    inhabitants: '{{here}} {{own}}, {{there}} {{theirs}} innbyggjarar',
    centrality: '{{here}} {{own}}, {{there}} {{theirs}} folk i nærleiken',
    travel: '{{here}} {{own}} km, {{there}} {{theirs}} km',
    smallness: '{{here}} {{own}}\u00a0%, {{there}} {{theirs}}\u00a0%',
  },
  trustArea: 'Opptaksområde {{name}}',
  country: 'Landet',
  means:
    'Avstanden er i standardavvik over alder, storleik, sentralitet og reise, kvar med vekt 1; 0 er heilt likt. Alder er del 80+ og veksten i 80+ på 15 år.',
  centrality:
    'I nærleiken: folk som tel halvt for kvar 25 km, eit overslag av storleik og avstand. Sentralitetsindeksen til SSB er ikkje i dataa.',
  toHospital: 'Reise: luftlinje til det næraste av {{n}} sjukehus.',
  toCentre:
    'Reise: luftlinje til midten av folket i helsefellesskapet; sjukehusa er ikkje i dataa.',
  noKostra:
    'KOSTRA-gruppa skulle stått her, men er ikkje i dataa: SSB har henne, og ho kan hentast.',
  noMorbidity:
    'Sjukelegheit er ikkje med: ingen tabell har henne etter kommune, og atlasa viser bruk, ikkje sjukelegheit.',
}
