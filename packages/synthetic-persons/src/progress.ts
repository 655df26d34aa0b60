/** Told which part of the work is begun: `done` of `of` parts are finished. */
export type Progress = (
  done: number,
  of: number,
  what: 'drawing' | 'comparing',
  values: { readonly part: number; readonly parts: number },
) => void
