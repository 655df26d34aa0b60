import type { RefusalWords } from './words.ts'

const bareFolder = {
  because: 'tabellane blir lesne frå ei mappe',
  remedy: 'nemn mappa som har dei, med --data eller SAMSYN_DATA',
}
const later =
  'hent att seinare; det som er svara på, er teke vare på, og det blir ikkje spurt om att'

/** Refusals in nynorsk. */
export const refusalsNn: RefusalWords = {
  sentence:
    'Fann {{found}}; fordi {{because}}, kan dette ikkje brukast. Slik blir det retta: {{remedy}}.',
  untranslated: '{{kind}}. Grunnen, på engelsk: {{english}}',
  near: 'skriv {{near}}',
  or: ' eller ',
  line: ' (linje {{line}})',
  kinds: {
    'wrong-call': 'Kallet kan ikkje brukast slik det står',
    'unknown-area': 'Staden er ukjend',
    'unknown-group': 'Pasientgruppa er ukjend',
    'year-out-of-range': 'Året er utanfor det tabellane og framskrivinga dekkjer',
    'missing-table': 'Ei fil eller ein tabell manglar',
    'broken-table': 'Ei fil kan ikkje lesast',
    'wrong-vintage': 'Tala høyrer til andre grenser',
    'duplicate-key': 'Noko står to gonger',
    'impossible-value': 'Eit tal er utanfor det moglege',
    'incomplete-table': 'Ein tabell er ikkje heil',
    'tables-disagree': 'Tabellane stemmer ikkje med kvarandre',
    'shapes-differ': 'Delar som høyrer saman, har ulik form',
    'not-available': 'Noko som trengst, er ikkje til å få tak i no',
    'cannot-write': 'Resultatet kan ikkje skrivast',
    'not-found': 'Dette finst ikkje her',
    'not-signed-in': 'Du er ikkje logga inn',
    'not-allowed': 'Dette er ikkje tillate',
    'wrong-method': 'Adressa tek ikkje imot eit slikt kall',
    'too-large': 'Dette er for stort',
    'wrong-format': 'Formatet er eit anna enn det som blir teke imot',
    'too-many': 'Det er for mange samstundes',
  },
  known: {
    'command-unknown': {
      found: 'kommandoen "{{name}}"',
      because: 'samsyn ikkje har nokon slik kommando',
      remedy: 'samsyn help viser kommandoane',
    },
    'option-unknown': {
      found: 'valet --{{option}}',
      because: 'kommandoen ikkje tek det',
      remedy: 'bruk han slik: {{usage}}',
      near: 'skriv --{{near}} i staden for --{{option}}, eller bruk han slik: {{usage}}',
    },
    'option-twice': {
      found: '--{{option}} to gonger',
      because: 'berre eitt av dei kan gjelde',
      remedy: 'ta bort det eine',
    },
    'option-empty': {
      found: 'ein tom --{{option}}',
      because: 'han ikkje seier noko',
      remedy: 'skriv ein verdi, eller ta han bort',
    },
    'option-not-number': {
      found: '--{{option}} {{text}}',
      because: 'det skal vere eit heilt tal frå {{min}} til {{max}}',
      remedy: 'ta det bort for {{otherwise}}, eller skriv eit tal i det området',
    },
    'option-not-word': {
      found: '--{{option}} {{text}}',
      because: 'det skal vere eit av {{words}}',
      remedy: 'skriv eitt av dei',
    },
    'group-unknown': {
      found: '--{{option}} {{text}}',
      because: 'det skal vere ei av {{words}}',
      remedy: 'skriv ei av dei',
    },
    'years-unreadable': {
      found: '"{{part}}" i --years {{text}}',
      because: 'år er fire siffer, åleine eller som eit stigande område',
      remedy: 'skriv til dømes --years 2020,2025,2027..2030,2035,2040',
    },
    'year-outside': {
      found: 'året {{year}}',
      because: 'tabellane og framskrivinga dekkjer {{first}} til {{last}}',
      remedy: 'vel år innanfor det',
    },
    'year-of-run': {
      found: 'året {{year}} ved {{where}}',
      because: 'grunnlaget står i {{first}}, som er kjent, og ei køyring sluttar i {{last}}',
      remedy: 'vel eit seinare år enn {{first}}, høgst {{last}}',
    },
    'year-of-accounts': {
      found: 'ein rekneskap for {{year}}',
      because:
        'rekneskapen blir halden opp mot i dag, som er {{first}}, og ei køyring sluttar i {{last}}',
      remedy: 'vel eit seinare år enn {{first}}, høgst {{last}}',
    },
    'community-missing': {
      found: 'ikkje noko helsefellesskap',
      because: 'eit planleggingsgrunnlag blir laga for eitt av dei 19',
      remedy: 'bruk kommandoen slik: {{usage}}',
    },
    'all-and-one': {
      found: '--all saman med {{other}}',
      because: '--all er alle helsefellesskapa',
      remedy: 'ta bort det eine',
    },
    'area-unknown': {
      found: 'namnet "{{text}}"',
      because: 'ingen kommune, bydel, helseføretak, helsefellesskap eller region heiter det',
      remedy:
        'skriv eit helsefellesskap, ein kommune, ein kode eller eit helseføretak, til dømes vestfold, Tønsberg, 3905 eller ahus',
      near: 'skriv {{near}} om det var det du meinte',
    },
    'area-ambiguous': {
      found: 'namnet "{{text}}"',
      because: 'det passar på {{n}} område',
      remedy: 'skriv eitt av {{choices}}',
    },
    'area-is-county': {
      found: 'fylket "{{text}}"',
      because: 'planar blir laga for helsefellesskap, og eit fylke er ikkje eit av dei',
      remedy: 'skriv {{near}}',
    },
    'area-code-unknown': {
      found: 'koden {{code}}',
      because: 'ingen kommune eller bydel har hatt han sidan 1. januar 2024',
      remedy: 'skriv koden som gjeld i dag, eller namnet',
    },
    'area-too-large': {
      found: 'namnet "{{text}}"',
      because: '{{name}} har {{n}} helsefellesskap',
      remedy: 'skriv eitt av {{choices}}',
    },
    'trust-without-catchment': {
      found: 'helseføretaket "{{name}}"',
      because: 'det ikkje har noko eige opptaksområde, og difor ikkje noko helsefellesskap',
      remedy: 'skriv eit helsefellesskap eller ein kommune, til dømes vestfold eller Tønsberg',
    },
    'area-elsewhere': {
      found: 'området {{area}} ved {{where}}',
      because: 'det ikkje er ein kommune i {{community}}',
      remedy: 'bruk eitt av {{choices}}',
    },
    'community-unknown': {
      found: 'helsefellesskapet "{{id}}"',
      because: 'ingen av dei 19 heiter det',
      remedy: 'bruk eitt av {{choices}}',
      near: 'skriv "{{near}}"',
    },
    'folder-missing': { found: 'inga mappe {{folder}}', ...bareFolder },
    'folder-is-file': { found: 'ei fil, ikkje ei mappe, i {{folder}}', ...bareFolder },
    'table-missing': {
      found: 'inga fil {{file}} i {{folder}}',
      because: 'ein plan treng tabellen ({{title}}, {{table}})',
      remedy: 'nemn mappa som har han, med --data eller SAMSYN_DATA',
    },
    'file-missing': {
      found: 'inga fil {{file}}',
      because: 'det ikkje er noko der',
      remedy: 'sjå etter om namnet er rett, og mappa ho blir leita etter i',
    },
    'file-is-folder': {
      found: 'ei mappe, ikkje ei fil, i {{file}}',
      because: 'det er ei fil som blir lesen',
      remedy: 'nemn ei fil i ho',
    },
    'file-forbidden': {
      found: '{{file}}, som ikkje kan lesast',
      because: 'du ikkje har rett til det',
      remedy: 'spør eigaren, eller nemn ein kopi',
    },
    'file-not-utf8': {
      found: '{{file}}, som ikkje er i UTF-8',
      because: 'stadnamn ville bli lesne feil',
      remedy: 'lagre ho som UTF-8 (i eit rekneark: "CSV UTF-8")',
    },
    'scenario-missing': {
      found: 'inga fil {{file}}',
      because: 'eit scenario blir lese frå ei fil, ei lenkje eller namnet på eit døme',
      remedy:
        'sjå etter om stien er rett, skriv eit av dei samsyn scenario examples listar, eller ta det bort for referansen',
    },
    'scenario-not-json': {
      found: 'tekst som ikkje er JSON ({{error}})',
      because: 'eit scenario er eitt JSON-dokument',
      remedy: 'sjå etter eit komma eller eit hermeteikn som manglar på den staden',
    },
    'scenario-too-long': {
      found: 'eit scenario på {{n}} tusen teikn',
      because:
        'ikkje noko scenario som er ein skilnad frå eit grunnlag, har meir enn {{most}} tusen',
      remedy: 'sjå etter om det var denne fila som var meint',
    },
    'scenario-field-unknown': {
      found: 'feltet {{field}} ved {{where}}',
      because:
        'eit scenario ikkje har eit slikt felt der, og det som ikkje blir forstått, ikkje blir utelate i det stille',
      remedy: 'ta det bort',
      near: 'skriv "{{near}}"',
    },
    'service-unknown': {
      found: 'tenesta {{service}} ved {{where}}',
      because: 'tenestekatalogen ikkje har ho',
      remedy: 'bruk ei av {{choices}}',
      near: 'skriv "{{near}}"',
    },
    'service-uncounted': {
      found: 'tenesta {{service}} ved {{where}}',
      because: 'ingen open tabell tel ho her, og ingenting kjem til ho',
      remedy:
        'gje ho eit utgangspunkt i dag i `bases`, per 1 000 personar etter alder, med grunngjevinga',
    },
    'measure-unknown': {
      found: 'tiltaket "{{measure}}" ved {{where}}',
      because: 'verken biblioteket eller `ownMeasures` har det',
      remedy: 'vel eit i biblioteket, eller beskriv det i ownMeasures',
      near: 'skriv "{{near}}"',
    },
    'measure-twice': {
      found: 'tiltaket "{{measure}}" ein gong til ved {{where}}',
      because: 'éin stad berre kan innføre det éin gong',
      remedy: 'nemn det éin gong, eller for eigne område',
    },
    'assumption-unknown': {
      found: 'føresetnaden "{{id}}" ved {{where}}',
      because: 'ikkje noko tal i ei køyring heiter det',
      remedy: 'sjå etter id-en under `assumptions` i samsyn run --json',
      near: 'skriv "{{near}}"',
    },
    'outcome-unknown': {
      found: 'utfallet "{{id}}"',
      because: 'inga teneste i køyringa gjev det',
      remedy: 'bruk eit av {{choices}}',
      near: 'skriv {{near}}',
    },
    'scenarios-too-few': {
      found: 'færre enn to scenario',
      because: 'det ikkje er noko å samanlikne med',
      remedy: 'bruk kommandoen slik: {{usage}}',
    },
    'cannot-write': {
      found: 'ingen måte å skrive i {{folder}} på ({{error}})',
      because: 'mappa ikkje kan lagast eller skrivast i, eller noko anna har namnet til ei fil',
      remedy: 'vel ei mappe du har lov til å skrive i',
    },
    'disk-full': {
      found: 'ingen måte å skrive i {{folder}} på ({{error}})',
      because: 'disken er full',
      remedy: 'gjer plass, eller vel ei mappe på ein annan disk',
    },
    'port-taken': {
      found: 'port {{port}} på {{host}} oppteken',
      because: 'eit anna program lyttar der, kanskje ein tidlegare Samsyn',
      remedy: 'stopp det programmet, eller vel ein annan port med --port {{next}}',
    },
    'not-signed-in': {
      found: 'eit kall frå ingen',
      because: 'denne tenaren svarar folk som har logga inn',
      remedy: 'logg inn på /sign-in',
    },
    'run-unknown': {
      found: 'inga køyring {{id}}',
      because: 'ho aldri vart beden om her, eller for så lenge sidan at ho er gløymd',
      remedy: 'sjå /api/runs for dei som finst',
    },
    'too-many-runs': {
      found: '{{n}} køyringar som ventar',
      because: 'dei blir køyrde éi om gongen',
      remedy: 'vent til nokre er ferdige, eller avbryt ei',
    },
    'source-unknown': {
      found: 'kjelda "{{word}}"',
      because: 'inga kjelde eller gruppe i katalogen heiter det',
      remedy: 'samsyn data status listar kjeldene',
    },
    'source-gone': {
      found: 'ingen tabell på {{url}} ({{told}})',
      because: 'utgivaren har teke han bort eller gjeve han eit anna nummer',
      remedy:
        'finn det som har kome i staden, og endre katalogen; samsyn data pull --offline byggjer framleis det som er teke vare på',
    },
    'source-busy': {
      found: 'svaret {{told}} frå {{url}}, kvar gong det vart spurt',
      because: 'ho ikkje tek imot fleire kall no',
      remedy: later,
    },
    'source-in-trouble': {
      found: 'svaret {{told}} frå {{url}}, kvar gong det vart spurt',
      because: 'tenesta har problem',
      remedy: later,
    },
    'source-unreachable': {
      found: 'ikkje noko heilt svar frå {{url}} på {{attempts}} forsøk ({{error}})',
      because: 'det ikkje er noko nett, eller tenesta har problem',
      remedy: `${later}; --offline byggjer av det som er teke vare på`,
    },
    'source-not-json': {
      found: 'eit svar av slaget {{type}} frå {{url}}',
      because:
        'det vart bede om JSON (ei side for folk betyr vedlikehald, eller noko mellom her og der)',
      remedy: 'hent att seinare, og sjå etter --base-url om du gav ei',
    },
  },
}
