import { findArea, findCommunity } from '@samsyn/geography'
import { readGeography } from '@samsyn/sources'
import type { Command } from '../command.ts'
import { parseOptions } from '../parse-options.ts'
import { langOption, languageNamed } from '../say-language.ts'

const usage = 'samsyn find <name or code> [--lang nb|nn|en] [--json]'

const options = { ...langOption, json: { type: 'boolean' } } as const

export const findCommand: Command = {
  name: 'find',
  usage,
  options,
  async run(args) {
    const { values, positionals } = parseOptions(args, options, usage)
    const { t } = languageNamed(values.lang)
    const geography = await readGeography()
    const area = findArea(geography, positionals.join(' '))
    const belongs = !['norway', 'region'].includes(area.kind)
    const community = belongs ? findCommunity(geography, area.id) : null
    if (values.json) {
      process.stdout.write(`${JSON.stringify({ ...area, community: community?.id ?? null })}\n`)
      return
    }
    const said = { name: area.name, id: area.id, kind: t(`cli.find.kind.${area.kind}`) }
    const line =
      community === null
        ? t('cli.find.area', said)
        : t('cli.find.within', {
            ...said,
            ...{ community: community.name, communityId: community.id },
          })
    process.stdout.write(`${line}\n`)
  },
}
