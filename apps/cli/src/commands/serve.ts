import { builtPage } from '../built-page.ts'
import type { Command } from '../command.ts'
import { parseOptions, wholeNumber } from '../parse-options.ts'
import { say } from '../say.ts'
import { langOption, languageNamed } from '../say-language.ts'
import { untilStopped } from '../until-stopped.ts'

const usage =
  'samsyn serve [--data DIR] [--port 4680] [--host 127.0.0.1] [--state DIR] [--no-page] [--lang nb|nn|en]'

const options = {
  data: { type: 'string' },
  ...langOption,
  port: { type: 'string' },
  host: { type: 'string' },
  state: { type: 'string' },
  'no-page': { type: 'boolean' },
  'requests-per-minute': { type: 'string' },
} as const

export const serveCommand: Command = {
  name: 'serve',
  usage,
  options,
  async run(args) {
    const { values } = parseOptions(args, options, usage, 0)
    const { t } = languageNamed(values.lang)
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
    say(t('cli.serve.listens', { url: server.url }))
    const stopped = untilStopped()
    try {
      const { kind } = await server.ready
      say(t(kind === 'real' ? 'cli.serve.read' : 'cli.notReal'))
      await stopped
    } finally {
      await server.close()
    }
  },
}
