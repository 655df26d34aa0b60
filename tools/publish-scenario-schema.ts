// Writes the published schema of scenario files from the one in the code: node tools/publish-scenario-schema.ts
// A test (packages/scenario/src/scenario-link.test.ts) fails when the two differ.
import { writeFileSync } from 'node:fs'
import { publishedSchema } from '../packages/scenario/src/index.ts'

writeFileSync(
  new URL('../docs/schema/samsyn-scenario-1.schema.json', import.meta.url),
  `${JSON.stringify(publishedSchema, null, 2)}\n`,
)
