import type { DrawChoice } from './luck.ts'

/** How many draws of which luck a run has unless told: those of the page, of documents and of every command. */
export const usual = { draws: 4000, seed: 1 } as const satisfies DrawChoice
