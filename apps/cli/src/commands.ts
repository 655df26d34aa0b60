import { ENGINE } from '@samsyn/desk'
import { knownRefusal, suggest } from '@samsyn/refusal'
import type { Command } from './command.ts'
import { atlasCommand } from './commands/atlas.ts'
import { chooseCommand } from './commands/choose.ts'
import { compareCommand } from './commands/compare.ts'
import { convertCommand } from './commands/convert.ts'
import { dataCommand } from './commands/data.ts'
import { explainCommand } from './commands/explain.ts'
import { findCommand } from './commands/find.ts'
import { hindcastCommand } from './commands/hindcast.ts'
import { importCommand } from './commands/import.ts'
import { peersCommand } from './commands/peers.ts'
import { planCommand } from './commands/plan.ts'
import { qualityCommand } from './commands/quality.ts'
import { releaseCommand } from './commands/release.ts'
import { runCommand } from './commands/run.ts'
import { scenarioCommand } from './commands/scenario.ts'
import { serveCommand } from './commands/serve.ts'
import { startCommand } from './commands/start.ts'
import { synthCommand } from './commands/synth.ts'
import { commandsText, helpText } from './help-text.ts'
import { parseOptions } from './parse-options.ts'
import { langOption, languageNamed } from './say-language.ts'

const helpUsage = 'samsyn help [COMMAND] [--lang nb|nn|en]'

const helpCommand: Command = {
  name: 'help',
  usage: helpUsage,
  options: langOption,
  async run(args) {
    const { values, positionals } = parseOptions(args, langOption, helpUsage, 1)
    const { code } = languageNamed(values.lang)
    const [name] = positionals
    process.stdout.write(
      name === undefined
        ? commandsText(commands, code, ENGINE)
        : helpText(commandNamed(name), code),
    )
  },
}

/** @throws Refusal wrong-call with the command that was meant */
export function commandNamed(name: string): Command {
  const command = commands.find((candidate) => candidate.name === name)
  if (command !== undefined) return command
  const near = suggest(
    name,
    commands.map((candidate) => candidate.name),
  )
  throw knownRefusal('command-unknown', { name, near })
}

const versionUsage = 'samsyn version'

const versionCommand: Command = {
  name: 'version',
  usage: versionUsage,
  options: langOption,
  async run(args) {
    parseOptions(args, langOption, versionUsage, 0)
    process.stdout.write(`${ENGINE}\n`)
  },
}

export const commands: readonly Command[] = [
  startCommand,
  serveCommand,
  planCommand,
  runCommand,
  compareCommand,
  explainCommand,
  chooseCommand,
  scenarioCommand,
  hindcastCommand,
  atlasCommand,
  peersCommand,
  qualityCommand,
  releaseCommand,
  dataCommand,
  synthCommand,
  importCommand,
  findCommand,
  convertCommand,
  helpCommand,
  versionCommand,
]
