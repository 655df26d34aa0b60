import type { CommandName } from '@samsyn/language'
import type { Options } from './parse-options.ts'

/** One command is one function call and one printed explanation. What it does and what its options mean is said by language. */
export interface Command {
  readonly name: CommandName
  readonly usage: string
  readonly options: Options
  run(args: readonly string[]): Promise<void>
}
