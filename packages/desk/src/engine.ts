import manifest from '../package.json' with { type: 'json' }

/** The version of Samsyn, the same for all its packages: a run says which one made its numbers. */
export const ENGINE: string = manifest.version
