import { ENGINE } from '@samsyn/desk'
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

const helpCommand: Command = {
  name: 'help',
  purpose: 'this list',
  usage: 'samsyn help',
  help: 'Lists the commands.',
  async run() {
    const width = Math.max(...commands.map(({ name }) => name.length))
    const lines = commands.map(({ name, purpose }) => `  samsyn ${name.padEnd(width)}  ${purpose}`)
    process.stdout.write(
      `Samsyn ${ENGINE}: one picture of both care levels, for Norway's 19 helsefellesskap.\n\n${lines.join('\n')}\n\n` +
        'Each command says more with --help. Real tables: --data FOLDER or SAMSYN_DATA; without them a synthetic country.\n',
    )
  },
}

const versionCommand: Command = {
  name: 'version',
  purpose: 'which Samsyn this is',
  usage: 'samsyn version',
  help: 'Prints the version.',
  async run() {
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
