import { createLanguage } from '@samsyn/language'
import { exitCodeOf, Refusal } from '@samsyn/refusal'
import { commandNamed } from './commands.ts'
import { helpText } from './help-text.ts'
import { say } from './say.ts'
import { languageCodeIn } from './say-language.ts'

/** What people type when they want a command that is not an option here. */
const aliases: Record<string, string> = {
  '--help': 'help',
  '-h': 'help',
  '--version': 'version',
  '-v': 'version',
}

/** Runs one call; a refusal is one sentence on stderr. @returns the exit code */
export async function runCommand(args: readonly string[]): Promise<number> {
  // `samsyn --lang nn` asks for the list, as `samsyn` does.
  const listed = args.length === 0 || args[0]!.startsWith('--lang')
  const [name, ...rest] = listed ? ['help', ...args] : args
  try {
    const command = commandNamed(aliases[name!] ?? name!)
    if (rest.includes('--help') || rest.includes('-h')) {
      process.stdout.write(helpText(command, languageCodeIn(rest)))
      return 0
    }
    await command.run(rest)
    return 0
  } catch (error) {
    if (error instanceof Refusal) {
      say(createLanguage(languageCodeIn(args)).refusal(error).sentence)
      return exitCodeOf(error.kind)
    }
    say(`Found a fault in Samsyn itself: ${error instanceof Error ? error.stack : String(error)}`)
    say('To fix it: report it with the command you ran. Nothing half-written was left behind.')
    return 70
  }
}
