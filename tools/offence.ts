/** Something a check found in a file: found – because – remedy, as clauses without a capital or a full stop. */
export interface Offence {
  /** From the root of the repository. */
  readonly file: string
  readonly line: number
  readonly found: string
  readonly because: string
  readonly remedy: string
}

/** Prints every offence as "file:line – …" and sets exit code 1, or says that all is well. */
export function report(offences: readonly Offence[], allWell: string): void {
  if (offences.length === 0) {
    process.stdout.write(`${allWell}\n`)
    return
  }
  for (const { file, line, found, because, remedy } of offences) {
    process.stderr.write(
      `${file}:${line} – Found ${found}; because ${because}, it cannot stay. To fix it: ${remedy}.\n`,
    )
  }
  process.exitCode = 1
}
