/** One request, and which resource of /openapi.json it is of. */
export interface Question {
  readonly route: string
  readonly path: string
}

const same = (path: string): Question => ({ route: path, path })
const ofAll = [
  'communities',
  'measures',
  'services',
  'atlas',
  'boundaries',
  'indicators',
  'sources',
  'runs',
].map((name) => same(`/api/${name}`))
const homeCare = { route: '/api/atlas/{service}', path: '/api/atlas/home-care' }

function about(id: string, what: string): Question {
  return {
    route: `/api/communities/{id}${what.split('?')[0]}`,
    path: `/api/communities/${id}${what}`,
  }
}

/** What pages ask for: what is the same for all, and what is about each community for two priority groups. */
export function allQuestions(communities: readonly string[]): Question[] {
  return [
    ...ofAll,
    homeCare,
    ...communities.flatMap((id) =>
      [
        '',
        '/population',
        '/services',
        '?group=mental-health',
        '/services?group=mental-health',
        '/plan?group=mental-health',
        '/plan',
        '/baseline',
        '/peers',
      ].map((what) => about(id, what)),
    ),
  ]
}

/** The pages that a person goes through, each with what the page asks for. One in five takes the report along. */
export function visit(id: string, random: () => number): Question[][] {
  const group = random() < 0.7 ? 'frail-elderly' : 'mental-health'
  const plan = about(id, `/plan?group=${group}`)
  const others = [
    [about(id, '/population'), plan],
    [about(id, `/services?group=${group}`), plan],
    [about(id, '/baseline'), same('/api/measures')],
    [same('/api/atlas'), homeCare, same('/api/boundaries')],
    [same('/api/indicators')],
    [same('/api/sources'), same('/api/services')],
  ].filter(() => random() < 0.6)
  const report = random() < 0.2 ? [[about(id, `/documents/plan.html?group=${group}`)]] : []
  return [[same('/api/communities'), about(id, `?group=${group}`), plan], ...others, ...report]
}
