import { builtPage } from '../built-page.ts'
import type { Command } from '../command.ts'
import { parseOptions, wholeNumber } from '../parse-options.ts'
import { say } from '../say.ts'
import { untilStopped } from '../until-stopped.ts'

const usage = 'samsyn serve [--data DIR] [--port 4680] [--host 127.0.0.1] [--state DIR] [--no-page]'

export const serveCommand: Command = {
  name: 'serve',
  purpose: 'the workplace and its API on http://127.0.0.1:4680',
  usage,
  help: [
    'Serves the page, /api and /openapi.json until stopped (Ctrl-C or SIGTERM), with one JSON line for each request on stdout.',
    '',
    '  --data                 folder with the real tables (or SAMSYN_DATA); without it a synthetic country',
    '  --port                 4680',
    '  --state                folder for runs and for what went out (out/server-<port>)',
    '  --no-page              the API alone, without building the page',
    '  --requests-per-minute  of one asker (6000)',
    '  --host                 127.0.0.1; another address needs a sign-in, see apps/server/README.md',
  ].join('\n'),
  async run(args) {
    const { values } = parseOptions(
      args,
      {
        data: { type: 'string' },
        port: { type: 'string' },
        host: { type: 'string' },
        state: { type: 'string' },
        'no-page': { type: 'boolean' },
        'requests-per-minute': { type: 'string' },
      },
      usage,
    )
    const port = wholeNumber(values.port, 'port', { min: 0, max: 65_535, otherwise: 4680 })
    const { signInFrom, startServer } = await import('@samsyn/server')
    const server = await startServer({
      ...(values.data === undefined ? {} : { data: values.data }),
      ...(values.state === undefined ? {} : { state: values.state }),
      host: values.host ?? '127.0.0.1',
      port,
      signIn: signInFrom(process.env),
      requestsPerMinute: wholeNumber(values['requests-per-minute'], 'requests-per-minute', {
        ...{ min: 1, max: 100_000_000, otherwise: 6000 },
      }),
      page: values['no-page'] ? null : await builtPage(),
      log: 'requests',
    })
    say(`Samsyn listens on ${server.url} – stop with Ctrl-C`)
    const stopped = untilStopped()
    try {
      const { kind } = await server.ready
      say(
        kind === 'real'
          ? 'The tables are read'
          : 'No real tables were given (--data), so people and service use are SYNTHETIC: good for a look, not for a plan.',
      )
      await stopped
    } finally {
      await server.close()
    }
  },
}
