import type { Clauses } from '@samsyn/refusal'

/** Refusals about scenarios and their runs, in nynorsk. */
export const scenarioNn = {
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
  'scenario-missing': {
    found: 'inga fil {{file}}',
    because: 'eit scenario blir lese frå ei fil, ei lenkje eller namnet på eit døme',
    remedy:
      'sjå etter om stien er rett, skriv eitt av dei samsyn scenario examples listar, eller ta det bort for referansen',
  },
  'scenario-not-json': {
    found: 'tekst som ikkje er JSON ({{error}})',
    because: 'eit scenario er eitt JSON-dokument',
    remedy: 'sjå etter eit komma eller eit hermeteikn som manglar på den staden',
  },
  'scenario-too-long': {
    found: 'eit scenario på {{n}} tusen teikn',
    because: 'ikkje noko scenario som er ein skilnad frå eit grunnlag, har meir enn {{most}} tusen',
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
    remedy: 'vel eitt i biblioteket, eller beskriv det i ownMeasures',
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
    remedy: 'bruk eitt av {{choices}}',
    near: 'skriv {{near}}',
  },
  'scenario-link-broken': {
    found: 'ei lenkje som ikkje har eit scenario i seg',
    because: 'ho er kutta av eller endra på vegen',
    remedy: 'kopier heile lenkja på nytt',
  },
  'scenario-too-new': {
    found: 'eit scenario av versjon {{version}} ved schema',
    because: 'denne Samsyn kjenner versjonar til og med {{newest}}',
    remedy: 'opne det med ein nyare Samsyn',
  },
  'scenario-of-other-community': {
    found: 'helsefellesskapet "{{community}}" ved community',
    because: 'grunnlaget er det for {{own}}',
    remedy: 'køyr scenarioet for {{community}}, eller ta bort community',
  },
  'said-twice': {
    found: '{{name}} ein gong til ved {{where}}',
    because: 'ingen veit kva for ein av dei to som gjeld',
    remedy: 'ta bort den eine',
  },
  'characters-unseen': {
    found: '{{text}} ved {{where}}',
    because: 'det har teikn som ingen ser, og som kan løyne eller snu det ein lesar får sjå',
    remedy: 'skriv det på nytt med vanlege bokstavar',
  },
  'interval-disordered': {
    found: 'eit intervall frå {{low}} til {{high}} rundt {{central}} ved {{where}}',
    because: 'den midtarste verdien skal liggje mellom den låge og den høge',
    remedy: 'set dei tre verdiane i rekkjefølgje',
  },
  'base-is-counted': {
    found: 'eit utgangspunkt for {{service}} ved {{where}}',
    because: '{{sources}} tel det her, og det som er talt, ikkje er ein føresetnad',
    remedy:
      'ta det bort; `convergence` endrar nivået, og `need` går frå det til førekomst og dekningsgrad',
  },
  'convergence-unknown': {
    found: 'tilnærming for {{service}} ved {{where}}',
    because: 'ingen tabell gjev det lokale nivået ved sida av nivået i landet',
    remedy: 'vel home-care, long-stay, housing-24h eller ei sjukehusteneste',
  },
  'limit-without-staff': {
    found: 'ei grense for årsverk i tenester på nivået {{level}} ved {{where}}',
    because: 'verken ein tabell eller eit tiltak gjev dei aktivitet her',
    remedy: 'gje ei av dei eit utgangspunkt i `bases`, eller ta bort grensa',
  },
  'ages-turned': {
    found: 'alderen {{from}} til {{to}} ved {{where}}',
    because: 'ingen er imellom',
    remedy: 'skriv den yngste først, til dømes 67 til 105',
  },
  'shares-uneven': {
    found: 'delar som til saman er {{sum}} ved {{where}}',
    because: 'alt som forlèt ein stad, anten sluttar eller kjem fram',
    remedy: 'la delane til saman bli 1',
  },
  'moves-in-circle': {
    found: 'flyttingar i ring, {{circle}}, ved {{where}}',
    because: 'aktiviteten ville flytte seg i det uendelege og bli talt fleire gonger',
    remedy: 'ta bort eitt av tiltaka som lagar ringen',
  },
  'measure-id-taken': {
    found: 'id-en "{{id}}" ved {{where}}',
    because: 'eit anna tiltak heiter det, i biblioteket eller i dette scenarioet',
    remedy: 'gje tiltaket sin eigen id',
  },
  'too-many-to-choose': {
    found: '{{n}} tiltak å velje mellom',
    because: 'alle sett av dei blir prøvde, og {{most}} gjev {{sets}} sett',
    remedy: 'ta med høgst {{most}} i scenarioet',
  },
  'outcome-beyond': {
    found: '{{outcome}} større enn noko tal',
    because: 'tala i scenarioet blir gonga til meir enn ei datamaskin kan romme',
    remedy: 'senk omrekningane og intervalla i dei eigne tiltaka til scenarioet, dei vidaste først',
  },
} as const satisfies Readonly<Record<string, Clauses>>
