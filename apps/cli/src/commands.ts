import { ENGINE } from '@samsyn/desk'
import { Refusal, suggest } from '@samsyn/refusal'
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
  purpose: 'this list; of one command what it takes',
  usage: 'samsyn help [COMMAND]',
  help: 'Lists the commands; samsyn help run says what samsyn run takes.',
  async run([name]) {
    if (name !== undefined) {
      process.stdout.write(helpOf(commandNamed(name)))
      return
    }
    const width = Math.max(...commands.map(({ name }) => name.length))
    const lines = commands.map(({ name, purpose }) => `  samsyn ${name.padEnd(width)}  ${purpose}`)
    process.stdout.write(
      `Samsyn ${ENGINE}: one picture of both care levels, for Norway's 19 helsefellesskap.\n\n${lines.join('\n')}\n\n` +
        'samsyn help COMMAND says more of one. Real tables: --data FOLDER or SAMSYN_DATA; without them a synthetic country.\n',
    )
  },
}

/** What a command takes, and what each of it does. */
export function helpOf({ usage, help }: Command): string {
  return `${usage}\n\n${help}\n`
}

/** @throws Refusal wrong-call with the command that was meant */
export function commandNamed(name: string): Command {
  const command = commands.find((candidate) => candidate.name === name)
  if (command !== undefined) return command
  const near = suggest(
    name,
    commands.map((candidate) => candidate.name),
  )
  throw new Refusal('wrong-call', {
    found: `the command "${name}"`,
    because: 'samsyn has no such command',
    remedy: near.length > 0 ? `write ${near.join(' or ')}` : 'run samsyn help to see the commands',
  })
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
