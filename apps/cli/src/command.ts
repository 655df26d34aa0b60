/** One command is one function call and one printed explanation. */
export interface Command {
  readonly name: string
  /** One line for the list. */
  readonly purpose: string
  readonly usage: string
  readonly help: string
  run(args: readonly string[]): Promise<void>
}
