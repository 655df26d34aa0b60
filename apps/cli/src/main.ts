import { exitCodeOf, Refusal } from '@samsyn/refusal'
import { commandNamed, helpOf } from './commands.ts'
import { say } from './say.ts'

// A reader that closes the pipe early (`samsyn plan … --json | head`) is no error; a full disk is.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  say(
    `Found no way to write the result (${error.code}); because the disk or device behind stdout is full or gone, ` +
      'this cannot be used. To fix it: send the output somewhere else.',
  )
  process.exit(exitCodeOf('cannot-write'))
})

/** What people type when they want a command that is not an option here. */
const aliases: Record<string, string> = {
  '--help': 'help',
  '-h': 'help',
  '--version': 'version',
  '-v': 'version',
}

process.exitCode = await main(process.argv.slice(2))

async function main([name = 'help', ...rest]: string[]): Promise<number> {
  try {
    const command = commandNamed(aliases[name] ?? name)
    if (rest.includes('--help') || rest.includes('-h')) {
      process.stdout.write(helpOf(command))
      return 0
    }
    await command.run(rest)
    return 0
  } catch (error) {
    if (error instanceof Refusal) {
      say(error.message)
      return exitCodeOf(error.kind)
    }
    say(`Found a fault in Samsyn itself: ${error instanceof Error ? error.stack : String(error)}`)
    say('To fix it: report it with the command you ran. Nothing half-written was left behind.')
    return 70
  }
}
