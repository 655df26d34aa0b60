// Writes the published schema of scenario files from the one in the code: node tools/publish-scenario-schema.ts
// A test (packages/scenario/src/scenario-schema.test.ts) fails when the two differ.
import { writeFileSync } from 'node:fs'
import { scenarioSchema } from '../packages/scenario/src/index.ts'

const draft = { $schema: 'https://json-schema.org/draft/2020-12/schema', ...scenarioSchema }
writeFileSync(
  new URL('../docs/schema/samsyn-scenario-1.schema.json', import.meta.url),
  `${JSON.stringify(draft, null, 2)}\n`,
)
