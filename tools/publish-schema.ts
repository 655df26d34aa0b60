// Writes the published schema of plan.json from the one in the code: node tools/publish-schema.ts
// A test (apps/cli/src/plan-contract.test.ts) fails when the two differ.
import { writeFileSync } from 'node:fs'
import { planSchema } from '../packages/plan/src/index.ts'

const draft = { $schema: 'https://json-schema.org/draft/2020-12/schema', ...planSchema }
writeFileSync(
  new URL('../docs/schema/samsyn-plan-1.schema.json', import.meta.url),
  `${JSON.stringify(draft, null, 2)}\n`,
)
