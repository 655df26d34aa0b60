import { exitCodeOf } from '@samsyn/refusal'
import { runCommand } from './run-command.ts'
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

process.exitCode = await runCommand(process.argv.slice(2))
