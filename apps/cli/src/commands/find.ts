import { findArea, findCommunity } from '@samsyn/geography'
import { readGeography } from '@samsyn/sources'
import type { Command } from '../command.ts'
import { parseOptions } from '../parse-options.ts'

const usage = 'samsyn find <name or code> [--json]'

export const findCommand: Command = {
  name: 'find',
  purpose: 'which area a name or a code means, and which community it belongs to',
  usage,
  help: 'Forgiving about case, æøå, parts of names and codes: samsyn find tonsberg, samsyn find 030110, samsyn find ahus.',
  async run(args) {
    const { values, positionals } = parseOptions(args, { json: { type: 'boolean' } }, usage)
    const geography = await readGeography()
    const area = findArea(geography, positionals.join(' '))
    const belongs = !['norway', 'region'].includes(area.kind)
    const community = belongs ? findCommunity(geography, area.id) : null
    if (values.json) {
      process.stdout.write(`${JSON.stringify({ ...area, community: community?.id ?? null })}\n`)
      return
    }
    const where = community === null ? '' : `, in ${community.name} (${community.id})`
    process.stdout.write(`${area.name}: ${area.kind} ${area.id}${where}\n`)
  },
}
