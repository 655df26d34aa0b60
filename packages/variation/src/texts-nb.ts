import type { textsEn } from './texts-en.ts'

/** Setningene i et atlas på bokmål. */
export const textsNb: Record<keyof typeof textsEn, string> = {
  'chance.all': 'Områdene er ikke mer ulike enn tilfeldigheter alene ville gjort dem.',
  'chance.most':
    'Tilfeldigheter forklarer det meste av variasjonen ({{chancePercent}} prosent); områdenes egne forskjeller er små ved siden av.',
  'chance.half':
    'Omtrent halvparten av variasjonen er tilfeldig ({{chancePercent}} prosent), halvparten er områdenes egen.',
  'chance.little':
    'Tilfeldigheter forklarer en liten del av variasjonen ({{chancePercent}} prosent); resten er områdenes egen.',
  'chance.hardly':
    'Tilfeldigheter forklarer nesten ikke noe av variasjonen ({{chancePercent}} prosent); områdene er reelt ulike.',
  'chance.unknown':
    'Hvor mye tilfeldigheter forklarer kan ikke sies: tallene bygger ikke på antall som tilfeldigheter kunne flyttet.',
  quotient:
    'Den høyeste raten er {{quotient}} ganger den laveste; like områder av disse størrelsene ville tilfeldig vist {{low}} til {{high}}.',
  'quotient.unbounded':
    'Den høyeste raten er {{quotient}} ganger den laveste; ved tilfeldigheter alene kunne det laveste av like områder hatt ingen hendelser.',
  'quotient.none':
    'Høyest og lavest kan ikke deles på hverandre: det laveste området har ingen hendelser.',
  'areas.outside':
    '{{outside}} av {{areas}} områder ligger utenfor det tilfeldigheter gir (95 %); {{beyond}} også utenfor den spredningen områder vanligvis har.',
  'areas.general':
    'Spredningen er generell, ikke noen få avvikere: les de krympede ratene med intervaller heller enn en liste med navn.',
  'areas.one': 'Bare ett område har tall, og variasjon er mellom områder.',
  'areas.missing': 'Uten tall: {{names}}.',
  'areas.low-numbers': 'Færre enn {{lowNumber}} hendelser: {{names}}. Les disse med varsomhet.',
  'care.effective':
    'Nødvendig helsehjelp: alle som trenger den, bør få den. Lave rater tyder på behov som ikke er dekket.',
  'care.preference-sensitive':
    'Preferansesensitiv helsehjelp: hva som er riktig, avhenger av pasienten. Variasjonen spør om valget er informert, ikke hvilken rate som er riktig.',
  'care.supply-sensitive':
    'Tilbudssensitiv helsehjelp: bruken følger de sengene og legene som finnes. Mer er ikke vist å være bedre, og heller ikke mindre.',
  'care.unknown':
    'Det er ikke sagt om dette er nødvendig, preferansesensitiv eller tilbudssensitiv helsehjelp; avgjør det før høyt eller lavt leses som for mye eller for lite.',
  'flag.private':
    'Private utførte {{percent}} prosent av dette i {{name}}, mest av alle områder; det som betales privat, er ulikt mellom områdene.',
  'flag.kostra-march':
    'Ureviderte tall: KOSTRA fra mars. Junitallene kan bli andre; legg ikke vekt på små forskjeller før da.',
  'flag.kostra-june': 'Reviderte tall: KOSTRA fra juni.',
  'flag.kostra-unsaid':
    'Tall fra KOSTRA; tabellen sier ikke om de er fra mars (ureviderte) eller juni (reviderte).',
  'flag.registered-only':
    'Bare det som er registrert, er talt: behandling utenfor offentlig finansiering er ikke med, så en lav rate kan være helsehjelp som er kjøpt.',
  'flag.repeats-unknown':
    'Det er ikke sagt om samme person telles flere ganger; i så fall gir tilfeldigheter mer enn båndet viser.',
  'flag.expected-implied':
    'Forventede antall er utledet av de publiserte ratene, ikke beregnet fra alder og kjønn; mål som bruker dem, er tilnærmede.',
  'flag.country-disagrees':
    'Landets eget antall ligger {{percent}} prosent fra summen av områdene: ett av dem er feil, eller et område mangler, og det forventede hviler på landet.',
  'flag.left-out':
    '{{count}} skjulte tall for kommuner er holdt utenfor summene, med menneskene der: en rate er den for kommunene som kan vises.',
  'flag.unit-unknown':
    'Ukjent enhet: filen sier ikke hva ratene er per, så bare mål uten enhet er beregnet.',
  'flag.level-apart':
    'Områdene samlet ligger {{percent}} prosent fra referansen; målene merket omskalert tar det bort.',
  'counted.users': 'tilbud til {{n}} brukere',
  'counted.events': '{{n}} hendelser',
  'counted.share': '{{n}} tilfeller',
  'counted.fte': '{{n}} årsverk',
  'counted.other': '{{n}} av det som telles',
  'opportunity.country':
    'Hvis områdene over landets rate kom ned til den, ville det frigjøre {{frees}}; å løfte dem som ligger under, krever {{requires}}.',
  'opportunity.other':
    'Hvis alle områder nådde den valgte referansen ({{ratio}} ganger det forventede), ville det frigjøre {{frees}} og kreve {{requires}}.',
  'opportunity.fte':
    'I årsverk, med {{each}} for hver: {{frees}} frigjøres og {{requires}} kreves.',
  'opportunity.beds':
    'I senger, med {{days}} liggedøgn for hver og {{percent}} prosent belegg: {{frees}} frigjøres og {{requires}} kreves.',
  'opportunity.assumed':
    'Hva hver av dem krever, er en grov forutsetning inntil fellesskapet gir sin egen.',
  'opportunity.question':
    'Dette er et spørsmål til partene, ikke et mål: referansen kan selv gi for lite eller for mye.',
}
