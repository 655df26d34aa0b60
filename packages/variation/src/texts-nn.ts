import type { textsEn } from './texts-en.ts'

/** Setningane i eit atlas på nynorsk. */
export const textsNn: Record<keyof typeof textsEn, string> = {
  'chance.all': 'Områda er ikkje meir ulike enn tilfelle aleine ville gjort dei.',
  'chance.most':
    'Tilfeldigheiter forklarer det meste av variasjonen ({{chancePercent}} prosent); områda sine eigne skilnader er små ved sida av.',
  'chance.half':
    'Om lag halvparten av variasjonen er tilfeldig ({{chancePercent}} prosent), halvparten er områda sin eigen.',
  'chance.little':
    'Tilfeldigheiter forklarer ein liten del av variasjonen ({{chancePercent}} prosent); resten er områda sin eigen.',
  'chance.hardly':
    'Tilfeldigheiter forklarer nesten ikkje noko av variasjonen ({{chancePercent}} prosent); områda er reelt ulike.',
  'chance.unknown':
    'Kor mykje tilfelle forklarer, kan ikkje seiast: tala byggjer ikkje på talet på hendingar som tilfelle kunne flytta.',
  quotient:
    'Den høgaste raten er {{quotient}} gonger den lågaste; like område av desse storleikane ville tilfeldig vist {{low}} til {{high}}.',
  'quotient.unbounded':
    'Den høgaste raten er {{quotient}} gonger den lågaste; ved tilfelle aleine kunne det lågaste av like område hatt ingen hendingar.',
  'quotient.none':
    'Høgast og lågast kan ikkje delast på kvarandre: det lågaste området har ingen hendingar.',
  'areas.outside':
    '{{outside}} av {{areas}} område ligg utanfor det tilfeldigheiter gir (95 %); {{beyond}} òg utanfor den spreiinga område vanlegvis har.',
  'areas.general':
    'Spreiinga er generell, ikkje nokre få avvikarar: les dei krympa ratane med intervall heller enn ei liste med namn.',
  'areas.one': 'Berre eitt område har tal, og variasjon er mellom område.',
  'areas.missing': 'Utan tal: {{names}}.',
  'areas.low-numbers': 'Færre enn {{lowNumber}} hendingar: {{names}}. Les desse med varsemd.',
  'care.effective':
    'Nødvendig helsehjelp: alle som treng henne, bør få henne. Låge ratar tyder på behov som ikkje er dekt.',
  'care.preference-sensitive':
    'Preferansesensitiv helsehjelp: kva som er rett, kjem an på pasienten. Variasjonen spør om valet er informert, ikkje kva rate som er rett.',
  'care.supply-sensitive':
    'Tilbodssensitiv helsehjelp: bruken følgjer dei sengene og legane som finst. Meir er ikkje vist å vere betre, og heller ikkje mindre.',
  'care.unknown':
    'Det er ikkje sagt om dette er nødvendig, preferansesensitiv eller tilbodssensitiv helsehjelp; avgjer det før høgt eller lågt blir lese som for mykje eller for lite.',
  'flag.private':
    'Private utførte {{percent}} prosent av dette i {{name}}, mest av alle område; det som blir betalt privat, er ulikt mellom områda.',
  'flag.kostra-march':
    'Ureviderte tal: KOSTRA frå mars. Junitala kan bli andre; legg ikkje vekt på små skilnader før då.',
  'flag.kostra-june': 'Reviderte tal: KOSTRA frå juni.',
  'flag.kostra-unsaid':
    'Tal frå KOSTRA; tabellen seier ikkje om dei er frå mars (ureviderte) eller juni (reviderte).',
  'flag.registered-only':
    'Berre det som er registrert, er talt: behandling utanfor offentleg finansiering er ikkje med, så ein låg rate kan vere helsehjelp som er kjøpt.',
  'flag.repeats-unknown':
    'Det er ikkje sagt om same person blir talt fleire gonger; i så fall gir tilfelle meir enn bandet viser.',
  'flag.expected-implied':
    'Forventa tal er utleidde av dei publiserte ratane, ikkje rekna ut frå alder og kjønn; mål som bruker dei, er tilnærma.',
  'flag.country-disagrees':
    'Talet for landet ligg {{percent}} prosent frå summen av områda: eitt av dei er feil, eller eit område manglar, og det forventa kviler på landet.',
  'flag.left-out':
    '{{count}} skjulte tal for kommunar er haldne utanfor summane, med menneska der: ein rate er den for kommunane som kan visast.',
  'flag.unit-unknown':
    'Ukjend eining: fila seier ikkje kva ratane er per, så berre mål utan eining er rekna ut.',
  'flag.level-apart':
    'Områda samla ligg {{percent}} prosent frå referansen; måla merkte omskalerte tek det bort.',
  'counted.users': 'tilbod til {{n}} brukarar',
  'counted.events': '{{n}} hendingar',
  'counted.share': '{{n}} tilfelle',
  'counted.fte': '{{n}} årsverk',
  'counted.other': '{{n}} av det som blir talt',
  'opportunity.country':
    'Dersom områda over landet sin rate kom ned til han, ville det frigjere {{frees}}; å løfte dei som ligg under, krev {{requires}}.',
  'opportunity.other':
    'Dersom alle område nådde den valde referansen ({{ratio}} gonger det forventa), ville det frigjere {{frees}} og krevje {{requires}}.',
  'opportunity.fte':
    'I årsverk, med {{each}} for kvar: {{frees}} blir frigjorde og {{requires}} krevst.',
  'opportunity.beds':
    'I senger, med {{days}} liggedøgn for kvar og {{percent}} prosent belegg: {{frees}} blir frigjorde og {{requires}} krevst.',
  'opportunity.assumed':
    'Kva kvar av dei krev, er ein grov føresetnad til fellesskapet gir sin eigen.',
  'opportunity.question':
    'Dette er eit spørsmål til partane, ikkje eit mål: referansen kan sjølv gi for lite eller for mykje.',
}
