import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startServer } from './index.ts'

test('the example in the README gives what it says', async () => {
  process.env.SAMSYN_DATA = ''
  const server = await startServer({ host: '127.0.0.1', port: 0, page: null })
  const answer = await fetch(`${server.url}/api/communities/vestfold`)
  const { keyFigures, data } = (await answer.json()) as { keyFigures: unknown[]; data: string }
  const slip = await fetch(`${server.url}/api/communities/vestfodl`)
  await slip.text()
  await server.close()

  const readme = readFileSync(join(import.meta.dirname, '..', 'README.md'), 'utf8')
  expect(readme).toContain("startServer({ host: '127.0.0.1', port: 0, page: null })")
  expect(readme).toContain(`keyFigures.length // ${keyFigures.length}\n`)
  expect(readme).toContain(`data // '${data}'\n`)
  expect(readme).toContain(`slip.status // ${slip.status}\n`)
  expect(readme).toContain(`// '${slip.headers.get('content-type')}'\n`)
})
